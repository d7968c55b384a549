import type { RegisteredProvider } from '../access/registry.js';
import type { ProblemCode } from '../billing/problem.js';
import { explained } from '../billing/schema.js';
import type { JsonSchema } from '../contract/json-schema.js';
import {
  isRead,
  ORGANIZATION_INPUT,
  type NativeInput,
  type NativeOperation,
} from '../contract/native-operation.js';
import { keyHeader, problemResponses } from '../openapi/api-problems.js';
import type { DocumentedTables } from '../openapi/document.js';
import { nativeRoutes, type NativeRoute } from './native-route.js';

const ALWAYS: readonly ProblemCode[] = [
  'forbidden',
  'not_found',
  'validation_failed',
  'internal_error',
  'upstream_auth_failed',
  'upstream_error',
  'upstream_contract',
  'upstream_unavailable',
  'upstream_timeout',
  'card_number_not_accepted',
];
const OF_WRITES: readonly ProblemCode[] = [
  'malformed_request',
  'payload_too_large',
  'unsupported_media_type',
  'idempotency_key_required',
  'idempotency_in_progress',
  'idempotency_key_reused',
  'store_unavailable',
];

const BINARY = { type: 'string', format: 'binary', description: 'The document.' };

/** No platform documents how it words a refusal. */
const REFUSAL = {
  schema: { type: 'object', additionalProperties: true, description: 'Whatever the platform says.' },
  example: { message: 'In the platform’s own words.' },
};

/** The native door in OpenAPI, from the tables. */
export function nativeTables(providers: readonly RegisteredProvider[]): DocumentedTables {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, object>> = {};
  for (const route of nativeRoutes(providers)) {
    const path = (paths[route.path] ??= {});
    path[route.method.toLowerCase()] = documented(route, schemas);
  }
  const tags = providers.map(({ provider: { name, nativePrefix } }) => ({
    name: tagOf(name),
    description: `${name}’s own billing API: its paths, its requests, its answers byte by byte. A client of it works with this service’s address${nativePrefix && ` and \`${nativePrefix}\``} as its base URL.`,
  }));
  return { tags, paths, schemas: schemas.named };
}

function tagOf(name: string): string {
  return `Native: ${name}`;
}

function documented({ registered, path, method, operations }: NativeRoute, schemas: Schemas): object {
  const { id, name } = registered.provider;
  const rows = operations.map(({ operation }) => operation);
  const [first] = rows as [NativeOperation];
  const only = rows.length === 1;
  const repeatable = rows.find(({ hints }) => hints?.idempotent) ?? first;
  const operationId = only ? first.id : path.split('/').slice(-2).reverse().join('');
  const write = method !== 'GET';
  const example = (argument: string): object => {
    const found = registered.examples.native[argument];
    return found ? { examples: { [id]: found } } : {};
  };
  const inputs = inputsOf(rows);
  const outside = [...inputs].filter(([, { in: place }]) => place !== 'body');
  const success = schemas.answerOf(rows, name);
  return {
    operationId,
    'x-provider': id,
    tags: [tagOf(name)],
    summary: only ? first.title : rows.map(({ title }) => title).join(' · '),
    description: only ? first.description : describedByAction(rows),
    parameters: [
      ...selectorsOf(rows).map(({ member, meanings }) => ({
        name: member,
        in: 'query',
        required: true,
        description: only ? 'What is to be done.' : explained('What is to be done.', meanings),
        schema: { type: 'string', enum: Object.keys(meanings) },
        example: repeatable.query?.[member],
      })),
      ...outside.map(([argument, { name: member, in: place, schema, optional }]) => ({
        name: place === 'path' ? member.toLowerCase() : member,
        in: place,
        required: (only && !optional) || place === 'path',
        description: schema.description,
        schema: plain(schema),
        ...(((only && !optional) || place === 'path') && example(argument)),
      })),
      ...(write ? [{ in: 'header', ...keyHeader(operationId, false) }] : []),
    ],
    ...bodyOf(rows, inputs, schemas, registered),
    responses: {
      [first.answer.status]: {
        description: '',
        ...(first.document !== undefined && { content: { [first.document]: { schema: BINARY } } }),
        ...(success && { content: { 'application/json': { schema: success } } }),
      },
      '4XX': {
        description: `${name} refuses, with one of the statuses above or another: its status, its body and its type, as they came.`,
        content: { 'application/json': REFUSAL },
      },
      ...problemResponses(write ? [...ALWAYS, ...OF_WRITES] : ALWAYS, write),
    },
  };
}

/** Inputs of all operations of a route; where they differ in place, the body’s is the one that most have. */
function inputsOf(rows: readonly NativeOperation[]): Map<string, NativeInput> {
  return new Map(rows.flatMap(({ inputs }) => Object.entries(inputs)));
}

/** The members of the query that tell operations apart, with the operation that each value stands for. */
function selectorsOf(
  rows: readonly NativeOperation[],
): { member: string; meanings: Record<string, string> }[] {
  return Object.keys(rows[0]?.query ?? {}).map((member) => ({
    member,
    meanings: Object.fromEntries(rows.map(({ query, title }) => [query?.[member] ?? '', title])),
  }));
}

function describedByAction(rows: readonly NativeOperation[]): string {
  const lines = rows.map(({ query, title, description, inputs }) => {
    const members = Object.values(inputs).map(({ name, in: place }) => `\`${name}\` (${place})`);
    return `- \`${Object.values(query ?? {}).join(' ')}\`, ${title}: takes ${members.join(' and ')}. ${description}`;
  });
  return `Told apart by \`action\`. Members may stand in the query or in the body, each exactly once.\n\n${lines.join('\n')}`;
}

