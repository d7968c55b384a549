import { expectProblem, pointersOf } from '../support/expectations.js';
import { ADD_CARD, ask, CHANGE_PLAN, EDIT_INFO, QOVERY_CASES, READ, REDEEM } from '../support/native.js';
import { BILLING_INFO, CARD, CLUSTER, CREDIT_CARD, INVOICE, USAGE_REPORT } from '../support/qovery-inputs.js';
import { sendRaw } from '../support/raw-http.js';
import { newKey, TestService, type RequestOptions } from '../support/service.js';

/** Which requests reach Qovery (docs/design.md, section 7). */

const JSON_TYPE = 'application/json';
const ABSENT = '00000000-0000-4000-8000-000000000000';
const ORGANIZATION = READ.path.split('/')[3] as string;
const READS = QOVERY_CASES.filter(({ method }) => method === 'GET');
const WRITES = QOVERY_CASES.filter(({ method }) => method !== 'GET');
const BODIES = QOVERY_CASES.filter(({ body }) => body !== undefined);
const EXPORT = WRITES.find(({ path }) => path.endsWith('/downloadInvoices')) as (typeof WRITES)[number];

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

type Asked = Pick<(typeof QOVERY_CASES)[number], 'method' | 'path' | 'body'>;
const request = ({ method, path, body }: Asked, options: RequestOptions = {}) =>
  service.request(method, path, { body, ...options });
const sent = () => service.sent().map(({ method, rawUrl, body }) => ({ method, rawUrl, body }));
const nothingSent = (): void => expect(service.sent()).toEqual([]);

describe.each(QOVERY_CASES)('$operation', (one) => {
  const isWrite = one.method !== 'GET';
  const outcome = isWrite ? 'not_applied' : undefined;

  it.each([
    ['small letters, as published', (text: string) => text.toLowerCase()],
    ['capitals', (text: string) => text.toUpperCase()],
    ['both', (text: string) => text.replace(/./g, (c, at: number) => (at % 2 ? c.toUpperCase() : c))],
  ])('2xx: its path in %s, and the platform is sent its own', async (_name, inCase) => {
    const ids = one.path.split('/').filter((id) => [CLUSTER, CARD, INVOICE].includes(id));
    const path = inCase(one.path).replace(/\/[ac][17][^/]{34}/i, `/${ids[0]}`);
    const { status } = await request({ ...one, path });
    expect(Math.floor(status / 100)).toBe(2);
    expect(sent()).toEqual([one.sent]);
  });

  it.each([
    ['that nobody has', ABSENT],
    ['of another provider', 'O-42'],
    ['with its provider before it', `qovery.${ORGANIZATION}`],
    ['that is longer', `${ORGANIZATION}0`],
    ['that is shorter', ORGANIZATION.slice(0, -1)],
    ['that would be another path', `${ORGANIZATION}%2F..%2F${ABSENT}`],
    ['that carries a query', `${ORGANIZATION}%3Fa=b`],
    ['with a space', `${ORGANIZATION}%20`],
  ])('404: an organisation %s, and nothing is sent', async (_name, id) => {
    const reply = await request({ ...one, path: one.path.replace(ORGANIZATION, id) });
    expect(expectProblem(reply, 404, 'not_found').outcome).toBe(outcome);
    nothingSent();
  });

  it.each([
    'zz=1',
    'limit=5',
    'include=raw',
    '__proto__=1',
    'constructor=1',
    'organizationid=x',
    'zz=1&zz=2',
  ])('422: ?%s is a member that the platform does not have, and nothing is sent', async (query) => {
    const reply = await request({ ...one, path: `${one.path}?${query}` });
    expect(expectProblem(reply, 422, 'validation_failed').outcome).toBe(outcome);
    expect(pointersOf(reply)).toEqual([`/query/${query.split('=')[0]}`]);
    nothingSent();
  });

  it.each(['PATCH', 'OPTIONS', 'PROPFIND'])('405: %s, with Allow', async (method) => {
    const reply = await sendRaw(service, { method, path: one.path });
    expectProblem(reply, 405, 'method_not_allowed');
    const allowed = QOVERY_CASES.filter(({ path }) => path === one.path).map((other) => other.method);
    const expected = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : [])];
    expect(reply.headers.get('allow')?.split(', ').sort()).toEqual(expected.sort());
    nothingSent();
  });
});

