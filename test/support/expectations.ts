import type { LoggedRequest } from '../../src/sandbox/sandbox.js';
import { problem } from './model.js';
import type { AccountRequest } from './routes.js';
import { ask, CLOUDPLANS, newKey, QOVERY, type Reply, type TestService } from './service.js';
import type { Shape } from './shapes.js';

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: { pointer: string; code: string; detail: string }[];
  retryable: boolean;
  outcome?: 'not_applied' | 'unknown';
  upstream?: { provider: string; operation: string; status: number | null; message: string | null };
}

/** The answer is this problem, in the one form that problems have. */
export function expectProblem(reply: Reply<unknown>, status: number, code: string): ProblemBody {
  const body = reply.body as Record<string, unknown>;
  expect({ status: reply.status, code: body.code }).toEqual({ status, code });
  expectShape(body, problem);
  expect(body.status).toBe(status);
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(reply.headers.get('cache-control')).toBe('private, no-store');
  expect(reply.headers.get('x-request-id')).toBe(body.requestId);
  return body as unknown as ProblemBody;
}

/** The members that a problem names, in order. */
export function pointersOf(reply: Reply<unknown>): string[] {
  return ((reply.body as ProblemBody).errors ?? []).map(({ pointer }) => pointer).sort();
}

export function expectShape(value: unknown, shape: Shape): void {
  expect(shape(value, '$')).toEqual([]);
}

/** What a platform received, as far as it is our choice. */
export function received(
  entries: readonly LoggedRequest[],
): Pick<LoggedRequest, 'method' | 'path' | 'query' | 'body'>[] {
  return entries.map(({ method, path, query, body }) => ({ method, path, query, body }));
}

/** The platform's own id of an account. */
export const nativeId = (account: string): string => account.slice(account.indexOf('.') + 1);

/** Asks again until the condition holds; fails after the time is up. */
export async function until<T>(
  ask: () => Promise<T> | T,
  holds: (answer: T) => boolean,
  withinMs = 30_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const ABSENT: [name: string, accountId: string][] = [
  ['that does not exist at Qovery', 'qovery.00000000-0000-4000-8000-000000000000'],
  ['that does not exist at CloudPlans', 'cloudplans.O-4242'],
  ['of an unknown provider', 'stripe.O-42'],
  ['without a provider', 'O-42'],
  ['whose id is no UUID', 'qovery.O-42'],
  ['with an empty id', 'cloudplans.'],
  ['that would be another path', 'cloudplans.O-42%2F..%2FO-77'],
  ['that carries an action', 'cloudplans.O-42%26action%3Dcancelsubscription'],
  ['named like an object’s own member', 'constructor.prototype'],
];

const BAD_KEYS: [name: string, key: string][] = [
  ['of 15 characters', 'k'.repeat(15)],
  ['of 256 characters', 'k'.repeat(256)],
  ['with a space', 'sixteen characters'],
  ['that is empty', ''],
];

/** What holds on every route of an account, whatever it does. */
export function keepsTheRules(service: () => TestService, route: AccountRequest): void {
  const nothingSent = (): void => expect(service().sent()).toEqual([]);
  const writes = route.method !== 'GET';

  beforeEach(async () => {
    await service().get('/v1/accounts');
    for (const sandbox of [service().qovery, service().cloudplans]) sandbox.clearRequests();
  });

  it.each(ABSENT)('404: an account %s, and nothing goes upstream', async (_name, account) => {
    const problem = expectProblem(await ask(service(), { ...route, account }), 404, 'not_found');
    expect(problem.outcome).toBe(writes ? 'not_applied' : undefined);
    nothingSent();
  });

  it('422: an unknown member of the query, and nothing goes upstream', async () => {
    const reply = await ask(service(), route, { query: '?zz=1' });
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/query/zz']);
    nothingSent();
  });

  if (writes) {
    it('422: an unknown member of the body, and nothing goes upstream', async () => {
      const reply = await ask(service(), { ...route, body: { ...(route.body as object), zz: 1 } });
      const problem = expectProblem(reply, 422, 'validation_failed');
      expect(pointersOf(reply)).toEqual(['/body/zz']);
      expect(problem.outcome).toBe('not_applied');
      nothingSent();
    });

    it.each([
      ['a list', '[]'],
      ['a text', '"x"'],
      ['a number', '1'],
    ])('422: a body that is %s, and nothing goes upstream', async (_name, rawBody) => {
      const { method, account, path, key } = route;
      const reply = await service().request(method, `/v1/accounts/${account}${path}`, {
        rawBody,
        key: key && newKey(),
      });
      expectProblem(reply, 422, 'validation_failed');
      expect(pointersOf(reply)).toEqual(['/body']);
      nothingSent();
    });

    it.each(BAD_KEYS)('400: an Idempotency-Key %s, and nothing goes upstream', async (_name, key) => {
      const reply = await ask(service(), route, { key });
      expectProblem(reply, 400, 'idempotency_key_required');
      expect(pointersOf(reply)).toEqual(['/header/idempotency-key']);
      nothingSent();
    });
  }

  if (route.key === 'required') {
    it('400: no Idempotency-Key, and nothing goes upstream', async () => {
      const { method, account, path, body } = route;
      const reply = await service().request(method, `/v1/accounts/${account}${path}`, { body });
      expectProblem(reply, 400, 'idempotency_key_required');
      expect(pointersOf(reply)).toEqual(['/header/idempotency-key']);
      nothingSent();
    });
  }

  if (route.key === 'optional') {
    it('2xx: without an Idempotency-Key', async () => {
      const { method, account, path, body } = route;
      const { status } = await service().request(method, `/v1/accounts/${account}${path}`, { body });
      expect(Math.floor(status / 100)).toBe(2);
    });
  }
}

/** The provider cannot do this, says why, and is not asked. */
export function cannot(service: () => TestService, route: AccountRequest, accounts: readonly string[]): void {
  const name = (account: string): string => account.split('.')[0] ?? account;
  it.each(accounts.map((account) => [name(account), account]))(
    '422: %s cannot, and nothing goes upstream',
    async (_name, account) => {
      await service().get('/v1/accounts');
      for (const sandbox of [service().qovery, service().cloudplans]) sandbox.clearRequests();
      expectProblem(await ask(service(), { ...route, account }), 422, 'capability_unsupported');
      expect(service().sent()).toEqual([]);
    },
  );
}

/** Values of a member that are refused, each with the pointer to it. */
export function refuses(
  service: () => TestService,
  route: AccountRequest,
  cases: readonly [name: string, body: unknown, ...pointers: string[]][],
): void {
  it.each(cases)('422: %s, and nothing goes upstream', async (_name, body, ...pointers) => {
    const warm = route.account === CLOUDPLANS ? CLOUDPLANS : QOVERY;
    await service().get(`/v1/accounts/${warm}`);
    for (const sandbox of [service().qovery, service().cloudplans]) sandbox.clearRequests();
    const reply = await ask(service(), { ...route, body });
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual([...pointers].sort());
    expect(service().sent()).toEqual([]);
  });
}
