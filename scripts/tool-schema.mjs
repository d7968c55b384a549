import { TOOL_WORDS } from './tool-words.mjs';

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const ONE = ['items', 'additionalProperties'];
const MANY = ['oneOf', 'anyOf', 'allOf'];
const NAMED = ['properties', '$defs'];

const isSchema = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The schema with every schema in it changed, innermost first; `owner` is the definition, `field` the field it is in. */
function changeEach(schema, change, owner = '', field = '') {
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (ONE.includes(keyword)) return [keyword, isSchema(value) ? changeEach(value, change, owner) : value];
    if (MANY.includes(keyword)) return [keyword, value.map((one) => changeEach(one, change, owner))];
    if (!NAMED.includes(keyword)) return [keyword, value];
    const named = Object.entries(value).map(([name, one]) => [
      name,
      keyword === '$defs' ? changeEach(one, change, name) : changeEach(one, change, owner, name),
    ]);
    return [keyword, Object.fromEntries(named)];
  });
  return change(Object.fromEntries(entries), owner, field);
}

/**
 * An output schema in as few bytes as it takes: each field described once and shortly, each repeated shape once.
 * @param {any} schema with its definitions in `$defs`
 */
export function compactSchema(schema) {
  const { $defs, ...root } = changeEach(schema, described);
  return inlined(shared(withSharedValues(withSections({ ...root, $defs: { ...$defs, ...maps($defs) } }))));
}

/** Shorter than this, a shape is not worth a definition. */
const WORTH = 60;

/** A longer list of values is in the documentation only. */
const LONG = 12;

/** Fields are described, shapes are not: the field that has one says what it is. */
function described({ title: _, description, ...rest }, owner, field) {
  if (rest.enum?.length > LONG) delete rest.enum;
  else if (rest.enum && rest.type === 'string') delete rest.type;
  if (rest.additionalProperties === true) delete rest.additionalProperties;
  if (field === '') return rest;
  const words = TOOL_WORDS[`${owner}.${field}`] ?? TOOL_WORDS[field] ?? firstSentence(description);
  return { ...(words && { description: words }), ...rest };
}

export function firstSentence(text) {
  return text?.split(/\n\n|(?<=\.) /)[0].replaceAll('\n', ' ');
}

/** Objects whose fields are all required and all alike: each name stands in `required` alone. */
function maps($defs) {
  const found = Object.entries($defs).flatMap(([name, { properties = {}, required = [], ...rest }]) => {
    const values = Object.values(properties).map(({ description: _, ...value }) => JSON.stringify(value));
    const alike = values.length > 5 && new Set(values).size === 1 && required.length === values.length;
    return alike ? [[name, { ...rest, required, additionalProperties: JSON.parse(values[0]) }]] : [];
  });
  return Object.fromEntries(found);
}

/** Sections differ in their data alone: the rest of them is one definition. */
function withSections(schema) {
  const first = Object.values(schema.$defs).find(isSection);
  if (!first) return schema;
  const { data: _, ...rest } = first.properties;
  const $defs = Object.entries(schema.$defs).map(([name, one]) => {
    if (!isSection(one)) return [name, one];
    const data = { ...one.properties.data, description: 'Null if it was not read.' };
    return [name, { $ref: '#/$defs/Section', type: 'object', properties: { data }, required: ['data'] }];
  });
  const section = { type: 'object', properties: rest, required: Object.keys(rest) };
  return { ...schema, $defs: { ...Object.fromEntries($defs), Section: section } };
}

const isSection = ({ properties = {} }) =>
  Object.keys(properties).sort().join() === 'data,fetchedAt,problem,state';

/** A list of values that two fields have is a definition, whatever the fields say of it. */
function withSharedValues(schema) {
  const seen = new Map();
  changeEach(schema, (one, _, field) => {
    const key = JSON.stringify(one.enum);
    if (one.enum && key.length > WORTH) seen.set(key, [...(seen.get(key) ?? []), field]);
    return one;
  });
  const repeated = [...seen].filter(([, { length }]) => length > 1).map(([key]) => key);
  const names = new Map(repeated.map((key, index) => [key, freeName(`Values${index + 1}`, schema.$defs)]));
  const { $defs, ...root } = changeEach(schema, ({ enum: values, ...rest }) => {
    const name = names.get(JSON.stringify(values));
    if (name) return { ...rest, $ref: `#/$defs/${name}` };
    return { ...rest, ...(values && { enum: values }) };
  });
  const definitions = [...names].map(([key, name]) => [name, { enum: JSON.parse(key) }]);
  return { ...root, $defs: { ...$defs, ...Object.fromEntries(definitions) } };
}

function shared(schema) {
  const seen = new Map();
  changeEach(schema, (one, _, field) => {
    const text = JSON.stringify(one);
    const { times, name } = seen.get(text) ?? { times: 0, name: field };
    seen.set(text, { times: times + 1, name: name || field });
    return one;
  });
  const [largest] = [...seen]
    .filter(([text, { times, name }]) => times > 1 && text.length > WORTH && name !== '')
    .sort(([a], [b]) => b.length - a.length);
  if (!largest) return schema;
  const [text, { name: field }] = largest;
  const name = freeName(field[0].toUpperCase() + field.slice(1), schema.$defs);
  const $ref = `#/$defs/${name}`;
  const { $defs, ...root } = changeEach(schema, (one) => (JSON.stringify(one) === text ? { $ref } : one));
  return shared({ ...root, $defs: { ...$defs, [name]: JSON.parse(text) } });
}

function freeName(name, taken) {
  return name in taken ? freeName(`${name}_`, taken) : name;
}

/** Without definitions that are used once: they stand where they are used. */
function inlined(schema) {
  const uses = {};
  changeEach(schema, (one) => {
    if (one.$ref) uses[one.$ref] = (uses[one.$ref] ?? 0) + 1;
    return one;
  });
  const once = Object.keys(schema.$defs).find((name) => uses[`#/$defs/${name}`] === 1 && name !== 'Problem');
  if (once === undefined) return schema;
  const { [once]: definition, ...$defs } = schema.$defs;
  return inlined(
    changeEach({ ...schema, $defs }, ({ $ref, ...rest }) =>
      $ref === `#/$defs/${once}` ? { ...rest, ...definition } : { ...($ref && { $ref }), ...rest },
    ),
  );
}
