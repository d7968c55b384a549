import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isRead } from '../../src/contract/native-operation.js';
import { PROVIDERS } from '../../src/providers/definitions.js';
import type { Schema } from '../support/openapi.js';
import { rowsOf } from '../support/providers.js';
import { PAIR } from '../support/service.js';
import { ACCOUNT_TOOLS } from '../support/tool-cases.js';
import { publishedTools } from '../support/tools.js';

/** What a client loads before its first call. */
const MOST_BYTES = 60_000;

type Conditional = Schema & { else?: Schema; dependentRequired?: Record<string, string[]> };

const HINTS = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'];
const tools = publishedTools();
const writes = tools.filter(({ annotations }) => !annotations.readOnlyHint);

/** Every member of a schema, members of members too, by where it stands. */
function members(schema: Schema, where = ''): [string, Schema][] {
  const parts = [
    schema.items ?? [],
    schema.oneOf ?? [],
    schema.anyOf ?? [],
    Object.values(schema.$defs ?? {}),
  ];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]): [string, Schema][] => [
      [`${where}/${name}`, member],
      ...members(member, `${where}/${name}`),
    ]),
    ...parts.flat().flatMap((part) => members(part, where)),
  ];
}

/** What is said of a member, here or where it leads. */
const isDescribed = ({ description, $ref, anyOf = [] }: Schema): boolean =>
  Boolean(description ?? $ref) || anyOf.some(isDescribed);

describe('api/mcp-tools.json', () => {
  it('has a tool for every operation of every provider and four more, each with its own name', () => {
    const rows = PROVIDERS.flatMap(rowsOf);
    expect(tools).toHaveLength(ACCOUNT_TOOLS.length + rows.length);
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
    expect(writes).toHaveLength(rows.filter((row) => !isRead(row)).length);
  });

  it('is less than 60 kB as JSON', () => {
    expect(Buffer.byteLength(JSON.stringify(tools))).toBeLessThan(MOST_BYTES);
  });

  it('has 22 tools of both platforms, 11 of which change something', () => {
    const rows = PAIR.flatMap(rowsOf);
    expect([rows.length, rows.filter((row) => !isRead(row)).length]).toEqual([22, 11]);
  });

  it('tells agents of no key for what only reads', () => {
    const reads = tools.filter(({ annotations }) => annotations.readOnlyHint);
    expect(reads.filter(({ inputSchema }) => 'idempotencyKey' in (inputSchema.properties ?? {}))).toEqual([]);
  });

  it.each(writes)('$name takes a key, which may be left out', ({ inputSchema }) => {
    expect(inputSchema.properties?.idempotencyKey).toMatchObject({
      type: 'string',
      minLength: 16,
      maxLength: 255,
    });
    expect(inputSchema.required).not.toContain('idempotencyKey');
  });

  it.each(writes)('$name says what it costs to call it', ({ description }) => {
    expect(description).toMatch(/ One upstream write(\.|; nothing is charged\.)$/);
  });

  describe.each(tools)('$name', ({ name, title, description, annotations, inputSchema, outputSchema }) => {
    it('has a name that every client takes, a title, and words about what it is for', () => {
      expect(name).toMatch(/^[a-z0-9-]{1,64}$/);
      expect(title).toMatch(/^[A-Z]\S* .+[^.]$/);
      expect(description.length).toBeGreaterThanOrEqual(40);
      expect(description).toMatch(/\.$/);
    });

    it('says all four things of what it may do, and none of them twice', () => {
      expect(Object.keys(annotations).sort()).toEqual([...HINTS].sort());
      expect(Object.values(annotations).map((hint) => typeof hint)).toEqual(HINTS.map(() => 'boolean'));
      const { readOnlyHint, destructiveHint, idempotentHint } = annotations;
      if (readOnlyHint) expect([destructiveHint, idempotentHint]).toEqual([false, true]);
      expect(description.includes('changes nothing')).toBe(readOnlyHint);
    });

    it('takes an object with no other members than are named, each described', () => {
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      const known = Object.keys(inputSchema.properties ?? {});
      expect((inputSchema.required ?? []).filter((member) => !known.includes(member))).toEqual([]);
      const bare = members(inputSchema).filter(([, member]) => !member.description || !member.type);
      expect(bare.map(([where]) => where)).toEqual([]);
    });

    it('has plain roots: objects without a union or a list of types', () => {
      for (const { type, oneOf, anyOf, ...rest } of [inputSchema, outputSchema])
        expect([type, oneOf, anyOf, 'allOf' in rest]).toEqual(['object', undefined, undefined, false]);
    });

    it('describes each field of the result, and says what every result and every problem has', () => {
      const bare = members(outputSchema).filter(([, member]) => !isDescribed(member));
      expect(bare.map(([where]) => where)).toEqual([]);
      const { dependentRequired, else: ofResult } = outputSchema as Conditional;
      if (ACCOUNT_TOOLS.some((tool) => tool === name))
        expect(ofResult?.required).toEqual(
          expect.arrayContaining(Object.keys(outputSchema.properties ?? {})),
        );
      else expect([dependentRequired?.retryable, ofResult]).toEqual([['code', 'detail'], undefined]);
    });

    it('describes a shape once: whatever is repeated is a reference', () => {
      const texts = members(outputSchema)
        .filter(([, { properties }]) => properties)
        .map(([, { description: _, ...shape }]) => JSON.stringify(shape));
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    });

    it('has schemas that are strict JSON Schema 2020-12', () => {
      const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
      addFormats.default(ajv);
      expect(() => [ajv.compile(inputSchema), ajv.compile(outputSchema)]).not.toThrow();
    });
  });
});
