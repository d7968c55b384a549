import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestPlatform } from '../../test/support/platform.js';
import { BillingError } from '../billing/problem.js';
import { createCall, type Call } from '../contract/call.js';
import type { UpstreamOperation } from '../contract/native-operation.js';
import type { Credential } from '../contract/provider-definition.js';
import { CONNECTIONS, type UpstreamClient } from './upstream-client.js';

const list: UpstreamOperation = { id: 'list', title: 'List', method: 'GET', path: '/things' };
const WRITES = (['POST', 'PUT', 'DELETE'] as const).map((method) => ({ ...list, id: 'change', method }));
const [change] = WRITES as [UpstreamOperation];
const ok: RequestListener = (_, response) => response.end('{}');
const drop: RequestListener = ({ socket }) => socket.destroy();
const frozen: RequestListener = () => undefined;

const upstream = new TestPlatform(ok);

function call(deadlineMs = 5_000): Call {
  return createCall('r', deadlineMs);
}

/** The text of an answer, or the error. */
async function outcome(to: UpstreamClient, within: Call, operation = list, query = {}) {
  const result = await to
    .send(within, operation, { query }, (body) => JSON.stringify(body ?? null))
    .catch((thrown: unknown) => {
      if (!(thrown instanceof BillingError)) throw thrown;
      return thrown;
    });
  return { result };
}

/** Answers as told, one request after the other; the last answer stays. */
function inTurn(...answers: RequestListener[]): void {
  upstream.answer = (request, response) =>
    answers[Math.min(upstream.received.length, answers.length) - 1]?.(request, response);
}

function methods(): (string | undefined)[] {
  return upstream.received.map(({ method }) => method);
}

describe('a read', () => {
  it('is repeated once when its connection breaks', async () => {
    inTurn(drop, ok);
    expect((await outcome(upstream.client(), call())).result).toBe('{}');
    expect(upstream.received).toHaveLength(2);
  });

  it('is repeated once when a kept connection is closed under it', async () => {
    inTurn(ok, drop, ok);
    const to = upstream.client();
    await outcome(to, call());
    expect((await outcome(to, call())).result).toBe('{}');
    expect(upstream.received).toHaveLength(3);
  });

  it('is not repeated a second time', async () => {
    upstream.answer = drop;
    expect((await outcome(upstream.client(), call())).result).toMatchObject({ code: 'upstream_unavailable' });
    expect(upstream.received).toHaveLength(2);
  });

  it.each([400, 404, 429, 500, 503])('answered %i is not repeated', async (status) => {
    upstream.answer = (_, response) => response.writeHead(status).end('{}');
    expect((await outcome(upstream.client(), call())).result).toBeInstanceOf(BillingError);
    expect(upstream.received).toHaveLength(1);
  });

  it('is made once per call for the same address, at once or later', async () => {
    const to = upstream.client();
    const one = call();
    await Promise.all([outcome(to, one), outcome(to, one), outcome(to, one)]);
    await outcome(to, one);
    expect(upstream.received).toHaveLength(1);
    await outcome(to, one, list, { page: '2' });
    await outcome(to, call());
    expect(upstream.received).toHaveLength(3);
  });

  it('that fails, fails for everyone of its call, and is made once', async () => {
    upstream.answer = (_, response) => response.writeHead(500).end();
    const to = upstream.client();
    const one = call();
    const results = await Promise.all([outcome(to, one), outcome(to, one)]);
    expect(results.map(({ result }) => (result as BillingError).code)).toEqual([
      'upstream_error',
      'upstream_error',
    ]);
    expect(upstream.received).toHaveLength(1);
  });

  it('is made again after a write of its call', async () => {
    const to = upstream.client();
    const one = call();
    await outcome(to, one);
    await outcome(to, one, change);
    await outcome(to, one);
    expect(methods()).toEqual(['GET', 'POST', 'GET']);
  });
});

describe.each(WRITES)('a write, $method,', (write) => {
  it('is never repeated when its connection breaks, and may have happened', async () => {
    upstream.answer = drop;
    const within = call();
    expect((await outcome(upstream.client(), within, write)).result).toMatchObject({ outcome: 'unknown' });
    expect(upstream.received).toHaveLength(1);
    expect(within.writeSent).toBe(true);
  });

  it('is never repeated when a kept connection is closed under it', async () => {
    inTurn(ok, drop, ok);
    const to = upstream.client();
    await outcome(to, call());
    expect((await outcome(to, call(), write)).result).toMatchObject({ outcome: 'unknown' });
    expect(methods()).toEqual(['GET', write.method]);
  });

  it('may have happened when its answer breaks off', async () => {
    upstream.answer = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"sta', () => response.destroy());
    };
    expect((await outcome(upstream.client(), call(), write)).result).toMatchObject({ outcome: 'unknown' });
    expect(upstream.received).toHaveLength(1);
  });

  it.each([
    [400, 'not_applied'],
    [401, 'not_applied'],
    [429, 'not_applied'],
    [500, 'unknown'],
    [503, 'unknown'],
  ])('answered %i is not repeated: %s', async (status, expected) => {
    upstream.answer = (_, response) => response.writeHead(status).end('{}');
    expect((await outcome(upstream.client(), call(), write)).result).toMatchObject({ outcome: expected });
    expect(upstream.received).toHaveLength(1);
  });

  it('did not happen where nobody listens', async () => {
    const nobody = createServer();
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((resolve) => nobody.close(resolve));
    const { result } = await outcome(upstream.client({ baseUrl: `http://127.0.0.1:${port}` }), call(), write);
    expect(result).toMatchObject({ code: 'upstream_unavailable', outcome: 'not_applied' });
  });

  it('is not sent once its deadline has passed', async () => {
    const { result } = await outcome(upstream.client(), call(0), write);
    expect(result).toMatchObject({ code: 'upstream_timeout', outcome: 'not_applied' });
    expect(upstream.received).toEqual([]);
  });
});

