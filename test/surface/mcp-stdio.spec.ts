import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { startQoverySandbox } from '../../src/providers/qovery/sandbox/sandbox.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { until } from '../support/expectations.js';
import { callTool, ERAS, expectToolProblem, newClient, rpcCall, type RpcMessage } from '../support/mcp.js';
import { PROJECT } from '../support/process.js';
import { newKey } from '../support/service.js';
import { caseOf } from '../support/tool-cases.js';

/** The build, as an agent starts it; the platform is here, so that it can bear witness. */
const SCRIPT = 'dist/mcp-stdio.js';

let sandbox: Sandbox;
let env: Record<string, string>;
beforeAll(async () => {
  sandbox = await startQoverySandbox();
  env = { PATH: process.env.PATH ?? '', SANDBOX: 'qovery', QOVERY_API_URL: sandbox.url, LOG_LEVEL: 'info' };
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox?.close());

const writes = () => sandbox.requests().filter(({ method }) => method !== 'GET');
const plan = caseOf('change-organization-plan');
const code = caseOf('add-credit-code');

describe.each(ERAS)('node dist/mcp-stdio.js, to an official client of %s', (era) => {
  it('lists, reads, writes once a key, and refuses', async () => {
    const client = newClient(era);
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [SCRIPT],
        env,
        cwd: PROJECT,
        stderr: 'ignore',
      }),
    );
    try {
      expect(client.getNegotiatedProtocolVersion()).toBe(era);
      const { tools } = await client.listTools();
      expect(tools).toHaveLength(20); // CloudPlans takes no part
      const { text } = await callTool(client, 'list-billing-accounts');
      expect(text).toContain('2 accounts');

      const idempotencyKey = newKey();
      const first = await callTool(client, plan.tool, { ...plan.args, idempotencyKey });
      const second = await callTool(client, plan.tool, { ...plan.args, idempotencyKey });
      expect([first.isError, second.isError, second.structured]).toEqual([false, false, first.structured]);
      expect(writes()).toMatchObject([{ method: plan.method, path: plan.path, body: plan.body }]);

      expectToolProblem(await callTool(client, code.tool, {}), 'validation_failed');
      sandbox.addFault({ operation: code.operation, kind: 'status', status: 500 });
      expectToolProblem(await callTool(client, code.tool, code.args), 'upstream_error');
      await expect(client.callTool({ name: 'nope', arguments: {} })).rejects.toMatchObject({ code: -32602 });
    } finally {
      await client.close();
    }
  });
});

interface Ended {
  status: number | null;
  out: string[];
  errors: string;
}

/** The process, from its first message to the end of its stdin and its own. */
async function talk(
  messages: readonly (object | string)[],
  variables: Record<string, string> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [SCRIPT], { cwd: PROJECT, env: { ...env, ...variables } });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.on('error', () => undefined); // it may have ended before it was told anything
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(messages.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join(''));
  return { status: await ended, out: out.split('\n').filter((line) => line !== ''), errors };
}

const HELLO = {
  jsonrpc: '2.0',
  id: 'hello',
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};
const READY = { jsonrpc: '2.0', method: 'notifications/initialized' };
const call = (tool: string, args: object, id: number) => rpcCall('2025-11-25', tool, args, id).body;

