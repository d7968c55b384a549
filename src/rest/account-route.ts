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
  /** It takes a cursor. */
  list?: true;
  /** Errors that only this route has. */
  problems?: readonly ProblemCode[];
}

/** The errors that are about an operation. All others are the same everywhere: `default`. */
const OF_READS: readonly ProblemCode[] = [
  'validation_failed',
  'card_number_not_accepted',
  'capability_unsupported',
  'upstream_rejected',
];
const OF_WRITES: readonly ProblemCode[] = [
  ...OF_READS,
  'malformed_request',
  'idempotency_key_required',
  'idempotency_in_progress',
  'idempotency_key_reused',
];
const OF_LISTS: readonly ProblemCode[] = ['malformed_request', 'invalid_cursor'];

/** One route of an account: what the guard checks and what the documentation says, from the same words. */
export function AccountRoute(options: AccountRouteOptions): MethodDecorator {
  const { action, operationId, summary, description, ids = [], list, problems = [] } = options;
  const write = action !== null && isWrite(action);
  return applyDecorators(
    RouteRuleMetadata({ action }),
    ApiOperation({ operationId, summary, description }),
    ...(action ? [ApiExtension('x-action', action)] : []),
    ApiParam({
      name: 'accountId',
      description: 'An account: `<provider>.<id of the organisation there>`.',
      schema: { type: 'string', pattern: '^[a-z][a-z0-9]*\\..+$' },
    }),
    ...ids.map((name) =>
      ApiParam({ name, description: 'The provider’s own id.', schema: { type: 'string', minLength: 1 } }),
    ),
    ...(write ? [ApiHeader(keyHeader(operationId, needsKey(action)))] : []),
    ApiProblems(
      ['not_found', ...(list ? OF_LISTS : []), ...(write ? OF_WRITES : action ? OF_READS : []), ...problems],
      write,
    ),
  );
}

interface MergedRouteOptions {
  operationId: string;
  summary: string;
  description?: string;
  /** It takes a cursor. */
  list?: true;
}

/** A route over all accounts. */
export function MergedRoute({ list, ...operation }: MergedRouteOptions): MethodDecorator {
  return applyDecorators(ApiOperation(operation), ApiProblems(list ? OF_LISTS : []));
}
