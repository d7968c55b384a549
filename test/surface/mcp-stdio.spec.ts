import { spawn } from 'node:child_process';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { startQoverySandbox } from '../../src/providers/qovery/sandbox/sandbox.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { until } from '../support/expectations.js';
import { callTool, ERAS, expectToolProblem, newClient, type RpcMessage } from '../support/mcp.js';
import { PROJECT } from '../support/process.js';
import { newKey } from '../support/service.js';
import { callOf, HELLO, READY, STDIO_SCRIPT, talk } from '../support/stdio.js';
import { caseOf } from '../support/tool-cases.js';

/** The platform runs here, so that the test sees what it received. */
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
        args: [STDIO_SCRIPT],
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

describe('messages through a pipe', () => {
  it('are each answered before it ends with 0; stdout is protocol and nothing else, whatever is logged', async () => {
    sandbox.addFault({ operation: 'listOrganizationInvoice', kind: 'slow', delayMs: 200 });
    sandbox.addFault({ operation: code.operation, kind: 'status', status: 500 });
    const { status, out, errors } = await talk(
      [
        HELLO,
        READY,
        callOf('list-invoices', {}, 1),
        callOf(plan.tool, plan.args, 2),
        callOf(code.tool, code.args, 3),
        callOf('get-costs', { zz: 1 }, 4),
        '{ this is no message',
        callOf('nope', {}, 5),
        { jsonrpc: '2.0', id: 6, method: 'tools/list' },
      ],
      env,
    );
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
    const messages = [HELLO, READY, callOf(plan.tool, plan.args, 1), list];
    const { out } = await talk(messages, { ...env, MCP_TOOLSETS: 'accounts' });
    const answers = out.map((line) => JSON.parse(line) as RpcMessage);
    expect(answers.find(({ id }) => id === 1)?.error?.code).toBe(-32602);
    expect(answers.find(({ id }) => id === 2)?.result?.tools).toHaveLength(4);
    expect(writes()).toEqual([]);
  });

  it('end it with 0 when there are none', async () => {
    expect(await talk([], env)).toMatchObject({ status: 0, out: [] });
  });
});

describe('what ends it', () => {
  it('SIGTERM, once a change under way is answered', async () => {
    sandbox.addFault({ operation: plan.operation, kind: 'slow', delayMs: 500 });
    const child = spawn(process.execPath, [STDIO_SCRIPT], { cwd: PROJECT, env });
    try {
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      for (const message of [HELLO, READY, callOf(plan.tool, plan.args, 7)])
        child.stdin.write(`${JSON.stringify(message)}\n`);
      await until(
        () => writes().length,
        (sent) => sent > 0,
      );
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      const answer = JSON.parse(out.trim().split('\n').at(-1) ?? '') as RpcMessage;
      expect([answer.id, answer.result?.isError]).toEqual([7, undefined]);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('a wrong configuration, at once: it is named on stderr and stdout stays empty', async () => {
    const { status, out, errors } = await talk([HELLO], { ...env, MCP_READ_ONLY: 'zq9-wrong' });
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
