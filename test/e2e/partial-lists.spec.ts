import type { AccountList } from '../../src/billing/account.js';
import type { ClusterCostList, CostList } from '../../src/billing/cost.js';
import type { InvoiceList } from '../../src/billing/invoice.js';
import type { OverviewList } from '../../src/billing/overview.js';
import type { Source } from '../../src/billing/source.js';
import type { Fault } from '../../src/sandbox/sandbox.js';
import { expectProblem, nativeId } from '../support/expectations.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

const DEADLINE_MS = 1_000;

const SICKNESSES: { fault: Omit<Fault, 'operation'>; kind: string; code: string; status: number }[] = [
  { fault: { kind: 'status', status: 503 }, kind: 'status 503', code: 'upstream_error', status: 502 },
  { fault: { kind: 'hang' }, kind: 'hang', code: 'upstream_timeout', status: 504 },
  { fault: { kind: 'html' }, kind: 'html', code: 'upstream_contract', status: 502 },
];

const told = (sources: readonly Source[]): [string, string, string | undefined][] =>
  sources.map(({ accountId, state, problem }) => [accountId, state, problem?.code]);

const start = (variables: Record<string, string> = {}): Promise<TestService> =>
  TestService.start({ READ_DEADLINE_MS: String(DEADLINE_MS), ...variables });

