import { expectProblem, nativeId } from '../support/expectations.js';
import { ADD_CARD, ask, DESCRIBE, READ, REDEEM, UPDATE, type NativeCase } from '../support/native.js';
import { CLOUDPLANS, newKey, QOVERY, TestService } from '../support/service.js';
import { UpstreamStub, type StubAnswer } from '../support/upstream-stub.js';

/** Responses of the native API (docs/design.md, section 7). */

let stub: UpstreamStub;
let service: TestService;
beforeAll(async () => {
  stub = await UpstreamStub.start();
  service = await TestService.start({
    SANDBOX: 'qovery,cloudplans',
    QOVERY_API_URL: stub.url,
    CLOUDPLANS_API_URL: stub.url,
    QOVERY_ORGANIZATION_IDS: nativeId(QOVERY),
    CLOUDPLANS_ORGANIZATION_IDS: nativeId(CLOUDPLANS),
  });
});
beforeEach(() => (stub.authorizations.length = 0));
afterAll(async () => {
  await service?.close();
  await stub?.close();
});

const answers = (answer: StubAnswer): void => void (stub.handler = () => answer);
const problem = (request: NativeCase, headers?: Record<string, string>) =>
  service.request(request.method, request.path, { body: request.body, headers });

const JSON_TYPE = { 'content-type': 'application/json' };
const ONE_OF_EACH = [READ, ADD_CARD, DESCRIBE, UPDATE];
const named = ONE_OF_EACH.map((request) => ({ name: request.operation, request }));

