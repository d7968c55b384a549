import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { env } from 'node:process';
import { TestPlatform } from '../../test/support/platform.js';
import { BillingError } from '../billing/problem.js';
import { createCall } from '../contract/call.js';
import type { UpstreamOperation } from '../contract/native-operation.js';
import type { Credential } from '../contract/provider-definition.js';
import { fixedCredential } from './credential.js';
import { ContractError } from './upstream-failure.js';

const list: UpstreamOperation = { id: 'list', title: 'List', method: 'GET', path: '/things/{id}' };
const change: UpstreamOperation = { id: 'change', title: 'Change', method: 'POST', path: '/things/{id}' };
const path = { id: 'a/b' };
const asItIs = (body: unknown): unknown => body;
const fine: RequestListener = (_, response) => response.end('{"status":"fine"}');

const upstream = new TestPlatform(fine);

function call(deadlineMs = 5_000) {
  return createCall('r', deadlineMs);
}

/** What a call failed with. */
async function failure(
  operation: UpstreamOperation,
  { platform = {}, read = asItIs, in: within = call() } = {},
) {
  const error: unknown = await upstream
    .client(platform)
    .send(within, operation, { path }, read)
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof BillingError)) throw new Error('it did not fail as promised');
  return error;
}

describe('a request', () => {
  it('is its row of the table, filled in and encoded', async () => {
    const operation = { ...change, query: { action: 'x' } };
    const request = { path, query: { org: 'a&action=y' }, body: { quantity: 3, né: 'é' } };
    expect(await upstream.client().send(call(), operation, request, asItIs)).toEqual({ status: 'fine' });
    expect(upstream.received[0]).toMatchObject({
      method: 'POST',
      url: '/things/a%2Fb?action=x&org=a%26action%3Dy',
    });
    expect(upstream.bodies).toEqual(['{"quantity":3,"né":"é"}']);
    expect(upstream.received[0]?.headers).toMatchObject({
      authorization: 'Token acme-secret-4711',
      'content-type': 'application/json',
    });
  });

  it.each([list, change])('without a body claims no other type than JSON: $method', async (operation) => {
    await upstream.client().send(call(), operation, { path }, asItIs);
    expect(upstream.received[0]?.headers['content-type'] ?? 'application/json').toBe('application/json');
    expect(upstream.bodies).toEqual(['']);
  });

  it('goes straight to the platform, whatever the environment says of proxies', async () => {
    const proxied: string[] = [];
    const proxy = createServer((request, response) => {
      proxied.push(request.url ?? '');
      response.end('{}');
    });
    proxy.on('connect', (request, socket) => {
      proxied.push(request.url ?? '');
      socket.end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];
    const before = names.map((name) => [name, env[name]] as const);
    try {
      for (const name of names) env[name] = url;
      expect(await upstream.client().send(call(), list, { path }, asItIs)).toEqual({ status: 'fine' });
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete env[name];
        else env[name] = value;
      }
      proxy.close();
    }
    expect(proxied).toEqual([]);
  });
});

