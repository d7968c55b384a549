import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BillingError, toProblem } from '../billing/problem.js';
import { Log } from './log.js';
import { callOf, requestId, type Deadlines } from './request-context.js';
import type { RouteTable } from './route-table.js';

const MAX_BODY_BYTES = 100_000;
/** An account's id: the provider's name, a dot, and what the provider calls an organisation. */
const MAX_PARAM_LENGTH = 200;
const REQUEST_TIMEOUT_MS = 30_000;

/** Fastify, set so that nothing it does by itself surprises a client. */
export function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    genReqId: requestId as (request: unknown) => string,
    logger: false,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const problem = toProblem(
        new BillingError('not_found', { detail: 'There is no such route.' }),
        request.id,
      );
      void reply
        .status(problem.status)
        .headers({
          'content-type': 'application/problem+json; charset=utf-8',
          'cache-control': 'private, no-store',
        })
        .send(JSON.stringify(problem));
    },
  });
}

export interface ServerParts {
  log: Log;
  routes: RouteTable;
  deadlines: Deadlines;
  /** Whether a `Host` header names this machine, as a page from elsewhere cannot make a browser do. */
  isOwnHost: (host: string) => boolean;
}

/** What happens to every request, whatever its route. */
export function prepareServer(server: FastifyInstance, parts: ServerParts): void {
  const { log, routes, deadlines, isOwnHost } = parts;
  acceptEmptyBodies(server);
  server.decorateRequest('call');

  server.addHook('onRoute', ({ url, method }) => routes.add(url, method));

  server.addHook('onRequest', (request, reply, done) => {
    request.call = callOf(request, deadlines);
    void reply.headers({
      'cache-control': 'private, no-store',
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    done(isOwnHost(hostOf(request)) ? undefined : foreignHost());
  });

  server.addHook('preSerialization', (_request, reply, payload, done) => {
    const complete = (payload as { meta?: { complete?: unknown } } | null)?.meta?.complete;
    if (typeof complete === 'boolean') void reply.header('x-billing-complete', String(complete));
    done(null, payload);
  });

  server.addHook('onSend', (request, reply, payload, done) => {
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
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parseJson(request, body as string, done);
  });
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') done(null, undefined);
    else done(new BillingError('unsupported_media_type', { detail: 'Send the body as application/json.' }));
  });
}

function hostOf({ headers }: FastifyRequest): string {
  return (headers.host ?? '').replace(/:\d*$/, '');
}

function foreignHost(): BillingError {
  return new BillingError('forbidden', {
    detail: 'This service has no authentication configured, so it answers only to a local Host header.',
  });
}

/** What is not even HTTP is answered by hand; the socket knows nothing better. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const id = requestId({ headers: {} } as IncomingMessage);
  const problem = toProblem(
    new BillingError('malformed_request', { detail: 'The request is not valid HTTP.' }),
    id,
  );
  const body = JSON.stringify(problem);
  socket.end(
    [
      'HTTP/1.1 400 Bad Request',
      'Content-Type: application/problem+json; charset=utf-8',
      'Cache-Control: private, no-store',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
