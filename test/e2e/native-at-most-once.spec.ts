import type { Fault } from '../../src/sandbox/sandbox.js';
import { expectProblem, until } from '../support/expectations.js';
import {
  ADD_CARD,
  ask,
  CHANGE_PLAN,
  NATIVE_CASES,
  REDEEM,
  SUBSCRIBE,
  UPDATE,
  type NativeCase,
  type Passed,
} from '../support/native.js';
import { newKey, QOVERY, TestService, type Reply } from '../support/service.js';

/** Writes of the native API (docs/design.md, sections 3.9 and 7): the key is optional, the attempt is one. */

type Spoil = Omit<Fault, 'operation'>;

/** Failures after which nobody can tell. */
const UNKNOWN: Spoil[] = [
  { kind: 'apply_then_drop' },
  { kind: 'apply_then_error' },
  { kind: 'drop' },
  { kind: 'html' },
  { kind: 'truncated' },
  { kind: 'oversize' },
  { kind: 'redirect' },
  { kind: 'hang' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
];
const LOST = ['apply_then_drop', 'drop', 'hang'] as const;
const WRITES = NATIVE_CASES.filter(({ method }) => method !== 'GET');
const REFUSALS = [400, 404, 409, 422, 429];
const named = (faults: Spoil[]): [string, Spoil][] =>
  faults.map((fault) => [String(fault.status ?? fault.kind), fault]);

/** Every failure on one write of each platform; one on each of the others, which take the same way. */
const some = <T>({ operation }: NativeCase, all: T[]): T[] =>
  [REDEEM.operation, UPDATE.operation].includes(operation) ? all : all.slice(0, 1);

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ WRITE_DEADLINE_MS: '1000' });
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

const problem = ({ method, path, body }: NativeCase, key?: string): Promise<Reply> =>
  service.request(method, path, { body, key });
const spoil = ({ provider, operation }: NativeCase, fault: Spoil): void =>
  service[provider].addFault({ operation, ...fault });
const replayed = ({ headers }: { headers: Headers }): boolean =>
  headers.get('idempotent-replayed') === 'true';
const seen = ({ status, type, bytes }: Passed): unknown => ({ status, type, text: bytes.toString() });

describe.each(WRITES)('$operation', (one) => {
  it('2xx: the same key and request gets the stored answer again, and nothing is sent', async () => {
    const key = newKey();
    const first = await ask(service, one, { key });
    expect([Math.floor(first.status / 100), replayed(first)]).toEqual([2, false]);
    for (const again of [await ask(service, one, { key }), await ask(service, one, { key })]) {
      expect(seen(again)).toEqual(seen(first));
      expect(replayed(again)).toBe(true);
    }
    expect(service.sent()).toHaveLength(1);
  });

  it('without a key, and with another one, it is another change', async () => {
    for (const key of [undefined, undefined, newKey(), newKey()])
      expect(replayed(await ask(service, one, { key }))).toBe(false);
    expect(service.writes()).toHaveLength(4);
  });

  it.each(named(some(one, UNKNOWN)))(
    '5xx: %s is unknown, and the same key never sends again',
    async (_name, fault) => {
      spoil(one, fault);
      const key = newKey();
      const first = await problem(one, key);
      expect(Math.floor(first.status / 100)).toBe(5);
      expect(first.body).toMatchObject({ outcome: 'unknown', retryable: false });
      const second = await problem(one, key);
      expect({ ...second.body, requestId: '' }).toEqual({ ...first.body, requestId: '' });
      expect([second.status, replayed(second)]).toEqual([first.status, true]);
      expect(service.sent()).toHaveLength(1);
    },
  );

  it.each(named(some(one, UNKNOWN.slice(0, 3))))(
    '5xx: %s, without a key too, was sent once',
    async (_name, fault) => {
      spoil(one, fault);
      expect((await problem(one)).body).toMatchObject({ outcome: 'unknown', retryable: false });
      expect(service.sent()).toHaveLength(1);
    },
  );

  it.each(some(one, REFUSALS))('%i: is sent once, and frees the key', async (status) => {
    spoil(one, { kind: 'status', status, times: 1 });
    const key = newKey();
    expect((await ask(service, one, { key })).status).toBe(status);
    expect(service.sent()).toHaveLength(1);
    const second = await ask(service, one, { key });
    expect([Math.floor(second.status / 100), replayed(second)]).toEqual([2, false]);
    expect(service.sent()).toHaveLength(2);
  });

  it.each(some(one, [401, 403]))(
    '502: %i is not applied, is sent once, and frees the key',
    async (status) => {
      spoil(one, { kind: 'status', status, times: 1 });
      const key = newKey();
      const refused = expectProblem(await problem(one, key), 502, 'upstream_auth_failed');
      expect(refused.outcome).toBe('not_applied');
      expect(service.sent()).toHaveLength(1);
      expect(replayed(await ask(service, one, { key }))).toBe(false);
      expect(service.sent()).toHaveLength(2);
    },
  );

  it.each([
    ['of 15 characters', 'k'.repeat(15)],
    ['of 256 characters', 'k'.repeat(256)],
    ['with a space', 'sixteen characters'],
    ['that is empty', ''],
  ])('400: a key %s, and nothing is sent', async (_name, key) => {
    expectProblem(await problem(one, key), 400, 'idempotency_key_required');
    expect(service.sent()).toEqual([]);
  });
});

