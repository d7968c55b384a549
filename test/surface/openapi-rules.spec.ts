import {
  operationsOf,
  publishedDocument,
  resolve,
  schemasOf,
  type OpenApi,
  type Operation,
  type Schema,
} from '../support/openapi.js';

/** Rules that every client generator relies on, for each published document. */
const DOCUMENTS = (['openapi', 'openapi-native'] as const).map((name) => ({
  name,
  document: publishedDocument(name),
}));

const MAX_INT32 = 2 ** 31 - 1;
/** Whole numbers that stay small by what they count, though no maximum says so. */
const SMALL = ['limit', 'status', 'expMonth', 'expYear', 'daysRemaining', 'expiresInSeconds'];
/** Amounts and quantities, whose size nothing limits. */
const LARGE = ['amountMinor', 'purchased', 'used', 'quantity'];
const FLOATS = ['total', 'min_cost', 'max_cost'];

const typesOf = ({ type }: Schema): string[] => [type ?? []].flat();
const fieldOf = (where: string): string => /[\w-]+$/.exec(where)?.[0] ?? '';
const branchesOf = ({ oneOf, anyOf }: Schema): Schema[] => oneOf ?? anyOf ?? [];
const isNull = (schema: Schema): boolean => schema.type === 'null';

/** Where a schema breaks a rule. */
function broken(
  document: OpenApi,
  breaks: (schema: Schema, where: string, document: OpenApi) => boolean,
): string[] {
  return [...schemasOf(document)]
    .filter(([where, schema]) => breaks(schema, where, document))
    .map(([where]) => where);
}

describe.each(DOCUMENTS)('api/$name.json', ({ name, document }) => {
  const operations = operationsOf(document);

  it('says int64 of exactly the whole numbers that may pass 2^31', () => {
    const wrong = broken(document, (schema, where) => {
      if (!typesOf(schema).includes('integer')) return schema.format === 'int64';
      const small = (schema.maximum ?? Infinity) <= MAX_INT32 || SMALL.includes(fieldOf(where));
      return (schema.format === 'int64') === small;
    });
    expect(wrong).toEqual([]);
    const large = [...schemasOf(document)].filter(
      ([where, schema]) => LARGE.includes(fieldOf(where)) && typesOf(schema).includes('integer'),
    );
    expect(large.length).toBeGreaterThan(0);
    expect(large.filter(([, { format }]) => format !== 'int64')).toEqual([]);
  });

  it('says double of exactly the amounts in units of a currency', () => {
    const wrong = broken(
      document,
      (schema, where) =>
        (schema.format === 'double') !==
        (FLOATS.includes(fieldOf(where)) && 'type' in schema && typesOf(schema).includes('number')),
    );
    expect(wrong).toEqual([]);
  });

  it('has no union inside a union', () => {
    const nested = broken(document, (schema) =>
      branchesOf(schema).some((branch) => branchesOf(resolve(document, branch)).length > 0),
    );
    expect(nested).toEqual([]);
  });

  it('has unions that may be null as one oneOf with one null', () => {
    const wrong = broken(document, (schema) => {
      const nulls = branchesOf(schema).filter(isNull).length;
      const others = branchesOf(schema).length - nulls;
      return nulls > 1 || (nulls === 1 && (schema.oneOf === undefined || others < 1));
    });
    expect(wrong).toEqual([]);
  });

  it('has no lists of types but a type and null', () => {
    const wrong = broken(
      document,
      ({ type }) => Array.isArray(type) && !(type.length === 2 && type[1] === 'null' && type[0] !== 'null'),
    );
    expect(wrong).toEqual([]);
  });

  it('has null alone only in a union', () => {
    const fields = Object.values(document.components.schemas).flatMap((schema) =>
      Object.values(schema.properties ?? {}),
    );
    expect(
      fields.filter((field) => isNull(field) || (field.enum?.length === 1 && field.enum[0] === null)),
    ).toEqual([]);
  });

  it('has a discriminator that leads each value of its field to the class with that value, and no null', () => {
    const unions = [...schemasOf(document)].filter(([, { discriminator }]) => discriminator);
    for (const [, { oneOf = [], discriminator }] of unions) {
      const { propertyName, mapping } = discriminator as NonNullable<Schema['discriminator']>;
      const values = oneOf.flatMap((one) => {
        const { properties = {}, required } = resolve(document, one);
        expect(required).toContain(propertyName);
        return (properties[propertyName]?.enum ?? []).map((value) => [value, one.$ref]);
      });
      expect(Object.fromEntries(values)).toEqual(mapping);
      expect(new Set(values.map(([value]) => value)).size).toBe(values.length);
    }
    expect(unions.length).toBe(name === 'openapi' ? 7 : 0);
  });

  it('has no range of statuses, and the success first, with an example', () => {
    for (const { operationId, responses } of operations) {
      const statuses = Object.keys(responses);
      expect([operationId, statuses.filter((status) => !/^(\d{3}|default)$/.test(status))]).toEqual([
        operationId,
        [],
      ]);
      const [first = '', ...others] = statuses;
      expect([operationId, first]).toEqual([operationId, expect.stringMatching(/^2\d\d$/)]);
      expect(others.filter((status) => status.startsWith('2'))).toEqual([]);
      const media = responses[first]?.content?.['application/json'];
      if (media) expect([operationId, Object.keys(media.examples ?? {})]).not.toEqual([operationId, []]);
    }
  });

  it('has names of schemas that stay apart however a generator joins and writes them', () => {
    const names = Object.keys(document.components.schemas);
    const written = (text: string): string => text.replace(/\W|_/g, '').toLowerCase();
    const made = [...namesMadeOf(document)].map(([made, from]) => [written(made), from] as const);
    const taken = new Map(names.map((one) => [written(one), one]));
    expect(taken.size).toBe(names.length);
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter(([one]) => taken.has(one)).map(([, from]) => from)).toEqual([]);
  });

  it('says that no authentication is needed', () => {
    expect(document.security).toEqual([]);
    expect(operations.filter((operation) => 'security' in operation)).toEqual([]);
  });

  it('has only the components that its operations use', () => {
    const text = JSON.stringify(document);
    const unused = Object.entries(document.components).flatMap(([kind, named]) =>
      Object.keys(named as object).filter((one) => !text.includes(`"#/components/${kind}/${one}"`)),
    );
    expect(unused).toEqual([]);
    expect(Object.keys(document.components.schemas)).toContain('Problem');
  });
});

