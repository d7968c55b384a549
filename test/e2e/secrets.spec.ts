import { nativeId } from '../support/expectations.js';
import { LogCapture } from '../support/log-capture.js';
import { newKey, QOVERY, TestService } from '../support/service.js';
import { UpstreamStub, type StubHandler } from '../support/upstream-stub.js';

const TOKEN = 'qov_SecretOfOurs_9f2c/+=';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJxb3ZlcnkifQ.c2lnbmF0dXJlLW9mLW91cnM';
const ORGANIZATION = nativeId(QOVERY);
const at = (path: string): string => `/v1/accounts/${QOVERY}${path}`;

/** What the platform does with the header that it was sent: it says it again, everywhere. */
const ECHOES: [name: string, StubHandler][] = [
  ...[400, 401, 403, 404, 429, 500].flatMap((status): [string, StubHandler][] => [
    [
      `${status} in its message`,
      ({ authorization }) => ({ status, json: { message: `Bad header: ${authorization}` } }),
    ],
    [
      `${status} in its detail`,
      ({ authorization }) => ({ status, json: { detail: authorization.split(' ')[1] } }),
    ],
  ]),
  ['HTML', ({ authorization }) => ({ status: 200, text: `<pre>${authorization}</pre>` })],
  ['HTML with 500', ({ authorization }) => ({ status: 500, text: `<pre>${authorization}</pre>` })],
  [
    'a redirect',
    ({ authorization }) => ({ status: 302, headers: { location: `/?${encodeURIComponent(authorization)}` } }),
  ],
  ['a header', ({ authorization }) => ({ status: 400, json: {}, headers: { 'x-echo': authorization } })],
  [
    'Retry-After',
    ({ authorization }) => ({ status: 429, json: {}, headers: { 'retry-after': authorization } }),
  ],
  [
    'a good answer',
    ({ authorization }) => ({
      status: 200,
      json: {
        results: [
          {
            id: 'a1000000-0000-4000-8000-000000000002',
            status: 'PAID',
            created_at: authorization,
            total_in_cents: 1,
            total: 0.01,
            currency_code: 'USD',
            debug: authorization,
          },
        ],
        id: authorization,
        is_valid: false,
        message: `You sent ${authorization}`,
        plan: 'TEAM_2025',
        debug: { sent: [authorization] },
      },
    }),
  ],
];

const READS = [
  '/invoices',
  '/payment-methods',
  '/billing-status',
  '/subscription',
  '/external-id',
  '/overview',
  '/costs/clusters',
];
const WRITES: [method: string, path: string, body?: unknown][] = [
  ['POST', '/credit-codes', { code: 'WELCOME-100' }],
  ['PUT', '/subscription/plan', { plan: 'BUSINESS_2025' }],
  ['POST', '/payment-methods', { token: 'tok_of_the_customer', last4: '4242', expMonth: 12, expYear: 2031 }],
  ['POST', '/invoice-exports'],
];

let log: LogCapture;
let stub: UpstreamStub;
beforeAll(async () => {
  log = new LogCapture();
  stub = await UpstreamStub.start();
});
beforeEach(() => {
  stub.authorizations.length = 0;
  log.clear();
});
afterAll(async () => {
  await stub?.close();
  log.end();
});

const start = (variables: Record<string, string>): Promise<TestService> =>
  TestService.start({ QOVERY_API_URL: stub.url, QOVERY_ORGANIZATION_IDS: ORGANIZATION, ...variables });

describe.each([
  ['an API token', TOKEN],
  ['a JWT', JWT],
])('%s', (_kind, secret) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start({ QOVERY_API_KEY: secret, LOG_LEVEL: 'trace' });
  });
  afterAll(() => service?.close());

  it.each(ECHOES)(
    'is in no answer and no log line, though the platform echoes it in %s',
    async (name, handler) => {
      stub.handler = handler;
      const id = `echo-${name.replace(/\W/g, '-')}`;
      const headers = { 'x-request-id': id };
      const replies = await Promise.all([
        ...[
          ...READS.map(at),
          ...READS.map((path) => at(`${path}?include=raw`)),
          '/v1/invoices',
          '/v1/overview',
        ].map((path) => service.get(path, { headers })),
        ...WRITES.map(([method, path, body]) =>
          service.request(method, at(path), { body, key: newKey(), headers }),
        ),
      ]);
      expect(stub.authorizations.some((sent) => sent.endsWith(secret))).toBe(true);
      const leaks = replies.filter(({ text, headers: answered }) =>
        [text, JSON.stringify([...answered])].some((part) => part.includes(secret)),
      );
      expect(leaks.map(({ text }) => text.slice(0, 200))).toEqual([]);
      const logged = await log.after(id);
      expect(logged).not.toContain(secret);
      expect(logged).not.toMatch(/SecretOfOurs|c2lnbmF0dXJl/);
    },
  );
});

