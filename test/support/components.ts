import document from '../../api/openapi.json' with { type: 'json' };
import type { components } from '../../api/schema.js';
import { isNative, type Schema } from './openapi.js';

export type ComponentName = keyof components['schemas'];
type Schemas = Record<string, Schema>;

const PUBLISHED = document.components.schemas as Schemas;

/** Stricter than the document, where it leaves open to clients what this version never returns otherwise. */
const STRICTER: Record<string, object> = {
  'Card.last4': { pattern: '^\\d{4}$' },
  'Card.expMonth': { minimum: 1, maximum: 12 },
  'Card.expYear': { minimum: 2000, maximum: 2099 },
  'InvalidMember.pointer': { pattern: '^/(body|query|header)(/|$)' },
};
/** Names of fields that mean the same wherever they stand. */
const EVERYWHERE: Record<string, object> = { accountId: { ofTheAccount: true } };
const AMOUNTS = ['Money', 'Total'];

/** A resource that shows the platform’s own object when that is asked for. */
function isResource({ properties = {}, required = [] }: Schema): boolean {
  return 'raw' in properties && !required.includes('raw');
}

/**
 * The components as a client may rely on them: no field beyond the documented ones, every required one there, no
 * empty text. `raw` stands in a resource exactly when it was asked for, and never in a resource inside it.
 */
function strict(raw: boolean): Schemas {
  const ours = Object.entries(PUBLISHED).filter(([name]) => !isNative(name));
  return Object.fromEntries(ours.map(([name, schema]) => [name, strictly(name, schema, raw)]));
}

function strictly(name: string, schema: Schema, raw: boolean): Schema {
  const { properties, $ref, items, oneOf, anyOf, required = [] } = schema;
  if ($ref !== undefined) return { $ref: `${raw ? 'raw' : 'plain'}${$ref}` };
  const types = [schema.type ?? []].flat();
  const result: Record<string, unknown> = { ...schema };
  if (types.includes('string') && !schema.enum) result.minLength = 1;
  if (types.includes('integer'))
    Object.assign(result, { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });
  if (items) result.items = strictly(name, items, raw);
  if (oneOf ?? anyOf) {
    result.anyOf = (oneOf ?? anyOf)?.map((part) => strictly(name, part, raw));
    delete result.oneOf;
  }
  if (properties) {
    const resource = isResource(schema);
    const fields = Object.entries(properties).filter(([field]) => !resource || raw || field !== 'raw');
    result.additionalProperties = false;
    result.required = resource && raw ? [...required, 'raw'] : required;
    result.properties = Object.fromEntries(
      fields.map(([field, inner]) => [
        field,
        {
          ...strictly(name, inner, raw && !resource),
          ...EVERYWHERE[field],
          ...STRICTER[`${name}.${field}`],
        },
      ]),
    );
  }
  if (AMOUNTS.includes(name) && properties) result.isAmount = true;
  return result;
}

/** By how resources are looked at: without the platform’s object, or with it. */
export const COMPONENTS = { plain: strict(false), raw: strict(true) };

for (const path of Object.keys(STRICTER)) {
  const [name = '', field = ''] = path.split('.');
  if (!PUBLISHED[name]?.properties?.[field]) throw new Error(`the document has no ${path}`);
}
