import { createHash } from 'node:crypto';
import type { List, ListQuery } from '../billing/list.js';
import { DEFAULT_LIMIT, listMeta } from '../billing/list.js';
import { BillingError } from '../billing/problem.js';
import type { Source } from '../billing/source.js';

/** What a row is ordered by: time (newest first, null last), then two texts that make the order total. */
export type RowKey = readonly [time: string | null, first: string, second: string];

/** Where a page ended: a key, and how many rows of just this key were shown, since platforms may repeat an id. */
type Position = readonly [...key: RowKey, shown: number];

/**
 * One page of a list. Made before anyone is asked for rows, so that a cursor that was tampered with costs nothing;
 * `filter` names the list and its filter, and a cursor of another one is refused.
 */
export class Pager {
  private readonly limit: number;
  private readonly after: Position | null;

  constructor(
    { limit = DEFAULT_LIMIT, cursor }: ListQuery,
    private readonly filter: readonly unknown[],
  ) {
    this.limit = limit;
    this.after = cursor === undefined ? null : readCursor(cursor, filter);
  }

  /** The first rows after the cursor, found in one pass over rows that come in any order. */
  page<T>(rows: Iterable<T>, keyOf: (row: T) => RowKey, sources: Source[]): List<T> {
    const found = firstRows(rows, keyOf, this.limit + 1, this.after);
    const hasMore = found.length > this.limit;
    const shown = found.slice(0, this.limit);
    return {
      data: shown.map(({ row }) => row),
      page: { nextCursor: hasMore ? writeCursor(endOf(shown, this.after), this.filter) : null, hasMore },
      meta: listMeta(sources),
    };
  }
}

interface Keyed<T> {
  key: RowKey;
  row: T;
}

/** The rows that come first, in order; those up to `after` are left out. */
export function firstRows<T>(
  rows: Iterable<T>,
  keyOf: (row: T) => RowKey,
  count: number,
  after: Position | null = null,
): Keyed<T>[] {
  const best: Keyed<T>[] = [];
  let passed = 0;
  for (const row of rows) {
    const key = keyOf(row);
    const order = after ? compare(key, after) : 1;
    if (after && (order < 0 || (order === 0 && ++passed <= after[3]))) continue;
    const worst = best[count - 1];
    if (worst && compare(key, worst.key) >= 0) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare((best[middle] as Keyed<T>).key, key) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, { key, row });
    if (best.length > count) best.pop();
  }
  return best;
}

function endOf(shown: readonly Keyed<unknown>[], after: Position | null): Position {
  const { key } = shown.at(-1) as Keyed<unknown>;
  const earlier = after && compare(key, after) === 0 ? after[3] : 0;
  return [...key, earlier + shown.filter((row) => compare(row.key, key) === 0).length];
}

function compare(a: RowKey | Position, b: RowKey | Position): number {
  if (a[0] !== b[0]) {
    if (a[0] === null) return 1;
    if (b[0] === null) return -1;
    return a[0] > b[0] ? -1 : 1;
  }
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
  if (a[2] !== b[2]) return a[2] < b[2] ? -1 : 1;
  return 0;
}

/** A cursor is where the page ended, bound to its list and filter by a checksum. */
function writeCursor(position: Position, filter: readonly unknown[]): string {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${payload}.${checksum(payload, filter)}`;
}

function readCursor(cursor: string, filter: readonly unknown[]): Position {
  const [payload = '', given, ...rest] = cursor.split('.');
  const position = rest.length === 0 && given === checksum(payload, filter) ? positionOf(payload) : null;
  if (position) return position;
  throw new BillingError('invalid_cursor', {
    detail: 'The cursor was changed, or belongs to another list or filter. Start again without one.',
    errors: [
      {
        pointer: '/query/cursor',
        code: 'invalid',
        detail: 'cursor must be the nextCursor of a page of this list',
      },
    ],
  });
}

/** Anyone can compute a checksum, so what it stands for is looked at too. */
function positionOf(payload: string): Position | null {
  try {
    const position = JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown[];
    const [time, first, second, shown, ...rest] = position;
    const texts =
      (time === null || typeof time === 'string') && [first, second].every((one) => typeof one === 'string');
    return texts && Number.isSafeInteger(shown) && rest.length === 0
      ? (position as unknown as Position)
      : null;
  } catch {
    return null;
  }
}

function checksum(payload: string, filter: readonly unknown[]): string {
  const text = JSON.stringify(['cloud-billing cursor 2', payload, filter]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
