import type { Problem } from '../../src/billing/problem.js';
import { nameOf, ROUTES, type Route } from '../support/routes.js';
import { CLOUDPLANS, newKey, QOVERY, TestService, type Reply } from '../support/service.js';

/** A body that each write would accept, so that only what is tested is wrong. */
const BODIES: Record<string, unknown> = {
  'POST /v1/accounts/{accountId}/payment-methods': {
    token: 'tok_visa_1',
    last4: '4242',
    expMonth: 12,
    expYear: 2031,
  },
  'POST /v1/accounts/{accountId}/subscription': { quantity: 5 },
  'PUT /v1/accounts/{accountId}/subscription/plan': { plan: 'BUSINESS_2025' },
  'PUT /v1/accounts/{accountId}/subscription/quantity': { quantity: 30 },
  'POST /v1/accounts/{accountId}/credit-codes': { code: 'WELCOME-100' },
  'POST /v1/accounts/{accountId}/usage-reports': {
    from: '2026-10-01T00:00:00Z',
    to: '2026-11-01T00:00:00Z',
    expiresInSeconds: 3_600,
  },
  'PUT /v1/accounts/{accountId}/billing-profile': {
    firstName: 'Ada',
    lastName: 'Reyes',
    email: 'ada@acme.example',
    address: { line1: '1 Pier', city: 'Portland', postalCode: '97209', country: 'US' },
  },
};

/** The writes that only CloudPlans can do. */
const AT_CLOUDPLANS = /\/subscription(\/quantity)?$|\/setup$/;
const PAGES = [
  { method: 'GET', path: '/docs' },
  { method: 'GET', path: '/openapi.json' },
  { method: 'GET', path: '/openapi-native.json' },
];
const PATHS = [...new Set([...ROUTES, ...PAGES].map(({ path }) => path))];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** A word in the path may also stand for an id of another route: `setup` is deletable like any payment method. */
const serves = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
const methodsOf = (path: string): string[] => [
  ...new Set([...ROUTES, ...PAGES].filter((route) => serves(route.path, path)).map(({ method }) => method)),
];
const WRONG = PATHS.flatMap((path) =>
  METHODS.filter((method) => !methodsOf(path).includes(method)).map((method) => ({ method, path })),
);

const NOBODY = [
  'qovery.00000000-0000-4000-8000-00000000dead',
  'cloudplans.O-999',
  'nobody.O-42',
  'O-42',
  'qovery.',
  'qovery.not-a-uuid',
  'cloudplans.O-42&action=cancelsubscription',
];

const named = ROUTES.map((route) => ({ name: nameOf(route), ...route }));
const ofAccounts = named.filter(({ path }) => path.includes('{accountId}'));
const ids: Record<string, string> = {
  invoiceId: 'a1000000-0000-4000-8000-000000000002',
  paymentMethodId: 'c1000000-0000-4000-8000-000000000002',
  clusterId: 'c7000000-0000-4000-8000-000000000001',
};

describe('every route', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
    await service.get('/v1/accounts');
  });
  beforeEach(() => service.reset());
  afterAll(() => service?.close());

  const call = (
    { method, path }: Pick<Route, 'method' | 'path'>,
    account = QOVERY,
    query = '',
  ): Promise<Reply<Problem>> => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(name === 'accountId' ? account : (ids[name] as string)),
    );
    const key = method === 'GET' ? undefined : newKey();
    return service.request<Problem>(method, filled + query, { body: BODIES[`${method} ${path}`], key });
  };

  const expectProblem = ({ status, headers, body }: Reply<Problem>): void => {
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body).toMatchObject({ status, requestId: headers.get('x-request-id') });
    expect(body.requestId).toMatch(/^[\w-]{16,}$/);
    expect(body.type).toContain(body.code);
    expect(service.sent()).toEqual([]);
  };

  it.each(WRONG)('405 $method $path, with the methods that it has', async ({ method, path }) => {
    const reply = await call({ method: method as Route['method'], path });
    expect([reply.status, reply.body.code]).toEqual([405, 'method_not_allowed']);
    const allowed = (reply.headers.get('allow') ?? '')
      .split(', ')
      .filter((one) => !/^(HEAD|OPTIONS)$/.test(one));
    expect(allowed).toEqual(methodsOf(path).sort());
    expectProblem(reply);
  });

  describe.each(ofAccounts)('404 $name', (route) => {
    it.each(NOBODY)('for the account %s', async (account) => {
      const reply = await call(route, account);
      expect([reply.status, reply.body.code]).toEqual([404, 'not_found']);
      expectProblem(reply);
    });
  });

  it.each(named)('422 $name with a member that its query does not have', async (route) => {
    const account = route.method !== 'GET' && AT_CLOUDPLANS.test(route.path) ? CLOUDPLANS : QOVERY;
    const reply = await call(route, account, '?surprise=1');
    expect([reply.status, reply.body.code]).toEqual([422, 'validation_failed']);
    expect(reply.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '/query/surprise', code: 'unknown_member' }),
    );
    expectProblem(reply);
  });

  it.each(named.filter(({ key }) => key === 'required'))(
    '400 $name without an Idempotency-Key',
    async (route) => {
      const account = AT_CLOUDPLANS.test(route.path) ? CLOUDPLANS : QOVERY;
      const path = route.path.replace('{accountId}', account);
      const reply = await service.request<Problem>(route.method, path, { body: BODIES[route.name] });
      expect([reply.status, reply.body.code]).toEqual([400, 'idempotency_key_required']);
      expect(reply.body.outcome).toBe('not_applied');
      expectProblem(reply);
    },
  );

  it.each([
    '/',
    '/v1',
    '/v2/invoices',
    '/v1/invoices/',
    '/V1/invoices',
    '/v1/%',
    '/v1/accounts/%zz/plans',
    '//',
  ])('404 GET %s, which is no route', async (path) => {
    const reply = await service.get<Problem>(path);
    expect([reply.status, reply.body.code]).toEqual([404, 'not_found']);
    expectProblem(reply);
  });
});
