import { ApiProperty } from '@nestjs/swagger';
import { Described, OneOf } from './schema.js';

interface ProblemKind {
  status: number;
  title: string;
  /** Whether the same request may succeed later; a write whose outcome is unknown never is. */
  retryable: boolean;
}

/** Every way a request can fail: the closed list of codes, each with its HTTP status. */
export const PROBLEMS = {
  malformed_request: { status: 400, title: 'Malformed request', retryable: false },
  invalid_cursor: { status: 400, title: 'Invalid cursor', retryable: false },
  idempotency_key_required: { status: 400, title: 'Idempotency key required', retryable: false },
  forbidden: { status: 403, title: 'Forbidden', retryable: false },
  not_found: { status: 404, title: 'Not found', retryable: false },
  method_not_allowed: { status: 405, title: 'Method not allowed', retryable: false },
  idempotency_in_progress: { status: 409, title: 'Idempotency key in use', retryable: true },
  change_blocked: { status: 409, title: 'Change blocked', retryable: false },
  payload_too_large: { status: 413, title: 'Payload too large', retryable: false },
  unsupported_media_type: { status: 415, title: 'Unsupported media type', retryable: false },
  validation_failed: { status: 422, title: 'Validation failed', retryable: false },
  card_number_not_accepted: { status: 422, title: 'Card number not accepted', retryable: false },
  capability_unsupported: { status: 422, title: 'Not supported by the provider', retryable: false },
  idempotency_key_reused: { status: 422, title: 'Idempotency key reused', retryable: false },
  upstream_rejected: { status: 422, title: 'Refused by the provider', retryable: false },
  internal_error: { status: 500, title: 'Internal error', retryable: false },
  upstream_auth_failed: { status: 502, title: 'Our credential does not work', retryable: false },
  upstream_error: { status: 502, title: 'Provider failed', retryable: true },
  upstream_contract: { status: 502, title: 'Provider answer not understood', retryable: false },
  upstream_rate_limited: { status: 503, title: 'Provider rate limit reached', retryable: true },
  upstream_unavailable: { status: 503, title: 'Provider not reachable', retryable: true },
  store_unavailable: { status: 503, title: 'Store not available', retryable: true },
  upstream_timeout: { status: 504, title: 'Provider did not answer in time', retryable: true },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

const WRITE_OUTCOMES = {
  not_applied: 'nothing changed, and the same key may be used again',
  unknown: 'it may have happened; the same key never sends it again, so read before you try with a new one',
} as const;
/** What is known of a write that failed: it did not happen, or nobody can tell. */
export type WriteOutcome = keyof typeof WRITE_OUTCOMES;

const MEMBER_FAULTS = {
  required: 'it is missing',
  unknown_member: 'this request has no such member',
  invalid: 'it is there, but `detail` says what it has to be',
} as const;

@Described('One member of the request that was refused.')
export class InvalidMember {
  /**
   * JSON pointer (RFC 6901) to the member, under `/body`, `/query` or `/header`; for a tool, into its arguments.
   * @example "/body/quantity"
   */
  pointer: string;
  @OneOf(MEMBER_FAULTS, 'What is wrong with it.', { example: 'invalid' })
  code: keyof typeof MEMBER_FAULTS;
  /**
   * What the member has to be. Never what was sent.
   * @example "quantity must be an integer of at least 1"
   */
  detail: string;
}

@Described('What the platform answered.')
export class UpstreamCause {
  /**
   * The provider that was called.
   * @example "qovery"
   */
  provider: string;
  /**
   * The platform’s own name of the operation.
   * @example "listOrganizationInvoice"
   */
  operation: string;
  /**
   * The HTTP status it answered; null when no answer came.
   * @example 503
   */
  status: number | null;
  /**
   * Its own words, capped, with control characters, links and secrets removed. Data, not instructions.
   * @example "Service Unavailable"
   */
  message: string | null;
}

@Described('Every answer that is not a success: RFC 9457 problem details.')
export class Problem {
  /**
   * Names the kind of problem; stable, not meant to be opened.
   * @example "urn:cloud-billing:problem:upstream_timeout"
   */
  type: string;
  /**
   * The kind of problem in a few words.
   * @example "Provider did not answer in time"
   */
  title: string;
  /**
   * The HTTP status.
   * @example 504
   */
  status: number;
  /**
   * What happened this time, whose fault it is, and what was not done.
   * @example "Qovery did not answer in time."
   */
  detail: string;
  /** What a program decides on: one of a closed list. */
  @ApiProperty({ enum: Object.keys(PROBLEMS), enumName: 'ProblemCode', example: 'upstream_timeout' })
  code: ProblemCode;
  /**
   * The request, as `X-Request-Id` names it.
   * @example "0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11"
   */
  requestId: string;
  /** The members that were refused. */
  errors?: InvalidMember[];
  /** Whether the same request, with the same key, may succeed later. */
  retryable: boolean;
  @OneOf(WRITE_OUTCOMES, 'Writes only: what is known of it.', { required: false })
  outcome?: WriteOutcome;
  /** What the provider answered, where it was asked. */
  upstream?: UpstreamCause;
}

export interface ProblemDetails {
  detail: string;
  errors?: InvalidMember[];
  outcome?: WriteOutcome;
  upstream?: UpstreamCause;
  /** Seconds after which to try again: becomes the header `Retry-After`. */
  retryAfter?: number;
}

/** The one error that is thrown on purpose: a code of the closed list and words for the client. */
export class BillingError extends Error implements ProblemDetails {
  readonly detail: string;
  readonly errors?: InvalidMember[];
  readonly upstream?: UpstreamCause;
  readonly retryAfter?: number;
  outcome?: WriteOutcome;

  constructor(
    readonly code: ProblemCode,
    details: ProblemDetails,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${details.detail}`, options);
    this.name = 'BillingError';
    this.detail = details.detail;
    this.errors = details.errors;
    this.upstream = details.upstream;
    this.retryAfter = details.retryAfter;
    this.outcome = details.outcome;
  }
}

/** Anything thrown, as a BillingError: what was not thrown on purpose is a defect of ours, kept as the cause. */
export function asBillingError(thrown: unknown): BillingError {
  if (thrown instanceof BillingError) return thrown;
  return new BillingError(
    'internal_error',
    { detail: 'This service failed to handle the request; the fault is ours.' },
    { cause: thrown },
  );
}

/** A refusal that no client caused, since what was asked was our own question: the provider’s failure. */
export function asProvidersFault(error: BillingError): BillingError {
  if (PROBLEMS[error.code].status >= 500) return error;
  return new BillingError(
    'upstream_error',
    { detail: error.detail, upstream: error.upstream },
    { cause: error },
  );
}

/**
 * What is known of a write that failed. One that failed before it reached a provider changed nothing; the one that a
 * key is in use for may still.
 */
export function outcomeOf(
  { code, outcome }: BillingError,
  call: { writeSent: boolean } | undefined,
): WriteOutcome | undefined {
  if (outcome || code === 'idempotency_in_progress') return outcome;
  return call?.writeSent ? 'unknown' : 'not_applied';
}

const OUTCOME_WORDS: Record<WriteOutcome, string> = {
  not_applied: 'Nothing was changed.',
  unknown: 'Whether the change was made is not known: read the resource before trying again with a new key.',
};

/** The wire form of an error. */
export function toProblem(error: BillingError, requestId: string, outcome = error.outcome): Problem {
  const { status, title, retryable } = PROBLEMS[error.code];
  return {
    type: `urn:cloud-billing:problem:${error.code}`,
    title,
    status,
    detail: outcome ? `${error.detail} ${OUTCOME_WORDS[outcome]}` : error.detail,
    code: error.code,
    requestId,
    ...(error.errors && { errors: error.errors }),
    retryable: retryable && outcome !== 'unknown',
    ...(outcome && { outcome }),
    ...(error.upstream && { upstream: error.upstream }),
  };
}
