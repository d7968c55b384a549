import type { Invoice, InvoiceList } from '../../src/billing/invoice.js';
import type { Overview, OverviewList } from '../../src/billing/overview.js';
import type { Source } from '../../src/billing/source.js';
import type { Row, Sandbox } from '../../src/sandbox/sandbox.js';
import { nimbus as definition } from '../fixtures/nimbus/definition.js';
import { expectProblem, expectShape } from '../support/expectations.js';
import { callTool, connect } from '../support/mcp.js';
import * as model from '../support/model.js';
import { PAIR, TestService, type Reply } from '../support/service.js';

/** Nimbus lists two bills a page. */

const NIMBUS = 'nimbus.t-100';
const INVOICES = `/v1/accounts/${NIMBUS}/invoices`;

let nimbus: Sandbox;
let service: TestService;

beforeAll(async () => {
  service = await TestService.start({ READ_DEADLINE_MS: '60000' }, [...PAIR, definition]);
  nimbus = service.sandbox('nimbus');
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(async () => {
  await service?.close();
});

const bill = (id: string, state: string): Row => ({
  id,
  state,
  issued: '2024-10-01',
  due: '2024-10-20',
  minor_units: 100,
  currency: 'JPY',
});
const idsOf = ({ body }: Reply<InvoiceList>): string[] => body.data.map(({ id }) => id);
const list = (): Promise<Reply<InvoiceList>> => service.get<InvoiceList>(`${INVOICES}?limit=100`);
/** The pages that Nimbus was asked for, in order; the first one is asked for without a number. */
const pagesRead = (): unknown[] =>
  nimbus
    .requests()
    .filter(({ operation }) => operation === 'listBills')
    .map(({ query }) => query.page ?? null);
const sourceOf = (sources: readonly Source[]): Source | undefined =>
  sources.find(({ accountId }) => accountId === NIMBUS);

/** The first page is served as usual, and each one after it fails. */
function failAfterTheFirstPage(): void {
  nimbus.addFault({ operation: 'listBills', kind: 'slow', delayMs: 0, times: 1 });
  nimbus.addFault({ operation: 'listBills', kind: 'status', status: 503 });
}

describe('a list of several pages', () => {
  it('is read to its end with one request per page, and its rows are merged', async () => {
    const ids = ['B-1', 'B-2', 'B-3', 'B-4', 'B-5'];
    nimbus.seedInvoices(
      't-100',
      ids.map((id) => bill(id, 'settled')),
    );
    const reply = await list();
    expectShape(reply.body, model.invoiceList({ accountId: NIMBUS }));
    expect(idsOf(reply).sort()).toEqual(ids);
    expect(sourceOf(reply.body.meta.sources)).toMatchObject({ state: 'ok', problem: null });
    expect(reply.headers.get('x-billing-complete')).toBe('true');
    expect(pagesRead()).toEqual([null, '2', '3']);
  });

  it('is read once for an overview, whatever parts rest on it', async () => {
    await service.get(`/v1/accounts/${NIMBUS}/overview`);
    expect(pagesRead()).toEqual([null, '2']);
  });

  it('finds an invoice on a later page', async () => {
    const { status, body } = await service.get<Invoice>(`${INVOICES}/B-9`);
    expect([status, body.id]).toEqual([200, 'B-9']);
    expect(pagesRead()).toEqual([null, '2']);
  });

  it('404: an invoice that is on none of its pages', async () => {
    expectProblem(await service.get(`${INVOICES}/B-999`), 404, 'not_found');
    expect(pagesRead()).toEqual([null, '2']);
  });
});

describe('a list whose second page fails', () => {
  it('200: the rows of the first page, as partial', async () => {
    failAfterTheFirstPage();
    const reply = await list();
    expect(reply.status).toBe(200);
    expectShape(reply.body, model.invoiceList({ accountId: NIMBUS }));
    expect(idsOf(reply)).toEqual(['B-11', 'B-10']);
    expect(reply.headers.get('x-billing-complete')).toBe('false');
    expect(reply.body.meta.complete).toBe(false);
    expect(sourceOf(reply.body.meta.sources)).toMatchObject({
      state: 'partial',
      fetchedAt: expect.any(String) as unknown,
      problem: {
        code: 'upstream_error',
        upstream: { provider: 'nimbus', operation: 'listBills', status: 503 },
      },
    });
    expect(pagesRead()).toEqual([null, '2']);
  });

  it('is INCOMPLETE in the text of a tool, before its rows', async () => {
    failAfterTheFirstPage();
    const client = await connect(`${service.service.url}/mcp`, '2026-07-28');
    const { text } = await callTool(client, 'list-invoices', { accountId: NIMBUS });
    await client.close();
    expect(text).toMatch(/^INCOMPLETE: nimbus\.t-100 \(upstream_error\) could not be read to the end/);
  });

  it('200: the same among all accounts', async () => {
    failAfterTheFirstPage();
    const reply = await service.get<InvoiceList>('/v1/invoices?limit=100');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('x-billing-complete')).toBe('false');
    const { data, meta } = reply.body;
    expect(data.filter(({ accountId }) => accountId === NIMBUS).map(({ id }) => id)).toEqual([
      'B-11',
      'B-10',
    ]);
    expect(sourceOf(meta.sources)).toMatchObject({ state: 'partial', problem: { code: 'upstream_error' } });
    const others = meta.sources.filter(({ accountId }) => accountId !== NIMBUS);
    expect(others.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('200: totals of the overview are incomplete, and name the account', async () => {
    failAfterTheFirstPage();
    const reply = await service.get<OverviewList>('/v1/overview');
    expectShape(reply.body, model.overviews);
    const { outstanding, meta, data } = reply.body;
    expect(reply.headers.get('x-billing-complete')).toBe('false');
    expect(outstanding.length).toBeGreaterThan(1);
    for (const { complete, missing } of outstanding)
      expect({ complete, missing }).toEqual({ complete: false, missing: [NIMBUS] });
    expect(outstanding.find(({ currency }) => currency === 'JPY')?.amount).toBe('4900');
    expect(meta.complete).toBe(false);
    expect(sourceOf(meta.sources)?.state).toBe('partial');
    const { invoices } = data.find(({ account }) => account.id === NIMBUS) as Overview;
    expect(invoices).toMatchObject({ state: 'partial', problem: { code: 'upstream_error' } });
    expect(invoices.data?.map(({ id }) => id)).toEqual(['B-11', 'B-10']);
  });

  it('200: an alert that the missing rows could raise is unknown', async () => {
    nimbus.seedInvoices('t-100', [bill('B-3', 'settled'), bill('B-2', 'settled'), bill('B-1', 'owed')]);
    failAfterTheFirstPage();
    const { body } = await service.get<Overview>(`/v1/accounts/${NIMBUS}/overview`);
    expect(body.alerts).toEqual([]);
    expect(body.meta).toEqual({ complete: false, unknownAlerts: ['invoice_overdue'] });
    nimbus.clearFaults();
    const whole = await service.get<Overview>(`/v1/accounts/${NIMBUS}/overview`);
    expect(whole.body.alerts.map(({ code }) => code)).toEqual(['invoice_overdue']);
    expect(whole.body.meta).toEqual({ complete: true, unknownAlerts: [] });
  });

  it('200: an alert that rows of the first page raise is known', async () => {
    nimbus.seedInvoices('t-100', [bill('B-3', 'owed'), bill('B-2', 'settled'), bill('B-1', 'settled')]);
    failAfterTheFirstPage();
    const { body } = await service.get<Overview>(`/v1/accounts/${NIMBUS}/overview`);
    expect(body.alerts.map(({ code }) => code)).toEqual(['invoice_overdue']);
    expect(body.meta).toEqual({ complete: false, unknownAlerts: [] });
  });

  it('200: an invoice of the first page is found', async () => {
    failAfterTheFirstPage();
    const { status, body } = await service.get<Invoice>(`${INVOICES}/B-10`);
    expect([status, body.id]).toEqual([200, 'B-10']);
  });

  it.each(['B-9', 'B-999'])(
    '502 and not 404: %s, which no page that was read has, since it may be on another',
    async (id) => {
      failAfterTheFirstPage();
      const problem = expectProblem(await service.get(`${INVOICES}/${id}`), 502, 'upstream_error');
      expect(problem.upstream).toMatchObject({ provider: 'nimbus', operation: 'listBills', status: 503 });
    },
  );
});

describe('a list whose second page is not found', () => {
  it('502 and not 404: an invoice that the first page does not have', async () => {
    nimbus.addFault({ operation: 'listBills', kind: 'slow', delayMs: 0, times: 1 });
    nimbus.addFault({ operation: 'listBills', kind: 'status', status: 404 });
    const problem = expectProblem(await service.get(`${INVOICES}/B-9`), 502, 'upstream_error');
    expect(problem.upstream).toMatchObject({ operation: 'listBills', status: 404 });
  });
});

describe('a list whose first page fails', () => {
  it('502: the problem, and no second page is asked for', async () => {
    nimbus.addFault({ operation: 'listBills', kind: 'status', status: 503 });
    const problem = expectProblem(await list(), 502, 'upstream_error');
    expect(problem.upstream).toMatchObject({ provider: 'nimbus', operation: 'listBills', status: 503 });
    expect(pagesRead()).toEqual([null]);
  });
});

describe('a list that does not end', () => {
  it('is partial where a page names itself as the next one', async () => {
    const body = { bills: [bill('B-3', 'settled')], next: 2 };
    nimbus.addFault({ operation: 'listBills', kind: 'body', body });
    const reply = await list();
    expect(reply.status).toBe(200);
    expect(sourceOf(reply.body.meta.sources)).toMatchObject({
      state: 'partial',
      problem: { code: 'upstream_contract', upstream: { operation: 'listBills' } },
    });
    expect(reply.headers.get('x-billing-complete')).toBe('false');
    expect(pagesRead()).toEqual([null, '2']);
  });

  it('is partial where a page names one that was read before', async () => {
    const page = (id: string, next: number) =>
      ({ kind: 'body', times: 1, body: { bills: [bill(id, 'settled')], next } }) as const;
    for (const [id, next] of [['B-3', 2] as const, ['B-2', 3] as const, ['B-1', 2] as const])
      nimbus.addFault({ operation: 'listBills', ...page(id, next) });
    const reply = await list();
    expect(idsOf(reply).sort()).toEqual(['B-1', 'B-2', 'B-3']);
    expect(sourceOf(reply.body.meta.sources)?.state).toBe('partial');
    expect(pagesRead()).toEqual([null, '2', '3']);
  });

  it('is partial after 500 pages', async () => {
    const rows = Array.from({ length: 1_001 }, (_, index) => bill(`B-${index + 1}`, 'settled'));
    nimbus.seedInvoices('t-100', rows);
    const reply = await list();
    expect(reply.status).toBe(200);
    expect(reply.body.data).toHaveLength(100);
    expect(sourceOf(reply.body.meta.sources)).toMatchObject({
      state: 'partial',
      problem: { code: 'upstream_contract' },
    });
    expect(pagesRead()).toHaveLength(500);
  });
});
