import fc from 'fast-check';
import type { JsonSchema } from '../contract/json-schema.js';
import { Check } from '../input/schema-check.js';
import { NativeSchemas, parameterSchema } from './native-schemas.js';

const documented = (schema: JsonSchema): JsonSchema =>
  new NativeSchemas().use(schema, 'Nimbus') as JsonSchema;

describe('a platform’s schema as it is documented', () => {
  it.each<JsonSchema>([
    { type: ['string', 'number', 'null'] },
    { type: ['string', 'number'] },
    { type: ['string', 'null'], minLength: 2 },
    { type: ['integer', 'null'], maximum: 5 },
    { type: 'integer', minimum: -2 },
    { type: ['array', 'null'], items: { type: ['string', 'boolean'] } },
    { type: 'object', properties: { a: { type: ['number', 'string', 'null'] } }, required: ['a'] },
  ])('accepts the same values as the platform’s %j', (schema) => {
    const [platforms, ours] = [new Check(schema), new Check(documented(schema))];
    const leaf = fc.oneof(
      fc.integer({ min: -4, max: 8 }),
      fc.double(),
      fc.string({ maxLength: 3 }),
      fc.constantFrom(null, true, 0.5, 2 ** 40),
    );
    const values = fc.oneof(leaf, fc.array(leaf, { maxLength: 2 }), fc.record({ a: leaf }), fc.constant({}));
    fc.assert(
      fc.property(values, (value) => platforms.accepts(value) === ours.accepts(value)),
      {
        numRuns: 500,
      },
    );
  });

  it.each<[JsonSchema, string | undefined]>([
    [{ type: 'integer' }, 'int64'],
    [{ type: ['integer', 'null'] }, 'int64'],
    [{ type: 'integer', maximum: Number.MAX_SAFE_INTEGER }, 'int64'],
    [{ type: 'integer', maximum: 2 ** 31 - 1 }, undefined],
    [{ type: 'number' }, undefined],
    [{ type: 'number', format: 'double' }, 'double'],
    [{ type: 'string', format: 'uuid' }, 'uuid'],
  ])('of %j has the format %s', (schema, format) => {
    expect([documented(schema).format, (parameterSchema(schema) as JsonSchema).format]).toEqual([
      format,
      format,
    ]);
  });
});