describe('Authorization', () => {
  it.each([
    ['auto', TOKEN, `Token ${TOKEN}`],
    ['auto', JWT, `Bearer ${JWT}`],
    ['auto', 'a.b', 'Token a.b'],
    ['auto', 'a.b.c.d', 'Token a.b.c.d'],
    ['Token', JWT, `Token ${JWT}`],
    ['Bearer', TOKEN, `Bearer ${TOKEN}`],
  ])('%s: %s is sent as %s', async (scheme, secret, expected) => {
    const service = await start({ QOVERY_API_KEY: secret, QOVERY_AUTH_SCHEME: scheme });
    try {
      stub.handler = () => ({ status: 200, json: { results: [] } });
      expect((await service.get(at('/invoices'))).status).toBe(200);
      expect(stub.authorizations).toEqual([expected]);
    } finally {
      await service.close();
    }
  });

  it('is Bearer for CloudPlans', async () => {
    const service = await TestService.start({
      CLOUDPLANS_API_URL: stub.url,
      CLOUDPLANS_TOKEN: TOKEN,
      CLOUDPLANS_ORGANIZATION_IDS: 'O-42',
    });
    try {
      stub.handler = () => ({ status: 200, json: { status: 200, billing_history: [] } });
      expect((await service.get('/v1/accounts/cloudplans.O-42/invoices')).status).toBe(200);
      expect(stub.authorizations).toEqual([`Bearer ${TOKEN}`]);
    } finally {
      await service.close();
    }
  });

  it('of a client is not sent on', async () => {
    const service = await start({ QOVERY_API_KEY: TOKEN });
    try {
      stub.handler = () => ({ status: 200, json: { results: [] } });
      await service.get(at('/invoices'), { headers: { authorization: 'Bearer of-the-client' } });
      expect(stub.authorizations).toEqual([`Token ${TOKEN}`]);
    } finally {
      await service.close();
    }
  });

  it('of a live platform is not sent to a sandbox', async () => {
    const service = await TestService.start({ SANDBOX: 'qovery', QOVERY_API_KEY: TOKEN });
    try {
      await service.get('/v1/invoices');
      expect(JSON.stringify(service.sent())).not.toContain(TOKEN);
      expect((await service.get('/v1/accounts')).body).toMatchObject({
        data: [{ sandbox: true }, { sandbox: true }],
      });
    } finally {
      await service.close();
    }
  });
});

describe('the log', () => {
  it('has no path, query, link, card token, code, e-mail or key in it', async () => {
    const service = await TestService.start({ LOG_LEVEL: 'trace' });
    try {
      const headers = { 'x-request-id': 'the-last' };
      const email = 'private@acme.example';
      const address = { line1: 'Private Way', city: 'Town', postalCode: '1', country: 'US' };
      const profile = { firstName: 'Private', lastName: 'Person', email, address };
      const key = newKey();
      await service.get('/v1/invoices?from=2026-01-01&limit=100&include=raw');
      await service.get('/v1/invoices?private=1');
      await service.request('PUT', at('/billing-profile'), { body: profile, key });
      await service.request('POST', at('/credit-codes'), { body: { code: 'PRIVATE-CODE' }, key: newKey() });
      for (const [method, path, body] of WRITES) {
        await service.request(method, at(path), { body, key: newKey() });
      }
      await service.request('POST', '/v1/accounts/cloudplans.O-42/payment-methods/setup');
      await service.get(at('/invoices/a1000000-0000-4000-8000-000000000002/file'), { headers });
      const logged = await log.after('the-last');
      expect(logged).toContain('"route"');
      expect(logged).not.toMatch(
        /private|tok_of|https?:\/\/(?!127\.0\.0\.1:\d+\/?["\s])|include=|2026-01-01/i,
      );
      expect(logged).not.toContain(key);
    } finally {
      await service.close();
    }
  });
});
