import type { Invoice, InvoiceList } from '../../src/billing/invoice.js';
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
import { invoiceList } from '../support/model.js';
import { requestTo } from '../support/routes.js';
import { ask, CLOUDPLANS, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

const UNDER = `/organization/${nativeId(QOVERY)}`;
const INVOICE = 'a1000000-0000-4000-8000-000000000002';
const ABSENT = 'a1000000-0000-4000-8000-00000000dead';
const HISTORY = {
  method: 'GET',
  path: '/v1/organizations/billing/history',
  query: { action: 'list_billing', org_id: 'O-42' },
  body: null,
};

const qoveryRow = {
  id: INVOICE,
  created_at: '2026-03-04T05:06:07.891Z',
  status: 'POSTED',
  total_in_cents: 5990,
  total: 59.9,
  currency_code: 'USD',
};
const qoveryInvoice = {
  id: INVOICE,
  accountId: QOVERY,
  status: 'open',
  number: null,
  kind: 'invoice',
  statusNative: 'POSTED',
  overdue: null,
  issuedAt: '2026-03-04T05:06:07Z',
  issuedAtRaw: null,
  dueOn: null,
  dueOnRaw: null,
  total: { amount: '59.90', amountMinor: 5990, currency: 'USD', currencyBasis: 'provider', raw: null },
  file: { available: true },
  warnings: [],
};
const cloudplansRow = {
  status: 'unpaid',
  id: 'CP-0001',
  organization: 'O-42',
  date: '2026-03-04',
  due_date: '2026-03-18',
  amount: '1.234,50 EUR',
};
const cloudplansInvoice = {
  id: 'CP-0001',
  accountId: CLOUDPLANS,
  status: 'open',
  number: null,
  kind: 'invoice',
  statusNative: 'unpaid',
  overdue: true,
  issuedAt: '2026-03-04T00:00:00Z',
  issuedAtRaw: null,
  dueOn: '2026-03-18',
  dueOnRaw: null,
  total: {
    amount: '1234.50',
    amountMinor: 123450,
    currency: 'EUR',
    currencyBasis: 'provider',
    raw: '1.234,50 EUR',
  },
  file: { available: false },
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

function seed(): void {
  service.qovery.seedInvoices(nativeId(QOVERY), [qoveryRow]);
  service.cloudplans.seedInvoices(nativeId(CLOUDPLANS), [cloudplansRow]);
}

describe('GET /v1/accounts/{accountId}/invoices', () => {
  const route = requestTo('GET /invoices', QOVERY);

  it.each([
    ['qovery', QOVERY, qoveryInvoice, { method: 'GET', path: `${UNDER}/invoice`, query: {}, body: null }],
    ['cloudplans', CLOUDPLANS, cloudplansInvoice, HISTORY],
  ])('200: %s, with one upstream read', async (_name, account, invoice, sent) => {
    seed();
    const { status, body, headers } = await service.get<InvoiceList>(`/v1/accounts/${account}/invoices`);
    expect(status).toBe(200);
    expect(body.data).toEqual([invoice]);
    expect(body.page).toEqual({ nextCursor: null, hasMore: false });
    expect(body.meta.sources).toMatchObject([{ accountId: account, state: 'ok', problem: null }]);
    expect(headers.get('x-billing-complete')).toBe('true');
    expect(received(service.sent())).toEqual([sent]);
  });

  it.each([QOVERY, CLOUDPLANS])('200: %s, the newest first, 25 at most', async (account) => {
    const { body } = await service.get<InvoiceList>(`/v1/accounts/${account}/invoices`);
    expectShape(body, invoiceList());
    expect(body.data.length).toBeGreaterThan(10);
    expect(body.data.length).toBeLessThanOrEqual(25);
    const times = body.data.map(({ issuedAt }) => issuedAt ?? '');
    expect(times).toEqual([...times].sort().reverse());
  });

  keepsTheRules(() => service, route);
  it.each([
    ['a status that there is not', 'status=due', 'status'],
    ['a native status', 'status=PAID', 'status'],
    ['a status twice', 'status=paid&status=open', 'status'],
    ['an instant for a day', 'from=2026-01-01T00:00:00Z', 'from'],
    ['a day that there is not', 'to=2026-02-30', 'to'],
    ['an empty from', 'from=', 'from'],
    ['another include', 'include=all', 'include'],
    ['a limit of 0', 'limit=0', 'limit'],
  ])('422: %s, and nothing goes upstream', async (_name, query, member) => {
    const reply = await ask(service, route, { query: `?${query}` });
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual([`/query/${member}`]);
    expect(service.sent()).toEqual([]);
  });
});

describe('GET /v1/invoices', () => {
  it('200: of all accounts, merged, one upstream read each', async () => {
    seed();
    service.qovery.seedInvoices(nativeId(QOVERY_TRIAL), [
      { ...qoveryRow, created_at: '2026-03-05T00:00:00Z' },
    ]);
    const { status, body, headers } = await service.get<InvoiceList>('/v1/invoices');
    expect(status).toBe(200);
    expect(body.data).toEqual([
      { ...qoveryInvoice, accountId: QOVERY_TRIAL, issuedAt: '2026-03-05T00:00:00Z' },
      qoveryInvoice,
      cloudplansInvoice,
    ]);
    expect(body.meta.complete).toBe(true);
    expect(body.meta.sources).toHaveLength(4);
    expect(headers.get('x-billing-complete')).toBe('true');
    expect(service.sent()).toHaveLength(4);
  });

  it('200: at the same instant by account, then by id', async () => {
    const created_at = '2026-03-04T00:00:00Z';
    const rows = ['b', 'a'].map((first) => ({ ...qoveryRow, created_at, id: INVOICE.replace(/^a/, first) }));
    service.qovery.seedInvoices(nativeId(QOVERY), rows);
    service.qovery.seedInvoices(nativeId(QOVERY_TRIAL), []);
    service.cloudplans.seedInvoices(nativeId(CLOUDPLANS), [cloudplansRow]);
    const { body } = await service.get<InvoiceList>('/v1/invoices');
    expect(body.data.map(({ id }) => id)).toEqual(['CP-0001', INVOICE, INVOICE.replace(/^a/, 'b')]);
  });

  it('422: an unknown member of the query, and nothing goes upstream', async () => {
    const reply = await service.get('/v1/invoices?zz=1');
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/query/zz']);
    expect(service.sent()).toEqual([]);
  });
});

describe('GET /v1/accounts/{accountId}/invoices/{invoiceId}', () => {
  const route = requestTo('GET /invoices/{invoiceId}', QOVERY, { id: INVOICE });

  it.each([
    [
      'qovery',
      QOVERY,
      INVOICE,
      qoveryInvoice,
      [{ method: 'GET', path: `${UNDER}/invoice/${INVOICE}`, query: {}, body: null }],
    ],
    ['cloudplans', CLOUDPLANS, 'CP-0001', cloudplansInvoice, [HISTORY]],
  ])('200: %s', async (_name, account, id, invoice, sent) => {
    seed();
    const { status, body } = await service.get<Invoice>(`/v1/accounts/${account}/invoices/${id}`);
    expect(status).toBe(200);
    expect(body).toEqual(invoice);
    expect(received(service.sent())).toEqual(sent);
  });

  it.each([
    [QOVERY, ABSENT],
    [CLOUDPLANS, 'CP-9999'],
    [QOVERY_TRIAL, INVOICE],
  ])('404: %s has no invoice %s', async (account, id) => {
    expectProblem(await service.get(`/v1/accounts/${account}/invoices/${id}`), 404, 'not_found');
  });

  it.each([
    '1',
    'not-a-uuid',
    `..%2F..%2F${ABSENT}`,
    `${INVOICE}%2Fdownload`,
    `${INVOICE}%3Fa=b`,
    '%20',
    '%00',
  ])('404: the malformed id %s, and nothing goes upstream', async (id) => {
    expectProblem(await service.get(`/v1/accounts/${QOVERY}/invoices/${id}`), 404, 'not_found');
    expect(service.sent()).toEqual([]);
  });

  keepsTheRules(() => service, route);
});

describe('GET /v1/accounts/{accountId}/invoices/{invoiceId}/file', () => {
  const route = requestTo('GET /invoices/{invoiceId}/file', QOVERY, { id: INVOICE });

  it('200: qovery, a link that works', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['url']);
    expect(received(service.sent())).toEqual([
      { method: 'GET', path: `${UNDER}/invoice/${INVOICE}/download`, query: {}, body: null },
    ]);
    const file = await fetch(String(body.url));
    expect(file.headers.get('content-type')).toBe('application/pdf');
    await file.arrayBuffer();
  });

  it.each(['javascript:alert(1)', 'ftp://files.example/1.pdf', 'http://files.example/1.pdf', '', null])(
    '502: what the platform calls a link is %p',
    async (url) => {
      service.qovery.addFault({ operation: 'getOrganizationInvoicePDF', kind: 'body', body: { url } });
      expectProblem(await ask(service, route), 502, 'upstream_contract');
    },
  );

  it('404: an invoice that does not exist', async () => {
    const path = `/invoices/${ABSENT}/file`;
    expectProblem(await ask(service, { ...route, path }), 404, 'not_found');
  });

  it('404: a malformed id, and nothing goes upstream', async () => {
    expectProblem(await ask(service, { ...route, path: '/invoices/CP-0001/file' }), 404, 'not_found');
    expect(service.sent()).toEqual([]);
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
});

describe('POST /v1/accounts/{accountId}/invoice-exports', () => {
  const route = requestTo('POST /invoice-exports', QOVERY);

  it.each([
    ['no body', undefined],
    ['an empty object', {}],
  ])('202: qovery, with %s', async (_name, body) => {
    const reply = await ask(service, { ...route, body });
    expect(reply.status).toBe(202);
    expect(reply.body).toEqual({ accountId: QOVERY, delivery: 'email' });
    expect(received(service.sent())).toEqual([
      { method: 'POST', path: `${UNDER}/downloadInvoices`, query: {}, body: null },
    ]);
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
  refuses(() => service, route, [['null', null, '/body']]);
});
