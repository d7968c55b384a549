import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Target } from '../access/execute.js';
import { BillingError } from '../billing/problem.js';
import { NativeRefusal, type NativeAnswer } from '../contract/native-answer.js';
import { asKey } from '../input/idempotency-key.js';
import { validationFailed } from '../input/validation.pipe.js';
import { parseWithoutCards, type RawRequestWithText } from './card-data.js';
import type { NativeCalls } from './native-calls.js';
import { isOfPath, type NativeRoute, type ParsedRequest } from './native-route.js';

declare module 'fastify' {
  interface FastifyReply {
    /** The platform’s body. Set in onSend, so that Fastify does not add a default Content-Type. */
    relayed?: Buffer;
  }
}

/** Adds the routes of the native API. They need no controllers: each is a row of a provider’s table. */
export function addNativeRoutes(
  server: FastifyInstance,
  routes: readonly NativeRoute[],
  calls: NativeCalls,
  cardsPass: boolean,
): void {
  for (const route of routes) {
    server.route({
      method: route.method,
      url: route.path.replace(/\{(\w+)\}/g, ':$1'),
      // Published in small letters, and written in camelCase by the platform's own clients.
      config: { ignoreCase: true },
      onSend: (_request, reply, payload, done) => done(null, reply.relayed ?? payload),
      handler: (request, reply) => answer(request, reply, route, calls, cardsPass),
    });
  }
}

/** The order of judgement: card number → account → key → members. */
async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  route: NativeRoute,
  calls: NativeCalls,
  cardsPass: boolean,
): Promise<FastifyReply> {
  const understood = parseWithoutCards(route, request as RawRequestWithText, cardsPass);
  const { operation, given, extraMembers, faults } = understood;
  const keyOf = (): string | undefined => {
    const header = request.headers['idempotency-key'];
    return header === undefined ? undefined : asKey(header, '/header/idempotency-key');
  };
  const native = { registered: route.registered, operation };
  const target = await calls.admit(request.call, native, given, keyOf, extraMembers);
  if (faults.some(isOfPath)) throw noSuchResource();
  if (faults.length > 0) throw validationFailed(faults);
  return pass(reply, await relayed(calls, target, understood));
}

/** What is to be seen of a failure is the platform's own answer, where it is a refusal; else it is our problem. */
async function relayed(
  calls: NativeCalls,
  target: Target,
  { operation, given, extraMembers }: ParsedRequest,
): Promise<NativeAnswer> {
  try {
    return await calls.send(target, operation, given, extraMembers);
  } catch (error) {
    if (error instanceof NativeRefusal) return error.answer;
    throw error;
  }
}

/** Byte by byte, with the platform's status and type. It may be a page: none of its scripts are to run here. */
function pass(reply: FastifyReply, answer: NativeAnswer): FastifyReply {
  const { status, contentType, disposition, retryAfter, rateLimit, bytes } = answer;
  void reply
    .status(status)
    .headers({ 'content-security-policy': "default-src 'none'; sandbox", ...rateLimit });
  if (disposition !== null) void reply.header('content-disposition', disposition);
  if (contentType !== null) void reply.header('content-type', contentType);
  if (status === 429 && retryAfter !== null) void reply.header('retry-after', retryAfter);
  if (bytes.length > 0) reply.relayed = bytes;
  return reply.send();
}

/** Ids are no members: a malformed one is the id of nothing. */
function noSuchResource(): BillingError {
  return new BillingError('not_found', { detail: 'There is no such resource.' });
}
