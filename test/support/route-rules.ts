import { CLOUDPLANS, newKey, QOVERY, type Reply, type TestService } from './service.js';
import { expectProblem, pointersOf } from './expectations.js';

/** One route of an account, and a request to it that is right. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** What follows the account in the path. */
  path: string;
  /** An account that can. */
  account: string;
  body?: unknown;
  key?: 'required' | 'optional';
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

export function ask(
  service: TestService,
  { method, path, account, body, key }: Route,
  { query = '', key: given = key && newKey() }: { query?: string; key?: string } = {},
): Promise<Reply> {
  return service.request(method, `/v1/accounts/${account}${path}${query}`, { body, key: given });
}

/** What holds on every route of an account, whatever it does. */
export function keepsTheRules(service: () => TestService, route: Route): void {
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
export function cannot(service: () => TestService, route: Route, accounts: readonly string[]): void {
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
  route: Route,
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
