import type { Client, Tool } from '@modelcontextprotocol/client';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { operations as cloudplans } from '../../src/providers/cloudplans/operations.js';
import { operations as qovery } from '../../src/providers/qovery/operations.js';
import { received } from '../support/expectations.js';
import { callTool, connect, ERAS } from '../support/mcp.js';
import { TestService } from '../support/service.js';
import { ACCOUNT_TOOLS, TOOL_CASES, type ToolCase } from '../support/tool-cases.js';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ MCP_PORT: '0' });
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);

/** What is wrong with a value by a schema, as any client would find it. */
function faults(schema: object | undefined, value: unknown): unknown {
  const validate = ajv.compile(schema ?? false);
  return validate(value) ? [] : validate.errors;
}

const HINTS = {
  reads: [true, false, true],
  writes: [false, false, false],
  idempotent: [false, false, true],
  destructive: [false, true, false],
  'destructive and idempotent': [false, true, true],
};

const sandboxOf = ({ provider }: ToolCase) => service[provider];
const byName = TOOL_CASES.map((one): [string, ToolCase] => [one.tool, one]);

describe('the table of these tests', () => {
  it('has every operation of the adapters, by the platform’s name and ours', () => {
    const rows = [...Object.values(qovery), ...Object.values(cloudplans)];
    const names = rows.map(({ tool, id }) => `${tool} ${id}`);
    expect(TOOL_CASES.map(({ tool, operation }) => `${tool} ${operation}`).sort()).toEqual(names.sort());
    expect(TOOL_CASES).toHaveLength(22);
  });
});

describe.each(ERAS)('an official client of %s', (era) => {
  let client: Client;
  let tools: Map<string, Tool>;
  beforeAll(async () => {
    client = await connect(`${service.service.url}/mcp`, era);
    tools = new Map((await client.listTools()).tools.map((tool) => [tool.name, tool]));
  });
  afterAll(() => client?.close());

  it('speaks this era, and is told who answers and how to begin', () => {
    expect(client.getNegotiatedProtocolVersion()).toBe(era);
    expect(client.getServerVersion()).toMatchObject({ name: 'cloud-billing-bff' });
    expect(client.getInstructions()).toContain('list-billing-accounts');
    expect(Object.keys(client.getServerCapabilities() ?? {})).toEqual(['tools']);
  });

  it('finds the tools of the capability, and no others', () => {
    expect([...tools.keys()].sort()).toEqual([...byName.map(([name]) => name), ...ACCOUNT_TOOLS].sort());
  });

  it('finds the same list the second time', async () => {
    const { tools: again } = await client.listTools(undefined, { cacheMode: 'refresh' });
    expect(again).toEqual([...tools.values()]);
  });

  it.each(byName)('%s: is told what it may do', (tool, { hints }) => {
    const { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } =
      tools.get(tool)?.annotations ?? {};
    expect([readOnlyHint, destructiveHint, idempotentHint]).toEqual(HINTS[hints]);
    expect(openWorldHint).toBe(true);
  });

  it.each(ACCOUNT_TOOLS)('%s: is told that it only reads', (tool) => {
    expect(tools.get(tool)?.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
  });

  it.each(byName)('%s: becomes the one request of the platform’s documents', async (tool, one) => {
    const { method, path, query, body, args, operation } = one;
    const reply = await callTool(client, tool, args);
    expect(received(service.sent())).toEqual([{ method, path, query, body }]);
    expect(service.sent()[0]).toMatchObject({ operation });
    expect(reply.isError).toBe(false);
    expect(faults(tools.get(tool)?.inputSchema, args)).toEqual([]);
    expect(faults(tools.get(tool)?.outputSchema, reply.structured)).toEqual([]);
    expectReadable(reply.text);
  });

  it.each(byName)('%s: answers with all that the platform sent', async (tool, one) => {
    const { operation, answer, args } = one;
    if (answer) sandboxOf(one).addFault({ operation, kind: 'body', body: answer });
    const reply = await callTool(client, tool, args);
    expect(reply.structured).toEqual(answer ?? {});
    expect(reply.isError).toBe(false);
    expect(faults(tools.get(tool)?.outputSchema, reply.structured)).toEqual([]);
    expectReadable(reply.text);
  });

  it.each<[string, string, object]>([
    ['list-billing-accounts', '/v1/accounts', {}],
    ['list-billing-accounts', '/v1/accounts?limit=1', { limit: 1 }],
    ['get-billing-overview', '/v1/overview', {}],
    ['list-invoices', '/v1/invoices', {}],
    ['list-invoices', '/v1/invoices?status=open&limit=3', { status: 'open', limit: 3 }],
    ['list-invoices', '/v1/invoices?from=2026-01-01&to=2026-06-01', { from: '2026-01-01', to: '2026-06-01' }],
    ['get-costs', '/v1/costs', {}],
  ])('%s: answers what GET %s answers', async (tool, path, args) => {
    const reply = await callTool(client, tool, args);
    const asked = received(service.sent());
    service.qovery.clearRequests();
    service.cloudplans.clearRequests();
    const { body } = await service.get(path);
    expect(comparable(reply.structured)).toEqual(comparable(body));
    expect(asked.sort(byPath)).toEqual(received(service.sent()).sort(byPath));
    expect(reply.isError).toBe(false);
    expect(faults(tools.get(tool)?.outputSchema, reply.structured)).toEqual([]);
    expectReadable(reply.text);
  });

  it('list-invoices: pages on with the cursor', async () => {
    const first = await callTool(client, 'list-invoices', { limit: 2 });
    const { nextCursor } = first.structured.page as { nextCursor: string };
    expect(first.text).toContain('page.nextCursor');
    const second = await callTool(client, 'list-invoices', { limit: 2, cursor: nextCursor });
    const four = await callTool(client, 'list-invoices', { limit: 4 });
    expect([first, second].flatMap(({ structured }) => structured.data)).toEqual(four.structured.data);
  });

  it.each(['get-billing-overview', 'list-invoices', 'get-costs'])(
    '%s: asks about one account',
    async (tool) => {
      const accountId = 'qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
      const { structured, isError } = await callTool(client, tool, { accountId });
      expect(isError).toBe(false);
      const { sources } = structured.meta as { sources: { accountId: string }[] };
      expect(sources.map((source) => source.accountId)).toEqual([accountId]);
      expect(service.sent().every(({ path }) => path.includes(accountId.slice('qovery.'.length)))).toBe(true);
    },
  );
});

/** Words for a person or a model, not data. */
function expectReadable(text: string): void {
  expect(text.length).toBeLessThan(2_000);
  expect(text).toMatch(/^[A-Z0-9][^{}]+[.\da-z)]$/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
}

const byPath = (one: { path: string }, other: { path: string }): number => (one.path < other.path ? -1 : 1);

/** Without the times at which a platform was asked, and the names of the requests. */
function comparable(value: unknown): unknown {
  const own = ['fetchedAt', 'requestId'];
  const text = JSON.stringify(value, (name, one: unknown) => (own.includes(name) ? null : one));
  return JSON.parse(text) as unknown;
}
