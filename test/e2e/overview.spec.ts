import type { Overview, OverviewList } from '../../src/billing/overview.js';
import { expectProblem, expectShape, keepsTheRules, nativeId, pointersOf } from '../support/expectations.js';
import { overview, overviews } from '../support/model.js';
import { requestTo } from '../support/routes.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

const ALERTS = [
  'invoice_overdue',
  'deployments_restricted',
  'billing_invalid',
  'trial_without_payment_method',
  'payment_method_expired',
  'payment_method_expiring',
  'trial_ending',
];
const SEVERITIES: Record<string, string> = {
  trial_without_payment_method: 'warning',
  payment_method_expiring: 'warning',
  trial_ending: 'warning',
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

const states = ({ subscription, currentCost, paymentMethods, invoices, billingStatus }: Overview): string =>
  [subscription, currentCost, paymentMethods, invoices, billingStatus].map(({ state }) => state).join(' ');

describe('GET /v1/accounts/{accountId}/overview', () => {
  const route = requestTo('GET /overview', QOVERY);
  const get = (account: string) => service.get<Overview>(`/v1/accounts/${account}/overview`);

  it.each([
    ['qovery', QOVERY, 'ok ok ok ok ok'],
    ['cloudplans', CLOUDPLANS, 'ok unsupported ok ok unsupported'],
  ])('200: %s, every section with its state', async (_name, account, expected) => {
    const { status, body, headers } = await get(account);
    expect(status).toBe(200);
    expectShape(body, overview);
    expect(body.account.id).toBe(account);
    expect(states(body)).toBe(expected);
    expect(body.meta).toEqual({ complete: true, unknownAlerts: [] });
    expect(headers.get('x-billing-complete')).toBe('true');
    expect(body.invoices.data).toHaveLength(5);
  });

  it.each([QOVERY, CLOUDPLANS])('200: %s, each upstream read is made once', async (account) => {
    await get(account);
    const reads = service.sent().map(({ operation }) => operation);
    expect(new Set(reads).size).toBe(reads.length);
  });

  it('200: alerts in their order, money owed first', async () => {
    const { alerts } = (await get(QOVERY)).body;
    const codes = alerts.map(({ code }) => code);
    expect(codes).toEqual(ALERTS.filter((code) => codes.includes(code as (typeof codes)[number])));
    expect(codes).toEqual(
      expect.arrayContaining(['invoice_overdue', 'billing_invalid', 'payment_method_expired']),
    );
    for (const { code, severity } of alerts) expect(severity).toBe(SEVERITIES[code] ?? 'critical');
  });

  it('200: the alerts of a trial', async () => {
    const { alerts } = (await get(QOVERY_TRIAL)).body;
    expect(alerts.map(({ code }) => code)).toEqual([
      'deployments_restricted',
      'trial_without_payment_method',
      'trial_ending',
    ]);
  });

  it('200: what is outstanding is the open invoices, whatever page they stand on', async () => {
    const row = (number: number, status: string, currency_code: string) => ({
      id: `a1000000-0000-4000-8000-00000000000${number}`,
      created_at: '2026-01-01T00:00:00Z',
      status,
      total_in_cents: 10,
      total: 0.1,
      currency_code,
    });
    const rows = [1, 2, 3, 4, 5, 6, 7].map((number) => row(number, 'POSTED', number < 7 ? 'USD' : 'EUR'));
    service.qovery.seedInvoices(nativeId(QOVERY), [...rows, row(8, 'PAID', 'USD')]);
    const { outstanding } = (await get(QOVERY)).body;
    expect(outstanding).toEqual([
      { currency: 'EUR', amount: '0.10', amountMinor: 10, complete: true, missing: [] },
      { currency: 'USD', amount: '0.60', amountMinor: 60, complete: true, missing: [] },
    ]);
  });

  it.each([
    [
      'getOrganizationCurrentCost',
      'unavailable unavailable ok ok ok',
      ['trial_without_payment_method', 'trial_ending'],
    ],
    [
      'listOrganizationCreditCards',
      'ok ok unavailable ok ok',
      ['trial_without_payment_method', 'payment_method_expired', 'payment_method_expiring'],
    ],
    ['listOrganizationInvoice', 'ok ok ok unavailable ok', ['invoice_overdue']],
    ['getOrganizationBillingStatus', 'ok ok ok ok unavailable', ['billing_invalid']],
    ['getOrganization', 'ok ok ok ok ok', ['deployments_restricted']],
  ])('200: qovery, without %s', async (operation, expected, unknownAlerts) => {
    service.qovery.addFault({ operation, kind: 'status', status: 500 });
    const { status, body, headers } = await get(QOVERY);
    expect(status).toBe(200);
    expectShape(body, overview);
    expect(states(body)).toBe(expected);
    expect(body.meta).toEqual({ complete: false, unknownAlerts });
    expect(headers.get('x-billing-complete')).toBe('false');
  });

  it('200: without the invoices, nothing is said to be outstanding for certain', async () => {
    service.qovery.addFault({ operation: 'listOrganizationInvoice', kind: 'status', status: 500 });
    const { outstanding } = (await get(QOVERY)).body;
    expect(outstanding.map(({ complete, missing }) => ({ complete, missing }))).toEqual([
      { complete: false, missing: [QOVERY] },
    ]);
  });

  it.each([
    [QOVERY, 502, 'upstream_error'],
    [CLOUDPLANS, 502, 'upstream_error'],
  ])('502: everything at %s fails', async (account, status, code) => {
    const sandbox = account === QOVERY ? service.qovery : service.cloudplans;
    sandbox.addFault({ operation: '*', kind: 'status', status: 500 });
    expectProblem(await get(account), status, code);
  });

  keepsTheRules(() => service, route);
});

describe('GET /v1/overview', () => {
  const get = () => service.get<OverviewList>('/v1/overview');

  it('200: every account, with totals and alerts over all', async () => {
    const { status, body, headers } = await get();
    expect(status).toBe(200);
    expectShape(body, overviews);
    expect(body.data.map(({ account }) => account.id)).toEqual([
      CLOUDPLANS,
      CLOUDPLANS_FREE,
      QOVERY,
      QOVERY_TRIAL,
    ]);
    expect(body.meta).toMatchObject({ complete: true, unknownAlerts: [] });
    expect(headers.get('x-billing-complete')).toBe('true');
    const places = body.alerts.map(({ code }) => ALERTS.indexOf(code));
    expect(places).toEqual([...places].sort());
    expect(new Set(body.alerts.map(({ accountId }) => accountId))).toEqual(
      new Set([CLOUDPLANS, QOVERY, QOVERY_TRIAL]),
    );
  });

  it('200: one sick provider never takes down the page', async () => {
    service.cloudplans.addFault({ operation: '*', kind: 'status', status: 500 });
    const { status, body, headers } = await get();
    expect(status).toBe(200);
    expectShape(body, overviews);
    expect(body.meta.complete).toBe(false);
    expect(headers.get('x-billing-complete')).toBe('false');
    const missing = body.outstanding.map((total) => ({ complete: total.complete, missing: total.missing }));
    expect(missing).toEqual(
      body.outstanding.map(() => ({ complete: false, missing: [CLOUDPLANS, CLOUDPLANS_FREE] })),
    );
  });

  it('502: every provider is sick', async () => {
    for (const sandbox of [service.qovery, service.cloudplans]) {
      sandbox.addFault({ operation: '*', kind: 'status', status: 500 });
    }
    expectProblem(await get(), 502, 'upstream_error');
  });

  it('422: an unknown member of the query, and nothing goes upstream', async () => {
    const reply = await service.get('/v1/overview?zz=1');
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/query/zz']);
    expect(service.sent()).toEqual([]);
  });
});
