import { once } from 'node:events';
import { connect } from 'node:net';
import { expectProblem, pointersOf } from '../support/expectations.js';
import { sendBytes, sendRaw } from '../support/raw-http.js';
import { newKey, QOVERY, TestService } from '../support/service.js';

/** Stands wherever the input can hold a text, and in no answer. */
const MARK = 'zqMarkzq';
const CODES = `/v1/accounts/${QOVERY}/credit-codes`;
const json = { 'content-type': 'application/json' };

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterEach(() => expect(service.sent().map(({ operation }) => operation)).toEqual([]));
afterAll(() => service?.close());

describe('an unknown route', () => {
  it.each([
    '/',
    `/${MARK}`,
    `/v1/${MARK}`,
    `/v1/accounts/${QOVERY}/${MARK}`,
    `/v1/invoices/${MARK}`,
    '/v1/accounts/',
  ])('404: GET %s', async (path) => {
    const reply = await service.get(path);
    expectProblem(reply, 404, 'not_found');
    expect(reply.text).not.toContain(MARK);
  });

  it('404: with a method that changes things, and nothing was changed', async () => {
    const reply = await service.request('POST', `/v1/${MARK}`, { body: { [MARK]: MARK } });
    expect(expectProblem(reply, 404, 'not_found').outcome).toBe('not_applied');
    expect(reply.text).not.toContain(MARK);
  });

  it.each(['/v1/%', '/v1/accounts/%zz', `/v1/accounts/${QOVERY}/invoices/%E0%A4%A`, '/v1/accounts/%ff'])(
    '404: %s, whose percent-encoding is wrong',
    async (path) => {
      const reply = await sendRaw(service, { path });
      expectProblem(reply, 404, 'not_found');
      expect(reply.text).not.toContain(path);
    },
  );

  it.each([
    ['an account', `/v1/accounts/qovery.${MARK.repeat(50)}`],
    ['an invoice', `/v1/accounts/${QOVERY}/invoices/${MARK.repeat(50)}`],
    ['a path', `/${MARK.repeat(500)}`],
  ])('404: %s that is too long', async (_name, path) => {
    const reply = await service.get(path);
    expectProblem(reply, 404, 'not_found');
    expect(reply.text).not.toContain(MARK);
  });

  it('404: a write with a bad percent-encoding changed nothing', async () => {
    const reply = await sendRaw(service, { method: 'DELETE', path: '/v1/accounts/%zz/subscription' });
    expect(expectProblem(reply, 404, 'not_found').outcome).toBe('not_applied');
  });
});

describe('a wrong method', () => {
  it.each([
    ['POST', '/v1/providers', ['GET']],
    ['DELETE', '/v1/accounts', ['GET']],
    ['PATCH', `/v1/accounts/${QOVERY}/billing-profile`, ['GET', 'PUT']],
    ['GET', CODES, ['POST']],
    ['GET', `/v1/accounts/${QOVERY}/subscription/plan`, ['PUT']],
    ['PUT', `/v1/accounts/${QOVERY}/subscription`, ['GET', 'POST', 'DELETE']],
    ['GET', `/v1/accounts/${QOVERY}/payment-methods/setup`, ['POST']],
    ['GET', `/v1/accounts/${QOVERY}/payment-methods/${MARK}`, ['DELETE']],
    ['POST', `/v1/accounts/${MARK}/invoices?${MARK}=${MARK}`, ['GET']],
    ['POST', '/health/live', ['GET']],
    ['PROPFIND', '/v1/providers', ['GET']],
  ])('405: %s %s, with Allow', async (method, path, allowed) => {
    const reply = await sendRaw(service, { method, path });
    expectProblem(reply, 405, 'method_not_allowed');
    const allow = (reply.headers.get('allow') ?? '').split(', ');
    expect(allow).toEqual(expect.arrayContaining(allowed));
    expect(allow).not.toContain(method);
    expect(reply.text).not.toContain(MARK);
  });
});

