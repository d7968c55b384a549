import { expectProblem } from '../support/expectations.js';
import { LogCapture } from '../support/log-capture.js';
import { CLOUDPLANS, newKey, QOVERY, TestService, type Reply } from '../support/service.js';

const CARDS = `/v1/accounts/${QOVERY}/payment-methods`;
const CODES = `/v1/accounts/${QOVERY}/credit-codes`;
const card = { token: 'tok_visa_1', last4: '4242', expMonth: 12, expYear: 2031 };

/** Test numbers of every length that a card can have. */
const NUMBERS = [
  '4222222222222',
  '30569309025904',
  '378282246310005',
  '4242424242424242',
  '5555555555554444',
  '62000000000000000',
  '620000000000000002',
  '6304000000000000018',
].filter(passesLuhn);

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Digits of this length that pass. */
function numberOf(length: number): string {
  const body = '4'.padEnd(length - 1, '12345678901234567890');
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((last) => `${body}${last}`).find(passesLuhn) ?? '';
}

let service: TestService;
let log: LogCapture;
beforeAll(async () => {
  log = new LogCapture();
  service = await TestService.start({ LOG_LEVEL: 'trace' });
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
  log.clear();
});
afterAll(async () => {
  await service?.close();
  log.end();
});

const ID = 'a-request';
const headers = { 'x-request-id': ID };
const post = (path: string, rawBody: string) =>
  service.request('POST', path, { rawBody, key: newKey(), headers });

async function leavesNoTrace(reply: Reply, trace: RegExp): Promise<void> {
  expect(reply.text).not.toMatch(trace);
  expect(service.sent()).toEqual([]);
  const text = await log.after(ID);
  expect(text).toContain('"method"');
  expect(text).not.toMatch(trace);
}

describe('a card number in a body', () => {
  const bodies: [name: string, rawBody: string][] = [
    ...[13, 14, 15, 16, 17, 18, 19].map((length): [string, string] => [
      `${length} digits in a text`,
      JSON.stringify({ ...card, token: numberOf(length) }),
    ]),
    ...[13, 15, 16, 17, 19].map((length): [string, string] => [
      `${length} digits as a number`,
      `{"token":"t","expMonth":${numberOf(length)}}`,
    ]),
    ...NUMBERS.map((number): [string, string] => [`a known test number`, JSON.stringify({ zz: number })]),
    ['spaces', JSON.stringify({ ...card, token: '4242 4242 4242 4242' })],
    ['dashes', JSON.stringify({ ...card, token: '4242-4242-4242-4242' })],
    ['an odd grouping', JSON.stringify({ ...card, token: '3782 822463 10005' })],
    ['words around it', JSON.stringify({ ...card, token: 'card 4242424242424242, please' })],
    ['an expiry after it', JSON.stringify({ ...card, token: '4242 4242 4242 4242 12/29' })],
    ['a verification value after it', JSON.stringify({ ...card, token: '4242424242424242 123' })],
    ['a number before it', JSON.stringify({ ...card, token: '7 4242424242424242' })],
    ['a member’s name', '{"4242424242424242":1}'],
    ['an object', '{"card":{"number":"4242424242424242"}}'],
    ['a list', '{"cards":["x","4242424242424242"]}'],
    ['a list for a body', '["4242424242424242"]'],
    ['a text for a body', '"4242424242424242"'],
    ['a number for a body', '4242424242424242'],
    ['an escaped digit', '{"token":"\\u003424242424242424 2"}'.replace(' ', '')],
    ['a fraction', '{"token":4242424242424242.0}'],
    ['an exponent', '{"token":4.242424242424242e15}'],
    ['the digits that are asked for', JSON.stringify({ ...card, last4: '4242424242424242' })],
    ['the credit code', '{"code":"4242424242424242"}'],
  ];

  it.each(bodies)('422: %s; nothing goes upstream, is echoed or logged', async (_name, rawBody) => {
    const reply = await post(rawBody.includes('code') ? CODES : CARDS, rawBody);
    expect(expectProblem(reply, 422, 'card_number_not_accepted').outcome).toBe('not_applied');
    await leavesNoTrace(reply, /4242|\d{6}/);
  });

  it.each([
    ['PUT', `/v1/accounts/${QOVERY}/billing-profile`],
    ['POST', `/v1/accounts/${QOVERY}/invoice-exports`],
    ['POST', `/v1/accounts/${CLOUDPLANS}/payment-methods/setup`],
    ['DELETE', `/v1/accounts/${CLOUDPLANS}/subscription`],
  ])('422: on %s %s', async (method, path) => {
    const reply = await service.request(method, path, { body: { note: '4242424242424242' }, key: newKey() });
    expectProblem(reply, 422, 'card_number_not_accepted');
    expect(service.sent()).toEqual([]);
  });
});