function bodyOf(
  rows: readonly NativeOperation[],
  inputs: ReadonlyMap<string, NativeInput>,
  schemas: Schemas,
  { provider: { id, name }, examples }: RegisteredProvider,
): object {
  const [first] = rows as [NativeOperation];
  if (isRead(first)) return {};
  const members = [...inputs].filter(([, { in: place }]) => place === 'body');
  if (!first.body && members.length === 0) return {};
  const properties = Object.fromEntries(
    members.map(([argument, input]) => {
      const { value } = examples.native[argument] ?? {};
      return [input.name, { ...input.schema, ...(value !== undefined && { examples: [value] }) }];
    }),
  );
  const schema = first.body ?? {
    title: titleOf(first),
    type: 'object',
    properties,
    additionalProperties: true,
  };
  const required = (first.body?.required ?? []).length > 0;
  const account = examples.native[ORGANIZATION_INPUT];
  const content = { schema: schemas.use(schema, name), examples: account ? { [id]: account } : {} };
  return { requestBody: { required, content: { 'application/json': content } } };
}

/** What several operations on one path share is named after it. */
function titleOf({ path }: NativeOperation): string {
  const name = path.split('/').at(-1) ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function plain({ description: _, ...schema }: JsonSchema): object {
  return schema;
}

/** The platforms’ objects under names of their own. */
class Schemas {
  readonly named: Record<string, object> = {};

  /** Where several operations share a route, whichever of their answers it is. */
  answerOf(rows: readonly NativeOperation[], provider: string): object | null {
    const found = [
      ...new Set(rows.map(({ answer }) => answer.schema).filter((schema) => schema !== undefined)),
    ];
    const [first] = found;
    if (!first) return null;
    if (found.length === 1) return this.use(first, provider);
    const name = nameOf(provider, `${titleOf(rows[0] as NativeOperation)}Answer`);
    this.named[name] = {
      description: `${provider}’s answer, by what was to be done.`,
      anyOf: found.map((schema) => this.use(schema, provider)),
    };
    return { $ref: `#/components/schemas/${name}` };
  }

  /** A schema as it stands in the document: objects with a title are named, and referred to. */
  use(schema: JsonSchema, provider: string): object {
    const { title, type, description, ...rest } = schema;
    const own = {
      ...rest,
      ...(rest.properties && { properties: this.members(rest.properties, provider) }),
      ...(rest.items && { items: this.use(rest.items, provider) }),
    };
    if (title === undefined) return { type, description, ...own };
    const name = nameOf(provider, title);
    const others = [type ?? []].flat().filter((one) => one !== 'object');
    // Where null would do as well, the words are about the member that is an object or null.
    const words = others.length > 0 ? undefined : description;
    this.named[name] ??= { description: words ?? `${provider}’s own ${title}.`, type: 'object', ...own };
    const reference = { $ref: `#/components/schemas/${name}` };
    if (others.length === 0) return reference;
    return { description, oneOf: [reference, ...others.map((one) => ({ type: one }))] };
  }

  private members(properties: Readonly<Record<string, JsonSchema>>, provider: string): object {
    return Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, this.use(schema, provider)]),
    );
  }
}

function nameOf(provider: string, title: string): string {
  return `${provider.replace(/\W/g, '')}${title}`;
}
