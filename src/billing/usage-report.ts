import { IsInt, Max, Min } from 'class-validator';
import { IsInstant, IsLaterThan } from './validators.js';

const EXPIRY = { message: 'expiresInSeconds must be an integer from 60 to 604800' };

export class CreateUsageReport {
  /**
   * Start, inclusive: RFC 3339.
   * @example "2026-10-01T00:00:00Z"
   */
  @IsInstant()
  from: string;
  /**
   * End: RFC 3339, later than `from`.
   * @example "2026-11-01T00:00:00Z"
   */
  @IsLaterThan('from')
  @IsInstant()
  to: string;
  /**
   * How long the link works: 60 to 604800 seconds.
   * @example 3600
   */
  @IsInt(EXPIRY)
  @Min(60, EXPIRY)
  @Max(604_800, EXPIRY)
  expiresInSeconds: number;
}

/** A report behind a link that anyone who has it can open until it expires. */
export class UsageReport {
  /** @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01" */
  accountId: string;
  /** @example "https://reports.example.com/usage.csv" */
  url: string;
  /** @example "2026-10-01T00:00:00Z" */
  from: string;
  /** @example "2026-11-01T00:00:00Z" */
  to: string;
  /** @example "2026-11-21T09:00:00Z" */
  expiresAt: string;
}