describe('a card number in a path or a query', () => {
  it.each([
    `/v1/accounts/${QOVERY}/invoices/4242424242424242`,
    `/v1/accounts/${QOVERY}/invoices/4242%204242%204242%204242`,
    `/v1/accounts/${QOVERY}/costs/clusters/4242-4242-4242-4242`,
    '/v1/accounts/qovery.4242424242424242',
    '/v1/accounts/4242424242424242/invoices',
    '/v1/accounts/cloudplans.4242424242424242/invoices',
    '/v1/accounts/cloudplans.O-4242/invoices/4242424242424242',
    `/v1/accounts/${CLOUDPLANS}/invoices/4242424242424242/file`,
    `/v1/accounts/${CLOUDPLANS}/invoices/4242%204242%204242%204242`,
    '/v1/invoices?status=4242424242424242',
    '/v1/invoices?4242424242424242=1',
    '/v1/invoices?from=4242%204242%204242%204242',
    '/v1/invoices?from=4242+4242+4242+4242',
    '/v1/invoices?limit=1&limit=4242424242424242',
    '/v1/invoices?cursor=4242424242424242',
    '/v1/providers?number=4242424242424242',
    '/health/live?number=4242424242424242',
  ])('422: GET %s; nothing goes upstream, is echoed or logged', async (path) => {
    const reply = await service.get(path, { headers });
    expectProblem(reply, 422, 'card_number_not_accepted');
    await leavesNoTrace(reply, /4242/);
  });

  it('422: DELETE of a card by its number', async () => {
    const reply = await service.request('DELETE', `${CARDS}/4242424242424242`);
    expect(expectProblem(reply, 422, 'card_number_not_accepted').outcome).toBe('not_applied');
    expect(service.sent()).toEqual([]);
  });

  it('422: an invoice that is not in the list; only the list is read', async () => {
    const reply = await service.get(`/v1/accounts/${CLOUDPLANS}/invoices/4242424242424242`, { headers });
    expectProblem(reply, 422, 'card_number_not_accepted');
    expect(service.sent().map(({ operation }) => operation)).toEqual(['billinghistory']);
    expect(`${reply.text} ${JSON.stringify(service.sent())} ${await log.after(ID)}`).not.toMatch(/4242/);
  });

  it.each(['/4242424242424242', '/v1/4242424242424242?a=4242424242424242'])(
    '4xx: %s, where there is no route, is not echoed or logged',
    async (path) => {
      const reply = await service.get(path, { headers });
      expect([404, 422]).toContain(reply.status);
      await leavesNoTrace(reply, /4242/);
    },
  );
});

describe('a card number for an X-Request-Id', () => {
  it('is not echoed or logged', async () => {
    const reply = await service.get('/nowhere', { headers: { 'x-request-id': '4242424242424242' } });
    const id = String(reply.headers.get('x-request-id'));
    expect(`${id} ${reply.text}`).not.toMatch(/4242424242/);
    expect(await log.after(id)).not.toMatch(/4242424242/);
  });
});

describe('what only looks like a card number', () => {
  it.each([
    ['15 digits that do not pass', 'tok_123456789012345'],
    ['16 digits that do not pass', '4242424242424241'],
    ['12 digits', '424242424242'],
    ['20 digits', '42424242424242424242'],
    ['a UUID that holds one', '42424242-4242-4242-8000-000000000000'],
    ['a UUID of digits', '00000000-0000-4000-8000-000000000000'],
    ['digits with letters between', '4242x4242x4242x4242'],
  ])('201: %s is a token', async (_name, token) => {
    const { status } = await service.request('POST', CARDS, { body: { ...card, token }, key: newKey() });
    expect(status).toBe(201);
  });

  it.each(['42424242-4242-4242-8000-000000000000', '00000000-0000-0000-0000-000000000000'])(
    '404: the UUID %s is an id, and the platform is asked',
    async (id) => {
      expectProblem(await service.get(`/v1/accounts/${QOVERY}/invoices/${id}`), 404, 'not_found');
      expect(service.sent()).toHaveLength(1);
    },
  );

  it('201: a key may be anything that a key can be', async () => {
    const key = '4242424242424242';
    const { status } = await service.request('POST', CARDS, { body: card, key, headers });
    expect(status).toBe(201);
    expect(await log.after(ID)).not.toContain(key);
  });

  it.each(NUMBERS)('200: an invoice of the list whose id is %s is an id', async (id) => {
    service.cloudplans.seedInvoices('O-42', [{ id, status: 'paid', date: '2026-10-01', amount: '1.00 USD' }]);
    const { status, body } = await service.get(`/v1/accounts/${CLOUDPLANS}/invoices/${id}`, { headers });
    expect([status, body.id]).toEqual([200, id]);
    expect(await log.after(ID)).not.toContain(id);
  });

  it('200: an account whose id looks like one is an id', async () => {
    const odd = await TestService.start({
      SANDBOX: 'cloudplans',
      CLOUDPLANS_ORGANIZATION_IDS: '4242424242424242',
    });
    try {
      const { status, body } = await odd.get('/v1/accounts/cloudplans.4242424242424242');
      expect([status, body.nativeId]).toEqual([200, '4242424242424242']);
    } finally {
      await odd.close();
    }
  });
});
