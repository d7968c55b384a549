import { expectProblem } from '../support/expectations.js';
import { LogCapture } from '../support/log-capture.js';
import {
  ADD_CARD,
  CANCEL,
  DESCRIBE,
  NATIVE_CASES,
  READ,
  UPDATE,
  type NativeCase,
} from '../support/native.js';
import { sendRaw } from '../support/raw-http.js';
import { newKey, TestService, type Reply, type RequestOptions } from '../support/service.js';

const NUMBER = '4242424242424242';
const CVV = '737';
const ID = 'a-request';
const headers = { 'x-request-id': ID };
const real = { number: NUMBER, cvv: CVV, expiry_month: 11, expiry_year: 2031 };
const token = ADD_CARD.body as Record<string, unknown>;

let log: LogCapture;
beforeAll(() => {
  log = new LogCapture();
});
afterAll(() => log.end());

/** A service with these variables, for the tests of a block. */
function serviceWith(variables: Record<string, string>): () => TestService {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ LOG_LEVEL: 'trace', ...variables });
  });
  beforeEach(async () => {
    await service.get('/v1/accounts');
    service.reset();
    log.clear();
  });
  afterAll(() => service?.close());
  return () => service;
}

const send = (
  service: TestService,
  { method, path, body }: NativeCase,
  more: RequestOptions = {},
): Promise<Reply> => service.request(method, path, { body, headers, ...more });

/** What was logged of the request, but for its times, which are numbers too. */
const logged = async (): Promise<string> =>
  (await log.after(ID)).replaceAll(/"(time":"[^"]*|milliseconds":\d+)/g, '');

async function refused(service: TestService, reply: Reply, writes: boolean): Promise<void> {
  const problem = expectProblem(reply, 422, 'card_number_not_accepted');
  expect(problem.outcome).toBe(writes ? 'not_applied' : undefined);
  expect(service.sent()).toEqual([]);
  const text = `${reply.text}${await logged()}`;
  expect(text).toContain('"method"');
  expect(text).not.toMatch(/4242|737/);
}

/** What a body is where a card number stands in it. */
const BODIES: [where: string, alter: (body: Record<string, unknown>) => unknown][] = [
  ['an unknown member', (body) => ({ ...body, zz: NUMBER })],
  ['a number', (body) => ({ ...body, zz: Number(NUMBER) })],
  ['an object', (body) => ({ ...body, zz: { deep: [{ number: `card ${NUMBER}.` }] } })],
  ['a member’s name', (body) => ({ ...body, [NUMBER]: 1 })],
  ['groups of four', (body) => ({ ...body, zz: '4242 4242-4242 4242' })],
  ['a list', () => [NUMBER]],
  ['nothing else', () => NUMBER],
];

describe('card numbers', () => {
  const service = serviceWith({});

  const everywhere = NATIVE_CASES.flatMap((one) =>
    BODIES.map(([where, alter]) => ({ ...one, where, alter })),
  );
  it.each(everywhere)(
    '422: $operation, in $where of the body; nothing is sent, echoed or logged',
    async (one) => {
      const text = JSON.stringify(one.alter((one.body ?? {}) as Record<string, unknown>));
      const reply = await sendRaw(service(), {
        method: one.method,
        path: one.path,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        },
        body: text,
      });
      await refused(service(), reply as Reply, one.method !== 'GET');
    },
  );

  const queries = NATIVE_CASES.flatMap((one) =>
    [`zz=${NUMBER}`, `${NUMBER}=1`, 'zz=4242%204242+4242-4242', `a=1&a=${NUMBER}`].map((query) => ({
      ...one,
      query,
    })),
  );
  it.each(queries)('422: $operation, in the query $query; nothing is sent, echoed or logged', async (one) => {
    const path = `${one.path}${one.path.includes('?') ? '&' : '?'}${one.query}`;
    await refused(service(), await send(service(), { ...one, path }), one.method !== 'GET');
  });

  it.each(
    NATIVE_CASES.filter(({ provider }) => provider === 'qovery').flatMap((one) =>
      one.path
        .split('/')
        .flatMap((id, at, all) =>
          /^[0-9a-f]{8}-/.test(id)
            ? [{ ...one, path: all.map((part, i) => (i === at ? NUMBER : part)).join('/') }]
            : [],
        ),
    ),
  )('422: $method $path; nothing is sent, echoed or logged', async (one) => {
    await refused(service(), await send(service(), one), one.method !== 'GET');
  });

  it.each(Object.keys(token))('422: addCreditCard, for its %s', async (name) => {
    await refused(
      service(),
      await send(service(), { ...ADD_CARD, body: { ...token, [name]: NUMBER } }),
      true,
    );
  });

  it.each([DESCRIBE, UPDATE, CANCEL])('422: $operation, for an organisation that nobody has', async (one) => {
    const body = one.body && { ...one.body, org_id: NUMBER };
    const reply = await send(service(), { ...one, path: one.path.replace('=O-42', `=${NUMBER}`), body });
    await refused(service(), reply, one.method !== 'GET');
  });

  it('422: what a parser would round', async () => {
    const rawBody = '{"code":"WELCOME-100","zz":6304000000000000018}';
    const path = ADD_CARD.path.replace('creditCard', 'creditCode');
    expectProblem(await service().request('POST', path, { rawBody }), 422, 'card_number_not_accepted');
  });

  it('201: the last four digits beside a token are none', async () => {
    const reply = await send(service(), { ...ADD_CARD, body: { ...token, number: '****4242' } });
    expect(reply.status).toBe(201);
    expect(service().sent()).toMatchObject([{ body: { number: '****4242', token: 'tok_visa_1' } }]);
  });
});

