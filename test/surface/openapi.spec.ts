import {
  exampleOf,
  operationsOf,
  resolve,
  schemasOf,
  type OpenApi,
  type Operation,
} from '../support/openapi.js';
import { ServiceProcess } from '../support/process.js';
import { nameOf, ROUTES, TAGS } from '../support/routes.js';

const PROBLEM = 'application/problem+json';
const KEY = 'Idempotency-Key';

/** Whole numbers by their nature: a client generated from the document must not make floats of them. */
const INTEGERS = [
  'amountMinor',
  'limit',
  'status',
  'expMonth',
  'expYear',
  'purchased',
  'used',
  'daysRemaining',
  'quantity',
  'expiresInSeconds',
];

describe('GET /openapi.json', () => {
  let service: ServiceProcess;
  let document: OpenApi;
  let operations: Operation[];

  beforeAll(async () => {
    service = new ServiceProcess({ PORT: '0' });
    const response = await fetch(`${await service.url()}/openapi.json`);
    document = (await response.json()) as OpenApi;
    operations = operationsOf(document);
  });
  afterAll(() => service?.stop());

  const find = (name: string): Operation => {
    const operation = operations.find((candidate) => nameOf(candidate) === name);
    if (!operation) throw new Error(`${name} is not documented`);
    return operation;
  };

  it('has exactly the routes of the design', () => {
    expect(operations.map(nameOf).sort()).toEqual(ROUTES.map(nameOf).sort());
    expect(Object.values(document.paths).flatMap((methods) => Object.keys(methods))).toHaveLength(
      ROUTES.length,
    );
  });

  it('has its groups in the order of a billing screen', () => {
    expect(document.tags.map(({ name }) => name)).toEqual(TAGS);
  });

  it('gives every operation an id of its own', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no object without members', () => {
    const empty = [...schemasOf(document)].filter(
      ([, { type, properties, additionalProperties, allOf, oneOf }]) =>
        type === 'object' &&
        !allOf &&
        !oneOf &&
        Object.keys(properties ?? {}).length === 0 &&
        additionalProperties === undefined,
    );
    expect(empty.map(([where]) => where)).toEqual([]);
  });

  it('leaves no schema without a type', () => {
    const vague = [...schemasOf(document)].filter(
      ([, { $ref, type, allOf, oneOf, enum: choices }]) => !($ref ?? type ?? allOf ?? oneOf ?? choices),
    );
    expect(vague.map(([where]) => where)).toEqual([]);
  });

  it('shows no tag of a source comment', () => {
    const texts = JSON.stringify(document).match(/"(description|summary)":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect([...new Set(texts.filter((words) => /@[a-z]+\b/.test(words)))]).toEqual([]);
  });

  it('says integer where only whole numbers are possible', () => {
    const loose = [...schemasOf(document)].filter(
      ([where, schema]) =>
        INTEGERS.includes(/[\w-]+$/.exec(where)?.[0] ?? '') && resolve(document, schema).type === 'number',
    );
    expect([...new Set(loose.map(([where]) => where))]).toEqual([]);
  });

  describe.each(ROUTES.map((route) => ({ name: nameOf(route), ...route })))('$name', (route) => {
    it('has a summary and stands in its group', () => {
      const { summary, tags } = find(route.name);
      expect(summary).toMatch(/^[A-Z]\S+ .+[^.]$/);
      expect(tags).toEqual([route.tag]);
    });

    it('documents one success, with the status and a named schema', () => {
      const { responses } = find(route.name);
      const successes = Object.keys(responses).filter((status) => status.startsWith('2'));
      expect(successes).toEqual([String(route.status)]);
      const content = responses[String(route.status)]?.content;
      if (route.status === 204) expect(content).toBeUndefined();
      else expect(content?.['application/json']?.schema.$ref).toMatch(/^#\/components\/schemas\/\w+$/);
    });

    it('documents how it can fail, each way with an example', () => {
      const { responses } = find(route.name);
      const failures = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
      for (const [status, { content = {} }] of failures) {
        expect(Object.keys(content)).toEqual([PROBLEM]);
        expect(content[PROBLEM]?.schema.$ref).toBe('#/components/schemas/Problem');
        const examples = Object.entries(content[PROBLEM]?.examples ?? {});
        expect(examples.length).toBeGreaterThan(0);
        for (const [code, example] of examples)
          expect(exampleOf(document, example)).toMatchObject({ code, status: Number(status) });
      }
      const codes = failures.flatMap(([, { content }]) => Object.keys(content?.[PROBLEM]?.examples ?? {}));
      expect(route.codes.filter((code) => !codes.includes(code))).toEqual([]);
    });

    it(`takes an ${KEY}: ${route.key ?? 'never'}`, () => {
      const header = find(route.name).parameters?.find(({ name }) => name === KEY);
      expect(header && (header.required ? 'required' : 'optional')).toBe(route.key);
    });

    it('explains every parameter, and shows a value of each required one that works', () => {
      const bare = (find(route.name).parameters ?? []).filter(
        ({ example, examples, description, required, schema }) =>
          !description || (required && (example ?? examples ?? schema.example) === undefined),
      );
      expect(bare.map(({ name }) => name)).toEqual([]);
    });
  });
});
