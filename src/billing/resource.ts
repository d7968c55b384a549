import { ApiPropertyOptional } from '@nestjs/swagger';
import { Described, OneOf } from './schema.js';

/** What every resource that comes from a provider has in common. */
export abstract class Resource {
  /** With `?include=raw` only: the provider’s own object, its links and secrets removed. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true })
  raw?: Record<string, unknown> | null;
}

const WARNINGS = {
  amount_ambiguous: 'the provider’s text can be read as two amounts, so none was taken',
  amount_inconsistent: 'the provider’s figures contradict each other; the message says which one was taken',
  read_back_failed: 'the change was made, but what it led to could not be read',
  data_deleted_after_a_month: 'the provider deletes the organisation’s data a month from now',
} as const;

@Described('Something that a client should know about an answer that is otherwise good.')
export class Warning {
  @OneOf(WARNINGS, 'What it is about.')
  code: keyof typeof WARNINGS;
  /**
   * The same in a sentence.
   * @example "The provider’s two figures for the total differ; the one in cents was taken."
   */
  message: string;
}
