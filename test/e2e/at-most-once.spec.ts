import type { Fault } from '../../src/sandbox/sandbox.js';
import { expectProblem } from '../support/expectations.js';
import { sendBytes } from '../support/raw-http.js';
import type { AccountRequest } from '../support/routes.js';
import { ask, CLOUDPLANS, newKey, QOVERY, TestService, type Reply } from '../support/service.js';
import { changeQuantity as quantity, redeemCode as code, WRITES } from '../support/writes.js';

/** Failures after which nobody can tell. */
const UNKNOWN: Omit<Fault, 'operation'>[] = [
  { kind: 'apply_then_drop' },
  { kind: 'apply_then_error' },
  { kind: 'drop' },
  { kind: 'html' },
  { kind: 'truncated' },
  { kind: 'oversize' },
  { kind: 'redirect' },
  { kind: 'hang' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 504 },
];
/** Failures that are a refusal. */
const REFUSED: Omit<Fault, 'operation'>[] = [400, 401, 403, 404, 408, 409, 422, 429].map((status) => ({
  kind: 'status',
  status,
}));

const named = (faults: Omit<Fault, 'operation'>[]): [string, Omit<Fault, 'operation'>][] =>
  faults.map((fault) => [String(fault.status ?? fault.kind), fault]);

/** Every failure on one write of each platform; one on each of the others, which take the same way. */
const failuresOf = (operation: string, faults: Omit<Fault, 'operation'>[]) =>
  named(['addCreditCode', 'updatesubscription'].includes(operation) ? faults : faults.slice(0, 1));

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ WRITE_DEADLINE_MS: '1000' });
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

const isCloudPlans = ({ account }: AccountRequest): boolean => account.startsWith('cloudplans');
const send = (route: AccountRequest, key: string | undefined): Promise<Reply> =>
  service.request(route.method, `/v1/accounts/${route.account}${route.path}`, { body: route.body, key });

function spoil(operation: string, route: AccountRequest, fault: Omit<Fault, 'operation'>): void {
  const sandbox = isCloudPlans(route) ? service.cloudplans : service.qovery;
  sandbox.addFault({ operation, ...fault });
}
const sentTo = (operation: string): number =>
  service.sent().filter((entry) => entry.operation === operation).length;

describe.each(WRITES)('$operation', ({ operation, request: route }) => {
  it.each(failuresOf(operation, UNKNOWN))(
    '5xx: %s is unknown, and the same key never sends again',
    async (_name, fault) => {
      spoil(operation, route, fault);
      const key = newKey();
      const first = await send(route, key);
      expect(Math.floor(first.status / 100)).toBe(5);
      expect(first.body).toMatchObject({ outcome: 'unknown', retryable: false });
      const second = await send(route, key);
      expect({ ...second.body, requestId: '' }).toEqual({ ...first.body, requestId: '' });
      expect(second.status).toBe(first.status);
      expect(second.headers.get('idempotent-replayed')).toBe('true');
      expect(second.headers.get('x-request-id')).toBe(second.body.requestId);
      expect(sentTo(operation)).toBe(1);
    },
  );

  it.each(failuresOf(operation, REFUSED))(
    '4xx or 5xx: %s is not applied, and sent once',
    async (_name, fault) => {
      spoil(operation, route, fault);
      expect((await send(route, newKey())).body).toMatchObject({ outcome: 'not_applied' });
      expect(sentTo(operation)).toBe(1);
    },
  );

  if (route.key === 'optional') {
    it.each(failuresOf(operation, UNKNOWN))('5xx: %s without a key, and sent once', async (_name, fault) => {
      spoil(operation, route, fault);
      expect((await send(route, undefined)).body).toMatchObject({ outcome: 'unknown' });
      expect(sentTo(operation)).toBe(1);
    });
  }
});

describe('a key that ended as unknown', () => {
  it.each(['apply_then_drop', 'apply_then_error', 'html'] as const)(
    '200: after %s a new key sends again, the old one does not',
    async (kind) => {
      spoil('updatesubscription', quantity, { kind, times: 1 });
      const key = newKey();
      expect((await ask(service, quantity, { key })).body).toMatchObject({ outcome: 'unknown' });
      const fresh = await ask(service, quantity, { key: newKey() });
      expect(fresh.status).toBe(200);
      const old = await ask(service, quantity, { key });
      expect(old.body).toMatchObject({ outcome: 'unknown' });
      expect(sentTo('updatesubscription')).toBe(2);
    },
  );

  it('422: still stands for its request', async () => {
    spoil('addCreditCode', code, { kind: 'apply_then_drop' });
    const key = newKey();
    await ask(service, code, { key });
    const other = { ...code, body: { code: 'STARTUP-2026' } };
    expectProblem(await ask(service, other, { key }), 422, 'idempotency_key_reused');
  });

  it('502: tells where it may have been applied, and it was', async () => {
    spoil('updatesubscription', quantity, { kind: 'apply_then_error' });
    expectProblem(await ask(service, quantity), 502, 'upstream_error');
    const { body } = await service.get(`/v1/accounts/${CLOUDPLANS}/subscription`);
    expect(body).toMatchObject({ quantity: { purchased: 30 } });
  });
});

describe('CloudPlans’ own status', () => {
  it.each([400, 401, 403, 404, 409, 429])('a refusal with %i: the key works again', async (status) => {
    const body = { status, response: 'No.' };
    spoil('updatesubscription', quantity, { kind: 'body', body, times: 1 });
    const key = newKey();
    expect((await ask(service, quantity, { key })).body).toMatchObject({ outcome: 'not_applied' });
    expect((await ask(service, quantity, { key })).status).toBe(200);
    expect(sentTo('updatesubscription')).toBe(2);
  });

  it.each<[string, Omit<Fault, 'operation'>]>([
    ['500', { kind: 'body_status', status: 500 }],
    ['none', { kind: 'no_status' }],
    ['a word', { kind: 'body', body: { status: 'done' } }],
    ['nothing', { kind: 'empty' }],
  ])('502: %s is unknown, and the key never sends again', async (_name, fault) => {
    spoil('updatesubscription', quantity, { ...fault, times: 1 });
    const key = newKey();
    const first = await ask(service, quantity, { key });
    expect(first.body).toMatchObject({ status: 502, outcome: 'unknown' });
    expect((await ask(service, quantity, { key })).body).toMatchObject({ status: 502, outcome: 'unknown' });
    expect(sentTo('updatesubscription')).toBe(1);
  });
});

it('answers a write for what it is, though what came after it cannot be read', async () => {
  const body = JSON.stringify({ code: 'WELCOME-100' });
  const head = [
    `POST /v1/accounts/${QOVERY}/credit-codes HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/json',
    `Idempotency-Key: ${newKey()}`,
    `Content-Length: ${body.length}`,
  ];
  const answer = await sendBytes(service, `${head.join('\r\n')}\r\n\r\n${body}${body}`);
  expect(answer.match(/HTTP\/1\.1 \d\d\d/g)).toEqual(['HTTP/1.1 200']);
  expect(answer).toMatch(/connection: close/i);
  expect(service.writes()).toHaveLength(1);
});