describe('messages through a pipe', () => {
  it('are each answered before it ends with 0; stdout is protocol and nothing else, whatever is logged', async () => {
    sandbox.addFault({ operation: 'listOrganizationInvoice', kind: 'slow', delayMs: 200 });
    sandbox.addFault({ operation: code.operation, kind: 'status', status: 500 });
    const { status, out, errors } = await talk([
      HELLO,
      READY,
      call('list-invoices', {}, 1),
      call(plan.tool, plan.args, 2),
      call(code.tool, code.args, 3),
      call('get-costs', { zz: 1 }, 4),
      '{ this is no message',
      call('nope', {}, 5),
      { jsonrpc: '2.0', id: 6, method: 'tools/list' },
    ]);
    expect(status).toBe(0);
    const answers = out.map((line) => JSON.parse(line) as RpcMessage);
    for (const { jsonrpc, result, error } of answers)
      expect([jsonrpc, (result === undefined) !== (error === undefined)]).toEqual(['2.0', true]);
    expect(answers.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 5, 6, 'hello']);
    const invoices = answers.find(({ id }) => id === 1);
    expect(JSON.stringify(invoices)).toContain('25 invoices');
    expect(
      writes()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual([code.operation, plan.operation].sort());
    expect(errors).toContain('"msg":"write"');
  });

  it('that call a tool outside MCP_TOOLSETS are rejected, and nothing goes upstream', async () => {
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list' };
    const messages = [HELLO, READY, call(plan.tool, plan.args, 1), list];
    const { out } = await talk(messages, { MCP_TOOLSETS: 'accounts' });
    const answers = out.map((line) => JSON.parse(line) as RpcMessage);
    expect(answers.find(({ id }) => id === 1)?.error?.code).toBe(-32602);
    expect(answers.find(({ id }) => id === 2)?.result?.tools).toHaveLength(4);
    expect(writes()).toEqual([]);
  });

  it('that no route would take are refused, and nothing goes upstream', async () => {
    const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;
    const spoilt = ['"\\ud800"', deep].map((json, id) =>
      JSON.stringify(call(plan.tool, { ...plan.args, idempotencyKey: newKey(), body: 'BODY' }, id)).replace(
        '"BODY"',
        `{"plan":"BUSINESS_2025","zz":${json}}`,
      ),
    );
    const { out } = await talk([HELLO, READY, ...spoilt]);
    const answers = out.slice(1).map((line) => JSON.parse(line) as RpcMessage);
    expect(answers.map(({ error }) => error?.code)).toEqual([-32602, -32602]);
    expect(writes()).toEqual([]);
  });

  it('end it with 0 when there are none', async () => {
    expect(await talk([])).toMatchObject({ status: 0, out: [] });
  });

  it('end it with 0 when one of them was taken back, or asks to hear of changes', async () => {
    sandbox.addFault({ operation: 'getOrganizationCurrentCost', kind: 'slow', delayMs: 200 });
    const cancel = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } };
    expect(await talk([HELLO, READY, call('get-costs', {}, 1), cancel])).toMatchObject({ status: 0 });
    const { _meta } = (rpcCall('2026-07-28', 'x').body as { params: { _meta: object } }).params;
    const listen = {
      jsonrpc: '2.0',
      id: 1,
      method: 'subscriptions/listen',
      params: { notifications: {}, _meta },
    };
    const { status, out } = await talk([listen]);
    expect([status, out.length]).toEqual([0, 1]);
  });
});

describe('what ends it', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s, with 0', async (signal) => {
    const child = spawn(process.execPath, [SCRIPT], { cwd: PROJECT, env });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.stdin.write(`${JSON.stringify(HELLO)}\n`);
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('%s, once a change under way is answered', async (signal) => {
    sandbox.addFault({ operation: plan.operation, kind: 'slow', delayMs: 500 });
    const child = spawn(process.execPath, [SCRIPT], { cwd: PROJECT, env });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    for (const message of [HELLO, READY, call(plan.tool, plan.args, 7)])
      child.stdin.write(`${JSON.stringify(message)}\n`);
    await until(
      () => writes().length,
      (sent) => sent > 0,
    );
    child.kill(signal);
    expect(await ended).toBe(0);
    const answer = JSON.parse(out.trim().split('\n').at(-1) ?? '') as RpcMessage;
    expect([answer.id, answer.result?.isError]).toEqual([7, undefined]);
  });

  it('a message without end, with 0: a deaf process helps nobody', async () => {
    expect((await talk(['x'.repeat(12_000_000), call('get-costs', {}, 1)])).status).toBe(0);
  });

  it('a wrong configuration, at once: it is named on stderr and stdout stays empty', async () => {
    const { status, out, errors } = await talk([HELLO], { MCP_READ_ONLY: 'zq9-wrong' });
    expect(status).toBeGreaterThan(0);
    expect(out).toEqual([]);
    expect(errors).toContain('MCP_READ_ONLY');
    expect(errors).not.toMatch(/zq9|^\s+at /m);
  });
});

describe('npm run --silent mcp:stdio', () => {
  it('is that process; where nothing is built yet it builds, and says nothing on stdout', async () => {
    const { scripts } = (await import('../../package.json', { with: { type: 'json' } })).default;
    expect(scripts['mcp:stdio']).toBe(
      'test -f dist/mcp-stdio.js || npm run build --silent 1>&2; node dist/mcp-stdio.js',
    );
  });
});
