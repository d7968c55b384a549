import { ApiPropertyOptional } from '@nestjs/swagger';

/** What every resource that comes from a provider has in common. */
export abstract class Resource {
  /** With `?include=raw` only: the provider's own object, its links and secrets removed. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true })
  raw?: Record<string, unknown> | null;
}

/** Something that a client should know about an answer that is otherwise good. */
export class Warning {
  /** `amount_ambiguous`, `amount_inconsistent`, `read_back_failed` or `data_deleted_after_a_month`. */
  code: 'amount_ambiguous' | 'amount_inconsistent' | 'read_back_failed' | 'data_deleted_after_a_month';
  /**
   * The same in a sentence.
   * @example "The provider's two figures for the total differ; the one in cents was taken."
   */
  message: string;
}
