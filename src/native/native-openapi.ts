import type { RegisteredProvider } from '../access/registry.js';
import type { ProblemCode } from '../billing/problem.js';
import { explained } from '../billing/schema.js';
import {
  isRead,
  ORGANIZATION_INPUT,
  type NativeInput,
  type NativeOperation,
} from '../contract/native-operation.js';
import { keyHeader, problemResponses } from '../openapi/api-problems.js';
import type { DocumentedTables } from '../openapi/document.js';
import { nativeRoutes, type NativeRoute } from './native-route.js';
import { NativeSchemas, parameterSchema, titleOf } from './native-schemas.js';
import { PLATFORM_ERROR_SCHEMA, withPlatformErrors } from './platform-errors.js';

/** This service’s own errors that are about a native operation. All others are in `default`. */
const OF_READS: readonly ProblemCode[] = ['malformed_request', 'not_found'];
const OF_WRITES: readonly ProblemCode[] = [
  'malformed_request',
  'idempotency_key_required',
  'not_found',
  'idempotency_in_progress',
  'validation_failed',
  'card_number_not_accepted',
  'idempotency_key_reused',
];

const BINARY = { type: 'string', format: 'binary', description: 'The document.' };

/** The native door in OpenAPI, from the tables. */
export function nativeTables(providers: readonly RegisteredProvider[]): DocumentedTables {
  const schemas = new NativeSchemas();
  const paths: Record<string, Record<string, object>> = {};
  for (const route of nativeRoutes(providers)) {
    const path = (paths[route.path] ??= {});
    path[route.method.toLowerCase()] = documented(route, schemas);
  }
  const tags = providers.map(({ provider: { name, nativePrefix } }) => ({
    name: tagOf(name),
    description: `${name}’s own billing API: its paths, its requests, its answers byte by byte. A client of it works with this service’s address${nativePrefix && ` and \`${nativePrefix}\``} as its base URL.`,
  }));
  return { tags, paths, schemas: { ...schemas.named, PlatformError: PLATFORM_ERROR_SCHEMA } };
}

function tagOf(name: string): string {
  return `Native: ${name}`;
}

function documented({ registered, path, method, operations }: NativeRoute, schemas: NativeSchemas): object {
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
        schema: parameterSchema(schema),
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
      ...withPlatformErrors(name, write, problemResponses(write ? OF_WRITES : OF_READS, write)),
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
  schemas: NativeSchemas,
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
