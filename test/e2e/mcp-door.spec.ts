import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { ProblemBody } from '../support/expectations.js';
import { callTool, connect, ERAS, postRpc, rpcCall, toReply, type RpcReply } from '../support/mcp.js';
import { ServiceProcess } from '../support/process.js';
import { sendRaw } from '../support/raw-http.js';
import { newKey, TestService } from '../support/service.js';
import { ACCOUNT_TOOLS, caseOf, isWrite, TOOL_CASES } from '../support/tool-cases.js';
import { publishedTools } from '../support/tools.js';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ MCP_PORT: '0', CORS_ORIGINS: 'https://dashboard.example' });
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

/** Where the door is: on the main port, and on its own, whatever the path. */
const DOORS: [name: string, url: () => string][] = [
  ['the main port', () => `${service.service.url}/mcp`],
  ['its own port', () => `${service.service.mcpUrl}/`],
  ['its own port, at any path', () => `${service.service.mcpUrl}/v1/any%2Fpath?x=1`],
];

/** Something that would change what is billed. */
const { tool, args } = caseOf('change-organization-plan');
const write = rpcCall('2025-11-25', tool, args);

/** The one message that refuses, with our problem beside it. */
function expectRefusal({ status, headers, messages }: RpcReply, http: number, rpc: number): ProblemBody {
  expect(status).toBe(http);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ jsonrpc: '2.0', id: null, error: { code: rpc } });
  const { data, message } = messages[0]?.error as { data: ProblemBody; message: string };
  expect(data).toMatchObject({ status: http, retryable: false, detail: message });
  expect(headers.get('x-request-id')).toBe(data.requestId);
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(service.sent()).toEqual([]);
  return data;
}

