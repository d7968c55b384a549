import type { RequestListener } from 'node:http';
import { TestPlatform } from '../../test/support/platform.js';
import { BillingError } from '../billing/problem.js';
import { createCall } from '../contract/call.js';
import { NativeRefusal, type NativeAnswer } from '../contract/native-answer.js';
import type { UpstreamOperation } from '../contract/native-operation.js';
import type { PlatformApi } from './upstream-client.js';

/** The platform’s own response, where a client may see it. */
const shownBy = (error: BillingError): NativeAnswer | undefined =>
  error instanceof NativeRefusal ? error.answer : undefined;

const read: UpstreamOperation = { id: 'read', title: 'Read', method: 'GET', path: '/things' };
const write: UpstreamOperation = { id: 'write', title: 'Write', method: 'POST', path: '/things' };
const upstream = new TestPlatform((_, response) => response.end('{"status":"fine"}'));

/** An answer with exactly these headers and bytes. */
const answering =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

const relay = (operation = read, platform: Partial<PlatformApi> = {}): Promise<NativeAnswer> =>
  upstream.client(platform).relay(createCall('r', 5_000), operation, { query: {} });

async function failure(operation = read, platform: Partial<PlatformApi> = {}): Promise<BillingError> {
  const thrown: unknown = await relay(operation, platform).catch((error: unknown) => error);
  if (!(thrown instanceof BillingError)) throw new Error('it did not fail as promised');
  return thrown;
}

const told = ({ status, contentType, retryAfter, bytes }: NativeAnswer): unknown => ({
  status,
  contentType,
  retryAfter,
  text: bytes.toString(),
});

describe('an answer that is relayed', () => {
  it('is the bytes, the status and the type that came, and what they say', async () => {
    const text = ' {"b": 1e2,\r\n"a":12345678901234567890, "é":"\\u00e9"}\n';
    upstream.answer = answering(203, text, { 'content-type': 'application/x+json;v=1', 'retry-after': '9' });
    const answer = await relay();
    expect(told(answer)).toEqual({
      status: 203,
      contentType: 'application/x+json;v=1',
      retryAfter: '9',
      text,
    });
    expect(answer.json).toMatchObject({ b: 100, é: 'é' });
  });

  it('may be empty, without a type', async () => {
    upstream.answer = answering(202, '');
    const answer = await relay(write);
    expect(told(answer)).toEqual({ status: 202, contentType: null, retryAfter: null, text: '' });
    expect(answer.json).toBeUndefined();
  });

  it('was asked for with no question mark where there is nothing to ask', async () => {
    await relay();
    expect(upstream.received.map(({ url }) => url)).toEqual(['/things']);
  });
});

describe('a refusal that is relayed', () => {
  it.each([400, 402, 404, 405, 408, 409, 418, 422, 429, 451, 499])(
    '%i is an error that carries the answer as it came, whatever it is',
    async (status) => {
      upstream.answer = answering(status, '<p>No.</p>', { 'content-type': 'text/html', 'retry-after': '7' });
      for (const operation of [read, write]) {
        const answer = shownBy(await failure(operation));
        expect(told(answer as NativeAnswer)).toEqual({
          status,
          contentType: 'text/html',
          retryAfter: '7',
          text: '<p>No.</p>',
        });
      }
    },
  );

  it.each([400, 404, 409, 429, 500])(
    'that stands in the body as %i carries the answer with HTTP’s status',
    async (status) => {
      upstream.answer = answering(200, '{"status":0}');
      const answer = shownBy(await failure(write, { statusOf: () => status }));
      expect(answer).toMatchObject({ status: 200 });
      expect(answer?.bytes.toString()).toBe('{"status":0}');
    },
  );

  it('of an answer that does not say how it went carries it, and may have happened', async () => {
    const error = await failure(write, { statusOf: () => null });
    expect(error).toMatchObject({ code: 'upstream_contract', outcome: 'unknown', answer: { status: 200 } });
  });
});

describe('a failure that is not to be seen', () => {
  const html = { 'content-type': 'text/html' };
  it.each<[string, string, RequestListener]>([
    ['401', 'upstream_auth_failed', answering(401, '{}')],
    ['403', 'upstream_auth_failed', answering(403, '{}')],
    ['500', 'upstream_error', answering(500, '{}')],
    ['503', 'upstream_error', answering(503, '{}', { 'retry-after': '7' })],
    ['302', 'upstream_contract', answering(302, '{}', { location: '/elsewhere' })],
    ['304', 'upstream_contract', answering(304, '')],
    ['HTML with 200', 'upstream_contract', answering(200, '<html>', html)],
    ['half an object', 'upstream_contract', answering(200, '{"a":')],
    ['more than five million bytes', 'upstream_contract', answering(200, `"${'x'.repeat(5_000_000)}"`)],
    ['a lost connection', 'upstream_unavailable', (_, response) => response.destroy()],
  ])('%s carries no answer', async (_name, code, answer) => {
    upstream.answer = answer;
    for (const operation of [read, write]) {
      const error = await failure(operation);
      expect([error.code, shownBy(error)]).toEqual([code, undefined]);
    }
  });

  it.each([401, 403])('HTTP 200 with %i in its body carries no answer', async (status) => {
    const error = await failure(write, { statusOf: () => status });
    expect([error.code, shownBy(error)]).toEqual(['upstream_auth_failed', undefined]);
  });
});

describe('our credential', () => {
  it.each([200, 400, 429])('is in nothing that is relayed with %i', async (status) => {
    upstream.answer = ({ headers }, response) => {
      const echo = headers.authorization ?? '';
      const echoes = { 'content-type': `text/plain; echo=${echo}`, 'retry-after': echo };
      response.writeHead(status, echoes).end(JSON.stringify({ echo }));
    };
    const answer = status === 200 ? await relay() : shownBy(await failure());
    expect(JSON.stringify(told(answer as NativeAnswer))).not.toContain('4711');
    expect(answer?.bytes.toString()).toBe('{"echo":"Token [removed]"}');
  });

  it('does not cost the other bytes, even such as are no UTF-8', async () => {
    const bytes = Buffer.from([0x22, 0xff, 0xfe, 0x22]);
    upstream.answer = answering(200, bytes);
    expect((await relay()).bytes.equals(bytes)).toBe(true);
  });
});
