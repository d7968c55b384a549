import { ApiPropertyOptional } from '@nestjs/swagger';
import { Described, OneOf } from './schema.js';

/** What every resource that comes from a provider has in common. */
export abstract class Resource {
  /** With `?include=raw` only: the provider’s own object, its links and secrets removed. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true })
  raw?: Record<string, unknown> | null;
}

const WARNINGS = {
  amount_ambiguous: 'the provider’s text cannot be read without guessing, so no amount was taken',
  amount_inconsistent: 'the provider’s two figures for the amount differ',
  read_back_failed: 'the change was made, but what it led to could not be read',
  label_unavailable: 'the name could not be read; everything else is complete',
  data_deleted_after_a_month: 'the provider deletes the organisation’s data a month from now',
} as const;

@Described('Something that a client should know about an answer that is otherwise good.')
export class Warning {
  @OneOf(WARNINGS, 'What it is about.')
  code: keyof typeof WARNINGS;
  /**
   * The same in a sentence.
   * @example "The provider’s two figures for the amount differ."
   */
  message: string;
}
