import { readFileSync } from 'node:fs';
import { ENUMS, LOOKUPS, OPERATIONS, PARTIAL, SCHEMAS } from '../fixtures/qovery-facts.js';

/** The specification is not part of this repository. */
const file = process.env.QOVERY_OPENAPI;

/** The part of OpenAPI 3.0 that it uses. */
interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  nullable?: boolean;
  enum?: string[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}
type Content = Record<string, { schema: Schema }>;
interface Documented {
  operationId: string;
  parameters?: { $ref: string }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}
interface Specification {
  paths: Record<string, Record<string, Documented>>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, { name: string; in: string; schema: Schema }>;
  };
}

const TYPES = ['string', 'integer', 'number', 'boolean'];
const lastOf = (path: string): string => path.split('/').at(-1) ?? '';

describe('the table of Qovery’s facts', () => {
  it('contains every schema and enum that it names, and no other', () => {
    const fields = Object.values(SCHEMAS).flatMap((schema) => Object.values(schema));
    const named = [...OPERATIONS.flatMap(({ request, response }) => [request ?? [], response ?? []]), fields]
      .flat()
      .map((field) => field.replace(/(\[\])?\??!?$/, '').replace(/:.*/, ''))
      .filter((name) => !TYPES.includes(name));
    expect([...new Set(named)].sort()).toEqual([...Object.keys(SCHEMAS), ...Object.keys(ENUMS)].sort());
  });

  it('contains every lookup and every partial schema that it lists', () => {
    expect(OPERATIONS.map(({ id }) => id)).toEqual(expect.arrayContaining(LOOKUPS));
    expect(Object.keys(SCHEMAS)).toEqual(expect.arrayContaining(PARTIAL));
  });

  // Without the file there is nothing to compare; the table itself is tested everywhere else.
  if (file) describe('agrees with the specification in', () => agreeWith(file));
});

function agreeWith(specificationFile: string): void {
  let specification: Specification;

  beforeAll(() => {
    const yaml = jest.requireActual<{ load(text: string): unknown }>('js-yaml');
    specification = yaml.load(readFileSync(specificationFile, 'utf8')) as Specification;
  });

  const nameOf = (content: Content | undefined): string | undefined => {
    expect(Object.keys(content ?? {})).toEqual(content ? ['application/json'] : []);
    return content && lastOf(content['application/json']?.schema.$ref ?? 'no name');
  };

  /** A schema and those that it consists of. */
  const partsOf = (schema: Schema): Schema[] =>
    schema.$ref
      ? partsOf(specification.components.schemas[lastOf(schema.$ref)] ?? {})
      : [...(schema.allOf ?? []).flatMap(partsOf), schema];

  const propertiesOf = (schema: Schema): Record<string, Schema> =>
    Object.assign({}, ...partsOf(schema).map(({ properties = {} }) => properties)) as Record<string, Schema>;

  /** A field in the notation of the table; `place` names an object that has no name of its own. */
  const notation = (field: Schema, place: string): string => {
    const { $ref, type = '', format, items = {}, nullable } = field;
    const kind =
      $ref !== undefined
        ? lastOf($ref)
        : type === 'array'
          ? `${notation(items, place)}[]`
          : type === 'object'
            ? place
            : type + (format ? `:${format}` : '');
    return kind + (nullable ? '?' : '');
  };

  /** A schema by its name in the table: `Name`, or `Name.field`. */
  const schemaNamed = (name: string): Schema => {
    const [first = '', field] = name.split('.');
    const schema = specification.components.schemas[first] ?? {};
    return field === undefined ? schema : (propertiesOf(schema)[field] ?? {});
  };

  it('its operations', () => {
    const theirs = Object.entries(specification.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId: id, requestBody, responses }]) => {
        const [status = '', success] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
        const response = nameOf(success?.content);
        const request = nameOf(requestBody?.content);
        return { id, method: method.toUpperCase(), path, status: Number(status), response, request };
      }),
    );
    expect(OPERATIONS).toEqual(theirs);
  });

  it('the parameters of its paths, each of them a UUID', () => {
    for (const { path, method } of OPERATIONS) {
      const { parameters = [] } = specification.paths[path]?.[method.toLowerCase()] ?? {};
      const theirs = parameters.map(({ $ref }) => specification.components.parameters[lastOf($ref)]);
      const ours = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        schema: { type: 'string', format: 'uuid' },
      }));
      expect(theirs).toEqual(ours.map((one) => expect.objectContaining(one) as unknown));
    }
  });

  it.each(Object.entries(SCHEMAS))('the fields of %s', (name, ours) => {
    const schema = schemaNamed(name);
    const required = partsOf(schema).flatMap((part) => part.required ?? []);
    const theirs = Object.entries(propertiesOf(schema))
      .filter(([field]) => !PARTIAL.includes(name) || field in ours || required.includes(field))
      .map(([field, one]) => [
        field,
        notation(one, `${name}.${field}`) + (required.includes(field) ? '!' : ''),
      ]);
    expect(ours).toEqual(Object.fromEntries(theirs));
  });

  it.each(Object.entries(ENUMS))('the values of %s', (name, ours) => {
    expect(ours.split(' ')).toEqual(specification.components.schemas[name]?.enum);
  });
}
