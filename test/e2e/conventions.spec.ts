import { request } from 'node:http';
import type { InvoiceList } from '../../src/billing/invoice.js';
import type { List } from '../../src/billing/list.js';
import { expectProblem, nativeId, pointersOf } from '../support/expectations.js';
import { CLOUDPLANS, newKey, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

type Row = Record<string, unknown>;

const at = (path: string, account = QOVERY): string => `/v1/accounts/${account}${path}`;

/** Every list, and what makes a row of it. */
const LISTS: [path: string, ...identity: string[]][] = [
  ['/v1/providers', 'id'],
  ['/v1/accounts', 'id'],
  ['/v1/invoices', 'accountId', 'id'],
  ['/v1/costs', 'accountId'],
  [at('/invoices'), 'id'],
  [at('/invoices', CLOUDPLANS), 'id'],
  [at('/payment-methods'), 'id'],
  [at('/plans'), 'code'],
  [at('/costs/clusters'), 'scopeId'],
];

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

const join = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`;

const pageOf = async (path: string, limit: number, cursor: string | null): Promise<List<Row>> => {
  const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const { status, body } = await service.get<List<Row>>(join(path, `limit=${limit}${after}`));
  expect(status).toBe(200);
  expect(body.page.hasMore).toBe(body.page.nextCursor !== null);
  return body;
};

/** All pages, one after the other. */
async function walk(
  path: string,
  limit: number,
  betweenPages: () => void = () => undefined,
): Promise<Row[][]> {
  const pages: Row[][] = [];
  let cursor: string | null = null;
  do {
    const { data, page }: List<Row> = await pageOf(path, limit, cursor);
    pages.push(data);
    cursor = page.nextCursor;
    betweenPages();
  } while (cursor !== null && pages.length < 200);
  return pages;
}

const cursorOf = async (path: string): Promise<string> =>
  String((await service.get<List<Row>>(join(path, 'limit=1'))).body.page.nextCursor);

describe.each(LISTS)('pages of %s', (path, ...identity) => {
  const identify = (row: Row): string => identity.map((name) => String(row[name])).join(' ');

  it.each([1, 2])('200: in steps of %d every row is seen once, in the same order', async (limit) => {
    const [all = []] = await walk(path, 100);
    const pages = await walk(path, limit);
    expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
    expect(pages.flat().map(identify)).toEqual(all.map(identify));
    expect(new Set(all.map(identify)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(1);
  });

  it.each(['0', '-1', '101', '1.5', 'x', '', '1e1', '0x10', '99999999999', ' 5', '5&limit=6'])(
    '422: limit=%s, and nothing goes upstream',
    async (limit) => {
      const reply = await service.get(join(path, `limit=${limit}`));
      expectProblem(reply, 422, 'validation_failed');
      expect(pointersOf(reply)).toEqual(['/query/limit']);
      expect(service.sent()).toEqual([]);
    },
  );

  it('400: a cursor that was tampered with, and nothing goes upstream', async () => {
    const cursor = await cursorOf(path);
    const middle = Math.floor(cursor.length / 2);
    const flip = (index: number): string =>
      cursor.slice(0, index) + (cursor[index] === 'A' ? 'B' : 'A') + cursor.slice(index + 1);
    const bad = [
      'x',
      '',
      '.',
      'null',
      `${cursor}A`,
      `A${cursor}`,
      cursor.slice(0, -1),
      cursor.slice(1),
      flip(0),
      flip(middle),
      flip(cursor.length - 1),
      cursor.toLowerCase(),
      Buffer.from('[null,"",""]').toString('base64url'),
    ];
    service.reset();
    for (const one of bad) {
      const reply = await service.get(join(path, `cursor=${encodeURIComponent(one)}`));
      expect({ cursor: one, code: reply.body.code }).toEqual({ cursor: one, code: 'invalid_cursor' });
      expectProblem(reply, 400, 'invalid_cursor');
    }
    expect(service.sent()).toEqual([]);
  });
});

describe('a cursor', () => {
  it.each([
    ['another account’s list', at('/invoices'), at('/invoices', QOVERY_TRIAL)],
    ['the list of all', at('/invoices'), '/v1/invoices'],
    ['another kind of list', at('/invoices'), at('/payment-methods')],
    ['another status', '/v1/invoices?status=paid', '/v1/invoices?status=open'],
    ['no status', '/v1/invoices?status=paid', '/v1/invoices'],
    ['a status', '/v1/invoices', '/v1/invoices?status=paid'],
    ['another first day', '/v1/invoices?from=2024-01-01', '/v1/invoices?from=2024-01-02'],
    ['another last day', '/v1/invoices?to=2027-01-01', '/v1/invoices?to=2027-01-02'],
  ])('400: of a page does not fit %s, and nothing goes upstream', async (_name, from, to) => {
    const cursor = await cursorOf(from);
    service.reset();
    const reply = await service.get(join(to, `cursor=${encodeURIComponent(cursor)}`));
    expectProblem(reply, 400, 'invalid_cursor');
    expect(pointersOf(reply)).toEqual(['/query/cursor']);
    expect(service.sent()).toEqual([]);
  });

  it('400: that grew beyond any page’s is tampered with, too', async () => {
    const cursor = `${await cursorOf('/v1/invoices')}${'A'.repeat(3_000)}`;
    service.reset();
    expectProblem(await service.get(`/v1/invoices?cursor=${cursor}`), 400, 'invalid_cursor');
    expect(service.sent()).toEqual([]);
  });

  it('200: works with another limit', async () => {
    const cursor = encodeURIComponent(await cursorOf('/v1/invoices'));
    const { status, body } = await service.get<InvoiceList>(`/v1/invoices?limit=7&cursor=${cursor}`);
    expect([status, body.data.length]).toEqual([200, 7]);
  });

  it('200: sees every old row once while new ones come in', async () => {
    const row = (number: number) => ({
      id: `a1000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      created_at: new Date(Date.UTC(2026, 0, number)).toISOString(),
      status: 'PAID',
      total_in_cents: 1,
      total: 0.01,
      currency_code: 'USD',
    });
    const rows = Array.from({ length: 9 }, (_, index) => row(index + 1));
    service.qovery.seedInvoices(nativeId(QOVERY), rows);
    const grow = (): void => {
      rows.push(row(rows.length + 1));
      service.qovery.seedInvoices(nativeId(QOVERY), rows);
    };
    const ids = (await walk(at('/invoices'), 2, grow)).flat().map(({ id }) => id);
    expect(ids).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1].map((number) => row(number).id));
  });
});

