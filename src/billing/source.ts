import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Problem } from './problem.js';
import { Described, OneOf } from './schema.js';

const STATES = {
  ok: 'the provider answered',
  partial: 'rows are missing: the list was not read to its end; `problem` says why',
  stale: 'an older answer, because the provider fails now; `problem` says how',
  unavailable: 'nothing could be read; `problem` says why',
  unsupported: 'this provider cannot tell; it counts as complete',
} as const;
export type SourceState = keyof typeof STATES;

@Described('How asking one account went.')
export class Source {
  /**
   * The account; `<provider>.*` where not even the provider’s accounts could be read.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  @OneOf(STATES, 'How it went.')
  state: SourceState;
  /**
   * When the data was read from the provider: RFC 3339 in UTC; null when it was not.
   * @example "2026-11-21T09:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  fetchedAt: string | null;
  /** Why it is not `ok`. */
  problem: Problem | null;
}

/** One part of a page, which fails alone. */
export interface Section<T> {
  state: SourceState;
  data: T | null;
  fetchedAt: string | null;
  problem: Problem | null;
}

/** The OpenAPI schema of a `Section<T>`: `class InvoicesSection extends SectionOf(Invoice, { array: true })`. */
export function SectionOf<T>(item: Type<T>, options: { array: true }): Type<Section<T[]>>;
export function SectionOf<T>(item: Type<T>): Type<Section<T>>;
export function SectionOf<T>(item: Type<T>, { array = false } = {}): Type<Section<T | T[]>> {
  class SectionSchema implements Section<T | T[]> {
    @OneOf(STATES, 'How this part went.')
    state: SourceState;
    @ApiProperty({
      type: array ? [item] : item,
      nullable: true,
      description: 'Null unless the state is `ok`, `partial` or `stale`.',
    })
    data: T | T[] | null;
    @ApiProperty({
      type: String,
      format: 'date-time',
      nullable: true,
      description: 'When the data was read from the provider: RFC 3339 in UTC; null when it was not.',
      example: '2026-11-21T09:00:00Z',
    })
    fetchedAt: string | null;
    @ApiProperty({ type: Problem, nullable: true, description: 'Why it is not `ok`.' })
    problem: Problem | null;
  }
  return SectionSchema;
}

/** `unsupported` and `stale` count as complete; `unavailable` and `partial` do not. */
export function isComplete(parts: readonly { state: SourceState }[]): boolean {
  return parts.every(({ state }) => state !== 'unavailable' && state !== 'partial');
}
