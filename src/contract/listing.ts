import type { BillingError } from '../billing/problem.js';

/** A list as a platform gave it. A list that was not read to its end says why: it is never just shorter. */
export class Listing<T> {
  constructor(
    readonly rows: T[],
    /** Why rows are missing; null when every row is here. */
    readonly problem: BillingError | null = null,
  ) {}

  map<U>(toRow: (row: T) => U): Listing<U> {
    return new Listing(this.rows.map(toRow), this.problem);
  }
}

/** The row that matches. A list with rows missing cannot say that there is none: its problem is thrown instead. */
export function findIn<T>({ rows, problem }: Listing<T>, matches: (row: T) => boolean): T | undefined {
  const row = rows.find(matches);
  if (row === undefined && problem) throw problem;
  return row;
}
