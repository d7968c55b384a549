import type { Problem, ProblemCode } from '../../api/client.js';

type Advice = 'try again later' | 'change your request' | 'reload the page' | 'call the operator';

/** Every code has its advice: one that is new does not compile before it stands here. */
const ADVICE: Record<ProblemCode, Advice> = {
  change_blocked: 'change your request',
  validation_failed: 'change your request',
  card_number_not_accepted: 'change your request',
  upstream_rejected: 'change your request',
  capability_unsupported: 'reload the page',
  not_found: 'reload the page',
  invalid_cursor: 'reload the page',
  idempotency_in_progress: 'try again later',
  upstream_error: 'try again later',
  upstream_rate_limited: 'try again later',
  upstream_unavailable: 'try again later',
  upstream_timeout: 'try again later',
  store_unavailable: 'try again later',
  forbidden: 'call the operator',
  upstream_auth_failed: 'call the operator',
  upstream_contract: 'call the operator',
  internal_error: 'call the operator',
  malformed_request: 'call the operator',
  idempotency_key_required: 'call the operator',
  idempotency_key_reused: 'call the operator',
  method_not_allowed: 'call the operator',
  payload_too_large: 'call the operator',
  unsupported_media_type: 'call the operator',
};

/** What happened is for the user's eyes as it is; what to do about it is the dashboard's to say. */
export function explain({ code, detail }: Problem): string {
  return `${detail} (${ADVICE[code]})`;
}

/** For callers that handle failures in one place, e.g. an error boundary. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}
