import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { holdsCardNumber } from '../billing/card-number.js';
import { createCall, type Call } from '../contract/call.js';

declare module 'fastify' {
  interface FastifyRequest {
    call: Call;
    /** The body as it came: what a parser rounds may still be a card number. */
    bodyText: string;
  }
}

export interface Deadlines {
  readDeadlineMs: number;
  writeDeadlineMs: number;
}

const REQUEST_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** The client's own `X-Request-Id` where it is a plain one, else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  const plain = typeof given === 'string' && REQUEST_ID.test(given) && !holdsCardNumber(given);
  return plain ? given : randomUUID();
}

export function callOf(request: FastifyRequest, { readDeadlineMs, writeDeadlineMs }: Deadlines): Call {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const includeRaw = (request.query as Record<string, unknown> | undefined)?.include === 'raw';
  return createCall(request.id, reads ? readDeadlineMs : writeDeadlineMs, includeRaw);
}

export const CurrentCall = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  return context.switchToHttp().getRequest<FastifyRequest>().call;
});
