import type { Account, AccountList, ProviderList } from '../../src/billing/account.js';
import { ACTIONS as ROWS, type Action } from '../../src/billing/actions.js';
import type { CostList } from '../../src/billing/cost.js';
import type { Invoice, InvoiceList } from '../../src/billing/invoice.js';
import type { Overview, OverviewList } from '../../src/billing/overview.js';
import type { ChangeResult, Subscription } from '../../src/billing/subscription.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { nimbus as definition } from '../fixtures/nimbus/definition.js';
import { expectProblem, expectShape, received } from '../support/expectations.js';
import * as model from '../support/model.js';
import { ROUTES } from '../support/routes.js';
import {
  CLOUDPLANS,
  CLOUDPLANS_FREE,
  newKey,
  PAIR,
  QOVERY,
  QOVERY_TRIAL,
  TestService,
  type Reply,
} from '../support/service.js';

const NIMBUS = 'nimbus.t-100';
const OTHERS = [CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL];
const CAN: Action[] = [
  'external_id.get',
  'invoices.list',
  'invoices.get',
  'invoices.file',
  'subscription.get',
  'subscription.change_quantity',
];
/** What they are as routes of one account. */
const WORK = [
  'GET /external-id',
  'GET /invoices',
  'GET /invoices/{invoiceId}',
  'GET /invoices/{invoiceId}/file',
  'GET /subscription',
  'PUT /subscription/quantity',
];
const FOR_ANY_PROVIDER = ['GET ', 'GET /overview'];

let nimbus: Sandbox;
let service: TestService;

/** The two others as ever, and one definition more: all that the service is told of a third platform. */
const WITH_NIMBUS = [...PAIR, definition];

