import type { JsonSchema } from '../../src/contract/json-schema.js';
import type { NativeOperation } from '../../src/contract/native-operation.js';
import { Check } from '../../src/input/schema-check.js';
import { operations as table } from '../../src/providers/qovery/operations.js';
import { OPERATIONS, schemaOf, type FactSchema, type OperationFacts } from '../fixtures/qovery-facts.js';

const operations: readonly NativeOperation[] = Object.values(table);

/** Where an answer is described otherwise than there, and why. */
const EXCEPTIONS = {
  'Organization.organization_plan': 'has no name of its own there',
};

const typesOf = ({ type }: Pick<JsonSchema, 'type'>): string[] => [type ?? []].flat().sort();

const typesThere = ({ type, nullable }: FactSchema): string[] => [type, ...(nullable ? ['null'] : [])].sort();
const membersOf = ({ properties = {} }: FactSchema): [string, FactSchema][] => Object.entries(properties);

function documented({ path, method, id }: NativeOperation): OperationFacts {
  const found = OPERATIONS.find((one) => one.id === id);
  if (found?.path !== path || found.method !== method) throw new Error(`${id} is not in the specification`);
  return found;
}

function requestOf(row: NativeOperation): FactSchema | undefined {
  const { request } = documented(row);
  return request === undefined ? undefined : schemaOf(request);
}

function answerOf(row: NativeOperation): FactSchema | undefined {
  const { response } = documented(row);
  return response === undefined ? undefined : schemaOf(response);
}

const TEXTS: Readonly<Record<string, string>> = {
  uuid: '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01',
  'date-time': '2020-01-01T00:00:00.000Z',
  email: 'someone@example.com',
};

/** Values that a schema stands for: each value of an enum, null where it is allowed. */
function samples(schema: FactSchema): unknown[] {
  const { type, enum: values, format, items, nullable } = schema;
  const orNull = nullable ? [null] : [];
  if (values) return [...values, ...orNull];
  if (items) return [[], samples(items), ...orNull];
  if (type === 'integer' || type === 'number') return [7, ...orNull];
  if (type === 'boolean') return [true, false, ...orNull];
  if (type === 'string') return [format === undefined ? 'text' : TEXTS[format], ...orNull];
  const each = membersOf(schema).map(([name, member]) => [name, samples(member)] as const);
  const most = Math.max(1, ...each.map(([, found]) => found.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(each.map(([name, found]) => [name, found[index % found.length]])),
  );
}

/** Every object of an answer schema, with the one that the specification has in its place. */
function objects(
  where: string,
  ours: JsonSchema,
  theirs: FactSchema | undefined,
): [string, JsonSchema, FactSchema | undefined][] {
  if (ours.items) return objects(`${where}[]`, ours.items, theirs?.items);
  if (!ours.properties) return [];
  const inside = Object.entries(ours.properties).flatMap(([name, member]) =>
    objects(`${ours.title}.${name}`, member, theirs?.properties?.[name]),
  );
  return [[where, ours, theirs], ...inside];
}

function answers(row: NativeOperation): ReturnType<typeof objects> {
  const theirs = answerOf(row);
  return row.answer.schema && theirs ? objects(row.id, row.answer.schema, theirs) : [];
}

describe('the table against Qovery’s specification', () => {
  describe.each(operations)('$id', (row) => {
    it('is asked by the ids that are in its path there, in their format', () => {
      const theirs = [...documented(row).path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const ours = Object.values(row.inputs).map(({ in: place, name, schema: { type, format } }) => ({
        place,
        name,
        type,
        format,
      }));
      expect(ours).toEqual(theirs.map((name) => ({ place: 'path', name, type: 'string', format: 'uuid' })));
    });

    it('takes exactly the body that is described there', () => {
      const theirs = requestOf(row);
      expect(row.body === undefined).toBe(theirs === undefined);
      if (!row.body || !theirs) return;
      expect(row.body.title).toBe(theirs.name);
      expect([...(row.body.required ?? [])].sort()).toEqual([...theirs.required].sort());
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
      const theirs = requestOf(row);
      const all = theirs ? samples(theirs) : [];
      expect(all.flatMap((one) => new Check(body ?? {}).faults(one))).toEqual([]);
      expect(all.length > 0).toBe(body !== undefined);
    });

    it('answers with the same status, and a body where there is one', () => {
      expect(row.answer.status).toBe(documented(row).status);
      expect(row.answer.schema === undefined).toBe(answerOf(row) === undefined);
    });

    it('names only members of the answer that are there, as what they are or null', () => {
      const found = answers(row).flatMap(([where, ours, theirs]) => {
        const name = theirs?.name;
        const named = name === ours.title || where in EXCEPTIONS ? [] : [`${where} is called ${name}`];
        const wrong = Object.entries(ours.properties ?? {}).filter(([member, schema]) => {
          const type = theirs?.properties?.[member]?.type ?? 'unknown';
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
      const theirs = answerOf(row);
      const all = theirs ? samples(theirs) : [];
      expect(all.flatMap((one) => new Check(schema ?? {}).faults(one))).toEqual([]);
      expect(all.length > 0).toBe(schema !== undefined);
    });
  });

  it('offers a tool the plans that are listed there, and no other', () => {
    const plans = table.changePlan.toolBody.properties?.plan?.enum as string[];
    expect([...plans].sort()).toEqual([...(schemaOf('PlanEnum').enum ?? [])].sort());
  });

  it('has no exception that nobody needs', () => {
    const places = operations.flatMap(answers).map(([where]) => where);
    expect(Object.keys(EXCEPTIONS).filter((where) => !places.includes(where))).toEqual([]);
  });
});