describe('a refused credential', () => {
  /** Each look at it finds the next one; the last one stays. */
  function renewed(...values: string[]): Credential {
    return { read: () => Promise.resolve({ value: (values.length > 1 ? values.shift() : values[0]) ?? '' }) };
  }

  const unlessNew: RequestListener = ({ headers }, response) =>
    response.writeHead(headers.authorization === 'Token c-2' ? 200 : 401).end('{}');

  it('that was renewed is tried once more for a read', async () => {
    upstream.answer = unlessNew;
    expect((await outcome(upstream.client({ credential: renewed('c-1', 'c-2') }), call())).result).toBe('{}');
    expect(upstream.received.map(({ headers }) => headers.authorization)).toEqual(['Token c-1', 'Token c-2']);
  });

  it('that is still the same is not tried again', async () => {
    upstream.answer = unlessNew;
    const { result } = await outcome(upstream.client({ credential: renewed('c-1') }), call());
    expect(result).toMatchObject({ code: 'upstream_auth_failed' });
    expect(upstream.received).toHaveLength(1);
  });

  it('that is renewed all the time is tried twice at most', async () => {
    upstream.answer = (_, response) => response.writeHead(401).end();
    const { result } = await outcome(
      upstream.client({ credential: renewed('a', 'b', 'c', 'd', 'e') }),
      call(),
    );
    expect(result).toMatchObject({ code: 'upstream_auth_failed' });
    expect(upstream.received).toHaveLength(2);
  });

  it('of a write is not tried again, and nothing was changed', async () => {
    upstream.answer = unlessNew;
    const { result } = await outcome(upstream.client({ credential: renewed('c-1', 'c-2') }), call(), change);
    expect(result).toMatchObject({ code: 'upstream_auth_failed', outcome: 'not_applied' });
    expect(upstream.received).toHaveLength(1);
  });
});

describe('the deadline', () => {
  const MORE = CONNECTIONS + 40;

  async function crowd(to: UpstreamClient, deadlineMs: number) {
    const calls = Array.from({ length: MORE }, (_, page) =>
      outcome(to, call(deadlineMs), list, { page: String(page) }),
    );
    return Promise.all(calls);
  }

  it.each([
    ['never answers', frozen],
    [
      'answers headers only',
      (_: IncomingMessage, response: ServerResponse) => response.writeHead(200).flushHeaders(),
    ],
  ])('is kept where the platform %s', async (_, listener) => {
    upstream.answer = listener;
    const { result } = await outcome(upstream.client(), call(250));
    expect(result).toMatchObject({ code: 'upstream_timeout' });
  });

  it('is kept for every call when there are more calls than connections', async () => {
    upstream.answer = frozen;
    const outcomes = await crowd(upstream.client(), 300);
    expect(new Set(outcomes.map(({ result }) => (result as BillingError).code))).toEqual(
      new Set(['upstream_timeout']),
    );
  });

  it('of a crowd leaves nothing behind: the next call is answered', async () => {
    const to = upstream.client();
    upstream.answer = frozen;
    await crowd(to, 200);
    upstream.answer = ok;
    expect((await outcome(to, call(2_000))).result).toBe('{}');
  });

  it('of a write that waits for a connection passes without its being sent, then or later', async () => {
    const to = upstream.client();
    upstream.answer = frozen;
    const crowded = crowd(to, 500);
    const { result } = await outcome(to, call(150), change);
    expect(result).toMatchObject({ code: 'upstream_timeout', outcome: 'not_applied' });
    await crowded;
    upstream.answer = ok;
    await outcome(to, call());
    expect(methods()).not.toContain('POST');
  });

  it('of a write that was sent leaves its outcome unknown', async () => {
    upstream.answer = frozen;
    const { result } = await outcome(upstream.client(), call(150), change);
    expect(result).toMatchObject({ code: 'upstream_timeout', outcome: 'unknown' });
    expect(upstream.received).toHaveLength(1);
  });

  it('holds for the repetition too', async () => {
    inTurn(drop, frozen);
    const { result } = await outcome(upstream.client(), call(300));
    expect(result).toMatchObject({ code: 'upstream_timeout' });
  });
});
