import { BillingError, type ProblemCode, type ProblemDetails } from '../billing/problem.js';

/** A parsed response, or part of one. */
export type NativeObject = Readonly<Record<string, unknown>>;

/** What a platform responded, byte by byte. */
export interface NativeAnswer {
  /** The HTTP status. */
  readonly status: number;
  readonly contentType: string | null;
  readonly retryAfter: string | null;
  /** The platform’s rate limit headers (`x-ratelimit-*`, `ratelimit-*`), names in lower case. */
  readonly rateLimit: Readonly<Record<string, string>>;
  /** `Content-Disposition`, where a document has a file name. */
  readonly disposition: string | null;
  readonly bytes: Buffer;
  /** The same, parsed; undefined when it was empty or is not JSON. */
  readonly json: unknown;
}

/** A failure whose response a client that speaks the platform’s API sees instead of our problem. */
export class NativeRefusal extends BillingError {
  constructor(
    code: ProblemCode,
    details: ProblemDetails,
    readonly answer: NativeAnswer,
    options?: ErrorOptions,
  ) {
    super(code, details, options);
  }
}