/** Names that generators give to what has none: a schema and its field, an item of a list, a plural, a list. */
function* namesMadeOf(document: OpenApi): Generator<[made: string, from: string]> {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const suffix of ['s', 'Inner', 'Item', 'Enum']) yield [name + suffix, `${name} + ${suffix}`];
    for (const [field, inner] of Object.entries(schema.properties ?? {}))
      for (const one of inlineNames(field, inner)) yield [name + one, `${name}.${field}`];
  }
  for (const operation of operationsOf(document)) yield* inlineBodies(operation);
}

/** A field needs a class of its own unless it is plain or refers to one: a class alone that may be null does. */
function inlineNames(field: string, schema: Schema): string[] {
  const classes = branchesOf(schema).filter((one) => !isNull(one));
  const isInline = schema.enum !== undefined || schema.properties !== undefined || classes.length > 1;
  const item = schema.items;
  const items =
    item && (item.enum !== undefined || branchesOf(item).length > 0) ? [`${field}Inner`, field] : [];
  return [...(isInline ? [field, `${field}Enum`] : []), ...items];
}

function* inlineBodies({ operationId, requestBody, responses }: Operation): Generator<[string, string]> {
  const parts = [['Request', requestBody] as const, ...Object.entries(responses)];
  for (const [part, body] of parts)
    for (const { schema } of Object.values(body?.content ?? {}))
      if (schema.$ref === undefined && schema.type !== 'string')
        yield [`${operationId}${part}Response`, `${operationId} ${part}`];
}

describe('the documents', () => {
  it('have no operation in common: the one is the unified API, the other the platforms’', () => {
    const [unified, native] = DOCUMENTS.map(({ document }) => operationsOf(document));
    expect(unified?.filter((operation) => operation['x-provider'] !== undefined)).toEqual([]);
    expect(native?.filter((operation) => operation['x-provider'] === undefined)).toEqual([]);
    expect(unified?.length).toBeGreaterThan(25);
    expect(native?.length).toBeGreaterThan(15);
  });

  it('have at most four error responses per unified operation on average, and one for health', () => {
    const errorsOf = ({ responses }: Operation): string[] =>
      Object.keys(responses).filter((status) => !status.startsWith('2'));
    const unified = operationsOf(publishedDocument('openapi'));
    const count = unified.flatMap(errorsOf).length;
    expect(count / unified.length).toBeLessThanOrEqual(4);
    const health = unified.filter(({ path }) => path.startsWith('/health/'));
    expect(health.map(errorsOf)).toEqual([['default'], ['default']]);
  });
});
