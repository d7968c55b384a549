import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cardNumberRefused, holdsCardNumberAnywhere } from '../billing/card-number.js';
import { isRead, type NativeAnswer } from '../billing/native-operation.js';
import { BillingError } from '../billing/problem.js';
import { validationFailed } from '../http/validation.pipe.js';
import { asKey } from '../idempotency/key.js';
import type { Target } from '../providers/execute.js';
import { understandWithoutCards, type GivenAsItCame } from './card-data.js';
import type { NativeCalls } from './native-calls.js';
import { isOfPath, placeIn, type NativeRoute, type Understood } from './native-route.js';

/** Adds the routes of the native door. They need no controller: the tables say all there is to say. */
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
  const understood = understandWithoutCards(route, request as GivenAsItCame, cardsPass);
  const { operation, check, given, beyond, faults } = understood;
  const header = request.headers['idempotency-key'];
  const key =
    header === undefined || isRead(operation) ? undefined : asKey(header, '/header/idempotency-key');
  const native = { registered: route.registered, operation };
  const target = await calls.admit(request.call, native, given, key);
  faults.push(...check.faults(given, placeIn(operation)));
  if (faults.some(isOfPath)) throw noSuchResource(given);
  if (faults.length > 0) throw validationFailed(faults);
  return pass(reply, await relayed(calls, target, understood, beyond));
}

/** What is to be seen of a failure is the platform's own answer, where it is a refusal; else it is our problem. */
async function relayed(
  calls: NativeCalls,
  target: Target,
  { operation, given }: Understood,
  beyond: Understood['beyond'],
): Promise<NativeAnswer> {
  try {
    return await calls.send(target, operation, given, beyond);
  } catch (error) {
    if (error instanceof BillingError && error.answer) return error.answer;
    throw error;
  }
}

/** Byte by byte, with the platform's status and type. It may be a page: none of its scripts are to run here. */
function pass(reply: FastifyReply, { status, contentType, retryAfter, bytes }: NativeAnswer): FastifyReply {
  void reply.status(status).header('content-security-policy', "default-src 'none'; sandbox");
  if (contentType !== null) void reply.header('content-type', contentType);
  if (status === 429 && retryAfter !== null) void reply.header('retry-after', retryAfter);
  return reply.send(bytes.length > 0 ? bytes : undefined);
}

/** Ids are no members: a malformed one is the id of nothing. */
function noSuchResource(given: Understood['given']): BillingError {
  const ids = Object.entries(given).filter(([name]) => name !== 'organizationId' && name !== 'body');
  if (holdsCardNumberAnywhere(ids)) return cardNumberRefused();
  return new BillingError('not_found', { detail: 'There is no such resource.' });
}