describe('an id below the organisation', () => {
  const WITH_IDS = QOVERY_CASES.filter(({ path }) =>
    [CLUSTER, CARD, INVOICE].some((id) => path.includes(id)),
  );
  const cases = WITH_IDS.flatMap((one) =>
    [
      'default',
      'a1000000',
      '%7B%7D',
      `${INVOICE}%2F..`,
      `..%2F${INVOICE}`,
      `${INVOICE}%00`,
      `${INVOICE.slice(0, -1)}g`,
      `urn:uuid:${INVOICE}`,
      `%7B${INVOICE}%7D`,
      INVOICE.replaceAll('-', ''),
    ].map((id) => ({ name: one.operation, id, one })),
  );

  it.each(cases)('404: $name, $id is the id of nothing, and nothing is sent', async ({ id, one }) => {
    const reply = await request({ ...one, path: one.path.replace(/\/[ac][17][^/]{34}/, `/${id}`) });
    expect(expectProblem(reply, 404, 'not_found').outcome).toBe(
      one.method === 'GET' ? undefined : 'not_applied',
    );
    nothingSent();
  });

  it.each(WITH_IDS)('$operation: one in capitals is sent as it came', async (one) => {
    const inCapitals = (path: string): string => path.replace(/\/[ac][17][^/]{34}/, (id) => id.toUpperCase());
    await request({ ...one, path: inCapitals(one.path) });
    expect(sent()).toEqual([{ ...one.sent, rawUrl: inCapitals(one.sent.rawUrl) }]);
  });

  it.each(WITH_IDS)('404: $operation, one that is not there is the platform’s to refuse', async (one) => {
    const path = one.path.replace(/\/[ac][17][^/]{34}/, `/${ABSENT}`);
    const { status, body } = await request({ ...one, path });
    expect([status, body.error, body.code]).toEqual([404, 'Not Found', undefined]);
    expect(service.sent()).toHaveLength(1);
  });
});

