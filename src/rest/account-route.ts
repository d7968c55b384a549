import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiOperation, ApiParam } from '@nestjs/swagger';
import { isWrite, needsKey, type Action } from '../billing/actions.js';
import type { ProblemCode } from '../billing/problem.js';
import { ApiProblems, keyHeader } from '../openapi/api-problems.js';
import { RouteRuleMetadata } from './admission.guard.js';

interface AccountRouteOptions {
  operationId: string;
  summary: string;
  /** What it costs and changes, where the summary does not say it all. */
  description?: string;
  /** What is done to the account; null where the account alone is needed. */
  action: Action | null;
  /** Ids in the path beside the account's. Examples of all of them come from the providers' definitions. */
  ids?: readonly string[];
  /** Ways to fail that only this route has. */
  problems?: readonly ProblemCode[];
}

const ALWAYS: readonly ProblemCode[] = ['forbidden', 'not_found', 'validation_failed', 'internal_error'];
const UPSTREAM: readonly ProblemCode[] = [
  'upstream_auth_failed',
  'upstream_error',
  'upstream_contract',
  'upstream_rate_limited',
  'upstream_unavailable',
  'upstream_timeout',
];
const WITH_ACTION: readonly ProblemCode[] = ['capability_unsupported', 'upstream_rejected'];
const WITH_BODY: readonly ProblemCode[] = [
  'malformed_request',
  'payload_too_large',
  'unsupported_media_type',
];
const WITH_KEY: readonly ProblemCode[] = [
  'idempotency_key_required',
  'idempotency_in_progress',
  'idempotency_key_reused',
  'store_unavailable',
];

/** One route of an account: what the guard checks and what the documentation says, from the same words. */
export function AccountRoute(options: AccountRouteOptions): MethodDecorator {
  const { action, operationId, summary, description, ids = [], problems = [] } = options;
  const write = action !== null && isWrite(action);
  return applyDecorators(
    RouteRuleMetadata({ action }),
    ApiOperation({ operationId, summary, description }),
    ...(action ? [ApiExtension('x-action', action)] : []),
    ApiParam({
      name: 'accountId',
      description: 'An account: `<provider>.<id of the organisation there>`.',
      schema: { type: 'string' },
    }),
    ...ids.map((name) =>
      ApiParam({ name, description: 'The provider’s own id.', schema: { type: 'string' } }),
    ),
    ...(write ? [ApiHeader(keyHeader(operationId, needsKey(action)))] : []),
    ApiProblems(
      [
        ...ALWAYS,
        ...UPSTREAM,
        ...(action ? WITH_ACTION : []),
        ...(write ? [...WITH_BODY, ...WITH_KEY] : []),
        ...problems,
        'card_number_not_accepted',
      ],
      write,
    ),
  );
}

interface MergedRouteOptions {
  operationId: string;
  summary: string;
  description?: string;
  /** False where nobody is asked. */
  upstream?: false;
  problems?: readonly ProblemCode[];
}

/** A route over all accounts. */
export function MergedRoute({ upstream, problems = [], ...operation }: MergedRouteOptions): MethodDecorator {
  const ways = upstream === false ? [] : UPSTREAM;
  return applyDecorators(
    ApiOperation(operation),
    ApiProblems([
      'forbidden',
      'validation_failed',
      'internal_error',
      ...ways,
      ...problems,
      'card_number_not_accepted',
    ]),
  );
}
