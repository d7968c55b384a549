import {
  BillingError,
  PROBLEMS,
  toProblem,
  type Problem,
  type ProblemCode,
  type ProblemDetails,
  type WriteOutcome,
} from '../billing/problem.js';
import type { Meanings } from '../billing/schema.js';

interface Guide {
  /** What happened, and whose fault it is. */
  happened: string;
  /** What whoever called should do. */
  advice: string;
  /** The same for an agent, where tools have another way. */
  forTools?: string;
  /** What is to be added for a write. */
  forWrites?: string;
  /** How it reads. */
  example: ProblemDetails;
}

const upstream = (status: number | null, message: string | null = null): ProblemDetails['upstream'] => ({
  provider: 'qovery',
  operation: 'listOrganizationInvoice',
  status,
  message,
});

const KEY_RULE = 'Idempotency-Key must be 16 to 255 visible ASCII characters, new for every new request';
const LOOK = 'look at `outcome` first';

/** Every way to fail, for people: it becomes docs/errors.md and what Swagger UI shows. */
export const PROBLEM_GUIDE: Readonly<Record<ProblemCode, Guide>> = {
  malformed_request: {
    happened:
      'the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply',
    advice: 'mend the request',
    example: { detail: 'The request cannot be read: the body is not JSON.' },
  },
  invalid_cursor: {
    happened: 'the cursor was changed, or belongs to another list or filter',
    advice: 'start again without a cursor',
    example: {
      detail: 'The cursor was changed, or belongs to another list or filter. Start again without one.',
      errors: [
        {
          pointer: '/query/cursor',
          code: 'invalid',
          detail: 'cursor must be the nextCursor of a page of this list',
        },
      ],
    },
  },
  idempotency_key_required: {
    happened: 'the `Idempotency-Key` is malformed, or missing where it is required',
    advice: 'send one of 16 to 255 visible ASCII characters, new for every new change',
    example: {
      detail: 'This change needs an Idempotency-Key, so that it happens once.',
      errors: [{ pointer: '/header/idempotency-key', code: 'required', detail: KEY_RULE }],
    },
  },
  forbidden: {
    happened: 'the `Host`, or the `Origin` of a write, is not local, and callers are not authenticated',
    advice: 'call by `localhost` or a loopback address',
    example: {
      detail: 'This service has no authentication configured, so it answers only to a local Host header.',
    },
  },
  not_found: {
    happened: 'there is no such route, account or resource, or the id cannot be one',
    advice: 'check the id; `GET /v1/accounts` lists the accounts',
    forTools: 'check the ids; list-billing-accounts tells the accounts',
    example: { detail: 'There is no such account.' },
  },
  method_not_allowed: {
    happened: 'the route exists with other methods',
    advice: 'use one of the header `Allow`',
    example: { detail: 'The route exists, but not with this method; see Allow.' },
  },
  idempotency_in_progress: {
    happened: 'the first request with this key is still being handled',
    advice: 'ask again a little later, with the same key',
    example: {
      detail: 'The first request with this Idempotency-Key is still being handled. Ask again for its answer.',
    },
  },
  change_blocked: {
    happened: 'a rule that was checked first forbids it, such as fewer units than are in use',
    advice: 'read `detail`; nothing was sent',
    example: { detail: '12 units are in use: remove some first, or ask for at least 12.' },
  },
  payload_too_large: {
    happened: 'the body or the headers are larger than any request here needs',
    advice: 'send less',
    example: { detail: 'The body is larger than any request here needs.' },
  },
  unsupported_media_type: {
    happened: 'the body is not `application/json`',
    advice: 'send JSON',
    example: { detail: 'Send the body as application/json.' },
  },
  validation_failed: {
    happened: 'a member is missing, unknown or wrong; `errors` points at each',
    advice: 'mend the members',
    example: {
      detail: 'One member of the request is not valid.',
      errors: [
        { pointer: '/query/surprise', code: 'unknown_member', detail: 'this request has no such member' },
      ],
    },
  },
  card_number_not_accepted: {
    happened: 'the request holds what looks like a card number; it was not kept or sent on',
    advice: 'send a token of the payment gateway',
    example: {
      detail:
        'The request holds what looks like a card number. It was not stored, logged or sent on. Send a token of the payment gateway instead.',
    },
  },
  capability_unsupported: {
    happened: 'the provider cannot do this at all',
    advice: 'look at the account’s `actions` first',
    example: { detail: 'CloudPlans does not offer this in its API.' },
  },
  idempotency_key_reused: {
    happened: 'the key stands for another request',
    advice: 'use a new key for a new request',
    example: { detail: 'This Idempotency-Key stands for another request. Use a new key for a new request.' },
  },
  upstream_rejected: {
    happened: 'the provider refused this request; `upstream.message` may say why',
    advice: 'mend the request',
    example: {
      detail: 'Qovery refused this request; upstream.message says why, where it does.',
      upstream: upstream(400, 'The request is not valid.'),
    },
  },
  internal_error: {
    happened: 'a defect of this service',
    advice: 'report it with its `requestId`',
    example: { detail: 'This service failed to handle the request; the fault is ours.' },
  },
  upstream_auth_failed: {
    happened: 'the provider refused this service’s credential, never yours',
    advice: 'its operator has to renew it',
    example: {
      detail: 'Qovery refused this service’s credential, not yours. Its operator has to renew it.',
      upstream: upstream(401, 'Access token is missing or invalid'),
    },
  },
  upstream_error: {
    happened: 'the provider failed with an error of its own',
    advice: 'try again later',
    forWrites: LOOK,
    example: {
      detail: 'Qovery failed with an error of its own.',
      upstream: upstream(500, 'Internal Server Error'),
    },
  },
  upstream_contract: {
    happened: 'the provider answered in a way that its documents do not describe',
    advice: 'report it',
    forWrites: LOOK,
    example: {
      detail: 'Qovery answered in a way that its documents do not describe: the answer is not JSON.',
      upstream: upstream(200),
    },
  },
  upstream_rate_limited: {
    happened: 'the provider limits how often this service may ask',
    advice: 'wait for `Retry-After`',
    example: {
      detail: 'Qovery limits how often this service may ask, for now.',
      upstream: upstream(429, 'Too many requests'),
    },
  },
  upstream_unavailable: {
    happened: 'the provider cannot be reached, or the connection broke off',
    advice: 'wait for `Retry-After`',
    forWrites: LOOK,
    example: { detail: 'Qovery cannot be reached.', upstream: upstream(null) },
  },
  store_unavailable: {
    happened: 'no more idempotency keys can be kept for now',
    advice: 'wait for `Retry-After`; nothing was sent',
    example: { detail: 'This service keeps no more idempotency keys for now.' },
  },
  upstream_timeout: {
    happened: 'the provider did not answer in time',
    advice: 'try again later',
    forWrites: LOOK,
    example: { detail: 'Qovery did not answer in time.', upstream: upstream(null) },
  },
};

