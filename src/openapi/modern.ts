import { nameOf, type SchemaNode, type Schemas } from './schema-node.js';

/**
 * What the generator makes of our model, from OpenAPI 3.0 to 3.1: null is a type of its own, and the description of a
 * reference stands beside it. Money is text, so that every number of our model is an integer; a platform’s need not be.
 */
export function modern(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(modern);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, allOf, ...rest } = Object.fromEntries(
    Object.entries(node).map(([name, member]) => [name, name === 'value' ? member : modern(member)]),
  ) as SchemaNode & { nullable?: boolean; allOf?: SchemaNode[]; enum?: unknown[] };
  if (rest.type === 'number') rest.type = 'integer';
  const [reference] = allOf ?? [];
  if (reference) {
    delete rest.type;
    return nullable ? { ...rest, oneOf: [reference, { type: 'null' }] } : { ...rest, ...reference };
  }
  if (!nullable) return rest;
  return {
    ...rest,
    type: [rest.type, 'null'].flat() as string[],
    ...(rest.enum && { enum: [...rest.enum, null] }),
  };
}

/**
 * One level of `oneOf` where a union may be null: generated clients cannot read a `oneOf` inside another. It has no
 * discriminator, which is not defined for a class without a name, such as null; each class has a field of one value.
 */
export function flatUnions(node: unknown, unions: Schemas): unknown {
  if (Array.isArray(node)) return node.map((item) => flatUnions(item, unions));
  if (node === null || typeof node !== 'object') return node;
  const flat = Object.fromEntries(
    Object.entries(node).map(([name, member]) => [
      name,
      name === 'value' ? member : flatUnions(member, unions),
    ]),
  ) as SchemaNode;
  if (Array.isArray(flat.oneOf))
    flat.oneOf = flat.oneOf.flatMap((one) => (one.$ref && unions[nameOf(one.$ref)]?.oneOf) || [one]);
  return flat;
}