beforeAll(async () => {
  service = await TestService.start({}, WITH_NIMBUS);
  nimbus = service.sandbox('nimbus');
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(async () => {
  await service?.close();
});

const isComplete = ({ headers }: Reply<unknown>): string | null => headers.get('x-billing-complete');
const statesOf = (sources: { accountId: string; state: string }[]): Record<string, string> =>
  Object.fromEntries(sources.map(({ accountId, state }) => [accountId, state]));
const setSeats = (quantity: number, key: string): Promise<Reply<ChangeResult>> =>
  service.request('PUT', `/v1/accounts/${NIMBUS}/subscription/quantity`, { body: { quantity }, key });
const writes = () => nimbus.requests().filter(({ method }) => method !== 'GET');

describe('a third provider, told of in one place, is behind every door', () => {
  it('GET /v1/providers: it stands beside the others, and can what its members say', async () => {
    const { body } = await service.get<ProviderList>('/v1/providers');
    expectShape(body, model.providerList);
    expect(body.data.map(({ id }) => id)).toEqual(['cloudplans', 'nimbus', 'qovery']);
    const actions = Object.entries(body.data[1]?.actions ?? {});
    expect(actions.map(([name]) => name).sort()).toEqual(Object.keys(ROWS).sort());
    const able = actions.filter(([, { availability }]) => availability === 'available');
    expect(able.map(([name]) => name).sort()).toEqual([...CAN].sort());
    for (const [name, { availability, reason }] of actions)
      if (availability === 'unsupported')
        expect(reason).toBe(
          name === 'subscription.cancel'
            ? 'Nimbus cancels by letter.'
            : 'Nimbus does not offer this in its API.',
        );
  });

  it('GET /v1/accounts: its accounts are listed with the others’', async () => {
    const { body } = await service.get<AccountList>('/v1/accounts');
    expectShape(body, model.accountList);
    expect(body.data.map(({ id }) => id)).toEqual([...OTHERS, NIMBUS].sort());
    expect(statesOf(body.meta.sources)[NIMBUS]).toBe('ok');
  });

  it('GET /v1/accounts/{accountId}: its account, and no other id, is found', async () => {
    const { body } = await service.get<Account>(`/v1/accounts/${NIMBUS}`);
    expect(body).toMatchObject({
      id: NIMBUS,
      provider: 'nimbus',
      displayName: 'Acme Weather',
      sandbox: true,
    });
    for (const id of ['nimbus.t-101', 'nimbus.O-42', 'nimbus.'])
      expectProblem(await service.get(`/v1/accounts/${id}`), 404, 'not_found');
    expect(nimbus.requests()).toEqual([]);
  });

  it('GET /v1/invoices: its invoices are merged with the others’', async () => {
    const reply = await service.get<InvoiceList>('/v1/invoices?limit=100');
    expectShape(reply.body, model.invoiceList());
    expect(isComplete(reply)).toBe('true');
    const { data, meta } = reply.body;
    expect(data.filter(({ accountId }) => accountId === NIMBUS).map(({ id }) => id)).toEqual([
      'B-11',
      'B-10',
      'B-9',
    ]);
    expect(new Set(data.map(({ accountId }) => accountId))).toContain(QOVERY);
    const days = data.map(({ issuedAt }) => issuedAt ?? '');
    expect(days).toEqual([...days].sort().reverse());
    expect(Object.keys(statesOf(meta.sources)).sort()).toEqual([...OTHERS, NIMBUS].sort());
  });

  it('GET /v1/overview: what is owed to it is in the totals, in its own currency', async () => {
    const { body } = await service.get<OverviewList>('/v1/overview');
    expect(body.data.map(({ account }) => account.id)).toEqual([...OTHERS, NIMBUS].sort());
    expect(body.outstanding.map(({ currency }) => currency)).toContain('USD');
    expect(body.outstanding.find(({ currency }) => currency === 'JPY')).toMatchObject({
      amount: '4900',
      amountMinor: 4900,
    });
    expect(body.alerts).toContainEqual(
      expect.objectContaining({ code: 'invoice_overdue', accountId: NIMBUS, severity: 'critical' }),
    );
  });

  it('GET /v1/accounts/{accountId}/overview: what it cannot is unsupported, and the page is complete', async () => {
    const reply = await service.get<Overview>(`/v1/accounts/${NIMBUS}/overview`);
    const { subscription, invoices, paymentMethods, currentCost, billingStatus } = reply.body;
    const states = [subscription, invoices, paymentMethods, currentCost, billingStatus].map(
      ({ state }) => state,
    );
    expect(states).toEqual(['ok', 'ok', 'unsupported', 'unsupported', 'unsupported']);
    expect(isComplete(reply)).toBe('true');
  });

  it('GET /v1/costs: it has none, and the totals lack nothing for that', async () => {
    const reply = await service.get<CostList>('/v1/costs');
    expect(isComplete(reply)).toBe('true');
    expect(statesOf(reply.body.meta.sources)[NIMBUS]).toBe('unsupported');
  });

  it('reads of one account answer in the model, exactly', async () => {
    const row = { id: 'B-11', state: 'owed', issued: '2024-10-01', due: '2024-10-20' };
    nimbus.seedInvoices('t-100', [{ ...row, minor_units: 4900, currency: 'JPY' }]);
    const invoice = await service.get<Invoice>(`/v1/accounts/${NIMBUS}/invoices/B-11?include=raw`);
    expectShape(invoice.body, model.invoice({ accountId: NIMBUS, raw: true }));
    expect(invoice.body).toMatchObject({
      status: 'open',
      statusNative: 'owed',
      overdue: true,
      issuedAt: '2024-10-01T00:00:00Z',
      dueOn: '2024-10-20',
      total: { amount: '4900', amountMinor: 4900, currency: 'JPY', currencyBasis: 'provider' },
    });
    const { body } = await service.get<Subscription>(`/v1/accounts/${NIMBUS}/subscription`);
    expectShape(body, model.subscription({ accountId: NIMBUS }));
    expect(body).toMatchObject({ plan: { code: 'STRATUS' }, quantity: { purchased: 8, used: 5 } });
  });

  it('a write leaves once: the same key again is answered again, and Nimbus hears nothing', async () => {
    const key = newKey();
    const first = await setSeats(9, key);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ outcome: 'applied', subscription: { quantity: { purchased: 9 } } });
    const heard = nimbus.requests().length;
    const again = await setSeats(9, key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.text).toBe(first.text);
    expect(nimbus.requests()).toHaveLength(heard);
    expect(received(writes())).toEqual([
      { method: 'PUT', path: '/v2/tenants/t-100/contract/seats', query: {}, body: { seats: 9 } },
    ]);
    expectProblem(await setSeats(10, key), 422, 'idempotency_key_reused');
    expect([...service.qovery.requests(), ...service.cloudplans.requests()]).toEqual([]);
  });

  it('GET /v1/accounts/{accountId}/external-id: about the customer of the credential, without an id', async () => {
    const { body } = await service.get(`/v1/accounts/${NIMBUS}/external-id?include=raw`);
    expectShape(body, model.externalId({ accountId: NIMBUS, raw: true }));
    expect(body).toMatchObject({ externalId: 'C-100' });
    expect(received(nimbus.requests())).toEqual([{ method: 'GET', path: '/v2/me', query: {}, body: null }]);
  });

  it('a write whose answer was lost is unknown, and never leaves again', async () => {
    nimbus.addFault({ operation: 'setSeats', kind: 'apply_then_drop' });
    const key = newKey();
    expect(expectProblem(await setSeats(9, key), 503, 'upstream_unavailable').outcome).toBe('unknown');
    nimbus.clearFaults();
    expect(expectProblem(await setSeats(9, key), 503, 'upstream_unavailable').outcome).toBe('unknown');
    expect(writes()).toHaveLength(1);
  });

  it('a change that its own rule forbids is not sent', async () => {
    expectProblem(await setSeats(4, newKey()), 409, 'change_blocked');
    expect(writes()).toEqual([]);
  });

  const prefix = '/v1/accounts/{accountId}';
  const rest = ROUTES.filter(({ path }) => path.startsWith(prefix))
    .map((route) => ({ ...route, name: `${route.method} ${route.path.slice(prefix.length)}` }))
    .filter(({ name }) => ![...WORK, ...FOR_ANY_PROVIDER].includes(name));

  it('has a route for each absent member to be tried on', () => {
    expect(rest.length).toBeGreaterThanOrEqual(Object.keys(ROWS).length - CAN.length);
  });

  it.each(rest)('$name: 422, since it cannot, and nobody is asked', async ({ method, path, key }) => {
    const url = path.replace('{accountId}', NIMBUS).replace(/\{\w+\}/, 'B-11');
    const reply = await service.request(method, url, { key: key && newKey() });
    expectProblem(reply, 422, 'capability_unsupported');
    expect(nimbus.requests()).toEqual([]);
  });

  it('its failure is a gap in what is merged, and its own problem where it is asked alone', async () => {
    nimbus.addFault({ operation: 'listBills', kind: 'status', status: 503 });
    const merged = await service.get<InvoiceList>('/v1/invoices?limit=100');
    expect(merged.status).toBe(200);
    expect(isComplete(merged)).toBe('false');
    expect(statesOf(merged.body.meta.sources)).toEqual({
      ...Object.fromEntries(OTHERS.map((id) => [id, 'ok'])),
      [NIMBUS]: 'unavailable',
    });
    const overview = await service.get<OverviewList>('/v1/overview');
    expect(overview.body.outstanding.every(({ missing }) => missing.includes(NIMBUS))).toBe(true);
    const problem = expectProblem(
      await service.get(`/v1/accounts/${NIMBUS}/invoices`),
      502,
      'upstream_error',
    );
    expect(problem.upstream).toMatchObject({ provider: 'nimbus', operation: 'listBills', status: 503 });
    expect((await service.get(`/v1/accounts/${QOVERY}/invoices`)).status).toBe(200);
  });

  it('its credential leaves for it alone, and no answer shows it', async () => {
    nimbus.addFault({ operation: 'listBills', kind: 'status', body: { problem: 'bad sandbox-credential' } });
    const { text } = await service.get(`/v1/accounts/${NIMBUS}/invoices`);
    expect(text).toContain('[removed]');
    expect(text).not.toContain('sandbox-credential');
  });
});

describe('a third provider that was never readable', () => {
  it('is a source without a name, and the accounts of the others are there', async () => {
    const other = await TestService.start({}, WITH_NIMBUS);
    other.sandbox('nimbus').addFault({ operation: 'listTenants', kind: 'drop' });
    try {
      const { status, body } = await other.get<AccountList>('/v1/accounts');
      expect(status).toBe(200);
      expect(body.data.map(({ id }) => id)).toEqual([...OTHERS].sort());
      expect(statesOf(body.meta.sources)['nimbus.*']).toBe('unavailable');
    } finally {
      await other.close();
    }
  });
});
