import type { OpenAPIObject } from '@nestjs/swagger';
import type { Action } from '../billing/actions.js';
import { NEXT_ACTION_SCHEMA } from '../billing/next-action.js';
import type { ProblemCode } from '../billing/problem.js';
import { explained } from '../billing/schema.js';
import { EMPTY_OBJECT_SCHEMA } from './optional-body.js';
import { accountExamples, idExamples, type DocumentedProvider } from './parameter-examples.js';
import { exampleOf, PROBLEM_MEANINGS } from './problem-guide.js';

/** What an operation was asked and answered against the sandboxes: by operation and provider. */
export type Examples = Readonly<
  Record<string, Readonly<Record<string, { request?: unknown; answer?: unknown }>>>
>;

interface Schema {
  [member: string]: unknown;
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
}
type Named = Record<string, { summary?: string; value?: unknown; $ref?: string }>;
type Content = Record<string, { schema: Schema; examples?: Named }>;
interface Response {
  description: string;
  headers?: Record<string, { $ref: string }>;
  content?: Content;
}
interface OpenApiOperation {
  operationId: string;
  'x-action'?: Action;
  summary: string;
  parameters?: { name: string; in: string; examples?: Named }[];
  requestBody?: { content: Content };
  responses: Record<string, Response>;
}

const PROBLEM = 'application/problem+json';

/** The headers of answers, by name. */
const HEADERS: Record<string, { description: string; schema: Schema; example: unknown }> = {
  'X-Request-Id': {
    description: 'Names this request in the log: the client’s own where it sent a plain one, else a new one.',
    schema: { type: 'string', maxLength: 128 },
    example: '0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11',
  },
  'X-Billing-Complete': {
    description: '`false` when something is missing, because a provider failed: the same as `meta.complete`.',
    schema: { type: 'string', enum: ['true', 'false'] },
    example: 'true',
  },
  'Idempotent-Replayed': {
    description:
      '`true` when this is the stored answer to an earlier request with the same key; else absent.',
    schema: { type: 'string', enum: ['true'] },
    example: 'true',
  },
  'Retry-After': {
    description: 'Seconds to wait before asking again.',
    schema: { type: 'integer', minimum: 1 },
    example: 60,
  },
};

/** What the generator cannot know. */
export function polish(
  document: OpenAPIObject,
  providers: readonly DocumentedProvider[],
  examples: Examples,
): OpenAPIObject {
  const schemas = {
    ...document.components?.schemas,
    NextAction: NEXT_ACTION_SCHEMA,
    EmptyObject: EMPTY_OBJECT_SCHEMA,
    ProblemCode: {
      ...document.components?.schemas?.ProblemCode,
      description: explained('What a program decides on: one of a closed list.', PROBLEM_MEANINGS),
    },
  } as Record<string, Schema>;
  // Swagger UI shows a nested schema by its title.
  for (const [name, schema] of Object.entries(schemas)) schemas[name] = { title: name, ...schema };
  const problems: Named = {};
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods) as [string, OpenApiOperation][]) {
      operation.parameters?.sort((a, b) => placeOf(a, path) - placeOf(b, path));
      close(operation.requestBody?.content['application/json']?.schema, schemas);
      addParameterExamples(operation, path, providers);
      addHeaders(operation, method, schemas);
      addExamples(operation, examples[operation.operationId] ?? {}, providers);
      addProblems(operation, method !== 'get', problems);
    }
  }
  return {
    ...document,
    openapi: '3.1.0',
    components: { ...document.components, schemas, headers: HEADERS, examples: problems },
  };
}

/** Accounts and ids that exist in the sandboxes, for the parameters of the unified API’s paths. */
function addParameterExamples(
  { parameters = [], 'x-action': action }: OpenApiOperation,
  path: string,
  providers: readonly DocumentedProvider[],
): void {
  if (!path.includes('{accountId}')) return;
  for (const parameter of parameters.filter(({ in: place }) => place === 'path')) {
    parameter.examples =
      parameter.name === 'accountId'
        ? accountExamples(providers, action ?? null)
        : idExamples(providers, action ?? null, parameter.name);
  }
}