describe('CARD_DATA=passthrough', () => {
  const service = serviceWith({ CARD_DATA: 'passthrough' });
  const add = (body: unknown, key?: string): Promise<Reply> =>
    send(service(), { ...ADD_CARD, body }, { key });

  it.each([
    ['digits', NUMBER],
    ['groups of four', '4242 4242 4242 4242'],
    ['nineteen digits', '6304000000000000018'],
  ])('201: a card’s number and verification value pass, in %s, and are not logged', async (_name, number) => {
    const body = { ...real, number };
    const reply = await add(body, newKey());
    expect([reply.status, reply.body.last_digit]).toEqual([201, number.slice(-4)]);
    expect(service().sent()).toMatchObject([{ ...ADD_CARD.sent, body }]);
    const text = await logged();
    expect(text).toContain('addCreditCard');
    expect(text).not.toMatch(/4242|6304|737/);
  });

  it.each<[string, Record<string, unknown>]>([
    ['its expiry is missing', { number: NUMBER, cvv: CVV }],
    ['its year is a text', { ...real, expiry_year: '2031' }],
    ['its token is a number', { ...real, token: 1 }],
  ])('422: and are not echoed where %s', async (_name, body) => {
    const reply = await add(body);
    expectProblem(reply, 422, 'validation_failed');
    expect(`${reply.text}${await logged()}`).not.toMatch(/4242|737/);
    expect(service().sent()).toEqual([]);
  });

  it.each(['drop', 'html', 'apply_then_error'] as const)(
    '5xx: and are nowhere to be seen after %s',
    async (kind) => {
      service().qovery.addFault({ operation: 'addCreditCard', kind });
      const key = newKey();
      for (const reply of [await add(real, key), await add(real, key)]) {
        expect(reply.body.outcome).toBe('unknown');
        expect(`${reply.text}${await logged()}`).not.toMatch(/4242|737/);
      }
      expect(service().sent()).toHaveLength(1);
    },
  );

  it.each<[string, Record<string, unknown>]>([
    ['its token', { ...real, token: NUMBER }],
    ['its token alone', { ...token, token: NUMBER }],
    ['an unknown member', { ...real, note: NUMBER }],
    ['a member below', { ...real, card: { number: NUMBER } }],
    ['a member’s name', { ...real, [NUMBER]: 1 }],
    ['a number', { ...real, expiry_year: Number(NUMBER) }],
    ['its number, where that is no text', { ...real, number: Number(NUMBER) }],
    ['its number, where that is a list', { ...real, number: [NUMBER] }],
    ['another number', { ...real, note: '5555555555554444' }],
  ])('422: %s may still hold none', async (_name, body) => {
    const reply = await add(body);
    await refused(service(), reply, true);
  });

  it('422: nor may a member that comes twice', async () => {
    const twice = `{"token":"${NUMBER}",${JSON.stringify({ ...token, ...real }).slice(1)}`;
    await refused(service(), await send(service(), ADD_CARD, { rawBody: twice }), true);
  });

  it.each([`number=${NUMBER}`, `zz=${NUMBER}`, `cvv=${NUMBER}`])(
    '422: nor may the query %s',
    async (query) => {
      const one = { ...ADD_CARD, path: `${ADD_CARD.path}?${query}`, body: real };
      await refused(service(), await send(service(), one), true);
    },
  );

  it.each(NATIVE_CASES.filter(({ operation }) => operation !== 'addCreditCard'))(
    '422: nor may $operation',
    async (one) => {
      const text = JSON.stringify({ ...(one.body as object | undefined), number: NUMBER });
      const { method, path } = one;
      const type = { 'content-type': 'application/json', 'content-length': text.length };
      const reply = await sendRaw(service(), { method, path, headers: { ...headers, ...type }, body: text });
      await refused(service(), reply as Reply, method !== 'GET');
    },
  );

  it('422: nor may the unified door', async () => {
    const path = `/v1/accounts/qovery.${READ.path.split('/')[3]}/payment-methods`;
    const reply = await service().request('POST', path, { body: real, key: newKey(), headers });
    await refused(service(), reply, true);
  });
});

describe('an organisation whose id looks like a card number', () => {
  const service = serviceWith({ SANDBOX: 'cloudplans', CLOUDPLANS_ORGANIZATION_IDS: `${NUMBER},O-42` });

  it.each([DESCRIBE, UPDATE, CANCEL])('200: $operation is about it, since it exists', async (one) => {
    const body = one.body && { ...one.body, org_id: NUMBER };
    const reply = await send(service(), { ...one, path: one.path.replace('=O-42', `=${NUMBER}`), body });
    expect([reply.status, reply.body.response]).toEqual([200, 'Organization not found']);
    expect(service().sent()).toHaveLength(1);
    expect(JSON.stringify(service().sent())).toContain(NUMBER);
  });

  it.each<[string, NativeCase]>([
    [
      'another member that says the same',
      { ...UPDATE, body: { org_id: NUMBER, quantity: 30, note: NUMBER } },
    ],
    ['another number', { ...UPDATE, body: { org_id: NUMBER, quantity: 30, note: '5555555555554444' } }],
    [
      'a member, where it is named in the query',
      { ...CANCEL, path: `${CANCEL.path}&org_id=${NUMBER}`, body: { note: NUMBER } },
    ],
    ['the organisation of another', { ...UPDATE, body: { org_id: '5555555555554444', quantity: 30 } }],
  ])('422: but %s is refused', async (_name, one) => {
    await refused(service(), await send(service(), one), true);
  });
});