describe('an answer', () => {
  it('may be empty', async () => {
    upstream.answer = (_, response) => response.writeHead(204).end();
    expect(await upstream.client().send(call(), change, { path }, asItIs)).toBeUndefined();
  });

  it.each([301, 302, 303, 307, 308])('that is a %i is not followed', async (status) => {
    upstream.answer = (_, response) =>
      response.writeHead(status, { location: `${upstream.baseUrl}/elsewhere` }).end();
    expect(await failure(list)).toMatchObject({ code: 'upstream_contract', upstream: { status } });
    expect(upstream.received).toHaveLength(1);
  });

  it.each([
    ['HTML', '<html>'],
    ['half an object', '{"status":'],
  ])('that is %s is not understood, and a write may have happened', async (_, text) => {
    upstream.answer = (_request, response) => response.end(text);
    expect(await failure(list)).toMatchObject({ code: 'upstream_contract' });
    expect(await failure(change)).toMatchObject({ code: 'upstream_contract', outcome: 'unknown' });
  });

  it('that lacks what every answer of its kind has is not understood either', async () => {
    const read = (): never => {
      throw new ContractError('things is not a list');
    };
    expect(await failure(list, { read })).toMatchObject({ code: 'upstream_contract' });
    expect(await failure(change, { read })).toMatchObject({ outcome: 'unknown' });
  });

  it('that does not say how it went is not a success', async () => {
    expect(await failure(change, { platform: { statusOf: () => null } })).toMatchObject({
      code: 'upstream_contract',
      outcome: 'unknown',
    });
  });

  it.each([
    [404, 'not_found', 'not_applied'],
    [429, 'upstream_rate_limited', 'not_applied'],
    [500, 'upstream_error', 'unknown'],
  ])('of HTTP 200 with the status %i in its body is a failure', async (status, code, outcome) => {
    expect(await failure(change, { platform: { statusOf: () => status } })).toMatchObject({ code, outcome });
  });

  it('of the gateway in front of the platform is told by its status alone', async () => {
    upstream.answer = (_, response) =>
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Oops</h1>');
    expect(await failure(list)).toMatchObject({
      code: 'upstream_error',
      upstream: { status: 503, message: null },
    });
  });

  it.each([
    ['17', 17],
    ['0', 1],
    ['soon', 60],
    ['999999', 3_600],
    [undefined, 60],
  ])('of too many requests, Retry-After %s, says to wait %i seconds', async (header, seconds) => {
    upstream.answer = (_, response) =>
      response.writeHead(429, header ? { 'retry-after': header } : {}).end('{}');
    expect(await failure(list)).toMatchObject({ code: 'upstream_rate_limited', retryAfter: seconds });
  });

  it('of too many requests may name a date', async () => {
    const date = new Date(Date.now() + 90_000).toUTCString();
    upstream.answer = (_, response) => response.writeHead(429, { 'retry-after': date }).end('{}');
    const { retryAfter } = await failure(list);
    expect(retryAfter).toBeGreaterThanOrEqual(Math.ceil((Date.parse(date) - Date.now()) / 1000));
    expect(retryAfter).toBeLessThanOrEqual(90);
  });

  it('larger than five million bytes is not read to its end', async () => {
    let written = 0;
    upstream.answer = (_, response) => {
      const chunk = Buffer.alloc(65_536, ' ');
      const more = (): void => {
        while (!response.destroyed && written < 200_000_000) {
          written += chunk.length;
          if (!response.write(chunk)) return;
        }
      };
      response.on('drain', more);
      more();
    };
    expect(await failure(list)).toMatchObject({ code: 'upstream_contract' });
    expect(written).toBeLessThan(40_000_000);
  });

  it('of four million bytes is read in full', async () => {
    upstream.answer = (_, response) => response.end(JSON.stringify(['x'.repeat(4_000_000)]));
    expect(
      await upstream.client().send(call(), list, { path }, (body) => (body as string[])[0]?.length),
    ).toBe(4_000_000);
  });
});

describe('our credential', () => {
  it.each(['acme-secret-4711', 'acme"secret\\4711'])('%j is in no answer that echoes it', async (secret) => {
    const platform = { credential: fixedCredential(secret) };
    upstream.answer = ({ headers }, response) =>
      response.end(JSON.stringify({ echo: headers.authorization }));
    expect(await upstream.client(platform).send(call(), list, { path }, asItIs)).toEqual({
      echo: 'Token [removed]',
    });
    upstream.answer = ({ headers }, response) =>
      response.writeHead(400).end(JSON.stringify({ message: headers.authorization }));
    const error = await failure(list, { platform });
    expect(error.upstream?.message).toBe('Token [removed]');
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain('4711');
  });

  it.each([list, change])('that cannot be read sends nothing: $method', async (operation) => {
    const credential: Credential = { read: () => Promise.resolve({ problem: 'its file cannot be read' }) };
    expect(await failure(operation, { platform: { credential } })).toMatchObject({
      code: 'upstream_auth_failed',
      outcome: operation === change ? 'not_applied' : undefined,
    });
    expect(upstream.received).toEqual([]);
  });
});
