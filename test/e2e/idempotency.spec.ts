import { startQoverySandbox } from '../../src/providers/qovery/sandbox/sandbox.js';
import { expectProblem, nativeId, until } from '../support/expectations.js';
import type { AccountRequest } from '../support/routes.js';
import { ask, newKey, QOVERY, QOVERY_TRIAL, TestService, type Reply } from '../support/service.js';
import {
  changePlan as plan,
  changeQuantity as quantity,
  deleteCard as remove,
  redeemCode as code,
  updateProfile as profile,
  WRITES,
} from '../support/writes.js';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

const send = (route: AccountRequest, key: string): Promise<Reply> => ask(service, route, { key });
const replayed = ({ headers }: Reply): boolean => headers.get('idempotent-replayed') === 'true';
const seen = ({ status, text }: Reply): unknown => ({ status, text });
const written = (): Promise<unknown> =>
  until(
    () => service.writes(),
    (writes) => writes.length === 1,
  );

describe('the same key and request', () => {
  it.each(WRITES)(
    '$status: $name, the stored answer again, and nothing goes upstream',
    async ({ status, request: route }) => {
      const key = newKey();
      const first = await send(route, key);
      expect(first.status).toBe(status);
      expect(first.headers.has('idempotent-replayed')).toBe(false);
      expect(service.writes()).toHaveLength(1);
      for (const sandbox of [service.qovery, service.cloudplans]) sandbox.clearRequests();
      const second = await send(route, key);
      expect(seen(second)).toEqual(seen(first));
      expect(replayed(second)).toBe(true);
      expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
      expect(second.headers.get('cache-control')).toBe('private, no-store');
      expect(service.sent()).toEqual([]);
    },
  );

  it('201: whatever the order of members and the white space', async () => {
    const key = newKey();
    const path = `/v1/accounts/${QOVERY}/usage-reports`;
    const post = (rawBody: string) => service.request('POST', path, { rawBody, key });
    const first = await post(
      '{"from":"2026-10-01T00:00:00Z","to":"2026-11-01T00:00:00Z","expiresInSeconds":60}',
    );
    const second = await post(
      '{ "expiresInSeconds": 60,\n "to": "2026-11-01T00:00:00Z", "from": "2026-10-01T00:00:00Z" }',
    );
    expect([first.status, replayed(second), second.text]).toEqual([201, true, first.text]);
    expect(service.writes()).toHaveLength(1);
  });

  it.each([16, 255])('200: a key of %d characters', async (length) => {
    const key = `!~${newKey()}${'k'.repeat(255)}`.slice(-length);
    expect((await send(code, `${key.slice(0, -1)}${length % 10}`)).status).toBe(200);
  });

  it('2xx: even after the client has gone away', async () => {
    service.qovery.addFault({ operation: 'addCreditCode', kind: 'slow', delayMs: 100 });
    const key = newKey();
    const leaving = new AbortController();
    const gone = fetch(`${service.service.url}/v1/accounts/${QOVERY}/credit-codes`, {
      method: 'POST',
      body: JSON.stringify(code.body),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      signal: leaving.signal,
    }).catch(() => 'gone');
    await written();
    leaving.abort();
    await gone;
    const reply = await until(
      () => send(code, key),
      ({ status }) => status !== 409,
    );
    expect([reply.status, replayed(reply), service.writes().length]).toEqual([200, true, 1]);
  });
});

describe('the same key while the first request runs', () => {
  it('409: and the first one is answered as if alone', async () => {
    service.qovery.addFault({ operation: 'addCreditCode', kind: 'slow', delayMs: 200 });
    const key = newKey();
    const first = send(code, key);
    await written();
    const second = await send(code, key);
    const problem = expectProblem(second, 409, 'idempotency_in_progress');
    expect([problem.retryable, replayed(second)]).toEqual([true, false]);
    expect((await first).status).toBe(200);
    expect(service.writes()).toHaveLength(1);
    expect(replayed(await send(code, key))).toBe(true);
  });

  it('422: with another request', async () => {
    service.qovery.addFault({ operation: 'addCreditCode', kind: 'slow', delayMs: 200 });
    const key = newKey();
    const first = send(code, key);
    await written();
    const other = await send({ ...code, body: { code: 'STARTUP-2026' } }, key);
    expectProblem(other, 422, 'idempotency_key_reused');
    expect((await first).status).toBe(200);
    expect(service.writes()).toHaveLength(1);
  });

  it('one of ten at once is sent', async () => {
    service.qovery.addFault({ operation: 'addCreditCode', kind: 'slow', delayMs: 50 });
    const key = newKey();
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(code, key)));
    expect(replies.filter((reply) => reply.status === 200 && !replayed(reply))).toHaveLength(1);
    expect(replies.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(service.writes()).toHaveLength(1);
  });
});