describe('a filter', () => {
  const entry = (id: string, date: string | null, status = 'paid') => ({
    status,
    id,
    organization: 'O-42',
    date,
    due_date: null,
    amount: '1.00 USD',
  });
  beforeEach(() =>
    service.cloudplans.seedInvoices(nativeId(CLOUDPLANS), [
      entry('none', null),
      entry('june', '2026-06-30'),
      entry('guess', '03/04/2026', 'unpaid'),
      entry('july', '2026-07-01', 'unpaid'),
      entry('end', '2026-07-31', 'refunded'),
      entry('august', '2026-08-01'),
    ]),
  );

  it.each([
    ['', ['august', 'end', 'july', 'june', 'guess', 'none']],
    ['from=2026-07-01', ['august', 'end', 'july']],
    ['to=2026-08-01', ['end', 'july', 'june']],
    ['from=2026-07-01&to=2026-08-01', ['end', 'july']],
    ['from=2026-07-01&to=2026-07-02', ['july']],
    ['from=2026-07-01&to=2026-07-01', []],
    ['from=0001-01-01', ['august', 'end', 'july', 'june']],
    ['to=9999-12-31', ['august', 'end', 'july', 'june']],
    ['status=paid', ['august', 'june', 'none']],
    ['status=open', ['july', 'guess']],
    ['status=unknown', ['end']],
    ['status=void', []],
    ['status=open&from=2026-07-01', ['july']],
  ])('200: %s', async (query, ids) => {
    for (const path of [at('/invoices', CLOUDPLANS), '/v1/invoices']) {
      const { status, body } = await service.get<InvoiceList>(`${path}?limit=100&${query}`);
      expect(status).toBe(200);
      expect(body.data.filter(({ accountId }) => accountId === CLOUDPLANS).map(({ id }) => id)).toEqual(ids);
    }
  });
});