describe('CloudPlans’ own status', () => {
  const of = WRITES.filter(({ provider }) => provider === 'cloudplans');

  it.each(of.flatMap((one) => [400, 404, 409, 429].map((status) => ({ ...one, status }))))(
    '200: $status refuses $operation, and frees the key',
    async ({ status, ...one }) => {
      spoil(one, { kind: 'body_status', status, times: 1 });
      const key = newKey();
      const refused = await ask(service, one, { key });
      expect([refused.status, JSON.parse(refused.bytes.toString())]).toMatchObject([200, { status }]);
      const second = await ask(service, one, { key });
      expect([JSON.parse(second.bytes.toString()), replayed(second)]).toMatchObject([{ status: 200 }, false]);
      expect(service.sent()).toHaveLength(2);
    },
  );

  it.each<[string, Spoil]>([
    ['500', { kind: 'body_status', status: 500 }],
    ['none', { kind: 'no_status' }],
    ['a word', { kind: 'body', body: { status: 'done' } }],
    ['nothing at all', { kind: 'empty' }],
  ])(
    '200: of %s tells nobody whether it happened: the key gets it again, and sends nothing',
    async (_name, fault) => {
      spoil(UPDATE, { ...fault, times: 1 });
      const key = newKey();
      const first = await ask(service, UPDATE, { key });
      const second = await ask(service, UPDATE, { key });
      expect(first.status).toBe(200);
      expect(seen(second)).toEqual(seen(first));
      expect([replayed(first), replayed(second)]).toEqual([false, true]);
      expect(service.sent()).toHaveLength(1);
    },
  );
});

