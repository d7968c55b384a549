/**
 * Unions whose members have the same fields, each as one object with those fields: an agent reads the field that tells
 * the members apart, and a description of each member would double the list of tools.
 * @param {Record<string, any>} schemas of OpenAPI components, by name
 */
export function withJoinedUnions(schemas) {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, joined(schema, schemas) ?? schema]),
  );
}

function joined({ oneOf, discriminator, ...rest }, schemas) {
  if (!discriminator) return null;
  const members = oneOf.map(({ $ref }) => schemas[$ref.split('/').at(-1)]);
  const fields = members.map(({ properties }) => Object.keys(properties).sort().join());
  if (new Set(fields).size > 1) return null;
  const [first, ...others] = members;
  const properties = Object.fromEntries(
    Object.entries(first.properties).map(([field, schema]) => [
      field,
      others.reduce((either, { properties: other }) => joinedField(either, other[field]), schema),
    ]),
  );
  return { ...rest, type: 'object', properties, required: first.required };
}

/** What a field is in either of two members. */
function joinedField(a, b) {
  if (shapeOf(a) === shapeOf(b)) return a;
  if (a.enum && b.enum) return { ...a, enum: [...a.enum, ...b.enum] };
  if (a.const === null) return nullable(b);
  if (b.const === null) return nullable(a);
  if (a.oneOf) return a;
  return nullable(a.$ref ? a : b);
}

function nullable({ $ref, ...schema }) {
  if ($ref) return { ...schema, oneOf: [{ $ref }, { type: 'null' }] };
  if (schema.oneOf || [schema.type].flat().includes('null')) return schema;
  return { ...schema, type: [schema.type, 'null'] };
}

function shapeOf({ description: _, example: __, ...schema }) {
  return JSON.stringify(schema);
}
