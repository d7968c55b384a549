import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { PROVIDERS } from '../../src/providers/definitions.js';

/** The part of OpenAPI 3.1 that our document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  $defs?: Record<string, Schema>;
  example?: unknown;
  examples?: unknown[];
  default?: unknown;
  description?: string;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  discriminator?: { propertyName: string; mapping: Record<string, string> };
}

interface Example {
  value?: unknown;
  $ref?: string;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  example?: unknown;
  examples?: Record<string, Example>;
  schema: Schema;
}

interface Media {
  schema: Schema;
  examples?: Record<string, Example>;
}

export interface Operation {
  method: string;
  path: string;
  operationId: string;
  /** The provider, where the operation is a platform’s own. */
  'x-provider'?: string;
  summary?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<
    string,
    { description: string; headers?: Record<string, { $ref: string }>; content?: Record<string, Media> }
  >;
}

export interface OpenApi {
  openapi: string;
  security?: unknown[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    examples?: Record<string, Example>;
    headers?: Record<string, { description: string; schema: Schema }>;
  };
}

/** The documents, as they are published. */
export const publishedDocument = (name: 'openapi' | 'openapi-native'): OpenApi =>
  JSON.parse(readFileSync(`api/${name}.json`, 'utf8')) as OpenApi;

/** Every operation, in the order in which Swagger UI shows them. */
export function operationsOf(document: OpenApi): Operation[] {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase(),
    })),
  );
  return document.tags.flatMap(({ name }) => all.filter(({ tags }) => tags?.[0] === name));
}

const REF = '#/components/schemas/';

export function resolve(document: OpenApi, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const found = document.components.schemas[schema.$ref.slice(REF.length)];
  if (!found) throw new Error(`${schema.$ref} leads nowhere`);
  return resolve(document, found);
}

/** What an example shows, here or among the components. */
export function exampleOf(document: OpenApi, { value, $ref }: Example): unknown {
  if ($ref === undefined) return value;
  const found = document.components.examples?.[$ref.replace('#/components/examples/', '')];
  if (!found) throw new Error(`${$ref} leads nowhere`);
  return exampleOf(document, found);
}

/** Every schema that the document has, with where it stands. */
export function* schemasOf(document: OpenApi): Generator<[where: string, schema: Schema]> {
  for (const [name, schema] of Object.entries(document.components.schemas)) yield* within(name, schema);
  for (const operation of operationsOf(document)) {
    const { parameters = [], requestBody, responses, operationId } = operation;
    for (const { name, schema, description } of parameters)
      yield* within(`${operationId} ${name}`, { description, ...schema });
    const medias = [requestBody, ...Object.values(responses)].flatMap((part) =>
      Object.values(part?.content ?? {}),
    );
    for (const { schema } of medias) yield* within(operationId, schema);
  }
}

function* within(where: string, schema: Schema): Generator<[string, Schema]> {
  yield [where, schema];
  for (const [name, member] of Object.entries(schema.properties ?? {}))
    yield* within(`${where}.${name}`, member);
  if (schema.items) yield* within(`${where}[]`, schema.items);
  for (const part of schema.oneOf ?? schema.anyOf ?? []) yield* within(where, part);
}

/** What Swagger UI puts into the box for a body: its first example. */
export function bodyOf({ requestBody }: Operation, example?: string): unknown {
  const examples = requestBody?.content['application/json']?.examples ?? {};
  return (examples[example ?? ''] ?? Object.values(examples)[0])?.value;
}

/** Whether a schema, by its name, is a platform’s own: it may have learnt more than is documented. */
export function isNative(name: string): boolean {
  const prefixes = PROVIDERS.map((definition) => definition.name.replace(/\W/g, ''));
  return prefixes.some((prefix) => name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length)));
}

const validators = new WeakMap<OpenApi, Map<string, ValidateFunction>>();

/** Where a value differs from a named schema; a member of our model that is not documented is a difference too. */
export function differences(document: OpenApi, { $ref = '' }: Schema, value: unknown): string[] {
  let known = validators.get(document);
  if (!known) {
    known = validatorsOf(document);
    validators.set(document, known);
  }
  const validate = known.get($ref);
  if (!validate) throw new Error(`${$ref} is no named schema`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function validatorsOf(document: OpenApi): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [
      name,
      schema.properties && !isNative(name) ? { additionalProperties: false, ...schema } : schema,
    ]),
  );
  ajv.addSchema({ $id: 'document', components: { schemas } });
  return new Map(
    Object.keys(schemas).map((name) => [`${REF}${name}`, ajv.compile({ $ref: `document${REF}${name}` })]),
  );
}