/** What each code means, in a few words. */
export const PROBLEM_MEANINGS: Meanings = Object.fromEntries(
  Object.entries(PROBLEM_GUIDE).map(([code, { happened }]) => [code, happened]),
);

const REQUEST_ID = '0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11';
const MAYBE_APPLIED: readonly ProblemCode[] = ['upstream_error', 'upstream_contract', 'upstream_timeout'];

function outcomeOf(code: ProblemCode): WriteOutcome | undefined {
  if (code === 'idempotency_in_progress') return undefined;
  return MAYBE_APPLIED.includes(code) ? 'unknown' : 'not_applied';
}

/** How a failure reads; that of a write says what is known of it. */
export function exampleOf(code: ProblemCode, write: boolean): Problem {
  const { upstream: cause, ...example } = PROBLEM_GUIDE[code].example;
  const error = new BillingError(code, {
    ...example,
    ...(cause && { upstream: write ? { ...cause, operation: 'changePlan' } : cause }),
  });
  return toProblem(error, REQUEST_ID, write ? outcomeOf(code) : undefined);
}

/** The table of docs/errors.md. */
export function problemTable(): string {
  const rows = Object.entries(PROBLEM_GUIDE).map(([code, { happened, advice, forWrites }]) => {
    const { status } = PROBLEMS[code as ProblemCode];
    const writes = forWrites ? `; for a write, ${forWrites}` : '';
    return `| \`${code}\` | ${status} | ${happened} | ${advice}${writes} |`;
  });
  return ['| code | status | what happened | what to do |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
