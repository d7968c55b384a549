import { readFileSync } from 'node:fs';
import type { JsonSchema } from '../../src/contract/json-schema.js';
import type { NativeOperation } from '../../src/contract/native-operation.js';
import { Check } from '../../src/native/check.js';
import { operations as table } from '../../src/providers/qovery/operations.js';

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
  example?: unknown;
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
    parameters: Record<string, { name: string; schema: Schema }>;
  };
}

const operations: readonly NativeOperation[] = Object.values(table);
const JSON_TYPE = 'application/json';

/** Where an answer is described otherwise than there, and why. */
const EXCEPTIONS = {
  'Organization.organization_plan': 'has no name of its own there',
};

const typesOf = ({ type }: Pick<JsonSchema, 'type'>): string[] => [type ?? []].flat().sort();
const lastOf = (path: string): string => path.split('/').at(-1) ?? '';

(file ? describe : describe.skip)('the table against Qovery’s specification', () => {
  let specification: Specification;

  beforeAll(() => {
    const yaml = jest.requireActual<{ load(text: string): unknown }>('js-yaml');
    specification = yaml.load(readFileSync(file ?? '', 'utf8')) as Specification;
  });

  const documented = ({ path, method, id }: NativeOperation): Documented => {
    const found = specification.paths[path]?.[method.toLowerCase()];
    if (found?.operationId !== id) throw new Error(`${id} is not in the specification`);
    return found;
  };
  const requestOf = (row: NativeOperation): Schema | undefined =>
    documented(row).requestBody?.content[JSON_TYPE]?.schema;
  const answerOf = (row: NativeOperation): Schema | undefined =>
    documented(row).responses[row.answer.status]?.content?.[JSON_TYPE]?.schema;

  /** A schema without references and parts. */
  const whole = (schema: Schema): Schema => {
    if (schema.$ref) return whole(specification.components.schemas[lastOf(schema.$ref)] ?? {});
    const parts = (schema.allOf ?? []).map(whole);
    return {
      ...schema,
      ...(parts.length > 0 && { type: 'object' }),
      required: [...new Set([...parts, schema].flatMap(({ required = [] }) => required))],
      properties: Object.assign(
        {},
        ...[...parts, schema].map(({ properties = {} }) => properties),
      ) as Schema['properties'],
    };
  };
  const membersOf = (schema: Schema): [string, Schema][] => Object.entries(whole(schema).properties ?? {});
  const typesThere = ({ type = '', nullable }: Schema): string[] =>
    [type, ...(nullable ? ['null'] : [])].sort();

  /** Values that a schema stands for: its examples and, where it lists them, each of its values. */
  const samples = (schema: Schema): unknown[] => {
    const { type, enum: values, example, format, items } = whole(schema);
    if (values) return values;
    if (example !== undefined) return [example];
    if (type === 'array') return [[], items ? samples(items) : []];
    if (type === 'integer' || type === 'number') return [7];
    if (type === 'boolean') return [true, false];
    if (type !== 'object')
      return [
        format === 'uuid'
          ? '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01'
          : format === 'date-time'
            ? '2020-01-01T00:00:00.000Z'
            : 'text',
      ];
    const each = membersOf(schema).map(([name, member]) => [name, samples(member)] as const);
    const most = Math.max(1, ...each.map(([, found]) => found.length));
    return Array.from({ length: most }, (_, index) =>
      Object.fromEntries(each.map(([name, found]) => [name, found[index % found.length]])),
    );
  };

  /** Every object of an answer schema, with the one that the specification has in its place. */
  const objects = (where: string, ours: JsonSchema, theirs: Schema): [string, JsonSchema, Schema][] => {
    if (ours.items) return objects(`${where}[]`, ours.items, whole(theirs).items ?? {});
    if (!ours.properties) return [];
    const members = new Map(membersOf(theirs));
    const inside = Object.entries(ours.properties).flatMap(([name, member]) =>
      objects(`${ours.title}.${name}`, member, members.get(name) ?? {}),
    );
    return [[where, ours, theirs], ...inside];
  };
  const answers = (row: NativeOperation): [string, JsonSchema, Schema][] => {
    const theirs = answerOf(row);
    return row.answer.schema && theirs ? objects(row.id, row.answer.schema, theirs) : [];
  };

  describe.each(operations)('$id', (row) => {
    it('is asked by the ids that are in its path there, in their format', () => {
      const theirs = (documented(row).parameters ?? []).map(
        ({ $ref }) => specification.components.parameters[lastOf($ref)],
      );
      const ours = Object.values(row.inputs).map(({ in: place, name, schema: { type, format } }) => ({
        place,
        name,
        type,
        format,
      }));
      expect(ours).toEqual(
        theirs.map((one) => ({
          place: 'path',
          name: one?.name,
          type: one?.schema.type,
          format: one?.schema.format,
        })),
      );
    });

    it('takes exactly the body that is described there', () => {
      const theirs = requestOf(row);
      expect(row.body === undefined).toBe(theirs === undefined);
      if (!row.body || !theirs) return;
      expect(row.body.title).toBe(lastOf(theirs.$ref ?? ''));
      expect([...(row.body.required ?? [])].sort()).toEqual([...(whole(theirs).required ?? [])].sort());
      const ours = Object.entries(row.body.properties ?? {}).map(([name, member]) => [
        name,
        typesOf(member),
        member.format,
        member.enum,
      ]);
      const expected = membersOf(theirs).map(([name, member]) => [
        name,
        typesThere(member),
        member.format,
        member.enum,
      ]);
      expect(ours.sort()).toEqual(expected.sort());
    });

    it('accepts every body that is described there', () => {
      const { body } = row;
      const all = body ? samples(requestOf(row) ?? {}) : [];
      expect(all.flatMap((one) => new Check(body ?? {}).faults(one))).toEqual([]);
      expect(all.length > 0).toBe(body !== undefined);
    });

    it('answers with the same status, and a body where there is one', () => {
      expect(Object.keys(documented(row).responses)).toContain(String(row.answer.status));
      expect(row.answer.schema === undefined).toBe(answerOf(row) === undefined);
    });

    it('names only members of the answer that are there, as what they are or null', () => {
      const found = answers(row).flatMap(([where, ours, theirs]) => {
        const known = new Map(membersOf(theirs));
        const name = lastOf(theirs.$ref ?? '');
        const named = name === ours.title || where in EXCEPTIONS ? [] : [`${where} is called ${name}`];
        const wrong = Object.entries(ours.properties ?? {}).filter(([member, schema]) => {
          const there = known.get(member);
          const { type = 'unknown' } = there ? whole(there) : {};
          const wanted = type === 'integer' ? ['integer', 'number'] : [type];
          const types = typesOf(schema);
          return !types.includes('null') || types.length !== 2 || !wanted.some((one) => types.includes(one));
        });
        return [...named, ...wrong.map(([member]) => `${where}.${member}`)];
      });
      expect(found).toEqual([]);
      expect(answers(row).length > 0).toBe(answerOf(row) !== undefined);
    });

    it('accepts every answer that is described there', () => {
      const { schema } = row.answer;
      const all = schema ? samples(answerOf(row) ?? {}) : [];
      expect(all.flatMap((one) => new Check(schema ?? {}).faults(one))).toEqual([]);
      expect(all.length > 0).toBe(schema !== undefined);
    });
  });

  it('offers a tool the plans that are listed there, and no other', () => {
    const plans = table.changePlan.toolBody.properties?.plan?.enum as string[];
    expect([...plans].sort()).toEqual([...(specification.components.schemas.PlanEnum?.enum ?? [])].sort());
  });

  it('has no exception that nobody needs', () => {
    const places = operations.flatMap(answers).map(([where]) => where);
    expect(Object.keys(EXCEPTIONS).filter((where) => !places.includes(where))).toEqual([]);
  });
});
