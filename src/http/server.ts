import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BillingError, toProblem } from '../billing/problem.js';
import { faultOf } from '../input/json-faults.js';
import { Log } from '../telemetry/log.js';
import { callOf, requestId, type Deadlines } from './request-context.js';
import type { RouteTable } from './route-table.js';

const MAX_BODY_BYTES = 100_000;
/** An account's id: the provider's name, a dot, and what the provider calls an organisation. */
const MAX_PARAM_LENGTH = 200;
const REQUEST_TIMEOUT_MS = 30_000;

/** Fastify, set so that nothing it does by itself surprises a client. */
export function createAdapter(routes: RouteTable): FastifyAdapter {
  return new FastifyAdapter({
    skipMiddie: true,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    rewriteUrl: ({ url = '/' }) => routes.asRegistered(url),
    genReqId: requestId as (request: unknown) => string,
    logger: false,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const outcome = request.method === 'GET' || request.method === 'HEAD' ? undefined : 'not_applied';
      const error = new BillingError('not_found', {
        detail: 'There is no such route; /docs shows all there are.',
        outcome,
      });
      const problem = toProblem(error, request.id);
      void reply
        .status(problem.status)
        .headers({ ...headersOf(request.id), 'content-type': PROBLEM_TYPE })
        .send(JSON.stringify(problem));
    },
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route’s path is matched without regard to case; its parameters keep theirs. */
    ignoreCase?: boolean;
    /** A page from elsewhere is refused whatever the method, not only where it would make changes. */
    ownPagesOnly?: boolean;
  }
}

/** A second listener, whose every request is one for a path of the first. */
export function listenerFor(server: FastifyInstance, path: string): Server {
  const second = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    request.url = path;
    server.routing(request, response);
  });
  second.on('clientError', answerUnreadable);
  second.on('checkExpectation', (request, response) => second.emit('request', request, response));
  return second;
}

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What every answer carries, whatever it is. */
function headersOf(id: string): Record<string, string> {
  return {
    'cache-control': 'private, no-store',
    'x-request-id': id,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  };
}

export interface ServerParts {
  log: Log;
  routes: RouteTable;
  deadlines: Deadlines;
  /** Whether a `Host` header names this machine, as a page from elsewhere cannot make a browser do. */
  isOwnHost: (host: string) => boolean;
  /** Pages that may call from a browser, beside those of this machine. */
  origins: readonly string[];
}

/** What happens to every request, whatever its route. */
export function prepareServer(server: FastifyInstance, parts: ServerParts): void {
  const { log, routes, deadlines, isOwnHost } = parts;
  acceptEmptyBodies(server);
  server.addHttpMethod('GET', { hasBody: true, overrideExisting: true }); // as CloudPlans documents it
  server.decorateRequest('call');
  server.decorateRequest('bodyText', '');

  // To an expectation that it does not know, Node would answer 417 by itself, and not as a problem.
  server.server.on('checkExpectation', (request, response) =>
    server.server.emit('request', request, response),
  );

  server.addHook('onRoute', ({ url, method, config }) => routes.add(url, method, config?.ignoreCase));

  server.addHook('onRequest', (request, reply, done) => {
    request.call = callOf(request, deadlines);
    dropContentTypeOfEmptyBody(request);
    answers.set(request.raw.socket, reply.raw);
    void reply.headers(headersOf(request.id));
    if (request.raw.httpVersionMajor < 1) done(withoutVersion());
    else if (!isOwnHost(hostOf(request))) done(foreignHost());
    else if (isForeignPage(request, parts)) done(foreignOrigin());
    else done();
  });

  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });

  server.addHook('preSerialization', (_request, reply, payload, done) => {
    const complete = (payload as { meta?: { complete?: unknown } } | null)?.meta?.complete;
    if (typeof complete === 'boolean') void reply.header('x-billing-complete', String(complete));
    done(null, payload);
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close'); // a kept connection would keep the process
    if (request.call?.replayed) void reply.header('idempotent-replayed', 'true');
    done(null, payload);
  });

  server.addHook('onResponse', (request, reply, done) => {
    log.request({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      ...(reply.problemCode && { code: reply.problemCode }),
    });
    done();
  });
}

/** An empty body is no body, whatever its content type; one that is not JSON is refused. */
function acceptEmptyBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text === '') return done(null, undefined);
    request.bodyText = text as string;
    void parseJson(request, request.bodyText, (error, body: unknown) => {
      const fault = error ? null : faultOf(body);
      done(fault === null ? error : new BillingError('malformed_request', { detail: fault }), body);
    });
  });
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') done(null, undefined);
    else done(new BillingError('unsupported_media_type', { detail: 'Send the body as application/json.' }));
  });
}

/** Fastify rejects an invalid Content-Type even without a body. */
function dropContentTypeOfEmptyBody({ raw: { headers } }: FastifyRequest): void {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = headers;
  if (length === '0' && encoding === undefined) delete headers['content-type'];
}

function hostOf({ headers }: FastifyRequest): string {
  return (headers.host ?? '').replace(/:\d*$/, '');
}

/** A page from elsewhere can make a browser send a simple write without asking first. */
function isForeignPage(
  { method, headers, routeOptions }: FastifyRequest,
  { isOwnHost, origins }: ServerParts,
): boolean {
  const { origin } = headers;
  const reads = ['GET', 'HEAD', 'OPTIONS'].includes(method) && !routeOptions.config.ownPagesOnly;
  if (origin === undefined || reads || origins.includes(origin)) return false;
  return !URL.canParse(origin) || !isOwnHost(new URL(origin).hostname);
}

/** Node takes it for HTTP/0.9; what is meant is mostly a line break that somebody has put into a path. */
function withoutVersion(): BillingError {
  return new BillingError('malformed_request', {
    detail: 'The request is not valid HTTP: its first line has no version.',
  });
}

function foreignOrigin(): BillingError {
  return new BillingError('forbidden', {
    detail: 'A page of this Origin may not do this; see CORS_ORIGINS.',
  });
}

function foreignHost(): BillingError {
  return new BillingError('forbidden', {
    detail: 'This service has no authentication configured, so it answers only to a local Host header.',
  });
}

/** The latest answer on each connection, which may still be under way. */
const answers = new WeakMap<Socket, ServerResponse>();

/** What is not even HTTP is answered by hand; the socket knows nothing better. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const underWay = answers.get(socket);
  if (underWay?.req.complete && !underWay.writableEnded) {
    // What came after a request does not answer that request: a write may be on its way.
    underWay.shouldKeepAlive = false;
    return;
  }
  const id = requestId({ headers: {} } as IncomingMessage);
  const unreadable =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new BillingError('payload_too_large', {
          detail: 'The headers are larger than any request here needs.',
        })
      : new BillingError('malformed_request', {
          detail:
            error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
              ? 'The request did not arrive in time.'
              : 'The request is not valid HTTP.',
        });
  const problem = toProblem(unreadable, id);
  const body = JSON.stringify(problem);
  const headers = {
    ...headersOf(id),
    'content-type': PROBLEM_TYPE,
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(
    [`HTTP/1.1 ${problem.status} ${problem.title}`, ...lines, 'connection: close', '', body].join('\r\n'),
  );
}
