import fc from 'fast-check';
import type { InvoiceStatus } from '../../src/billing/invoice.js';
import { nativeId } from './expectations.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, type TestService } from './service.js';

/** Generated invoices: what a list has to say of each, and how its platform writes it. */
export interface InvoiceRow {
  id: string;
  accountId: string;
  status: InvoiceStatus;
  issuedAt: string | null;
  wire: Record<string, unknown>;
}

/** Days around the ends of a year, so that filters fall between, onto and beside them. */
const DAYS = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-02-28'];
const day = fc.constantFrom(...DAYS);
const clock = fc.constantFrom('00:00:00', '00:00:01', '12:30:00', '23:59:59');
/** Few, so that accounts share them; written so that no two orders of text agree on them by chance. */
const id = fc.oneof(
  fc.constantFrom('a', 'B', 'b', '10', '9', 'a-1', 'é', '😀', '\uffee'),
  fc.string({ unit: fc.constantFrom('a', 'B', '0', '-', '.'), minLength: 1, maxLength: 3 }),
);

const QOVERY_STATUSES: [native: unknown, status: InvoiceStatus][] = [
  ['PAID', 'paid'],
  ['POSTED', 'open'],
  ['NOT_PAID', 'open'],
  ['PENDING', 'draft'],
  ['VOIDED', 'void'],
  ['NEVER_SEEN', 'unknown'],
  [null, 'unknown'],
];
const CLOUDPLANS_STATUSES: [native: unknown, status: InvoiceStatus][] = [
  ['paid', 'paid'],
  ['unpaid', 'open'],
  ['refunded', 'unknown'],
];

const unreadable = fc.constantFrom(null, '', 'soon', '2026-02-30', '03/04/2026').map((created) => ({
  created,
  issuedAt: null,
}));
const qoveryTime = fc
  .record({ day, clock, written: fc.constantFrom('Z', '.001Z', '.999Z', '+00:00') })
  .map(({ day, clock, written }) => ({ created: `${day}T${clock}${written}`, issuedAt: `${day}T${clock}Z` }));
const cloudplansTime = day.map((day) => ({ created: day, issuedAt: `${day}T00:00:00Z` }));

interface Told {
  created: string | null;
  issuedAt: string | null;
}

function rowOf(accountId: string): fc.Arbitrary<InvoiceRow> {
  const qovery = accountId.startsWith('qovery.');
  const time: fc.Arbitrary<Told> = qovery ? qoveryTime : cloudplansTime;
  const statuses = qovery ? QOVERY_STATUSES : CLOUDPLANS_STATUSES;
  return fc
    .record({
      id,
      told: fc.oneof({ arbitrary: time, weight: 6 }, { arbitrary: unreadable, weight: 1 }),
      status: fc.constantFrom(...statuses),
    })
    .map(({ id, told: { created, issuedAt }, status: [native, status] }) => ({
      id,
      accountId,
      status,
      issuedAt,
      wire: { id, status: native, [qovery ? 'created_at' : 'date']: created },
    }));
}

export const ACCOUNTS = [QOVERY, QOVERY_TRIAL, CLOUDPLANS, CLOUDPLANS_FREE];

/** The invoices of all accounts, in no order; accounts share ids, and a platform may repeat one of its own. */
export const anyInvoiceRows: fc.Arbitrary<InvoiceRow[]> = fc
  .tuple(...ACCOUNTS.map((account) => fc.array(rowOf(account), { maxLength: 14 })))
  .map((lists) => lists.flat());

/** The same, but an account's ids are its own, so that a row can be told from every other. */
export const invoiceRows: fc.Arbitrary<InvoiceRow[]> = anyInvoiceRows.map((rows) => [
  ...new Map(rows.map((row) => [`${row.accountId} ${row.id}`, row])).values(),
]);

/** The platforms hold these invoices, and no others. */
export function seedInvoices({ qovery, cloudplans }: TestService, rows: readonly InvoiceRow[]): void {
  for (const account of ACCOUNTS) {
    const platform = account.startsWith('qovery.') ? qovery : cloudplans;
    const own = rows.filter(({ accountId }) => accountId === account);
    platform.seedInvoices(
      nativeId(account),
      own.map(({ wire }) => wire),
    );
  }
}

export interface InvoiceFilter {
  status: InvoiceStatus | null;
  from: string | null;
  to: string | null;
}

const filterDay = fc.option(fc.constantFrom(...DAYS, '2026-01-03', '2020-01-01', '2030-01-01'), { freq: 2 });
export const invoiceFilter: fc.Arbitrary<InvoiceFilter> = fc
  .record({
    status: fc.option(
      fc.constantFrom<InvoiceStatus>('draft', 'open', 'paid', 'void', 'uncollectible', 'unknown'),
      { freq: 2 },
    ),
    from: filterDay,
    to: filterDay,
  })
  .map(({ status, from, to }) =>
    from !== null && to !== null && from > to ? { status, from: to, to: from } : { status, from, to },
  );

const seconds = (instant: string): number => Date.parse(instant) / 1000;

/** The filter of docs/design.md, section 3.5, in numbers: days begin at midnight, no date matches no range. */
export function fits({ status, issuedAt }: InvoiceRow, filter: InvoiceFilter): boolean {
  if (filter.status !== null && filter.status !== status) return false;
  if (filter.from === null && filter.to === null) return true;
  if (issuedAt === null) return false;
  const at = seconds(issuedAt);
  return (
    (filter.from === null || at >= seconds(`${filter.from}T00:00:00Z`)) &&
    (filter.to === null || at < seconds(`${filter.to}T00:00:00Z`))
  );
}

/** Newest first, no date last, then account, then id (docs/design.md, section 3.5). */
export function byOrder(a: InvoiceRow, b: InvoiceRow): number {
  const age = (row: InvoiceRow): number => (row.issuedAt === null ? Infinity : -seconds(row.issuedAt));
  const text = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
  if (age(a) !== age(b)) return age(a) < age(b) ? -1 : 1;
  return text(a.accountId, b.accountId) || text(a.id, b.id);
}
