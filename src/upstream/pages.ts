import { asProvidersFault, BillingError } from '../billing/problem.js';
import { Listing } from '../contract/listing.js';
import { toBillingError, type Origin } from './upstream-failure.js';

/** One page of a list. */
export interface Page<T> {
  rows: readonly T[];
  /** What the next page is asked with; null on the last one. */
  next: string | null;
}

/** More than any account has: a platform whose pages never end is not followed further. */
const LIMITS = { rows: 50_000, pages: 500 };

/**
 * Reads a paged list to its end, one page after the other. `readPage` keeps the call’s deadline, so all pages together
 * do. Rows that were read before a page failed are kept, with the failure beside them; a first page that fails is the
 * failure of the list.
 */
export async function readPages<T>(
  origin: Origin,
  readPage: (token: string | null) => Promise<Page<T>>,
  limits = LIMITS,
): Promise<Listing<T>> {
  const rows: T[] = [];
  const seen = new Set<string | null>();
  let token: string | null = null;
  do {
    seen.add(token);
    try {
      const page: Page<T> = await readPage(token);
      for (const row of page.rows) rows.push(row);
      token = page.next;
    } catch (error) {
      if (!(error instanceof BillingError) || seen.size === 1) throw error;
      // A page that is not found says nothing about the row that somebody looks for.
      return new Listing(rows, asProvidersFault(error));
    }
    if (token === null) return new Listing(rows);
  } while (!seen.has(token) && seen.size < limits.pages && rows.length < limits.rows);
  const reason = seen.has(token)
    ? 'its list names a page again that was already read'
    : `its list does not end within ${rows.length} rows`;
  return new Listing(rows, toBillingError({ kind: 'contract', status: null, reason }, origin));
}