describe('a merged list with one source missing', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
    await service.get('/v1/accounts');
  });
  beforeEach(() => service.reset());
  afterAll(() => service?.close());

  const failEverywhere = (fault: Omit<Fault, 'operation'>, ...operations: string[]): void => {
    for (const operation of operations)
      (/^[a-z]+$/.test(operation) ? service.cloudplans : service.qovery).addFault({ operation, ...fault });
  };

  describe.each(SICKNESSES)('by $kind', ({ fault, code, status }) => {
    it('200 GET /v1/invoices: the source is unavailable, the other accounts’ invoices are all there', async () => {
      const whole = await service.get<InvoiceList>('/v1/invoices?limit=100');
      service.qovery.addFault({
        operation: 'listOrganizationInvoice',
        account: nativeId(QOVERY),
        ...fault,
      });
      const reply = await service.get<InvoiceList>('/v1/invoices?limit=100');
      expect(reply.status).toBe(200);
      expect(told(reply.body.meta.sources)).toEqual([
        [CLOUDPLANS, 'ok', undefined],
        [CLOUDPLANS_FREE, 'ok', undefined],
        [QOVERY, 'unavailable', code],
        [QOVERY_TRIAL, 'ok', undefined],
      ]);
      const missing = reply.body.meta.sources.find(({ state }) => state === 'unavailable');
      expect(missing).toMatchObject({
        fetchedAt: null,
        problem: { status, code, requestId: reply.headers.get('x-request-id') },
      });
      expect(reply.body.data).toEqual(whole.body.data.filter(({ accountId }) => accountId !== QOVERY));
      expect(reply.body.meta.complete).toBe(false);
      expect(reply.headers.get('x-billing-complete')).toBe('false');
    });

    it(`${status} GET /v1/invoices: every source fails, never an empty list`, async () => {
      failEverywhere(fault, 'listOrganizationInvoice', 'billinghistory');
      const reply = await service.get('/v1/invoices');
      expectProblem(reply, status, code);
      expect(reply.body.data).toBeUndefined();
      expect(reply.headers.has('retry-after')).toBe(status === 503);
    });

    it(`${status} GET /v1/accounts/{accountId}/invoices: its one source fails`, async () => {
      failEverywhere(fault, 'listOrganizationInvoice');
      const reply = await service.get(`/v1/accounts/${QOVERY}/invoices`);
      expectProblem(reply, status, code);
      expect(reply.body.data).toBeUndefined();
    });

    it('200 GET /v1/costs: the totals name the account that they miss', async () => {
      service.qovery.addFault({
        operation: 'getOrganizationCurrentCost',
        account: nativeId(QOVERY),
        ...fault,
      });
      const reply = await service.get<CostList>('/v1/costs');
      expect(reply.status).toBe(200);
      expect(told(reply.body.meta.sources)).toEqual([
        [CLOUDPLANS, 'unsupported', 'capability_unsupported'],
        [CLOUDPLANS_FREE, 'unsupported', 'capability_unsupported'],
        [QOVERY, 'unavailable', code],
        [QOVERY_TRIAL, 'ok', undefined],
      ]);
      expect(reply.body.data.map(({ accountId }) => accountId)).toEqual([QOVERY_TRIAL]);
      expect(reply.body.totals).toEqual([
        { currency: 'USD', amount: '0.00', amountMinor: 0, complete: false, missing: [QOVERY] },
      ]);
      expect(reply.headers.get('x-billing-complete')).toBe('false');
    });

    it(`${status} GET /v1/costs: all that could answer failed, however many are unsupported`, async () => {
      failEverywhere(fault, 'getOrganizationCurrentCost');
      const reply = await service.get('/v1/costs');
      expect([reply.status, reply.body.code, reply.body.data]).toEqual([status, code, undefined]);
    });

    it('200 GET /costs/clusters: one cluster is missing and its source says which problem it had', async () => {
      service.qovery.addFault({ operation: 'getClusterCurrentCost', times: 1, ...fault });
      const reply = await service.get<ClusterCostList>(`/v1/accounts/${QOVERY}/costs/clusters`);
      expect(reply.status).toBe(200);
      expect(reply.body.data).toHaveLength(1);
      const found = told(reply.body.meta.sources).sort((a, b) => (a[1] < b[1] ? -1 : 1));
      expect(found).toEqual([
        [QOVERY, 'ok', undefined],
        [QOVERY, 'unavailable', code],
      ]);
      expect(reply.headers.get('x-billing-complete')).toBe('false');
    });

    it.each(['getClusterCurrentCost', 'listOrganizationCluster'])(
      `${status} GET /costs/clusters: %s fails altogether`,
      async (operation) => {
        failEverywhere(fault, operation);
        const reply = await service.get(`/v1/accounts/${QOVERY}/costs/clusters`);
        expect([reply.status, reply.body.code, reply.body.data]).toEqual([status, code, undefined]);
      },
    );
  });

  it('200 GET /v1/costs: accounts that cannot tell leave the answer complete', async () => {
    const { status, body, headers } = await service.get<CostList>('/v1/costs');
    expect(status).toBe(200);
    expect(body.meta.complete).toBe(true);
    expect(headers.get('x-billing-complete')).toBe('true');
    expect(body.totals).toEqual([
      { currency: 'USD', amount: '894.00', amountMinor: 89_400, complete: true, missing: [] },
    ]);
  });

  it('422 GET /costs/clusters: a platform without clusters is no empty list', async () => {
    const { status, body } = await service.get(`/v1/accounts/${CLOUDPLANS}/costs/clusters`);
    expect([status, body.code]).toEqual([422, 'capability_unsupported']);
  });

  it('200 GET /costs/clusters: no cluster is an empty list, and complete', async () => {
    const { status, body } = await service.get<ClusterCostList>(
      `/v1/accounts/${QOVERY_TRIAL}/costs/clusters`,
    );
    expect([status, body.data, body.meta.complete]).toEqual([200, [], true]);
  });

  it.each(['/v1/invoices', '/v1/costs', `/v1/accounts/${QOVERY}/costs/clusters`])(
    '200 GET %s makes each upstream read once',
    async (path) => {
      expect((await service.get(path)).status).toBe(200);
      const urls = service.sent().map(({ rawUrl }) => rawUrl);
      expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
    },
  );

  it.each(['/v1/invoices', '/v1/costs'])(
    '200 GET %s: a platform that hangs holds nobody up',
    async (path) => {
      service.qovery.addFault({ operation: '*', kind: 'hang', account: nativeId(QOVERY) });
      const { status } = await service.get(path);
      expect(status).toBe(200);
    },
  );
});