describe.each(DOORS)('on %s', (_name, url) => {
  it.each(ERAS)('an official client of %s is at home', async (era) => {
    const client = await connect(url(), era);
    const reply = await callTool(client, tool, args);
    await client.close();
    expect([reply.isError, service.writes().length]).toEqual([false, 1]);
  });

  it.each(['https://evil.example', 'http://localhost.evil.example', 'null', 'not a url'])(
    '403: a page of %s, whatever the method, and nothing goes upstream',
    async (origin) => {
      const refused = await postRpc(url(), write.body, { ...write.headers, origin });
      expect(expectRefusal(refused, 403, -32000)).toMatchObject({
        code: 'forbidden',
        outcome: 'not_applied',
      });
      for (const method of ['GET', 'DELETE']) {
        const headers = { origin, accept: 'text/event-stream' };
        expectRefusal(await toReply(await fetch(url(), { method, headers })), 403, -32000);
      }
    },
  );

  it.each(['http://localhost:3000', 'http://127.0.0.1', 'https://dashboard.example'])(
    '200: a page of %s',
    async (origin) => {
      const { status } = await postRpc(url(), write.body, { ...write.headers, origin });
      expect([status, service.writes().length]).toEqual([200, 1]);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '192.168.0.1'])(
    '403: the Host %s, and nothing goes upstream',
    async (host) => {
      const { origin, pathname, search } = new URL(url());
      const there = { service: { ...service.service, url: origin } } as TestService;
      const headers = {
        host,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      };
      for (const method of ['POST', 'GET']) {
        const body = method === 'POST' ? JSON.stringify(write.body) : undefined;
        const reply = await sendRaw(there, { method, path: pathname + search, headers, body });
        expect([reply.status, reply.body]).toMatchObject([403, { error: { data: { code: 'forbidden' } } }]);
      }
      expect(service.sent()).toEqual([]);
    },
  );

  it.each(['GET', 'DELETE'])('405: %s, since there are no sessions', async (method) => {
    const reply = await toReply(await fetch(url(), { method, headers: { accept: 'text/event-stream' } }));
    expect(reply).toMatchObject({ status: 405, messages: [{ error: { code: -32000 }, id: null }] });
    expect(reply.headers.get('allow')).toBe('POST');
  });

  it.each([
    '{',
    '{"jsonrpc":"2.0",}',
    'null}',
    '\u0000',
    '{"a":"\\ud800"}',
    '['.repeat(3_000) + ']'.repeat(3_000),
  ])('400: a body that is no JSON of ours is a parse error, %#', async (body) => {
    expect(expectRefusal(await postRpc(url(), body), 400, -32700).code).toBe('malformed_request');
  });

  it('400: an empty body is a parse error', async () => {
    expect(await postRpc(url(), '')).toMatchObject({ status: 400, messages: [{ error: { code: -32700 } }] });
  });

  it('413: a body larger than any call needs', async () => {
    const reply = await postRpc(url(), { ...write.body, padding: 'x'.repeat(100_000) });
    expect(expectRefusal(reply, 413, -32000).code).toBe('payload_too_large');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    '415: a body of the type %s, as a page can send it without asking',
    async (type) => {
      const reply = await postRpc(url(), write.body, { 'content-type': type });
      expect(expectRefusal(reply, 415, -32000).code).toBe('unsupported_media_type');
    },
  );

  it('202: a notification, which is answered with nothing', async () => {
    const body = { jsonrpc: '2.0', method: 'notifications/initialized' };
    expect(await postRpc(url(), body)).toMatchObject({ status: 202, text: '' });
  });

  it('200: a batch, each message answered, once', async () => {
    const other = rpcCall('2025-11-25', 'get-costs', {}, 'two').body;
    const notification = { jsonrpc: '2.0', method: 'notifications/initialized' };
    const reply = await postRpc(url(), [
      write.body,
      notification,
      other,
      { jsonrpc: '2.0', id: 3, method: 'nope' },
    ]);
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
    expect(reply.messages.map(({ id }) => id).sort()).toEqual([1, 3, 'two']);
    expect(reply.messages.find(({ id }) => id === 3)?.error?.code).toBe(-32601);
    expect(service.writes()).toHaveLength(1);
  });
});

describe('MCP_READ_ONLY=true', () => {
  it.each(ERAS)('offers what reads and nothing else to a client of %s', async (era) => {
    const careful = await TestService.start({ MCP_READ_ONLY: 'true' });
    const client = await connect(`${careful.service.url}/mcp`, era);
    try {
      const { tools } = await client.listTools();
      const reading = TOOL_CASES.filter((one) => !isWrite(one)).map((one) => one.tool);
      expect(tools.map(({ name }) => name).sort()).toEqual([...reading, ...ACCOUNT_TOOLS].sort());
      for (const one of TOOL_CASES.filter(isWrite)) {
        const call = client.callTool({
          name: one.tool,
          arguments: { ...one.args, idempotencyKey: newKey() },
        });
        await expect(call).rejects.toMatchObject({ code: -32602 });
      }
      expect(careful.writes()).toEqual([]);
      expect((await callTool(client, 'get-costs')).isError).toBe(false);
    } finally {
      await client.close();
      await careful.close();
    }
  });
});

describe('MCP_PORT', () => {
  let started: ServiceProcess | undefined;
  let busy: Server | undefined;
  afterEach(async () => {
    await started?.stop();
    busy?.close();
  });

  const occupy = async (port: number): Promise<number> => {
    const server = (busy = createServer());
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };

  it('left out, and 9090 is in use: it starts without, and says so', async () => {
    await occupy(9090).catch(() => null); // or somebody else has it, which will do
    started = new ServiceProcess({ PORT: '0', MCP_PORT: '' });
    const client = await connect(`${await started.url()}/mcp`, '2026-07-28');
    expect((await client.listTools()).tools).toHaveLength(publishedTools().length);
    await client.close();
    await started.match(/Port 9090 is in use/);
  });

  it('given, and busy: it does not start, and names the variable in one line', async () => {
    const port = await occupy(0);
    started = new ServiceProcess({ PORT: '0', MCP_PORT: String(port) });
    const { code, output } = await started.exit;
    expect(code).toBeGreaterThan(0);
    expect(output.trim()).toBe(`Port ${port} is in use: set MCP_PORT to another one.`);
  });

  it('SIGTERM ends it with 0 while agents hold connections and listen for changes', async () => {
    started = new ServiceProcess({ PORT: '0', MCP_PORT: '0' });
    const [, url = ''] = await started.match(/or (http:\S+)/);
    const clients = await Promise.all(ERAS.map((era) => connect(url, era)));
    for (const client of clients) await client.listTools();
    await clients[1]?.listen({ toolsListChanged: true });
    expect((await started.exitAfter('SIGTERM')).code).toBe(0);
    await Promise.all(clients.map((client) => client.close()));
  });
});