describe('a key that stands for another request', () => {
  const upper = (one: NativeCase): NativeCase => ({ ...one, path: one.path.toUpperCase() });

  it.each<[string, NativeCase, Partial<NativeCase>]>([
    ['another value', REDEEM, { body: { code: 'STARTUP-2026' } }],
    ['a member more', REDEEM, { body: { code: 'WELCOME-100', note: 1 } }],
    ['a member less', CHANGE_PLAN, { body: {} }],
    ['no body', CHANGE_PLAN, { body: undefined }],
    ['another operation', REDEEM, CHANGE_PLAN],
    ['another token', ADD_CARD, { body: { ...(ADD_CARD.body as object), token: 'tok_visa_2' } }],
    ['another card', ADD_CARD, { body: { ...(ADD_CARD.body as object), number: '****1111' } }],
    ['another quantity', UPDATE, { body: { org_id: 'O-42', quantity: 31 } }],
    ['another quantity in the query', SUBSCRIBE, { path: SUBSCRIBE.path.replace('=5', '=6') }],
    ['another member that nobody has heard of', UPDATE, { body: { ...(UPDATE.body as object), note: 2 } }],
    [
      'another action',
      UPDATE,
      { path: UPDATE.path.replace('update?action=updates', 'update?action=cancels') },
    ],
  ])('422: with %s, and nothing is sent', async (_name, one, other) => {
    const key = newKey();
    expect((await ask(service, one, { key })).status).toBeLessThan(300);
    const refused = expectProblem(await problem({ ...one, ...other }, key), 422, 'idempotency_key_reused');
    expect(refused.outcome).toBe('not_applied');
    expect(service.sent()).toHaveLength(1);
  });

  it.each<[string, NativeCase, NativeCase]>([
    ['in capitals', REDEEM, upper(REDEEM)],
    ['with its members in another order', UPDATE, { ...UPDATE, body: { quantity: 30, org_id: 'O-42' } }],
    [
      'with its quantity in the query',
      UPDATE,
      { ...UPDATE, path: `${UPDATE.path}&quantity=30`, body: { org_id: 'O-42' } },
    ],
  ])('2xx: but not with the same %s', async (_name, one, other) => {
    const key = newKey();
    await ask(service, one, { key });
    const again = await ask(service, other, { key });
    expect([again.status, replayed(again)]).toEqual([200, true]);
    expect(service.sent()).toHaveLength(1);
  });

  it('2xx: nor on another organisation', async () => {
    const key = newKey();
    const other = CHANGE_PLAN.path.replace(
      QOVERY.split('.')[1] ?? '',
      '8d2e4b71-5a36-4f9b-b0c7-1e9f3a7c6d02',
    );
    await ask(service, CHANGE_PLAN, { key });
    expect(replayed(await ask(service, { ...CHANGE_PLAN, path: other }, { key }))).toBe(false);
    expect(service.sent()).toHaveLength(2);
  });

  it('422: even where that went through the unified door', async () => {
    const key = newKey();
    const path = `/v1/accounts/${QOVERY}/credit-codes`;
    expect((await service.request('POST', path, { body: REDEEM.body, key })).status).toBe(200);
    expectProblem(await problem(REDEEM, key), 422, 'idempotency_key_reused');
    expect(service.writes()).toHaveLength(1);
  });
});

describe('a key that was refused by us', () => {
  it('2xx: is free, since nothing was sent', async () => {
    const key = newKey();
    expectProblem(await problem({ ...REDEEM, body: { code: 7 } }, key), 422, 'validation_failed');
    expect((await ask(service, REDEEM, { key })).status).toBe(200);
  });
});

describe('the same key while the first request runs', () => {
  it('409: and the first one is answered as if alone', async () => {
    const patient = await TestService.start();
    try {
      await patient.get('/v1/accounts');
      patient.qovery.addFault({ operation: REDEEM.operation, kind: 'slow', delayMs: 200 });
      const key = newKey();
      const first = ask(patient, REDEEM, { key });
      await until(
        () => patient.writes(),
        (writes) => writes.length === 1,
      );
      const second = await patient.request('POST', REDEEM.path, { body: REDEEM.body, key });
      expectProblem(second, 409, 'idempotency_in_progress');
      expect([(await first).status, patient.writes().length]).toEqual([200, 1]);
    } finally {
      await patient.close();
    }
  });
});

describe('a read', () => {
  it.each(LOST)('5xx: %s is repeated at most once, and has no outcome', async (kind) => {
    const hurried = await TestService.start({ READ_DEADLINE_MS: '400' });
    try {
      await hurried.get('/v1/accounts');
      hurried.reset();
      const [read] = NATIVE_CASES.filter(({ method }) => method === 'GET') as [NativeCase];
      hurried.qovery.addFault({ operation: read.operation, kind });
      const { status, body } = await hurried.get(read.path);
      expect([[503, 504].includes(status), body.outcome]).toEqual([true, undefined]);
      expect(hurried.sent().length).toBeLessThanOrEqual(2);
    } finally {
      await hurried.close();
    }
  });
});