/** In the order of the path, then queries, then headers. */
function placeOf({ name, in: place }: { name: string; in: string }, path: string): number {
  return place === 'path' ? path.indexOf(`{${name}}`) : place === 'query' ? 10_000 : 20_000;
}

/** Members that a request does not have are refused. */
function close(schema: Schema | undefined, schemas: Record<string, Schema>): void {
  const closed = schema?.$ref && schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (!closed) return;
  closed.additionalProperties ??= false;
  Object.values(closed.properties ?? {}).forEach((member) => close(member, schemas));
}

function addHeaders({ responses }: OpenApiOperation, method: string, schemas: Record<string, Schema>): void {
  for (const [status, response] of Object.entries(responses)) {
    const success = status.startsWith('2');
    const schema = schemaOf(response, schemas);
    if (success) response.description = schema?.description ?? 'Done; there is nothing to answer.';
    const names = success ? ['X-Request-Id'] : [];
    if (success && schema?.properties?.meta) names.push('X-Billing-Complete');
    // Only what is known to have been sent is kept and repeated.
    if (method !== 'get' && (success || Number(status) > 500)) names.push('Idempotent-Replayed');
    // A platform's own 429 says when, too.
    if (status === '503' || status === '4XX' || (status === '409' && method !== 'get'))
      names.push('Retry-After');
    response.headers = Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    );
  }
}

function schemaOf({ content }: Response, schemas: Record<string, Schema>): Schema | undefined {
  const name = content?.['application/json']?.schema.$ref?.split('/').at(-1);
  return name === undefined ? undefined : schemas[name];
}

/** What was asked and answered, under the name and the words of the account's example. */
function addExamples(
  operation: OpenApiOperation,
  byProvider: Examples[string],
  providers: readonly DocumentedProvider[],
): void {
  const asked = operation.requestBody?.content['application/json'];
  const accounts = operation.parameters?.find(({ name }) => name === 'accountId')?.examples;
  const summaryOf = (id: string): string =>
    accounts?.[id]?.summary ??
    providers.find(({ provider }) => provider.id === id)?.examples.account.summary ??
    'All sandboxes';
  const named = (part: 'request' | 'answer'): Named =>
    Object.fromEntries(
      Object.entries(byProvider)
        .filter(([, example]) => example[part] !== undefined)
        .map(([name, example]) => [name, { summary: summaryOf(name), value: example[part] }]),
    );
  if (asked) asked.examples = named('request');
  for (const [status, { content }] of Object.entries(operation.responses)) {
    const answered = status.startsWith('2') ? content?.['application/json'] : undefined;
    if (answered) answered.examples = named('answer');
  }
}

/** Each way to fail that is documented anywhere has one example for reads and one for writes. */
function addProblems({ responses }: OpenApiOperation, write: boolean, problems: Named): void {
  for (const { content } of Object.values(responses)) {
    const failures = content?.[PROBLEM];
    for (const code of Object.keys(failures?.examples ?? {}) as ProblemCode[]) {
      const name = write ? `${code}.write` : code;
      problems[name] ??= { summary: code, value: exampleOf(code, write) };
      if (failures?.examples) failures.examples[code] = { $ref: `#/components/examples/${name}` };
    }
  }
}

/**
 * What the generator makes of our model, from OpenAPI 3.0 to 3.1: null is a type of its own, and what is said about a
 * reference stands beside it. Money is text, so that every number of our model is an integer; a platform’s need not be.
 */
export function modern(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(modern);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, allOf, ...rest } = Object.fromEntries(
    Object.entries(node).map(([name, member]) => [name, name === 'value' ? member : modern(member)]),
  ) as Schema & { nullable?: boolean; allOf?: Schema[]; type?: string; enum?: unknown[] };
  if (rest.type === 'number') rest.type = 'integer';
  const [reference] = allOf ?? [];
  if (reference) {
    delete rest.type;
    return nullable ? { ...rest, oneOf: [reference, { type: 'null' }] } : { ...rest, ...reference };
  }
  if (!nullable) return rest;
  return { ...rest, type: [rest.type, 'null'], ...(rest.enum && { enum: [...rest.enum, null] }) };
}
