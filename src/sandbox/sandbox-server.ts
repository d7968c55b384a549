import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { controlOf, controlPath } from './control.js';
import { Faults, behaviours, type Outcome } from './faults.js';
import { type SandboxResponse, type SandboxRequest, type SandboxPlatform, Refusal } from './platform.js';
import { RequestLog, loggedHeaders, loggedQuery } from './request-log.js';
import { match, type Match } from './router.js';
import type { Sandbox, SandboxOptions } from './sandbox.js';

const bodyLimit = 1024 * 1024;

/** Longer than any client keeps a connection, so that no request meets one that is just being closed. */
const keepAliveTimeout = 65_000;

export async function startSandbox<State>(
  platform: SandboxPlatform<State>,
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', now = () => new Date() } = options;
  const operations = platform.routes.map((route) => route.operation);
  const faults = new Faults(operations, platform.faultKinds);
  const log = new RequestLog();
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // each answer that is being delayed listens
  let state = platform.seed(now());

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  server.keepAliveTimeout = keepAliveTimeout;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const authority = `${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  const url = `http://${authority}`;

  function reset(): void {
    state = platform.seed(now());
    log.clear();
    faults.clear();
  }

  const control = controlOf({ platform, log, faults, operations, url, state: () => state, now, reset });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: rawUrl = '/', headers } = request;
    const [path = '/', ...search] = rawUrl.split('?');
    const body = await bodyOf(request);
    if (path === controlPath || path.startsWith(`${controlPath}/`)) {
      send(response, control(method, path, body));
      return;
    }

    const query = new URLSearchParams(search.join('?'));
    const matched = match(platform.routes, method, path, query);
    const operation = matched.route?.operation ?? null;
    const parameters = matched.route ? matched.parameters : {};
    const origin = `http://${headers.host ?? authority}`;
    const call: SandboxRequest = { method, path, parameters, query, body, operation, origin, now: now() };
    const entry = log.record({
      method,
      path,
      query: loggedQuery(query),
      rawUrl,
      headers: loggedHeaders(headers),
      body,
      operation,
      status: null,
      at: call.now.toISOString(),
    });

    const extra = platform.headers?.(state, headers.authorization, call.now) ?? {};
    const outcome = await outcomeOf(matched, call, headers.authorization);
    if (outcome === 'hang') return;
    if (outcome === 'drop') {
      request.socket.destroy();
      return;
    }
    entry.status = outcome.status;
    send(response, { ...outcome, headers: { ...extra, ...outcome.headers } });
  }

  function outcomeOf(
    matched: Match<State>,
    call: SandboxRequest,
    authorization: string | undefined,
  ): Outcome | Promise<Outcome> {
    const run = () => act(matched, call, authorization);
    const fault = faults.take(call.operation, platform.account(call));
    if (!fault) return run();
    return behaviours[fault.kind](fault, {
      call,
      run,
      wait: (milliseconds) => delay(milliseconds, undefined, { signal: closing.signal }),
      failure: (status, message) => platform.failure(status, message, call),
      unseen: platform.unseen,
    });
  }

  function act(
    matched: Match<State>,
    call: SandboxRequest,
    authorization: string | undefined,
  ): SandboxResponse {
    const refused = matched.route?.open ? null : platform.authenticate(authorization, call);
    if (refused) return refused;
    if (!matched.route) return platform.unmatched(matched.reason, call);
    try {
      return matched.route.handle(call, state);
    } catch (error) {
      if (error instanceof Refusal) return platform.refusal(error, call);
      return platform.failure(500, 'The sandbox itself failed.', call);
    }
  }

  return {
    url,
    requests: () => log.list(),
    clearRequests: () => log.clear(),
    addFault: (fault) => void faults.add(fault),
    clearFaults: () => faults.clear(),
    reset,
    seedInvoices: (account, rows) => platform.seedInvoices(state, account, rows),
    addOrganizations: (count, invoicesEach) => platform.addOrganizations(state, count, invoicesEach, now()),
    close: async () => {
      closing.abort();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new Error('The request is too large for a sandbox.');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function send(response: ServerResponse, answer: SandboxResponse): void {
  const isJson = answer.json !== undefined;
  const type = answer.type ?? (isJson ? 'application/json' : undefined);
  const content = isJson ? JSON.stringify(answer.json) : (answer.content ?? '');
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(type === undefined ? {} : { 'Content-Type': type }),
    ...(answer.status === 204 ? {} : { 'Content-Length': Buffer.byteLength(content) }),
  });
  response.end(content);
}
