import type { BillingClient, InvoiceList, paths } from '../../api/client.js';
import { ProblemError } from './problems.js';

type Filter = Omit<NonNullable<paths['/v1/invoices']['get']['parameters']['query']>, 'cursor'>;

/** The invoices of all accounts, newest first; each page tells in `meta` which accounts it had to do without. */
export async function* invoicePages(client: BillingClient, filter: Filter = {}): AsyncGenerator<InvoiceList> {
  let cursor: string | undefined;
  do {
    const { data, error } = await client.GET('/v1/invoices', { params: { query: { ...filter, cursor } } });
    if (error) throw new ProblemError(error);
    yield data;
    cursor = data.page.nextCursor ?? undefined;
  } while (cursor);
}
