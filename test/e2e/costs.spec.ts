import type { ClusterCostList, CostList } from '../../src/billing/cost.js';
import {
  cannot,
  expectProblem,
  expectShape,
  keepsTheRules,
  nativeId,
  pointersOf,
  received,
  refuses,
} from '../support/expectations.js';
import { clusterCostList, cost, costList } from '../support/model.js';
import { requestTo } from '../support/routes.js';
import { ask, CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

const UNDER = `/organization/${nativeId(QOVERY)}`;
const CLUSTERS = [1, 2].map((number) => `c7000000-0000-4000-8000-00000000000${number}`);
const [CLUSTER = ''] = CLUSTERS;
const ABSENT = 'c7000000-0000-4000-8000-00000000dead';

const usd = (amount: string, amountMinor: number) => ({
  amount,
  amountMinor,
  currency: 'USD',
  currencyBasis: 'provider',
  raw: null,
});
const clusterCost = {
  accountId: QOVERY,
  scope: 'cluster',
  scopeId: CLUSTER,
  label: 'production-eu',
  kind: 'estimate_range',
  amount: null,
  range: { min: usd('420.00', 42000), max: usd('615.50', 61550), ceilingGuaranteed: true },
  renewsAt: null,
  warnings: [],
};

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

describe('GET /v1/accounts/{accountId}/costs/current', () => {
  const route = requestTo('GET /costs/current', QOVERY);

  it('200: qovery, with one upstream read', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expectShape(body, cost());
    expect(body).toEqual({
      accountId: QOVERY,
      scope: 'account',
      scopeId: nativeId(QOVERY),
      label: 'Acme Production',
      kind: 'current_bill',
      amount: usd('894.00', 89400),
      range: null,
      renewsAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as unknown,
      warnings: [],
    });
    expect(received(service.sent())).toEqual([
      { method: 'GET', path: `${UNDER}/currentCost`, query: {}, body: null },
    ]);
  });

  it.each([
    ['JPY', 1234, 1234, { amount: '1234', amountMinor: 1234 }],
    ['KWD', 1234567, 1234.567, { amount: '1234.567', amountMinor: 1234567 }],
    ['USD', 10, 0.1, { amount: '0.10', amountMinor: 10 }],
  ])('200: qovery, an amount in %s', async (currency_code, total_in_cents, total, amount) => {
    service.qovery.addFault({
      operation: 'getOrganizationCurrentCost',
      kind: 'body',
      body: { plan: 'TEAM_2025', cost: { total_in_cents, total, currency_code } },
    });
    const { body } = await ask(service, route);
    expect(body.amount).toMatchObject({ ...amount, currency: currency_code, currencyBasis: 'provider' });
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
});

describe('GET /v1/accounts/{accountId}/costs/clusters', () => {
  const route = requestTo('GET /costs/clusters', QOVERY);
  const list = (account: string) => service.get<ClusterCostList>(`/v1/accounts/${account}/costs/clusters`);

  it('200: qovery, every cluster with a source of its own', async () => {
    const { status, body } = await list(QOVERY);
    expect(status).toBe(200);
    expectShape(body, clusterCostList());
    expect(body.data.map(({ scopeId }) => scopeId)).toEqual(CLUSTERS);
    expect(body.data[0]).toEqual(clusterCost);
    expect(body.meta.sources.map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(service.sent()).toHaveLength(3);
  });

  it('200: one cluster fails, the other is there', async () => {
    service.qovery.addFault({
      operation: 'getClusterCurrentCost',
      kind: 'status',
      status: 500,
      times: 1,
    });
    const { status, body, headers } = await list(QOVERY);
    expect(status).toBe(200);
    expect(body.data).toHaveLength(1);
    expect(body.meta.complete).toBe(false);
    expect(headers.get('x-billing-complete')).toBe('false');
    expect(body.meta.sources.map(({ state }) => state).sort()).toEqual(['ok', 'unavailable']);
    expect(body.meta.sources.find(({ problem }) => problem)?.problem).toMatchObject({
      code: 'upstream_error',
      status: 502,
      upstream: { provider: 'qovery', operation: 'getClusterCurrentCost', status: 500 },
    });
  });

  it('502: every cluster fails', async () => {
    service.qovery.addFault({ operation: 'getClusterCurrentCost', kind: 'status', status: 500 });
    expectProblem(await list(QOVERY), 502, 'upstream_error');
  });

  it('502: the clusters themselves cannot be read', async () => {
    service.qovery.addFault({ operation: 'listOrganizationCluster', kind: 'status', status: 500 });
    expectProblem(await list(QOVERY), 502, 'upstream_error');
  });

  it('200: none, where there is no cluster', async () => {
    const { status, body } = await list(QOVERY_TRIAL);
    expect(status).toBe(200);
    expect(body).toMatchObject({ data: [], page: { hasMore: false }, meta: { complete: true } });
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
});

describe('GET /v1/accounts/{accountId}/costs/clusters/{clusterId}', () => {
  const route = requestTo('GET /costs/clusters/{clusterId}', QOVERY, { id: CLUSTER });

  it('200: qovery', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expect(body).toEqual(clusterCost);
    expect(service.sent().map(({ path }) => path)).toContain(`${UNDER}/cluster/${CLUSTER}/currentCost`);
  });

  it.each([
    ['fails', { kind: 'status', status: 500 }],
    ['is not understood', { kind: 'html' }],
  ] as const)('200: qovery, without its name where the list of names %s', async (_name, fault) => {
    service.qovery.addFault({ operation: 'listOrganizationCluster', ...fault });
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expectShape(body, cost());
    expect(body).toEqual({
      ...clusterCost,
      label: null,
      warnings: [{ code: 'label_unavailable', message: 'The cluster’s name could not be read.' }],
    });
  });

  it('502: its cost fails, whatever its name is', async () => {
    service.qovery.addFault({ operation: 'getClusterCurrentCost', kind: 'status', status: 500 });
    const { upstream } = expectProblem(await ask(service, route), 502, 'upstream_error');
    expect(upstream).toMatchObject({ operation: 'getClusterCurrentCost' });
  });

  it('404: a cluster that does not exist', async () => {
    expectProblem(await ask(service, { ...route, path: `/costs/clusters/${ABSENT}` }), 404, 'not_found');
  });

  it.each(['production-eu', `..%2F${CLUSTER}`])(
    '404: the malformed id %s, and nothing goes upstream, not even after the answer',
    async (id) => {
      expectProblem(await ask(service, { ...route, path: `/costs/clusters/${id}` }), 404, 'not_found');
      await service.get(`/v1/accounts/${QOVERY}/billing-status`);
      expect(service.sent().map(({ path }) => path)).toEqual([`${UNDER}/billingStatus`]);
    },
  );

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
});

describe('GET /v1/costs', () => {
  const QOVERY_ONLY = [QOVERY_TRIAL, QOVERY].sort();

  it('200: one per account that can tell, with totals', async () => {
    const { status, body, headers } = await service.get<CostList>('/v1/costs');
    expect(status).toBe(200);
    expectShape(body, costList());
    expect(body.data.map(({ accountId }) => accountId).sort()).toEqual(QOVERY_ONLY);
    expect(body.totals).toEqual([
      { currency: 'USD', amount: '894.00', amountMinor: 89400, complete: true, missing: [] },
    ]);
    expect(body.meta.complete).toBe(true);
    expect(headers.get('x-billing-complete')).toBe('true');
    expect(Object.fromEntries(body.meta.sources.map(({ accountId, state }) => [accountId, state]))).toEqual({
      [QOVERY]: 'ok',
      [QOVERY_TRIAL]: 'ok',
      [CLOUDPLANS]: 'unsupported',
      [CLOUDPLANS_FREE]: 'unsupported',
    });
  });

  it('200: totals are over all pages, not this one', async () => {
    const { body } = await service.get<CostList>('/v1/costs?limit=1');
    expect(body.data).toHaveLength(1);
    expect(body.totals).toMatchObject([{ amount: '894.00', complete: true }]);
  });

  it('200: an account that fails makes every total incomplete, by name', async () => {
    service.qovery.addFault({
      operation: 'getOrganizationCurrentCost',
      kind: 'status',
      status: 500,
      account: nativeId(QOVERY),
    });
    const { status, body, headers } = await service.get<CostList>('/v1/costs');
    expect(status).toBe(200);
    expect(body.totals).toMatchObject([
      { currency: 'USD', amount: '0.00', complete: false, missing: [QOVERY] },
    ]);
    expect(headers.get('x-billing-complete')).toBe('false');
  });

  it('502: every account that could tell fails', async () => {
    service.qovery.addFault({ operation: 'getOrganizationCurrentCost', kind: 'status', status: 500 });
    expectProblem(await service.get('/v1/costs'), 502, 'upstream_error');
  });

  it('422: an unknown member of the query, and nothing goes upstream', async () => {
    const reply = await service.get('/v1/costs?zz=1');
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/query/zz']);
    expect(service.sent()).toEqual([]);
  });
});

describe('POST /v1/accounts/{accountId}/usage-reports', () => {
  const body = { from: '2026-10-01T02:00:00.500+02:00', to: '2026-11-01T00:00:00Z', expiresInSeconds: 3600 };
  const route = requestTo('POST /usage-reports', QOVERY, { body });

  it('201: qovery, a link that works until it expires', async () => {
    const before = Date.now();
    const reply = await ask(service, route);
    expect(reply.status).toBe(201);
    const { url, expiresAt, ...rest } = reply.body;
    expect(rest).toEqual({ accountId: QOVERY, from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' });
    // In whole seconds, an hour after some moment of this request.
    const asked = Date.parse(String(expiresAt)) - 3_600_000;
    expect(asked).toBeGreaterThan(before - 1_000);
    expect(asked).toBeLessThanOrEqual(Date.now());
    expect(String(expiresAt)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(received(service.sent())).toEqual([
      {
        method: 'POST',
        path: `${UNDER}/billingUsageReport`,
        query: {},
        body: {
          from: '2026-10-01T00:00:00Z',
          to: '2026-11-01T00:00:00Z',
          report_expiration_in_seconds: 3600,
        },
      },
    ]);
    expect(await (await fetch(String(url))).text()).toContain('production-eu');
  });

  it.each([60, 604_800])('201: for %d seconds', async (expiresInSeconds) => {
    expect((await ask(service, { ...route, body: { ...body, expiresInSeconds } })).status).toBe(201);
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
  refuses(() => service, route, [
    ['no body', undefined, '/body'],
    ['an empty body', {}, '/body/from', '/body/to', '/body/expiresInSeconds'],
    ['a day for an instant', { ...body, from: '2026-10-01' }, '/body/from'],
    ['an instant without an offset', { ...body, from: '2026-10-01T00:00:00' }, '/body/from'],
    ['an instant that there is not', { ...body, to: '2026-02-30T00:00:00Z' }, '/body/to'],
    ['a number for an instant', { ...body, to: 1_790_000_000 }, '/body/to'],
    ['an end before the start', { ...body, to: '2026-09-01T00:00:00Z' }, '/body/to'],
    ['59 seconds', { ...body, expiresInSeconds: 59 }, '/body/expiresInSeconds'],
    ['604801 seconds', { ...body, expiresInSeconds: 604_801 }, '/body/expiresInSeconds'],
    ['seconds that are a text', { ...body, expiresInSeconds: '3600' }, '/body/expiresInSeconds'],
  ]);
});
