import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startQoverySandbox } from '../../src/providers/qovery/sandbox/sandbox.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { rpcCall, type RpcMessage } from '../support/mcp.js';
import { PROJECT } from '../support/process.js';
import { newKey } from '../support/service.js';
import { callOf, HELLO, READY, STDIO_SCRIPT, talk } from '../support/stdio.js';
import { caseOf } from '../support/tool-cases.js';

let sandbox: Sandbox;
let env: Record<string, string>;
beforeAll(async () => {
  sandbox = await startQoverySandbox();
  env = { PATH: process.env.PATH ?? '', SANDBOX: 'qovery', QOVERY_API_URL: sandbox.url, LOG_LEVEL: 'info' };
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox?.close());

const plan = caseOf('change-organization-plan');

describe('messages through a pipe', () => {
  it('that no route would take are refused, and nothing goes upstream', async () => {
    const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;
    const spoilt = ['"\\ud800"', deep].map((json, id) =>
      JSON.stringify(callOf(plan.tool, { ...plan.args, idempotencyKey: newKey(), body: 'BODY' }, id)).replace(
        '"BODY"',
        `{"plan":"BUSINESS_2025","zz":${json}}`,
      ),
    );
    const { out } = await talk([HELLO, READY, ...spoilt], env);
    const answers = out.slice(1).map((line) => JSON.parse(line) as RpcMessage);
    expect(answers.map(({ error }) => error?.code)).toEqual([-32602, -32602]);
    expect(sandbox.requests().filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('end it with 0 when one of them was taken back, or asks to hear of changes', async () => {
    sandbox.addFault({ operation: 'getOrganizationCurrentCost', kind: 'slow', delayMs: 200 });
    const cancel = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } };
    expect(await talk([HELLO, READY, callOf('get-costs', {}, 1), cancel], env)).toMatchObject({ status: 0 });
    const { _meta } = (rpcCall('2026-07-28', 'x').body as { params: { _meta: object } }).params;
    const listen = {
      jsonrpc: '2.0',
      id: 1,
      method: 'subscriptions/listen',
      params: { notifications: {}, _meta },
    };
    const { status, out } = await talk([listen], env);
    expect([status, out.length]).toEqual([0, 1]);
  });
});

describe('what ends it', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s, with 0', async (signal) => {
    const child = spawn(process.execPath, [STDIO_SCRIPT], { cwd: PROJECT, env });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.stdin.write(`${JSON.stringify(HELLO)}\n`);
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  it('a message without end, with 0: a deaf process helps nobody', async () => {
    expect((await talk(['x'.repeat(12_000_000), callOf('get-costs', {}, 1)], env)).status).toBe(0);
  });
});
