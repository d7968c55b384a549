/** The part of OpenAPI 3.0 that our document uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  example?: unknown;
  default?: unknown;
  description?: string;
}

interface Example {
  value?: unknown;
  $ref?: string;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  example?: unknown;
  examples?: Record<string, Example>;
  schema: Schema;
}

export interface Media {
  schema: Schema;
  examples?: Record<string, Example>;
}

export interface Operation {
  method: string;
  path: string;
  operationId: string;
  summary?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}

export interface OpenApi {
  openapi: string;
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; examples?: Record<string, Example> };
}

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
    for (const { name, schema } of parameters) yield* within(`${operationId} ${name}`, schema);
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
  for (const part of [...(schema.allOf ?? []), ...(schema.oneOf ?? [])]) yield* within(where, part);
}

/** What Swagger UI puts into the box: examples, else defaults, else the first of an enum, else a filler. */
export function sampleOf(document: OpenApi, schema: Schema): unknown {
  const {
    example,
    default: usual,
    enum: choices,
    type,
    properties = {},
    items,
    allOf,
    oneOf,
  } = resolve(document, schema);
  if (example !== undefined) return example;
  if (usual !== undefined) return usual;
  if (choices) return choices[0];
  const [part] = allOf ?? oneOf ?? [];
  if (part) return sampleOf(document, part);
  if (type === 'array') return items ? [sampleOf(document, items)] : [];
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return 0;
  if (type === 'string') return 'string';
  return Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [name, sampleOf(document, member)]),
  );
}

/** Where a value differs from its schema; a member that is not documented is a difference too. */
export function differences(document: OpenApi, schema: Schema, value: unknown, at = ''): string[] {
  if (value === null && schema.nullable) return [];
  const { $ref, allOf, oneOf } = schema;
  if ($ref !== undefined) return differences(document, resolve(document, schema), value, at);
  if (allOf) return allOf.flatMap((part) => differences(document, part, value, at));
  if (oneOf) {
    const fits = oneOf.filter((part) => differences(document, part, value, at).length === 0);
    return fits.length === 1 ? [] : [`${at}: fits ${fits.length} of ${oneOf.length} alternatives`];
  }
  if (schema.enum && !schema.enum.includes(value))
    return [`${at}: ${JSON.stringify(value)} is not in the enum`];
  switch (schema.type) {
    case 'array':
      if (!Array.isArray(value)) return [`${at}: is not a list`];
      return value.flatMap((item, index) =>
        differences(document, schema.items ?? {}, item, `${at}[${index}]`),
      );
    case 'object':
      return objectDifferences(document, schema, value, at);
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at}: ${JSON.stringify(value)} is not an integer`];
    case undefined:
      return schema.enum ? [] : [`${at}: has no documented type`];
    default:
      return typeof value === schema.type ? [] : [`${at}: ${JSON.stringify(value)} is no ${schema.type}`];
  }
}

function objectDifferences(document: OpenApi, schema: Schema, value: unknown, at: string): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [`${at}: is not an object`];
  const { properties = {}, required = [], additionalProperties } = schema;
  const surplus = additionalProperties ? [] : Object.keys(value).filter((name) => !(name in properties));
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}.${name}: is missing`),
    ...surplus.map((name) => `${at}.${name}: is not documented`),
    ...Object.entries(value)
      .filter(([name]) => name in properties)
      .flatMap(([name, member]) => differences(document, properties[name] ?? {}, member, `${at}.${name}`)),
  ];
}
