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
import { NATIVE_ROUTES, NATIVE_TAGS } from '../support/native-operations.js';
import { PROBLEMS, type ProblemCode } from '../../src/billing/problem.js';
import { ServiceProcess } from '../support/process.js';
import { isOfPair } from '../support/providers.js';
import { nameOf, ROUTES, TAGS } from '../support/routes.js';

const PROBLEM = 'application/problem+json';
const KEY = 'Idempotency-Key';
const DOCUMENTS = [
  { file: '/openapi.json', routes: ROUTES, tags: TAGS, enums: 15 },
  { file: '/openapi-native.json', routes: NATIVE_ROUTES, tags: NATIVE_TAGS, enums: 2 },
];
/** How a platform’s own errors are documented, which are passed on as they came. */
const PLATFORM_ERROR = '#/components/schemas/PlatformError';

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

describe.each(DOCUMENTS)('GET $file', ({ file, routes, tags, enums: enumCount }) => {
  let service: ServiceProcess;
  let document: OpenApi;
  let operations: Operation[];

  beforeAll(async () => {
    service = new ServiceProcess({ PORT: '0' });
    const response = await fetch(`${await service.url()}${file}`);
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
    expect(operations.filter(isOfPair).map(nameOf).sort()).toEqual(routes.map(nameOf).sort());
    expect(Object.values(document.paths).flatMap((methods) => Object.keys(methods))).toHaveLength(
      operations.length,
    );
  });

  it('has its groups in their order', () => {
    expect(document.tags.map(({ name }) => name)).toEqual(tags);
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
    expect(enums.length).toBeGreaterThan(enumCount);
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
        !isNative(where) &&
        INTEGERS.includes(/[\w-]+$/.exec(where)?.[0] ?? '') &&
        resolve(document, schema).type === 'number',
    );
    expect([...new Set(loose.map(([where]) => where))]).toEqual([]);
  });

  describe.each(routes.map((route) => ({ name: nameOf(route), ...route })))('$name', (route) => {
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

    it('documents its own errors by status and code, each with an example, and any other as the default', () => {
      const { default: other, ...responses } = find(route.name).responses;
      const failures = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
      const codes = failures.flatMap(([status, { content = {} }]) => {
        const media = content[PROBLEM];
        if (!media) return [];
        const properties = resolve(document, media.schema).properties ?? {};
        const { code } = properties;
        expect({ ...document.components.schemas.Problem?.properties, code }).toEqual(properties);
        expect(code?.enum?.map((one) => PROBLEMS[one as ProblemCode].status)).toEqual(
          code?.enum?.map(() => Number(status)),
        );
        expect(Object.keys(media.examples ?? {}).sort()).toEqual([...(code?.enum ?? [])].sort());
        for (const [name, example] of Object.entries(media.examples ?? {}))
          expect(exampleOf(document, example)).toMatchObject({ code: name, status: Number(status) });
        return code?.enum ?? [];
      });
      expect(codes.sort()).toEqual([...route.codes].sort());
      expect(Object.keys(other?.content ?? {})).toEqual([PROBLEM]);
      expect(other?.content?.[PROBLEM]?.schema.$ref).toBe('#/components/schemas/Problem');
      expect(other?.description).toContain('docs/errors.md');
      expect(headersOf(find(route.name), 'default')).toContain('Retry-After');
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

    it(`documents the platform’s own errors: ${route.native ? 'yes' : 'no'}`, () => {
      const { responses } = find(route.name);
      const passed = Object.entries(responses).filter(
        ([, { content }]) => content?.['application/json']?.schema.$ref === PLATFORM_ERROR,
      );
      const statuses = route.method === 'GET' ? ['400', '404', '429'] : ['400', '404', '409', '422', '429'];
      expect(passed.map(([status]) => status)).toEqual(route.native ? statuses : []);
      for (const [, { description }] of passed) expect(description).toMatch(/^(Qovery|CloudPlans) rejected/);
      if (route.native) expect(headersOf(find(route.name), '429')).toEqual(['Retry-After']);
    });
  });
});