describe('a body', () => {
  const post = (rawBody: string, headers: Record<string, string> = json) =>
    service.request('POST', CODES, { rawBody, headers, key: newKey() });

  it.each([
    '{',
    `{"code":"${MARK}`,
    `{"code":${MARK}}`,
    `{'code':'${MARK}'}`,
    `{"code":"${MARK}"}}`,
    `code=${MARK}`,
    '{"code":"a",}',
    '\u0000',
    ' ',
    '{"__proto__":{"code":"a"}}',
    '{"code":"half of one: \\ud83d"}',
    '{"code":[{"\\ude00\\ud83d":1}]}',
  ])('400: malformed JSON %p', async (rawBody) => {
    const reply = await post(rawBody);
    expect(expectProblem(reply, 400, 'malformed_request').outcome).toBe('not_applied');
    expect(reply.text).not.toContain(MARK);
  });

  it.each([
    ['lists', '['.repeat(45_000) + ']'.repeat(45_000)],
    ['objects', '{"a":'.repeat(15_000) + '1' + '}'.repeat(15_000)],
  ])('4xx: %s in each other, too deep to be meant', async (_name, rawBody) => {
    const { status, body } = await post(rawBody);
    expect([400, 422]).toContain(status);
    expect(['malformed_request', 'validation_failed']).toContain(body.code);
  });

  it.each([150_000, 5_000_000])('413: of %d bytes', async (size) => {
    const reply = await post(JSON.stringify({ code: MARK.repeat(size / MARK.length) }));
    expect(expectProblem(reply, 413, 'payload_too_large').outcome).toBe('not_applied');
    expect(reply.text).not.toContain(MARK);
  });

  it('413: that does not say how large it is', async () => {
    const reply = await sendRaw(service, {
      method: 'POST',
      path: CODES,
      headers: { ...json, 'transfer-encoding': 'chunked', 'idempotency-key': newKey() },
      body: JSON.stringify({ code: MARK.repeat(50_000) }),
    });
    expectProblem(reply, 413, 'payload_too_large');
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'nonsense',
  ])('415: of type %s', async (type) => {
    const reply = await post(`{"code":"${MARK}"}`, { 'content-type': type });
    expect(expectProblem(reply, 415, 'unsupported_media_type').outcome).toBe('not_applied');
    expect(reply.text).not.toContain(MARK);
  });

  it('415: of no type', async () => {
    const body = `{"code":"${MARK}"}`;
    const headers = { 'idempotency-key': newKey(), 'content-length': body.length };
    const reply = await sendRaw(service, { method: 'POST', path: CODES, headers, body });
    expectProblem(reply, 415, 'unsupported_media_type');
  });

  it.each([
    ['a value', { code: { [MARK]: MARK } }, ['/body/code']],
    ['a value that is too long', { code: MARK.repeat(1_000) }, ['/body/code']],
    ['the value of an unknown member', { code: 'a', other: MARK }, ['/body/other']],
    ['a member of every object', { code: 'a', toString: MARK }, ['/body/toString']],
    ['the maker of every object', { code: 'a', constructor: MARK }, ['/body/constructor']],
  ])('422: without an echo of %s', async (_name, body, pointers) => {
    const reply = await service.request('POST', CODES, { body, key: newKey() });
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(pointers);
    expect(reply.text).not.toContain(MARK);
  });
});

describe('a body that is right', () => {
  it.each(['application/json; charset=utf-8', 'Application/JSON'])('200: of type %s', async (type) => {
    const { status } = await service.request('POST', CODES, {
      rawBody: '{"code":"WELCOME-100"}',
      headers: { 'content-type': type },
      key: newKey(),
    });
    expect(status).toBe(200);
    service.qovery.clearRequests();
  });
});