describe('a body', () => {
  it.each<[name: string, one: Asked, body: unknown, ...pointers: string[]]>([
    ['nothing of who is billed', EDIT_INFO, {}, ...Object.keys(BILLING_INFO).map((name) => `/body/${name}`)],
    ['a city that is a number', EDIT_INFO, { ...BILLING_INFO, city: 7 }, '/body/city'],
    ['an address that is no e-mail', EDIT_INFO, { ...BILLING_INFO, email: 'grace' }, '/body/email'],
    ['a state that is null', EDIT_INFO, { ...BILLING_INFO, state: null }, '/body/state'],
    ['two faults', EDIT_INFO, { ...BILLING_INFO, zip: 69_001, city: [] }, '/body/city', '/body/zip'],
    ['a list', EDIT_INFO, [BILLING_INFO], '/body'],
    ['a text', EDIT_INFO, 'x', '/body'],
    ['null', EDIT_INFO, null, '/body'],
    ['a plan that is a number', CHANGE_PLAN, { plan: 7 }, '/body/plan'],
    ['a plan that is null', CHANGE_PLAN, { plan: null }, '/body/plan'],
    ['a list of plans', CHANGE_PLAN, ['TEAM_2025'], '/body'],
    ['a code that is an object', REDEEM, { code: {} }, '/body/code'],
    ['a code that is true', REDEEM, true, '/body'],
    [
      'a card without its expiry',
      ADD_CARD,
      { number: '****4242', cvv: '' },
      '/body/expiry_month',
      '/body/expiry_year',
    ],
    ['a month with a fraction', ADD_CARD, { ...CREDIT_CARD, expiry_month: 1.5 }, '/body/expiry_month'],
    ['a year that is a text', ADD_CARD, { ...CREDIT_CARD, expiry_year: '2031' }, '/body/expiry_year'],
    ['a token that is a number', ADD_CARD, { ...CREDIT_CARD, token: 1 }, '/body/token'],
  ])('422: %s, and nothing is sent', async (_name, one, body, ...pointers) => {
    const reply = await request({ ...one, body });
    expect(expectProblem(reply, 422, 'validation_failed').outcome).toBe('not_applied');
    expect(pointersOf(reply)).toEqual([...pointers].sort());
    nothingSent();
  });

  const report = WRITES.find(({ body }) => body === USAGE_REPORT) as Asked;
  it.each<[string, unknown, string]>([
    ['a day', { ...USAGE_REPORT, from: '2026-07-01' }, '/body/from'],
    ['no date', { ...USAGE_REPORT, to: '2026-02-30T00:00:00Z' }, '/body/to'],
    [
      'a lifetime that is a text',
      { ...USAGE_REPORT, report_expiration_in_seconds: '60' },
      '/body/report_expiration_in_seconds',
    ],
  ])('422: a report for %s, and nothing is sent', async (_name, body, pointer) => {
    const reply = await request({ ...report, body });
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual([pointer]);
    nothingSent();
  });

  it.each([EDIT_INFO, ADD_CARD])('422: none, where $operation needs one', async (one) => {
    const reply = await request({ ...one, body: undefined });
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/body']);
    nothingSent();
  });

  it.each([CHANGE_PLAN, REDEEM])(
    '4xx: none, where $operation needs none, is the platform’s to judge',
    async (one) => {
      expect((await request({ ...one, body: undefined })).body).not.toHaveProperty('code');
      expect(sent()).toEqual([{ ...one.sent, body: null }]);
    },
  );

  it.each(BODIES)('2xx: $operation, with members that nobody has heard of, which pass on', async (one) => {
    const body = { ...(one.body as object), brand_new: { deep: [1, null, 'é☃'] }, toString: 'x', Plan: 1.5 };
    const { status } = await request({ ...one, body });
    expect(Math.floor(status / 100)).toBe(2);
    expect(sent()).toEqual([{ ...one.sent, body }]);
  });

  it('200: goes out anew, once and plain, however it came', async () => {
    const rawBody = ' {"plan":"FREE", "a\\u0062":1.0,\r\n"plan":"BUSINESS_2025"}\n';
    expect((await request(CHANGE_PLAN, { rawBody })).status).toBe(200);
    expect(sent()).toEqual([{ ...CHANGE_PLAN.sent, body: { plan: 'BUSINESS_2025', ab: 1 } }]);
    expect(service.sent()[0]?.headers).toMatchObject({ 'content-type': JSON_TYPE, 'content-length': '31' });
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'nonsense',
    '',
    JSON_TYPE,
  ])('202: an empty one of type %j is none', async (type) => {
    const headers = { ...(type && { 'content-type': type }), 'content-length': 0 };
    expect((await sendRaw(service, { method: 'POST', path: EXPORT.path, headers })).status).toBe(202);
    expect(sent()).toEqual([EXPORT.sent]);
  });

  it.each([READ.path, '/v1/providers'])('200: none, on GET %s, has no type either', async (path) => {
    const headers = { 'content-type': 'nonsense' };
    expect((await sendRaw(service, { path, headers })).status).toBe(200);
  });

  it('202: an empty object, where the platform’s documents have no body, is none', async () => {
    expect((await request({ ...EXPORT, body: {} })).status).toBe(202);
    expect(sent()).toEqual([EXPORT.sent]);
  });

  it.each([...READS, EXPORT])('422: a member of one, where $operation has no body', async (one) => {
    const body = '{"zz":1}';
    const headers = { 'content-type': JSON_TYPE, 'content-length': body.length };
    const reply = await sendRaw(service, { method: one.method, path: one.path, headers, body });
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/body/zz']);
    nothingSent();
  });
});

describe('HEAD', () => {
  it.each(READS)('200: $operation, as GET but without the body', async (one) => {
    const got = await ask(service, one);
    const head = await ask(service, { ...one, method: 'HEAD' });
    expect([head.status, head.type, head.bytes.length]).toEqual([got.status, got.type, 0]);
    expect(head.headers.get('content-length')).toBe(String(got.bytes.length));
    expect(sent()).toEqual([one.sent, one.sent]);
  });

  it.each(WRITES.filter(({ path }) => !READS.some((one) => one.path === path)))(
    '405: where there is only $operation, and nothing is sent',
    async ({ path }) => {
      expect((await ask(service, { method: 'HEAD', path })).status).toBe(405);
      nothingSent();
    },
  );
});

describe('a credential of the caller', () => {
  it.each(['Bearer eyJh.eyJz.c2ln', 'Token qov_1', 'Basic YTpi', 'nonsense', ''])(
    '200: %j is not asked for in this version, and goes no further',
    async (authorization) => {
      expect((await request(READ, { headers: { authorization } })).status).toBe(200);
      await request(READ);
      const [first, second] = service.sent().map(({ headers }) => headers.authorization);
      expect(first).toBe(second);
    },
  );
});

it('200: a key on a read means nothing', async () => {
  const key = newKey();
  for (const given of [key, key, 'short'])
    expect((await request(READ, { key: given })).headers.has('idempotent-replayed')).toBe(false);
  expect(service.sent()).toHaveLength(3);
});
