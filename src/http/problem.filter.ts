import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  asBillingError,
  BillingError,
  outcomeOf,
  toProblem,
  type Problem,
  type ProblemCode,
} from '../billing/problem.js';
import { Log } from '../telemetry/log.js';
import type { RouteTable } from './route-table.js';

declare module 'fastify' {
  interface FastifyReply {
    problemCode?: ProblemCode;
  }
}

/** What the framework refuses by itself, in our words. */
const FRAMEWORK: Readonly<Record<number, { code: ProblemCode; detail: string }>> = {
  400: { code: 'malformed_request', detail: 'The request cannot be read: the body is not JSON.' },
  403: { code: 'forbidden', detail: 'This is not allowed.' },
  404: { code: 'not_found', detail: 'There is no such route; /docs shows all there are.' },
  413: { code: 'payload_too_large', detail: 'The body is larger than any request here needs.' },
  415: { code: 'unsupported_media_type', detail: 'Send the body as application/json.' },
};

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Every failure leaves here: one shape, one content type, one place. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly routes: RouteTable,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const allowed =
      statusOf(thrown) === 404 && !(thrown instanceof BillingError) ? this.routes.methodsOf(request.url) : [];
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    const { error, problem } = judge(allowed.length > 0 ? methodNotAllowed() : thrown, request, this.log);
    if (error.retryAfter !== undefined) void reply.header('retry-after', String(error.retryAfter));
    reply.problemCode = error.code;
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}

/** What a request failed with, as the error that it is and as its client is told; a defect of ours is logged. */
export function judge(
  thrown: unknown,
  request: FastifyRequest,
  log: Log,
): { error: BillingError; problem: Problem } {
  const error = toError(thrown);
  if (error.code === 'internal_error' && !(thrown instanceof BillingError)) log.defect(thrown, request.id);
  // The error may be shared with other requests, so it is not written to.
  const outcome = SAFE_METHODS.includes(request.method) ? error.outcome : outcomeOf(error, request.call);
  return { error, problem: toProblem(error, request.id, outcome) };
}

function toError(thrown: unknown): BillingError {
  if (thrown instanceof BillingError) return thrown;
  const known = FRAMEWORK[statusOf(thrown)];
  return known
    ? new BillingError(known.code, { detail: known.detail }, { cause: thrown })
    : asBillingError(thrown);
}

function methodNotAllowed(): BillingError {
  return new BillingError('method_not_allowed', {
    detail: 'The route exists, but not with this method; see Allow.',
  });
}

/** Nest's and Fastify's errors carry the status that they stand for. */
function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