describe('a query', () => {
  it.each([
    ['limit[]=5', '/query/limit[]'],
    ['__proto__=1', '/query/__proto__'],
    ['constructor=1', '/query/constructor'],
    ['toString=1', '/query/toString'],
    ['a/b=1', '/query/a~1b'],
    ['zz=1&zz=2', '/query/zz'],
    [`limit=${MARK}`, '/query/limit'],
    ['limit=%zz', '/query/limit'],
    [`status=${MARK}`, '/query/status'],
  ])('422: %s, by its pointer', async (query, pointer) => {
    const reply = await service.get(`/v1/invoices?${query}`);
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual([pointer]);
    expect(reply.text).not.toContain(MARK);
  });
});

describe('names that are no names of members', () => {
  it.each(['%00', 'a%0d%0ab', '%E2%80%AE', '<script>', `${MARK}%20${MARK}`, MARK.repeat(9)])(
    '422: ?%s=1 is not told back: the pointer ends above it',
    async (name) => {
      for (const path of ['/v1/invoices', '/health/live']) {
        const reply = await service.get(`${path}?${name}=1`);
        expectProblem(reply, 422, 'validation_failed');
        expect(pointersOf(reply)).toEqual(['/query']);
      }
    },
  );

  it('422: the pointer to one with a slash is escaped, on a route without a query too', async () => {
    expect(pointersOf(await service.get('/health/live?a/b~c=1'))).toEqual(['/query/a~1b~0c']);
  });
});

describe('an Expect header', () => {
  it.each(['nonsense', '100-continue', ''])('200: %j changes nothing', async (expectation) => {
    const reply = await sendRaw(service, { path: '/v1/providers', headers: { expect: expectation } });
    expect(reply.status).toBe(200);
  });

  it('404: is a problem as without it', async () => {
    const reply = await sendRaw(service, { path: '/nowhere', headers: { expect: MARK } });
    expectProblem(reply, 404, 'not_found');
  });
});

describe('a Host header', () => {
  const ask = (host: string, path = '/v1/providers') => sendRaw(service, { path, headers: { host } });

  it.each([
    'evil.example',
    `${MARK}.example:8080`,
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    'evil.example:127.0.0.1',
    '127.0.0.1@evil.example',
  ])('403: %s is foreign', async (host) => {
    const reply = await ask(host);
    expectProblem(reply, 403, 'forbidden');
    expect(reply.text).not.toContain(MARK);
  });

  it.each(['/nowhere', '/openapi.json', '/openapi-native.json', '/docs'])(
    '403: foreign, on %s too',
    async (path) => {
      expectProblem(await ask('evil.example', path), 403, 'forbidden');
    },
  );

  it.each(['127.0.0.1', 'localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:8080', 'LOCALHOST'])(
    '200: %s is local',
    async (host) => expect((await ask(host)).status).toBe(200),
  );
});

describe('what is hardly HTTP', () => {
  it.each([
    ['no HTTP', `${MARK}\r\n\r\n`],
    ['a line break in a path', `GET /v1/providers\r\nX: ${MARK} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
    ['a bad header', `GET /v1/providers HTTP/1.1\r\nHost: localhost\r\n${MARK} : 1\r\n\r\n`],
    [
      'a header that is too large',
      `GET /v1/providers HTTP/1.1\r\nHost: localhost\r\nX: ${MARK.repeat(3_000)}\r\n\r\n`,
    ],
  ])('4xx: %s, as a problem', async (_name, bytes) => {
    const answer = await sendBytes(service, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).toMatch(/content-type: application\/problem\+json/i);
    expect(answer).toMatch(/cache-control: private, no-store/i);
    expect(answer).toMatch(/x-request-id: /i);
    expect(answer).not.toContain(MARK);
    const problem = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as Record<string, unknown>;
    expect(String(problem.status)).toBe(answer.slice(9, 12));
  });

  it('400: a body of which only a part comes, and the connection is closed', async () => {
    const head = `POST ${CODES} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100`;
    const { hostname, port } = new URL(service.service.url);
    const socket = connect(Number(port), hostname);
    socket.end(`${head}\r\n\r\n{"c`);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});
