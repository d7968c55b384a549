import type { InvoiceList } from '../../src/billing/invoice.js';
import type { List } from '../../src/billing/list.js';
import { expectProblem, nativeId } from '../support/expectations.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ READ_DEADLINE_MS: '1500' });
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

describe('GET /v1/invoices, partly', () => {
  it.each([
    [503, 'upstream_unavailable', { kind: 'drop' }],
    [502, 'upstream_auth_failed', { kind: 'status', status: 401 }],
    [404, 'not_found', { kind: 'status', status: 404 }],
  ] as const)('200: an account answers %i %s, and the others are there', async (status, code, fault) => {
    service.cloudplans.addFault({ operation: 'billinghistory', account: 'O-42', ...fault });
    const reply = await service.get<InvoiceList>('/v1/invoices?limit=100');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('x-billing-complete')).toBe('false');
    const { data, meta } = reply.body;
    expect(meta.complete).toBe(false);
    const states = Object.fromEntries(meta.sources.map(({ accountId, state }) => [accountId, state]));
    expect(states).toEqual({
      [QOVERY]: 'ok',
      [QOVERY_TRIAL]: 'ok',
      [CLOUDPLANS]: 'unavailable',
      [CLOUDPLANS_FREE]: 'ok',
    });
    expect(new Set(data.map(({ accountId }) => accountId))).toEqual(new Set([QOVERY, QOVERY_TRIAL]));
    const source = meta.sources.find(({ accountId }) => accountId === CLOUDPLANS);
    expect(source).toMatchObject({
      fetchedAt: null,
      problem: { status, code, requestId: reply.headers.get('x-request-id') },
    });
  });

  it.each([
    [503, 'upstream_unavailable', { kind: 'drop' }],
    [503, 'upstream_rate_limited', { kind: 'status', status: 429, retryAfter: 9 }],
  ] as const)('%i: every account answers %s', async (status, code, fault) => {
    service.cloudplans.addFault({ operation: 'billinghistory', ...fault });
    service.qovery.addFault({ operation: 'listOrganizationInvoice', ...fault });
    const reply = await service.get('/v1/invoices');
    expectProblem(reply, status, code);
    expect(reply.headers.has('retry-after')).toBe(true);
  });

  it.each([400, 404])(
    '502 or 503: every account answers %i, which is no 4xx of the client',
    async (upstream) => {
      const fault = { kind: 'status', status: upstream } as const;
      service.cloudplans.addFault({ operation: 'billinghistory', ...fault });
      service.qovery.addFault({ operation: 'listOrganizationInvoice', ...fault });
      expect([502, 503, 504]).toContain((await service.get('/v1/invoices')).status);
    },
  );
});

describe('a list of one account', () => {
  it.each([
    ['/payment-methods', 'listOrganizationCreditCards'],
    ['/plans', 'getOrganizationCurrentCost'],
  ])('502: %s fails with its one source', async (path, operation) => {
    service.qovery.addFault({ operation, kind: 'status', status: 500 });
    expectProblem(await service.get(`/v1/accounts/${QOVERY}${path}`), 502, 'upstream_error');
  });
});

describe('a provider that was never readable', () => {
  let half: TestService;
  beforeAll(async () => {
    half = await TestService.start();
    half.cloudplans.addFault({ operation: 'listorganizations', kind: 'status', status: 500 });
  });
  afterAll(() => half?.close());

  it('200 GET /v1/costs: it is a source of its own, beside accounts that can tell', async () => {
    const { status, body, headers } = await half.get<List<unknown>>('/v1/costs');
    expect(status).toBe(200);
    expect(headers.get('x-billing-complete')).toBe('false');
    expect(body.data.length).toBeGreaterThan(0);
    expect(body.meta.sources).toContainEqual(
      expect.objectContaining({ accountId: 'cloudplans.*', state: 'unavailable' }),
    );
  });

  it('404: a malformed id of it is still no account', async () => {
    expectProblem(await half.get('/v1/accounts/cloudplans.%20/invoices'), 404, 'not_found');
  });
});

describe('nothing to ask', () => {
  it('200: no provider at all, and every list is empty and complete', async () => {
    const none = await TestService.start({ SANDBOX: 'off' });
    try {
      for (const path of ['/v1/providers', '/v1/accounts', '/v1/invoices', '/v1/costs', '/v1/overview']) {
        const { status, body } = await none.get(path);
        expect({ path, status, ...body }).toMatchObject({
          path,
          status: 200,
          data: [],
          meta: { complete: true },
        });
      }
    } finally {
      await none.close();
    }
  });
});

describe('a platform that answers what it does not document', () => {
  it.each([
    [QOVERY, 'listOrganizationInvoice', 'SUSPENDED'],
    [CLOUDPLANS, 'billinghistory', 'refunded'],
  ])('200: %s, an unseen status is unknown, with its name', async (account, operation, statusNative) => {
    const sandbox = account === QOVERY ? service.qovery : service.cloudplans;
    sandbox.addFault({ operation, kind: 'unseen_enum' });
    const { body } = await service.get<InvoiceList>(`/v1/accounts/${account}/invoices`);
    for (const invoice of body.data) expect(invoice).toMatchObject({ status: 'unknown', statusNative });
  });

  it('200: the account that is asked is the account that is shown', async () => {
    const rows = [{ id: 'CP-1', organization: 'O-77', status: 'paid', date: '2026-01-01', amount: '1 USD' }];
    service.cloudplans.seedInvoices(nativeId(CLOUDPLANS), rows);
    const { body } = await service.get<InvoiceList>(`/v1/accounts/${CLOUDPLANS}/invoices`);
    expect(body.data).toMatchObject([{ id: 'CP-1', accountId: CLOUDPLANS, dueOn: null }]);
  });
});