describe.each(named)('what is answered to $name passes as it came', ({ request }) => {
  it.each<[name: string, text: string, type: string]>([
    ['white space and line ends', '\r\n{ "status" : 200,\t"a":1 }\n\n', 'application/json'],
    ['the order of members', '{"z":1,"status":200,"a":2,"10":3,"9":4}', 'application/json'],
    ['members that come twice', '{"status":200,"a":1,"a":2}', 'application/json'],
    [
      'numbers that no float holds',
      '{"status":200,"n":[12345678901234567890,1.10,1e400,-0]}',
      'application/json',
    ],
    ['unknown members', '{"status":200,"brand_new":{"__proto__":{"a":null}}}', 'application/json'],
    ['escapes and their characters', '{"status":200,"a":"\\u00e9é\\/\\ud800☃"}', 'application/json'],
    ['another type of JSON', '{"status":200}', 'application/vnd.acme+json; charset="utf-8";v=2'],
    ['a type that is none', '{"status":200}', 'json'],
    ['JSON that claims to be HTML', '{"status":200,"a":"<script>alert(1)</script>"}', 'text/html'],
  ])('200: %s', async (_name, text, type) => {
    const bytes = Buffer.from(text);
    answers({ status: 200, bytes, headers: { 'content-type': type } });
    expect(await ask(service, request)).toMatchObject({ status: 200, type, bytes });
  });

  it('200: bytes that are no text', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"status":200,"a":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    answers({ status: 200, bytes, headers: JSON_TYPE });
    expect((await ask(service, request)).bytes).toEqual(bytes);
  });

  it.each([200, 201, 202, 203, 204, 206])('%i: an empty one, without a type', async (status) => {
    answers({ status, bytes: Buffer.alloc(0) });
    expect(await ask(service, request)).toMatchObject({ status, type: null, bytes: Buffer.alloc(0) });
  });

  it('200: with no type where the platform gave none', async () => {
    const bytes = Buffer.from('{"status":200}');
    answers({ status: 200, bytes });
    expect(await ask(service, request)).toMatchObject({ status: 200, type: null, bytes });
  });

  it.each([400, 402, 404, 405, 406, 409, 410, 412, 418, 422, 451, 499])(
    '%i: a refusal, whatever it is, and it was asked once',
    async (status) => {
      const bytes = Buffer.from('<p>No.</p>\n');
      answers({ status, bytes, headers: { 'content-type': 'text/html; charset=ISO-8859-1' } });
      const reply = await ask(service, request);
      expect(reply).toMatchObject({ status, type: 'text/html; charset=ISO-8859-1', bytes });
      expect(reply.headers.has('retry-after')).toBe(false);
      expect(stub.authorizations).toHaveLength(1);
    },
  );

  it('404: an empty one', async () => {
    answers({ status: 404, bytes: Buffer.alloc(0) });
    expect(await ask(service, request)).toMatchObject({ status: 404, bytes: Buffer.alloc(0) });
  });

  it.each(['17', '0', 'Wed, 21 Oct 2026 07:28:00 GMT'])(
    '429: with its Retry-After: %s',
    async (retryAfter) => {
      const bytes = Buffer.from('{"message":"slow down"}');
      answers({ status: 429, bytes, headers: { ...JSON_TYPE, 'retry-after': retryAfter } });
      const reply = await ask(service, request);
      expect(reply).toMatchObject({ status: 429, type: 'application/json', bytes });
      expect(reply.headers.get('retry-after')).toBe(retryAfter);
    },
  );

  it('429: without a Retry-After where the platform gave none', async () => {
    answers({ status: 429, bytes: Buffer.from('{}'), headers: JSON_TYPE });
    const reply = await ask(service, request);
    expect([reply.status, reply.headers.has('retry-after')]).toEqual([429, false]);
  });

  it('2xx: none of its other headers, but ours', async () => {
    const others = {
      'set-cookie': 'a=b',
      'access-control-allow-origin': '*',
      'cache-control': 'public',
      server: 'x',
    };
    answers({ status: 200, bytes: Buffer.from('{"status":200}'), headers: { ...JSON_TYPE, ...others } });
    const { headers } = await ask(service, request);
    for (const name of ['set-cookie', 'access-control-allow-origin', 'server'])
      expect(headers.has(name)).toBe(false);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('2xx: even with a type that cannot be said in a header', async () => {
    answers({
      status: 200,
      bytes: Buffer.from('{"status":200}'),
      headers: { 'content-type': 'a/b;c=\u00e9' },
    });
    expect((await ask(service, request)).status).toBe(200);
  });
});

describe.each(named)('what is not the client’s to see of $name is our problem', ({ request }) => {
  const outcomeOf = (outcome: string): string | undefined => (request.method === 'GET' ? undefined : outcome);

  it.each([401, 403])('502: %i, since our credential was refused', async (status) => {
    answers({ status, json: { message: 'Bad token' } });
    const { upstream, outcome } = expectProblem(await problem(request), 502, 'upstream_auth_failed');
    expect([upstream?.operation, upstream?.status]).toEqual([request.operation, status]);
    expect(outcome).toBe(outcomeOf('not_applied'));
  });

  it.each([500, 501, 502, 503, 504, 599])('502: %i', async (status) => {
    answers({ status, json: { message: 'Oops' }, headers: { 'retry-after': '7' } });
    const reply = await problem(request);
    expect(expectProblem(reply, 502, 'upstream_error').outcome).toBe(outcomeOf('unknown'));
    expect(reply.headers.has('retry-after')).toBe(false);
  });

  it.each([300, 301, 302, 303, 304, 307, 308])('502: %i, which is not followed', async (status) => {
    answers({ status, bytes: Buffer.alloc(0), headers: { location: `${stub.url}/elsewhere` } });
    const reply = await problem(request);
    expect(expectProblem(reply, 502, 'upstream_contract').outcome).toBe(outcomeOf('unknown'));
    expect(reply.headers.has('location')).toBe(false);
    expect(stub.authorizations).toHaveLength(1);
  });

  it.each([
    ['HTML', '<html>'],
    ['half an object', '{"status":200'],
    ['a word', 'OK'],
    ['two objects', '{"status":200}{"status":200}'],
  ])('502: %s with 200', async (_name, text) => {
    answers({ status: 200, text });
    const reply = await problem(request);
    expect(expectProblem(reply, 502, 'upstream_contract').outcome).toBe(outcomeOf('unknown'));
    expect(reply.text).not.toContain(text);
  });

  it('502: more than anybody has to say', async () => {
    answers({ status: 200, json: { status: 200, padding: 'x'.repeat(5_000_000) } });
    expect(expectProblem(await problem(request), 502, 'upstream_contract').outcome).toBe(
      outcomeOf('unknown'),
    );
  });
});

describe('CloudPlans’ own status, under HTTP 200', () => {
  const both = [DESCRIBE, UPDATE].map((request) => ({ name: request.operation, request }));
  const bodies = [400, 404, 409, '422', 429, 500, '503', 302, 201, 0, null, 'done', true, [200], { a: 1 }];

  it.each(both.flatMap((one) => bodies.map((status) => ({ ...one, status }))))(
    '200: $status passes as it came, to $name',
    async ({ request, status }) => {
      const bytes = Buffer.from(` ${JSON.stringify({ response: 'No.', status })}`);
      answers({ status: 200, bytes, headers: JSON_TYPE });
      expect(await ask(service, request)).toMatchObject({ status: 200, type: 'application/json', bytes });
    },
  );

  it.each(both.flatMap((one) => ['{}', '[]', 'null', '"text"', '7'].map((text) => ({ ...one, text }))))(
    '200: none, in $text, passes as it came, to $name',
    async ({ request, text }) => {
      answers({ status: 200, bytes: Buffer.from(text), headers: JSON_TYPE });
      expect(await ask(service, request)).toMatchObject({ status: 200, bytes: Buffer.from(text) });
    },
  );

  it.each(both.flatMap((one) => [401, 403, '401', '403'].map((status) => ({ ...one, status }))))(
    '502: $status is about our credential, at $name',
    async ({ request, status }) => {
      answers({ status: 200, json: { status, response: 'Session expired' } });
      const { outcome } = expectProblem(await problem(request), 502, 'upstream_auth_failed');
      expect(outcome).toBe(request === UPDATE ? 'not_applied' : undefined);
    },
  );

  it.each(both.flatMap((one) => [401, 403].map((status) => ({ ...one, status }))))(
    '502: $status in the body of a 400 is about our credential too, at $name',
    async ({ request, status }) => {
      answers({ status: 400, json: { status, response: 'Session expired' } });
      expectProblem(await problem(request), 502, 'upstream_auth_failed');
    },
  );
});

describe('our credential', () => {
  it.each([200, 400, 429])('is in no answer of %i that echoes it', async (status) => {
    const live = await TestService.start({
      SANDBOX: 'qovery',
      QOVERY_API_URL: stub.url,
      QOVERY_ORGANIZATION_IDS: nativeId(QOVERY),
    });
    let secret = '';
    stub.handler = ({ authorization }) => {
      secret = authorization.split(' ')[1] as string;
      const headers = { 'retry-after': secret, 'content-type': `a/b;c=${secret}` };
      return { status, bytes: Buffer.from(JSON.stringify({ echo: secret })), headers };
    };
    try {
      const { bytes, headers } = await ask(live, REDEEM, { key: newKey() });
      expect(secret.length).toBeGreaterThan(7);
      expect(`${bytes.toString()} ${JSON.stringify([...headers])}`).not.toContain(secret);
    } finally {
      await live.close();
    }
  });
});