describe('only providers that cannot tell costs', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await start({ SANDBOX: 'cloudplans' });
  });
  afterAll(() => service?.close());

  it('200 GET /v1/costs: an empty list that is complete', async () => {
    const { status, body } = await service.get<CostList>('/v1/costs');
    expect(status).toBe(200);
    expect([body.data, body.totals, body.meta.complete]).toEqual([[], [], true]);
  });
});

describe.each(SICKNESSES)(
  'a provider whose accounts were never readable, by $kind',
  ({ fault, code, status }) => {
    let service: TestService;
    beforeAll(async () => {
      service = await start();
    });
    beforeEach(() => {
      service.reset();
      service.qovery.addFault({ operation: 'listOrganization', ...fault });
    });
    afterAll(() => service?.close());

    it.each(['/v1/accounts', '/v1/invoices', '/v1/overview'])(
      '200 GET %s: the source qovery.* is unavailable and the other provider answers',
      async (path) => {
        const reply = await service.get<AccountList | InvoiceList | OverviewList>(path);
        expect(reply.status).toBe(200);
        expect(told(reply.body.meta.sources)).toEqual([
          [CLOUDPLANS, 'ok', undefined],
          [CLOUDPLANS_FREE, 'ok', undefined],
          ['qovery.*', 'unavailable', code],
        ]);
        expect(reply.body.data.length).toBeGreaterThan(0);
        expect(reply.body.meta.complete).toBe(false);
        expect(reply.headers.get('x-billing-complete')).toBe('false');
      },
    );

    it('200 GET /v1/overview: what is owed and the alerts name it as missing', async () => {
      const { body } = await service.get<OverviewList>('/v1/overview');
      expect(body).toMatchObject({ meta: { complete: false } });
      expect(body.outstanding.length).toBeGreaterThan(0);
      for (const total of body.outstanding)
        expect(total).toMatchObject({ complete: false, missing: ['qovery.*'] });
      expect(body.meta.unknownAlerts).toContain('invoice_overdue');
      expect(body.meta.unknownAlerts).toHaveLength(7);
    });

    it(`${status} GET /v1/costs: the only provider with costs cannot be asked`, async () => {
      const reply = await service.get('/v1/costs');
      expect([reply.status, reply.body.code, reply.body.data]).toEqual([status, code, undefined]);
    });

    it(`${status} GET an account of it: the provider’s problem, not 404`, async () => {
      expectProblem(await service.get(`/v1/accounts/${QOVERY}/invoices`), status, code);
    });
  },
);

describe.each(SICKNESSES)(
  'all providers’ accounts were never readable, by $kind',
  ({ fault, code, status }) => {
    let service: TestService;
    beforeAll(async () => {
      service = await start();
    });
    beforeEach(() => {
      service.reset();
      service.qovery.addFault({ operation: 'listOrganization', ...fault });
      service.cloudplans.addFault({ operation: 'listorganizations', ...fault });
    });
    afterAll(() => service?.close());

    it.each(['/v1/accounts', '/v1/invoices', '/v1/overview', '/v1/costs'])(
      `${status} GET %s: never an empty list`,
      async (path) => {
        const reply = await service.get(path);
        expect([reply.status, reply.body.code, reply.body.data]).toEqual([status, code, undefined]);
      },
    );
  },
);

describe('a provider whose accounts were not readable yet', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service?.close());

  it('200: once it can be asked, its accounts are there with the next request', async () => {
    service.qovery.addFault({ operation: 'listOrganization', kind: 'status', status: 503 });
    await service.get('/v1/accounts');
    service.reset();
    const { body } = await service.get<AccountList>('/v1/accounts');
    expect(body.data.map(({ id }) => id)).toEqual([CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL]);
  });
});