describe('the same key for another request', () => {
  it.each<[string, AccountRequest, AccountRequest]>([
    ['another value', code, { ...code, body: { code: 'STARTUP-2026' } }],
    ['another operation', code, plan],
    ['another resource', remove, { ...remove, path: remove.path.replace(/2$/, '3') }],
    ['another member', profile, { ...profile, body: { ...(profile.body as object), company: 'Acme' } }],
  ])('422: %s, and nothing more goes upstream', async (_name, first, other) => {
    const key = newKey();
    expect((await send(first, key)).status).toBeLessThan(300);
    const reply = await send(other, key);
    expect(expectProblem(reply, 422, 'idempotency_key_reused').outcome).toBe('not_applied');
    expect(replayed(reply)).toBe(false);
    expect(service.writes()).toHaveLength(1);
  });
});

describe('the same key on another account', () => {
  it('200: is another key', async () => {
    const key = newKey();
    const first = await send(plan, key);
    const other = await send({ ...plan, account: QOVERY_TRIAL }, key);
    expect([first.status, other.status, replayed(other)]).toEqual([200, 200, false]);
    const paths = service.writes().map(({ path }) => path);
    expect(paths).toEqual([QOVERY, QOVERY_TRIAL].map((id) => `/organization/${nativeId(id)}/changePlan`));
  });
});

describe('the same key after nothing was changed', () => {
  it.each([400, 401, 403, 404, 409, 422, 429])('200: after a %i the key works', async (status) => {
    service.qovery.addFault({ operation: 'addCreditCode', kind: 'status', status, times: 1 });
    const key = newKey();
    const first = await send(code, key);
    expect(first.body).toMatchObject({ outcome: 'not_applied' });
    const second = await send(code, key);
    expect([second.status, replayed(second)]).toEqual([200, false]);
    expect(service.writes()).toHaveLength(2);
  });

  it('200: after the account’s rule blocked it, with another request too', async () => {
    const key = newKey();
    const few = { ...quantity, body: { quantity: 1 } };
    expectProblem(await send(few, key), 409, 'change_blocked');
    expect((await send(quantity, key)).status).toBe(200);
  });

  it('200: after a member was refused, with another request too', async () => {
    const key = newKey();
    expectProblem(await send({ ...code, body: {} }, key), 422, 'validation_failed');
    expect((await send(code, key)).status).toBe(200);
  });

  it('200: after nobody listened', async () => {
    const port = await unusedPort();
    const alone = await TestService.start({
      SANDBOX: 'qovery',
      QOVERY_API_URL: `http://127.0.0.1:${port}`,
      QOVERY_ORGANIZATION_IDS: nativeId(QOVERY),
    });
    const key = newKey();
    const refused = await ask(alone, code, { key });
    const back = await startQoverySandbox({ port });
    try {
      expect(expectProblem(refused, 503, 'upstream_unavailable')).toMatchObject({
        outcome: 'not_applied',
        retryable: true,
      });
      const reply = await ask(alone, code, { key });
      expect([reply.status, replayed(reply), back.requests().length]).toEqual([200, false, 1]);
    } finally {
      await alone.close();
      await back.close();
    }
  });
});

describe('the same key when nobody answers', () => {
  let hurried: TestService;
  beforeAll(async () => {
    hurried = await TestService.start({ WRITE_DEADLINE_MS: '1000' });
  });
  beforeEach(async () => {
    await hurried.get('/v1/accounts');
    hurried.reset();
  });
  afterAll(() => hurried?.close());

  it('409, then 504: unknown, and it was sent once', async () => {
    hurried.qovery.addFault({ operation: 'addCreditCode', kind: 'hang' });
    const key = newKey();
    const first = ask(hurried, code, { key });
    await until(
      () => hurried.writes(),
      (writes) => writes.length === 1,
    );
    expectProblem(await ask(hurried, code, { key }), 409, 'idempotency_in_progress');
    expect(expectProblem(await first, 504, 'upstream_timeout').outcome).toBe('unknown');
    const again = await ask(hurried, code, { key });
    expect(expectProblem(again, 504, 'upstream_timeout').outcome).toBe('unknown');
    expect(hurried.writes()).toHaveLength(1);
  });

  it('504, then 200: only the read before the write hung', async () => {
    hurried.cloudplans.addFault({ operation: 'describebilling', kind: 'hang', times: 1 });
    const key = newKey();
    const first = await ask(hurried, quantity, { key });
    expect(expectProblem(first, 504, 'upstream_timeout').outcome).toBe('not_applied');
    expect((await ask(hurried, quantity, { key })).status).toBe(200);
    expect(hurried.writes()).toHaveLength(1);
  });
});

async function unusedPort(): Promise<number> {
  const sandbox = await startQoverySandbox();
  await sandbox.close();
  return Number(new URL(sandbox.url).port);
}
