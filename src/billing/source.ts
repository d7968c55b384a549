import { ApiProperty } from '@nestjs/swagger';
import type { Type } from '@nestjs/common';
import { Problem } from './problem.js';

export type SourceState = 'ok' | 'stale' | 'unavailable' | 'unsupported';

/** How asking one account went. */
export class Source {
  /**
   * The account; `<provider>.*` where not even the provider's accounts could be read.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  /**
   * `ok`; `stale`: an older answer, because the provider fails now; `unavailable`: nothing, see `problem`;
   * `unsupported`: this provider cannot.
   */
  state: 'ok' | 'stale' | 'unavailable' | 'unsupported';
  /**
   * When the data was read from the provider: RFC 3339 in UTC.
   * @example "2026-11-21T09:00:00Z"
   */
  fetchedAt: string | null;
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
    @ApiProperty({
      enum: ['ok', 'stale', 'unavailable', 'unsupported'],
      description:
        '`stale`: an older answer, because the provider fails now; `unsupported`: this provider cannot.',
    })
    state: SourceState;
    @ApiProperty({
      type: array ? [item] : item,
      nullable: true,
      description: 'Null unless the state is `ok` or `stale`.',
    })
    data: T | T[] | null;
    @ApiProperty({
      type: String,
      nullable: true,
      description: 'When the data was read from the provider: RFC 3339 in UTC.',
      example: '2026-11-21T09:00:00Z',
    })
    fetchedAt: string | null;
    @ApiProperty({ type: Problem, nullable: true, description: 'Why there is no data.' })
    problem: Problem | null;
  }
  return SectionSchema;
}

/** `unsupported` and `stale` count as complete, `unavailable` does not. */
export function isComplete(parts: readonly { state: SourceState }[]): boolean {
  return parts.every(({ state }) => state !== 'unavailable');
}
