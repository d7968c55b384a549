import {
  BillingError,
  toProblem,
  type Problem,
  type ProblemCode,
  type ProblemDetails,
} from '../billing/problem.js';

const REQUEST_ID = '0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11';

const upstream = (status: number | null, message: string | null): ProblemDetails['upstream'] => ({
  provider: 'qovery',
  operation: 'listOrganizationInvoice',
  status,
  message,
});

/** How each failure reads, for the documentation. */
const EXAMPLES: Record<ProblemCode, ProblemDetails> = {
  malformed_request: { detail: 'The request cannot be read: the body is not JSON.' },
  invalid_cursor: {
    detail: 'The cursor was changed, or belongs to another list or filter. Start again without one.',
    errors: [
      {
        pointer: '/query/cursor',
        code: 'invalid',
        detail: 'cursor must be the nextCursor of a page of this list',
      },
    ],
  },
  idempotency_key_required: {
    detail: 'This change needs an Idempotency-Key, so that it happens once.',
    errors: [
      {
        pointer: '/header/idempotency-key',
        code: 'required',
        detail: 'Idempotency-Key must be 16 to 255 visible ASCII characters, new for every new request',
      },
    ],
    outcome: 'not_applied',
  },
  forbidden: {
    detail: 'This service has no authentication configured, so it answers only to a local Host header.',
  },
  not_found: { detail: 'There is no such account.' },
  method_not_allowed: { detail: 'The route exists, but not with this method; see Allow.' },
  idempotency_in_progress: {
    detail: 'The first request with this Idempotency-Key is still being handled. Ask again for its answer.',
  },
  change_blocked: {
    detail: '12 units are in use: remove some first, or ask for at least 12.',
    outcome: 'not_applied',
  },
  payload_too_large: { detail: 'The body is larger than any request here needs.', outcome: 'not_applied' },
  unsupported_media_type: { detail: 'Send the body as application/json.', outcome: 'not_applied' },
  validation_failed: {
    detail: 'One member of the request is not valid.',
    errors: [{ pointer: '/query/limit', code: 'invalid', detail: 'limit must be an integer from 1 to 100' }],
  },
  card_number_not_accepted: {
    detail:
      'The request holds what looks like a card number. It was not stored, logged or sent on. Send a token of the payment gateway instead.',
  },
  capability_unsupported: { detail: 'CloudPlans has no invoice documents in its API.' },
  idempotency_key_reused: {
    detail: 'This Idempotency-Key stands for another request. Use a new key for a new request.',
    outcome: 'not_applied',
  },
  upstream_rejected: {
    detail: 'Qovery refused this request; upstream.message says why, where it does.',
    upstream: upstream(400, 'The request is not valid.'),
  },
  internal_error: { detail: 'This service failed to handle the request; the fault is ours.' },
  upstream_auth_failed: {
    detail: 'Qovery refused this service’s credential, not yours. Its operator has to renew it.',
    upstream: upstream(401, 'Access token is missing or invalid'),
  },
  upstream_error: {
    detail: 'Qovery failed with an error of its own.',
    upstream: upstream(500, 'Internal Server Error'),
  },
  upstream_contract: {
    detail: 'Qovery answered in a way that its documents do not describe: the answer is not JSON.',
    upstream: upstream(200, null),
  },
  upstream_rate_limited: {
    detail: 'Qovery limits how often this service may ask, for now.',
    upstream: upstream(429, 'Too many requests'),
  },
  upstream_unavailable: { detail: 'Qovery cannot be reached.', upstream: upstream(null, null) },
  store_unavailable: {
    detail: 'This service keeps no more idempotency keys for now.',
    outcome: 'not_applied',
  },
  upstream_timeout: { detail: 'Qovery did not answer in time.', upstream: upstream(null, null) },
};

export function exampleOf(code: ProblemCode): Problem {
  return toProblem(new BillingError(code, EXAMPLES[code]), REQUEST_ID);
}
