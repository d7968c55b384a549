import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Described } from './schema.js';
import { IsInstant, IsLaterThan } from './validators.js';

const EXPIRY = { message: 'expiresInSeconds must be an integer from 60 to 604800' };

@Described('What is to be reported.')
export class CreateUsageReport {
  /**
   * Start, inclusive: RFC 3339.
   * @example "2026-10-01T00:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  from: string;
  /**
   * End, exclusive: RFC 3339, later than `from`.
   * @example "2026-11-01T00:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
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

@Described('A report behind a link that anyone who has it can open until it expires.')
export class UsageReport {
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  /**
   * Where the report is.
   * @example "https://reports.example.com/usage.csv"
   */
  @ApiProperty({ format: 'uri' })
  url: string;
  /**
   * As asked for.
   * @example "2026-10-01T00:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  from: string;
  /**
   * As asked for.
   * @example "2026-11-01T00:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  to: string;
  /**
   * When the link stops working: RFC 3339 in UTC.
   * @example "2026-11-21T09:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}
