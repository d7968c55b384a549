/** A JSON Schema, as far as the tables use it. `title` is the platform’s own name of an object. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
}

type Members = Readonly<Record<string, JsonSchema>>;

/**
 * What a platform wants, told as its documents do. Members beyond those that are named are allowed, since a platform
 * may have learnt more since.
 */
export function requestSchema(title: string, required: Members, optional: Members = {}): JsonSchema {
  return {
    title,
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
    additionalProperties: true,
  };
}

/** What a platform answers. Nothing is required of it, and null is as good as absent: its documents are not kept to. */
export function responseSchema(title: string, properties: Members, description?: string): JsonSchema {
  return { title, type: 'object', ...(description && { description }), properties };
}

/** A JSON object, and neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A list in an answer. */
export function arraySchema(items: JsonSchema, description: string): JsonSchema {
  return { type: ['array', 'null'], items, description };
}

/** A member of an answer: what it is by the documents, or null. */
export function nullable(schema: JsonSchema): JsonSchema {
  const { type, ...rest } = schema;
  return { type: [type ?? [], 'null'].flat(), ...rest };
}
