import { NATIVE_ROUTES, NATIVE_TAGS } from '../support/native-operations.js';
import {
  differences,
  exampleOf,
  isNative,
  operationsOf,
  resolve,
  schemasOf,
  type OpenApi,
  type Operation,
} from '../support/openapi.js';
import { ServiceProcess } from '../support/process.js';
import { isOfPair } from '../support/providers.js';
import { nameOf, ROUTES, TAGS } from '../support/routes.js';

const PROBLEM = 'application/problem+json';
const KEY = 'Idempotency-Key';
const ALL_ROUTES = [...ROUTES, ...NATIVE_ROUTES];
/** How a platform’s own refusal is documented, which passes as it came. */
const REFUSAL = '4XX';

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

const headersOf = ({ responses }: Operation, status: string): string[] =>
  Object.keys(responses[status]?.headers ?? {});

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

  it('has exactly the documented routes', () => {
    expect(operations.filter(isOfPair).map(nameOf).sort()).toEqual(ALL_ROUTES.map(nameOf).sort());
    expect(Object.values(document.paths).flatMap((methods) => Object.keys(methods))).toHaveLength(
      operations.length,
    );
  });

  it('has its groups in the order of a billing screen, and the platforms’ own last', () => {
    expect(document.tags.map(({ name }) => name)).toEqual([...TAGS, ...NATIVE_TAGS]);
  });

  it('gives every operation an id of its own', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id) => !/^[a-z][A-Za-z0-9]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names and describes every schema, and describes every member', () => {
    const { schemas } = document.components;
    const bare = Object.entries(schemas).flatMap(([name, schema]) => [
      ...(schema.description ? [] : [name]),
      ...Object.entries(schema.properties ?? {})
        .filter(([, member]) => !(member.description ?? member.$ref))
        .map(([member]) => `${name}.${member}`),
    ]);
    expect(bare).toEqual([]);
  });

  it('has no object without members or words, and no member without a type', () => {
    const vague = [...schemasOf(document)].filter(
      ([, { $ref, type, oneOf, anyOf, properties, additionalProperties, description }]) =>
        !($ref ?? type ?? oneOf ?? anyOf) ||
        ([type].flat().includes('object') &&
          !properties &&
          !(additionalProperties !== undefined && description)),
    );
    expect(vague.map(([where]) => where)).toEqual([]);
  });

  it('says of each value of an enum what it means, in the order of the enum', () => {
    const enums = [...schemasOf(document)].filter(
      ([where, schema]) => schema.enum && schema.enum.length > 1 && !where.endsWith('[]'),
    );
    const silent = enums.filter(([, { description = '', enum: values = [] }]) => {
      const explained = [...description.matchAll(/^- `(\w+)`: \w/gm)].map(([, value]) => value);
      return JSON.stringify(explained) !== JSON.stringify(values.filter((value) => value !== null));
    });
    expect(enums.length).toBeGreaterThan(15);
    expect(silent.map(([where]) => where)).toEqual([]);
  });

  it('gives times, days and links their format', () => {
    const missing = [...schemasOf(document)].filter(
      ([where, { format }]) =>
        !isNative(where) &&
        ((/\.\w+At$/.test(where) && format !== 'date-time') ||
          (/\.dueOn$/.test(where) && format !== 'date') ||
          (/\.url$/.test(where) && format !== 'uri')),
    );
    expect(missing.map(([where]) => where)).toEqual([]);
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

  describe.each(ALL_ROUTES.map((route) => ({ name: nameOf(route), ...route })))('$name', (route) => {
    it('has a summary and stands in its group', () => {
      const { summary, tags } = find(route.name);
      expect(summary).toMatch(/^[A-Z]\S+ .+[^.]$/);
      expect(tags).toEqual([route.tag]);
    });

    it('documents one success, with the status and a named schema of its door', () => {
      const { responses } = find(route.name);
      const successes = Object.keys(responses).filter((status) => status.startsWith('2'));
      expect(successes).toEqual([String(route.status)]);
      const content = responses[String(route.status)]?.content;
      const { $ref = '' } = content?.['application/json']?.schema ?? {};
      if (route.empty) expect(content).toBeUndefined();
      else expect($ref).toMatch(/^#\/components\/schemas\/\w+$/);
      if (!route.empty) expect(isNative($ref.split('/').at(-1) ?? '')).toBe(route.native !== undefined);
    });

    it('documents how it can fail, each way with an example', () => {
      const { responses } = find(route.name);
      const failures = Object.entries(responses).filter(
        ([status]) => !status.startsWith('2') && status !== REFUSAL,
      );
      for (const [status, { content = {} }] of failures) {
        expect(Object.keys(content)).toEqual([PROBLEM]);
        expect(content[PROBLEM]?.schema.$ref).toBe('#/components/schemas/Problem');
        const examples = Object.entries(content[PROBLEM]?.examples ?? {});
        expect(examples.length).toBeGreaterThan(0);
        for (const [code, example] of examples)
          expect(exampleOf(document, example)).toMatchObject({ code, status: Number(status) });
        if (status === '503') expect(headersOf(find(route.name), status)).toContain('Retry-After');
      }
      const codes = failures.flatMap(([, { content }]) => Object.keys(content?.[PROBLEM]?.examples ?? {}));
      expect(route.codes.filter((code) => !codes.includes(code))).toEqual([]);
    });

    it(`takes an ${KEY}: ${route.key ?? 'never'}`, () => {
      const header = find(route.name).parameters?.find(({ name }) => name === KEY);
      expect(header && (header.required ? 'required' : 'optional')).toBe(route.key);
    });

    it('shows what is asked and answered, as the schemas have it, for each provider', () => {
      const { parameters = [], requestBody, responses } = find(route.name);
      const account = parameters.find(({ name }) => name === 'accountId');
      const providers = account ? Object.keys(account.examples ?? {}) : [route.native ?? 'all'];
      const medias = [requestBody, responses[String(route.status)]].flatMap((part) =>
        part?.content?.['application/json'] ? [part.content['application/json']] : [],
      );
      for (const { schema, examples = {} } of route.path.startsWith('/v1') ? medias : []) {
        // A provider that returns the document itself has no JSON to show.
        const documents = Object.keys(responses[String(route.status)]?.content ?? {}).length > 1;
        expect(providers).toEqual(
          documents ? expect.arrayContaining(Object.keys(examples)) : Object.keys(examples),
        );
        for (const [name, example] of Object.entries(examples))
          expect([name, differences(document, schema, exampleOf(document, example))]).toEqual([name, []]);
      }
    });

    it('documents the headers of its answer', () => {
      const headers = headersOf(find(route.name), String(route.status));
      const schema = find(route.name).responses[String(route.status)]?.content?.['application/json']?.schema;
      const partial = schema !== undefined && resolve(document, schema).properties?.meta !== undefined;
      expect(headers).toContain('X-Request-Id');
      expect(headers.includes('X-Billing-Complete')).toBe(partial);
      expect(headers.includes('Idempotent-Replayed')).toBe(route.key !== undefined);
    });

    it('explains every parameter, and shows a value of each required one that works', () => {
      const bare = (find(route.name).parameters ?? []).filter(
        ({ example, examples, description, required, schema }) =>
          !description || (required && (example ?? examples ?? schema.example) === undefined),
      );
      expect(bare.map(({ name }) => name)).toEqual([]);
    });

    it(`lets in members of its body that it does not name: ${route.native ? 'yes' : 'no'}`, () => {
      const schema = find(route.name).requestBody?.content['application/json']?.schema;
      const open = schema && resolve(document, schema).additionalProperties;
      expect(open ?? Boolean(route.native)).toBe(Boolean(route.native));
    });

    it(`passes a refusal of the platform as it came: ${route.native ? 'yes' : 'no'}`, () => {
      const { [REFUSAL]: refusal, ...others } = find(route.name).responses;
      expect(refusal !== undefined).toBe(route.native !== undefined);
      if (!refusal) return;
      expect(refusal.description).toMatch(/^(Qovery|CloudPlans) refuses, .+ as they came\.$/);
      expect(Object.keys(refusal.content ?? {})).toEqual(['application/json']);
      expect(headersOf(find(route.name), REFUSAL)).toEqual(['Retry-After']);
      const codes = Object.values(others).flatMap(({ content }) =>
        Object.keys(content?.[PROBLEM]?.examples ?? {}),
      );
      const reworded = ['upstream_rejected', 'upstream_rate_limited', 'capability_unsupported'];
      expect(codes.filter((code) => reworded.includes(code))).toEqual([]);
    });
  });
});