describe('X-Request-Id', () => {
  const ask = (id?: string) =>
    service.get('/v1/providers', { headers: id === undefined ? {} : { 'x-request-id': id } });

  it.each(['a', 'req_01HZX-abc.def:9', 'A'.repeat(100), '0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11'])(
    'is echoed: %s',
    async (id) => expect((await ask(id)).headers.get('x-request-id')).toBe(id),
  );

  it('is made, and new for every request', async () => {
    const ids = await Promise.all([ask(), ask(), ask()]);
    const made = ids.map(({ headers }) => headers.get('x-request-id') ?? '');
    expect(new Set(made).size).toBe(3);
    for (const id of made) expect(id.length).toBeGreaterThanOrEqual(16);
  });

  it.each(['', 'a b', '<script>', 'A'.repeat(1_000), 'ä', '{"a":1}'])(
    'is made in the place of %p',
    async (id) => {
      const bytes = Buffer.from(id).toString('latin1');
      const answered = await new Promise<unknown>((resolve, reject) => {
        const url = `${service.service.url}/v1/providers`;
        request(url, { headers: { 'x-request-id': bytes } }, (response) => {
          response.resume();
          resolve(response.headers['x-request-id']);
        })
          .on('error', reject)
          .end();
      });
      expect(answered).toMatch(/^[\w.:-]{8,128}$/);
    },
  );

  it('stands in every problem, too', async () => {
    const reply = await service.get('/nowhere', { headers: { 'x-request-id': 'mine' } });
    expect(expectProblem(reply, 404, 'not_found').requestId).toBe('mine');
  });
});

describe('Cache-Control', () => {
  it.each([
    ['GET', '/v1/providers'],
    ['GET', '/v1/overview'],
    ['GET', at('/invoices')],
    ['GET', at('/subscription')],
    ['POST', at('/invoice-exports')],
    ['DELETE', at('/payment-methods/c1000000-0000-4000-8000-000000000001')],
    ['GET', '/nowhere'],
    ['PATCH', '/v1/providers'],
    ['GET', at('/invoices/x')],
    ['GET', '/v1/invoices?limit=x'],
    ['GET', '/health/live'],
    ['GET', '/openapi.json'],
    ['GET', '/openapi-native.json'],
    ['GET', '/docs'],
    ['HEAD', '/v1/invoices'],
    ['OPTIONS', '/v1/invoices'],
  ])('is private, no-store: %s %s', async (method, path) => {
    const { headers } = await service.request(method, path);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.has('etag')).toBe(false);
  });
});

describe('X-Billing-Complete', () => {
  it.each(['/v1/invoices', '/v1/costs', '/v1/overview', '/v1/accounts', at('/overview')])(
    'is true on %s, and false when a part is missing',
    async (path) => {
      expect((await service.get(path)).headers.get('x-billing-complete')).toBe('true');
      const operation = path === '/v1/invoices' ? 'listOrganizationInvoice' : 'getOrganizationCurrentCost';
      const fault = { operation, kind: 'status', status: 500 } as const;
      service.qovery.addFault({ ...fault, account: nativeId(QOVERY) });
      const { status, headers, body } = await service.get<{ meta: { complete: boolean } }>(path);
      const complete = path === '/v1/accounts';
      expect(status).toBe(200);
      expect([headers.get('x-billing-complete'), body.meta.complete]).toEqual([String(complete), complete]);
    },
  );

  it('is not on a problem', async () => {
    service.qovery.addFault({ operation: 'listOrganizationInvoice', kind: 'status', status: 500 });
    const { headers } = await service.request('PUT', at('/subscription/plan'), { body: {}, key: newKey() });
    expect(headers.has('x-billing-complete')).toBe(false);
  });
});
