import type { JsonSchema } from '../contract/json-schema.js';
import type { NativeOperation } from '../contract/native-operation.js';

/** What several operations on one path share is named after it. */
export function titleOf({ path }: NativeOperation): string {
  const name = path.split('/').at(-1) ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The platforms’ objects under names of their own. */
export class NativeSchemas {
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
    if (title === undefined) return { ...typeFor(schema), description, ...own };
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

/** The schema of a parameter, which has its description beside it. */
export function parameterSchema(schema: JsonSchema): object {
  return { ...schema, description: undefined, type: undefined, ...typeFor(schema) };
}

const MAX_INT32 = 2 ** 31 - 1;

/**
 * Types as client generators read them: several types are a `oneOf`, unless the other one is null, and a whole number
 * that may pass 2^31 says so. The platforms’ schemas stay as they are: requests are checked against those.
 */
function typeFor({ type, maximum, format }: JsonSchema): object {
  const types = [type ?? []].flat();
  const others = types.filter((one) => one !== 'null');
  if (others.length > 1) return { oneOf: types.map((one) => ({ type: one })) };
  const isLarge =
    others[0] === 'integer' && !(typeof maximum === 'number' && maximum <= MAX_INT32) && !format;
  return { type, ...(isLarge && { format: 'int64' }) };
}
