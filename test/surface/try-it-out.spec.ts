import { PROVIDERS } from '../../src/providers/definitions.js';
import {
  bodyOf,
  differences,
  exampleOf,
  operationsOf,
  type OpenApi,
  type Operation,
} from '../support/openapi.js';
import { ServiceProcess } from '../support/process.js';

interface Attempt {
  name: string;
  expected: string;
  happened: string;
  differences: string[];
}

/** The operation as Swagger UI sends it when nobody changes anything; `example` picks among several. */
function requestOf(
  document: OpenApi,
  operation: Operation,
  example?: string,
): { path: string; init: RequestInit } {
  const headers: Record<string, string> = {};
  const query = new URLSearchParams();
  let path = operation.path;
  for (const { name, in: place, example: only, examples = {}, schema } of operation.parameters ?? []) {
    const chosen = examples[example ?? ''] ?? Object.values(examples)[0];
    const value = only ?? (chosen && exampleOf(document, chosen)) ?? schema.example ?? schema.default;
    if (value === undefined) continue;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(text));
    else if (place === 'query') query.set(name, text);
    else headers[name] = `${text}${example ?? ''}`;
  }
  const sample = bodyOf(operation, example);
  const body = sample === undefined ? undefined : JSON.stringify(sample);
  if (body !== undefined) headers['content-type'] = 'application/json';
  const search = query.toString();
  return { path: search ? `${path}?${search}` : path, init: { method: operation.method, headers, body } };
}

describe('"Try it out" with the examples as they stand', () => {
  let service: ServiceProcess;
  let url: string;
  let documents: OpenApi[];

  beforeEach(async () => {
    service = new ServiceProcess({ PORT: '0' });
    url = await service.url();
    documents = await Promise.all(
      ['/openapi.json', '/openapi-native.json'].map(
        async (path) => (await (await fetch(`${url}${path}`)).json()) as OpenApi,
      ),
    );
  });
  afterEach(() => service?.stop());

  const everyOperation = (): { document: OpenApi; operation: Operation }[] =>
    documents.flatMap((document) => operationsOf(document).map((operation) => ({ document, operation })));

  const reset = async (): Promise<void> => {
    const controls = [...service.output.matchAll(/http:\S+\/__sandbox/g)].map(([control]) => control);
    expect(controls).toHaveLength(PROVIDERS.length);
    await Promise.all(controls.map((control) => fetch(`${control}/reset`, { method: 'POST' })));
  };

  const attempt = async (document: OpenApi, operation: Operation, example?: string): Promise<Attempt> => {
    const { path, init } = requestOf(document, operation, example);
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    const { responses, operationId, 'x-provider': native } = operation;
    const content = responses[String(response.status)]?.content ?? {};
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    const schema = content['application/json']?.schema;
    // A document is no JSON: its media type is what is documented of it.
    const differ = (): string[] =>
      type in content && type !== 'application/json'
        ? []
        : schema
          ? differences(document, schema, JSON.parse(text))
          : [];
    // CloudPlans tells in the body whether it went well.
    const inBody = native === 'cloudplans' ? (JSON.parse(text) as { status: unknown }).status : 200;
    return {
      name: `${operationId} ${example ?? ''}`.trim(),
      expected: Object.keys(responses).find((status) => status.startsWith('2')) ?? 'a success',
      happened: response.ok && inBody === 200 ? String(response.status) : `${response.status} ${text}`,
      differences: differ(),
    };
  };

  const expectAllToWork = (attempts: Attempt[]): void => {
    expect(attempts.length).toBeGreaterThanOrEqual(everyOperation().length);
    const failed = attempts.filter(({ expected, happened }) => expected !== happened);
    expect(failed.map(({ name, happened }) => `${name}: ${happened}`)).toEqual([]);
    expect(attempts.flatMap(({ name, differences: found }) => found.map((one) => `${name}${one}`))).toEqual(
      [],
    );
  };

  it('works for every operation by itself and with every example, and answers as documented', async () => {
    const attempts: Attempt[] = [];
    for (const { document, operation } of everyOperation()) {
      const account = operation.parameters?.find(({ name }) => name === 'accountId');
      for (const example of account ? Object.keys(account.examples ?? {}) : [undefined]) {
        await reset();
        attempts.push(await attempt(document, operation, example));
      }
    }
    expectAllToWork(attempts);
  });

  it('works for one operation after the other, from the top of the page to its end', async () => {
    const attempts: Attempt[] = [];
    for (const { document, operation } of everyOperation()) {
      // Its subscription was cancelled further up, and there is no other one.
      if (operation.operationId === 'updatebilling') await reset();
      attempts.push(await attempt(document, operation));
    }
    expectAllToWork(attempts);
  });
});
