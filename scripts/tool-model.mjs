import { withJoinedUnions } from './join-unions.mjs';
import { compactSchema, firstSentence } from './tool-schema.mjs';
import { TOOL_WORDS } from './tool-words.mjs';

/** The operations whose model the tools over all accounts share. */
const OPERATIONS = ['listAccounts', 'getOverviewOfAllAccounts', 'listInvoices', 'listCosts'];
/** A platform's own objects are no business of an agent that asks about all of them. */
const LEFT_OUT = ['include'];
const LEFT_OUT_KEYWORDS = ['example', 'examples', 'discriminator'];

/**
 * The unified model as the tools tell it: JSON Schemas that stand by themselves.
 * @param {any} document OpenAPI 3.1
 */
export function toolModel(document) {
  const schemas = withJoinedUnions(document.components.schemas);
  const operations = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .filter(({ operationId }) => OPERATIONS.includes(operationId));
  return {
    operations: Object.fromEntries(
      operations.map((operation) => [
        operation.operationId,
        { query: queryOf(operation), answer: answerOf(operation, schemas) },
      ]),
    ),
    problem: { properties: typesOf(schemas.Problem) },
  };
}

/** What a field of a result has to leave room for, since an error’s structured content is a problem. */
function typesOf({ properties }) {
  const types = Object.entries(properties).flatMap(([name, { type }]) => (type ? [[name, { type }]] : []));
  return Object.fromEntries(types);
}

function queryOf({ parameters = [] }) {
  const told = parameters.filter(({ in: place, name }) => place === 'query' && !LEFT_OUT.includes(name));
  return Object.fromEntries(
    // Without the form of a cursor: a wrong one is the error `invalid_cursor`, for tools as for REST.
    told.map(({ name, description, schema: { pattern: _, ...schema } }) => [
      name,
      plainSchema({ ...schema, description: TOOL_WORDS[`query.${name}`] ?? firstSentence(description) }),
    ]),
  );
}

function answerOf({ responses }, schemas) {
  const name = nameOf(responses['200'].content['application/json'].schema.$ref);
  const definitions = new Map();
  const collect = (node) => {
    if (node === null || typeof node !== 'object') return;
    const found = typeof node.$ref === 'string' ? nameOf(node.$ref) : null;
    if (found && !definitions.has(found)) {
      definitions.set(found, schemas[found]);
      collect(schemas[found]);
    }
    Object.values(node).forEach(collect);
  };
  collect(schemas[name]);
  const answer = { ...schemas[name], $defs: Object.fromEntries([...definitions].sort()) };
  return compactSchema(inlined(plainSchema(answer)));
}

function nameOf(reference) {
  return reference.split('/').at(-1);
}

/** References lead into the schema itself. */
function inlined(node) {
  if (Array.isArray(node)) return node.map(inlined);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [
      name,
      name === '$ref' ? `#/$defs/${nameOf(value)}` : inlined(value),
    ]),
  );
}

/** JSON Schema alone: without examples, and without what only OpenAPI knows. */
function plainSchema(node) {
  if (Array.isArray(node)) return node.map(plainSchema);
  if (node === null || typeof node !== 'object') return node;
  const members = Object.entries(node).filter(([name]) => !LEFT_OUT_KEYWORDS.includes(name));
  return Object.fromEntries(members.map(([name, value]) => [name, plainSchema(value)]));
}
