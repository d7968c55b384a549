import type { Client } from '@modelcontextprotocol/client';
import { nativeId, until } from '../support/expectations.js';
import { callTool, connect, expectToolProblem } from '../support/mcp.js';
import { newKey, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';
import { caseOf, isWrite, TOOL_CASES, type ToolCase } from '../support/tool-cases.js';

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await TestService.start();
  client = await connect(`${service.service.url}/mcp`, '2026-07-28');
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(async () => {
  await client?.close();
  await service?.close();
});

const call = ({ tool, args }: ToolCase, more: object = {}) => callTool(client, tool, { ...args, ...more });
const isReplay = ({ text }: { text: string }): boolean => text.startsWith('Stored result of an earlier call');

const WRITES = TOOL_CASES.filter(isWrite).map((one): [string, ToolCase] => [one.tool, one]);
const code = caseOf('add-credit-code');
const plan = caseOf('change-organization-plan');
const quantity = caseOf('cloudplans-update-subscription');

describe('the same key and the same arguments', () => {
  it.each(WRITES)('%s: is answered as before and says so, and nothing is sent', async (_tool, one) => {
    const idempotencyKey = newKey();
    const first = await call(one, { idempotencyKey });
    const second = await call(one, { idempotencyKey });
    expect([first.isError, isReplay(first), isReplay(second)]).toEqual([false, false, true]);
    expect(second.text).toMatch(/nothing was sent again/);
    expect(second.text.endsWith(first.text)).toBe(true);
    expect(second.structured).toEqual(first.structured);
    expect(service.writes()).toHaveLength(1);
  });

  it('are sent once of ten at once', async () => {
    service.qovery.addFault({ operation: code.operation, kind: 'slow', delayMs: 50 });
    const idempotencyKey = newKey();
    const replies = await Promise.all(Array.from({ length: 10 }, () => call(code, { idempotencyKey })));
    expect(replies.filter((reply) => !reply.isError && !isReplay(reply))).toHaveLength(1);
    for (const reply of replies.filter(({ isError }) => isError))
      expectToolProblem(reply, 'idempotency_in_progress');
    expect(service.writes()).toHaveLength(1);
  });

  it('are sent once where the answer was lost, and the outcome stays unknown', async () => {
    service.qovery.addFault({ operation: code.operation, kind: 'apply_then_drop', times: 1 });
    const idempotencyKey = newKey();
    const first = expectToolProblem(await call(code, { idempotencyKey }), 'upstream_unavailable');
    const reply = await call(code, { idempotencyKey });
    const second = expectToolProblem(reply, 'upstream_unavailable');
    expect([first.outcome, second.outcome, isReplay(reply)]).toEqual(['unknown', 'unknown', true]);
    expect(first.retryable).toBe(false);
    expect(service.writes()).toHaveLength(1);
  });

  it.each([400, 401, 404, 429])('are sent again after a %i, which changed nothing', async (status) => {
    service.qovery.addFault({ operation: code.operation, kind: 'status', status, times: 1 });
    const idempotencyKey = newKey();
    const first = await call(code, { idempotencyKey });
    expect(first.structured).toMatchObject({ outcome: 'not_applied' });
    const second = await call(code, { idempotencyKey });
    expect([second.isError, isReplay(second)]).toEqual([false, false]);
    expect(service.writes()).toHaveLength(2);
  });
});

describe('the same key', () => {
  it.each<[string, ToolCase, ToolCase]>([
    ['another value', code, { ...code, args: { ...code.args, body: { code: 'STARTUP-2026' } } }],
    ['another tool', code, plan],
    ['another number', quantity, { ...quantity, args: { ...quantity.args, quantity: 31 } }],
    [
      'another resource',
      caseOf('delete-credit-card'),
      {
        ...caseOf('delete-credit-card'),
        args: { ...caseOf('delete-credit-card').args, creditCardId: 'c1000000-0000-4000-8000-000000000003' },
      },
    ],
  ])('is refused with %s, and nothing more is sent', async (_name, first, other) => {
    const idempotencyKey = newKey();
    expect((await call(first, { idempotencyKey })).isError).toBe(false);
    const reply = await call(other, { idempotencyKey });
    expect(expectToolProblem(reply, 'idempotency_key_reused').outcome).toBe('not_applied');
    expect(isReplay(reply)).toBe(false);
    expect(service.writes()).toHaveLength(1);
  });

  it('is another key at another organisation', async () => {
    const idempotencyKey = newKey();
    await call(plan, { idempotencyKey });
    const other = await call(plan, { idempotencyKey, organizationId: nativeId(QOVERY_TRIAL) });
    expect([other.isError, isReplay(other), service.writes().length]).toEqual([false, false, 2]);
  });
});

describe('without a key', () => {
  it('every call is sent', async () => {
    await call(plan);
    expect(isReplay(await call(plan))).toBe(false);
    expect(service.writes()).toHaveLength(2);
  });
});

describe('the same key at the native door', () => {
  /** The same request as a client of the platform writes it. */
  const natively = ({ provider, method, path, query, body }: ToolCase, key: string) => {
    const search = new URLSearchParams(query).toString();
    const base = provider === 'qovery' ? '/v1' : '';
    return service.request(method, `${base}${path}${search && `?${search}`}`, {
      body: body ?? undefined,
      key,
    });
  };

  it.each(WRITES)('%s: replays what a tool did', async (_tool, one) => {
    const idempotencyKey = newKey();
    const first = await call(one, { idempotencyKey });
    const reply = await natively(one, idempotencyKey);
    expect(reply.status).toBeLessThan(300);
    expect(reply.headers.get('idempotent-replayed')).toBe('true');
    expect(reply.text === '' ? {} : reply.body).toEqual(first.structured);
    expect(service.writes()).toHaveLength(1);
  });

  it.each(WRITES)('%s: is replayed by a tool', async (_tool, one) => {
    const idempotencyKey = newKey();
    const first = await natively(one, idempotencyKey);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const reply = await call(one, { idempotencyKey });
    expect([reply.isError, isReplay(reply)]).toEqual([false, true]);
    expect(reply.structured).toEqual(first.text === '' ? {} : first.body);
    expect(service.writes()).toHaveLength(1);
  });

  it('is in use there while a tool runs', async () => {
    service.qovery.addFault({ operation: plan.operation, kind: 'slow', delayMs: 200 });
    const key = newKey();
    const running = call(plan, { idempotencyKey: key });
    await until(
      () => service.writes(),
      (writes) => writes.length === 1,
    );
    const { status, body } = await natively(plan, key);
    expect([status, body.code]).toEqual([409, 'idempotency_in_progress']);
    expect((await running).isError).toBe(false);
  });

  it('is refused at a unified route, whose request is another one', async () => {
    const key = newKey();
    await call(plan, { idempotencyKey: key });
    const path = `/v1/accounts/${QOVERY}/subscription/plan`;
    const { body } = await service.request('PUT', path, { body: { plan: 'BUSINESS_2025' }, key });
    expect(body.code).toBe('idempotency_key_reused');
    expect(service.writes()).toHaveLength(1);
  });
});
