import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Problem } from './problem.js';
import { Described, NullProperty, OneOf } from './schema.js';
import { ItemProperty, unionOf, type Union } from './union.js';

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

const { ok, partial, stale, unavailable, unsupported } = STATES;
const WITH_DATA = { ok, partial, stale };
const WITHOUT_DATA = { unavailable, unsupported };

/** A section that was read. */
export interface AvailableSection<T> {
  state: keyof typeof WITH_DATA;
  data: T;
  fetchedAt: string;
  problem: Problem | null;
}

@Described('A section that could not be read, or that the provider does not offer.')
export class MissingSection {
  @OneOf(WITHOUT_DATA, 'Why there is no data.')
  state: keyof typeof WITHOUT_DATA;
  @NullProperty('There is no data.')
  data: null;
  @NullProperty('Nothing was read.', 'date-time')
  fetchedAt: null;
  /** Why there is no data. */
  problem: Problem;
}

/** One part of a page, which fails alone: `state` tells whether there is data. */
export type Section<T> = AvailableSection<T> | MissingSection;

/** The schema of a section that was read: `class InvoicesRead extends AvailableSectionOf(Invoice, { array: true })`. */
export function AvailableSectionOf<T>(item: Type<T>, options: { array: true }): Type<AvailableSection<T[]>>;
export function AvailableSectionOf<T>(item: Type<T> | Union<T>): Type<AvailableSection<T>>;
export function AvailableSectionOf<T>(
  item: Type<T> | Union<T>,
  { array = false } = {},
): Type<AvailableSection<T | T[]>> {
  class SectionSchema implements AvailableSection<T | T[]> {
    @OneOf(WITH_DATA, 'How it was read.')
    state: keyof typeof WITH_DATA;
    @ItemProperty(item, { array, description: 'What was read.' })
    data: T | T[];
    @ApiProperty({
      type: String,
      format: 'date-time',
      description: 'When the data was read from the provider: RFC 3339 in UTC.',
      example: '2026-11-21T09:00:00Z',
    })
    fetchedAt: string;
    @ApiProperty({ type: Problem, nullable: true, description: 'Why it is not `ok`.' })
    problem: Problem | null;
  }
  return SectionSchema;
}

/** The union of a section that was read and one that is missing. */
export function sectionUnion<T>(
  name: string,
  description: string,
  available: Type<AvailableSection<T>>,
): Union<Section<T>> {
  const byState: Record<SourceState, Type<Section<T>>> = {
    ok: available,
    partial: available,
    stale: available,
    unavailable: MissingSection,
    unsupported: MissingSection,
  };
  return unionOf(name, description, 'state', byState);
}

/** `unsupported` and `stale` count as complete; `unavailable` and `partial` do not. */
export function isComplete(parts: readonly { state: SourceState }[]): boolean {
  return parts.every(({ state }) => state !== 'unavailable' && state !== 'partial');
}
