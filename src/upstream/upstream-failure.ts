import { BillingError, type ProblemCode, type WriteOutcome } from '../billing/problem.js';
import { NativeRefusal, type NativeAnswer } from '../contract/native-answer.js';
import { isRead, type UpstreamOperation } from '../contract/native-operation.js';
import { sanitize } from './sanitize.js';

/** How a call to a platform failed, before it is put into words. */
export type UpstreamFailure =
  /** It answered with a status that is not a success. */
  | { kind: 'status'; status: number; message: string | null; retryAfter: number | null }
  /** It answered, but not in a way that its documents describe. */
  | { kind: 'contract'; status: number | null; reason: string }
  /** The deadline passed; `sent` tells whether the request had left. */
  | { kind: 'timeout'; sent: boolean }
  /** The connection failed; `sent` tells whether the request may have left. */
  | { kind: 'connection'; sent: boolean }
  /** There is no credential to send, so nothing was sent. */
  | { kind: 'credential'; reason: string };

/** Thrown by a mapping when an answer lacks what every answer of its kind has. */
export class ContractError extends Error {}

/** Where a failure comes from. */
export interface Origin {
  provider: { id: string; name: string };
  operation: UpstreamOperation;
  /** The system's own error, for the log. */
  cause?: unknown;
  /** What the failure was told from. */
  answer?: NativeAnswer;
}

const UNREACHABLE_RETRY_S = 5;
const RATE_LIMIT_RETRY_S = 60;

function codeOf(failure: UpstreamFailure): ProblemCode {
  switch (failure.kind) {
    case 'status':
      if (failure.status === 401 || failure.status === 403) return 'upstream_auth_failed';
      if (failure.status === 404) return 'not_found';
      if (failure.status === 429) return 'upstream_rate_limited';
      if (failure.status >= 500) return 'upstream_error';
      return failure.status >= 400 ? 'upstream_rejected' : 'upstream_contract';
    case 'contract':
      return 'upstream_contract';
    case 'timeout':
      return 'upstream_timeout';
    case 'connection':
      return 'upstream_unavailable';
    case 'credential':
      return 'upstream_auth_failed';
  }
}

/** Whether a failed write had an effect. A 4xx is a refusal; what nobody answered for is not known. */
function outcomeOf(failure: UpstreamFailure): WriteOutcome {
  switch (failure.kind) {
    case 'status':
      return failure.status >= 400 && failure.status < 500 ? 'not_applied' : 'unknown';
    case 'contract':
      return 'unknown';
    case 'timeout':
    case 'connection':
      return failure.sent ? 'unknown' : 'not_applied';
    case 'credential':
      return 'not_applied';
  }
}

function detailOf(failure: UpstreamFailure, code: ProblemCode, name: string): string {
  switch (failure.kind) {
    case 'status':
      if (code === 'upstream_auth_failed')
        return `${name} refused this service’s credential, not yours. Its operator has to renew it.`;
      if (code === 'not_found') return `${name} knows no such resource.`;
      if (code === 'upstream_rate_limited') return `${name} limits how often this service may ask, for now.`;
      if (code === 'upstream_error') return `${name} failed with an error of its own.`;
      if (code === 'upstream_rejected')
        return `${name} refused this request; upstream.message says why, where it does.`;
      return `${name} answered with a redirect, which is not followed.`;
    case 'contract':
      return `${name} answered in a way that its documents do not describe: ${failure.reason}.`;
    case 'timeout':
      return failure.sent
        ? `${name} did not answer in time.`
        : `${name} is answering too slowly: the request could not be sent in time.`;
    case 'connection':
      return failure.sent ? `The connection to ${name} broke off.` : `${name} cannot be reached.`;
    case 'credential':
      return `This service has no usable credential for ${name}: ${failure.reason}. Nothing was sent.`;
  }
}

function retryAfterOf(failure: UpstreamFailure, code: ProblemCode): number | undefined {
  if (code === 'upstream_unavailable') return UNREACHABLE_RETRY_S;
  if (code !== 'upstream_rate_limited') return undefined;
  return (failure.kind === 'status' ? failure.retryAfter : null) ?? RATE_LIMIT_RETRY_S;
}

/** A refusal is the platform's to word; what is about our credential, or a failure of its own, is ours. */
function mayBeShown({ status }: NativeAnswer, code: ProblemCode): boolean {
  return code !== 'upstream_auth_failed' && (status < 300 || (status >= 400 && status < 500));
}

/** The one place where a platform's failure becomes a problem of ours. */
export function toBillingError(
  failure: UpstreamFailure,
  { provider, operation, cause, answer }: Origin,
): BillingError {
  const code = codeOf(failure);
  const details = {
    detail: detailOf(failure, code, provider.name),
    outcome: isRead(operation) ? undefined : outcomeOf(failure),
    retryAfter: retryAfterOf(failure, code),
    upstream: {
      provider: provider.id,
      operation: operation.id,
      status: 'status' in failure ? failure.status : null,
      message: failure.kind === 'status' && failure.message ? sanitize(failure.message) || null : null,
    },
  };
  return answer && mayBeShown(answer, code)
    ? new NativeRefusal(code, details, answer, { cause })
    : new BillingError(code, details, { cause });
}
