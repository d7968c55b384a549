import fc from 'fast-check';
import type { Invoice } from '../../src/billing/invoice.js';
import {
  ACCOUNTS,
  anyInvoiceRows,
  byOrder,
  fits,
  invoiceFilter,
  invoiceRows,
  seedInvoices,
  type InvoiceRow,
} from '../support/invoice-rows.js';
import { useSeed } from '../support/property.js';
import { TestService } from '../support/service.js';
import { walk } from '../support/walk.js';

useSeed();

const limits = fc.array(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 100 })), {
  minLength: 1,
  maxLength: 3,
});
/** One list of all accounts, and one of each account. */
const scope = fc.option(fc.constantFrom(...ACCOUNTS), { freq: 2 });
const pathOf = (scope: string | null): string =>
  scope === null ? '/v1/invoices' : `/v1/accounts/${scope}/invoices`;

type Shown = Omit<InvoiceRow, 'wire'>;
const shown = ({ id, accountId, status, issuedAt }: Shown): Shown => ({ id, accountId, status, issuedAt });
const nameOf = ({ accountId, id }: Shown): string => `${accountId} ${id}`;

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
  await service.get('/v1/accounts');
});
beforeEach(() => service.reset());
afterAll(() => service?.close());

describe('walking the pages of invoices', () => {
  it('shows each that fits once, in order, whatever there is, whatever is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(anyInvoiceRows, invoiceFilter, scope, limits, async (rows, filter, scope, limits) => {
        seedInvoices(service, rows);
        const pages = await walk<Invoice>(service, pathOf(scope), { query: { ...filter }, limits });
        const expected = rows
          .filter((row) => (scope === null || row.accountId === scope) && fits(row, filter))
          .sort(byOrder);
        expect(pages.flat().map(shown)).toEqual(expected.map(shown));
        expect(pages.slice(1)).not.toContainEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('shows what is there all along once, and nothing twice, in order, while others come and go', async () => {
    /** Whether a row is there, page by page; most stay. */
    const presence = fc.array(
      fc.oneof(
        { arbitrary: fc.constant<boolean[]>([true]), weight: 2 },
        fc.array(fc.boolean(), { minLength: 2, maxLength: 5 }),
      ),
      { minLength: 1, maxLength: 7 },
    );
    await fc.assert(
      fc.asyncProperty(
        invoiceRows,
        presence,
        invoiceFilter,
        scope,
        limits,
        async (rows, presence, filter, scope, limits) => {
          const pattern = (index: number): boolean[] => presence[index % presence.length] ?? [true];
          const there = (index: number, page: number): boolean =>
            pattern(index)[page % pattern(index).length] ?? true;
          const asked = (row: InvoiceRow): boolean =>
            (scope === null || row.accountId === scope) && fits(row, filter);
          const pages = await walk<Invoice>(service, pathOf(scope), {
            query: { ...filter },
            limits,
            before: (page) =>
              seedInvoices(
                service,
                rows.filter((_, index) => there(index, page)),
              ),
          });

          pages.forEach((page, number) => {
            const then = rows.filter((row, index) => there(index, number) && asked(row)).map(nameOf);
            expect(then).toEqual(expect.arrayContaining(page.map(nameOf)));
          });
          const seen = pages.flat();
          expect(new Set(seen.map(nameOf)).size).toBe(seen.length);
          const order = [...rows].sort(byOrder).map(nameOf);
          const places = seen.map((row) => order.indexOf(nameOf(row)));
          expect(places).toEqual([...places].sort((a, b) => a - b));
          const lasting = rows.filter((row, index) => pattern(index).every(Boolean) && asked(row));
          expect(seen.map(nameOf)).toEqual(expect.arrayContaining(lasting.map(nameOf)));
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
