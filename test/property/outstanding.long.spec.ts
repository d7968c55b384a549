import fc from 'fast-check';
import type { Total } from '../../src/billing/money.js';
import type { OverviewList } from '../../src/billing/overview.js';
import { digitsOf, textOf } from '../support/exact.js';
import { nativeId } from '../support/expectations.js';
import { useSeed } from '../support/property.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

useSeed();

const ROUNDS = 1_000;

/** An invoice of the ledger: what is owed by it, in minor units, and how the platform says so. */
interface Entry {
  owed: boolean;
  /** Null: the platform says nothing that can be added. */
  minor: number | null;
  currency: string;
  row: (id: string) => Record<string, unknown>;
}

const minor = fc.oneof(
  fc.integer({ min: 0, max: 99 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  // So much that a float has lost the cents.
  fc.maxSafeInteger(),
);
const currency = fc.constantFrom('USD', 'USD', 'EUR', 'GBP', 'JPY', 'KWD');
/** One of twelve is not known, so that most ledgers of some invoices are whole. */
const gap = fc.constantFrom(...Array.from({ length: 11 }, () => null), 'amount', 'currency');
const text = (units: number, currency: string): string => textOf(BigInt(units), digitsOf(currency));

const qoveryEntry: fc.Arbitrary<Entry> = fc
  .record({
    status: fc.constantFrom(
      'POSTED',
      'NOT_PAID',
      'PAYMENT_DUE',
      'PAID',
      'PENDING',
      'VOIDED',
      'UNKNOWN',
      'NEW',
    ),
    minor,
    currency,
    gap,
  })
  .map(({ status, minor, currency, gap }) => ({
    owed: ['POSTED', 'NOT_PAID', 'PAYMENT_DUE'].includes(status),
    minor: gap === null ? minor : null,
    currency,
    row: (id) => ({
      id,
      created_at: '2026-03-04T05:06:07Z',
      status,
      // Cents as documented; what they are where a currency has none is not, so they are not relied on there.
      total_in_cents: gap === 'amount' ? null : digitsOf(currency) === 2 ? minor : minor * 10,
      total: gap === 'amount' ? null : digitsOf(currency) === 2 ? minor / 100 : text(minor, currency),
      currency_code: gap === 'currency' ? 'XYZ' : currency,
    }),
  }));

const cloudplansEntry: fc.Arbitrary<Entry> = fc
  .record({ status: fc.constantFrom('unpaid', 'paid', 'refunded'), minor, currency, gap })
  .map(({ status, minor, currency, gap }) => {
    const figure = gap === 'amount' ? '1,234' : text(minor, currency).replace('.', ',');
    // A comma before three digits would be a case of its own.
    const amount = digitsOf(currency) === 3 && gap !== 'amount' ? text(minor, currency) + '0' : figure;
    return {
      owed: status === 'unpaid',
      minor: gap === null ? minor : null,
      currency,
      row: (id) => ({
        id,
        status,
        date: '2026-03-04',
        due_date: '2026-03-18',
        amount: gap === 'currency' ? amount : `${amount} ${currency}`,
      }),
    };
  });

type Ledger = Record<string, Entry[] | null>;
/** Null: the platform does not tell the account's invoices. */
const entriesOf = (entry: fc.Arbitrary<Entry>): fc.Arbitrary<Entry[] | null> =>
  fc.option(fc.array(entry, { maxLength: 12 }), { freq: 25 });
const ledger: fc.Arbitrary<Ledger> = fc.record({
  [QOVERY]: entriesOf(qoveryEntry),
  [QOVERY_TRIAL]: entriesOf(qoveryEntry),
  [CLOUDPLANS]: entriesOf(cloudplansEntry),
  [CLOUDPLANS_FREE]: entriesOf(cloudplansEntry),
});

/** The totals, added up as integers of minor units. */
function totalsOf(ledger: Ledger): Total[] {
  const sums: Record<string, bigint> = {};
  const missing = new Set<string>();
  for (const [accountId, entries] of Object.entries(ledger)) {
    if (entries === null) missing.add(accountId);
    for (const { owed, minor, currency } of entries ?? []) {
      if (!owed) continue;
      if (minor === null) missing.add(accountId);
      else sums[currency] = (sums[currency] ?? 0n) + BigInt(minor);
    }
  }
  const rest = { complete: missing.size === 0, missing: [...missing].sort() };
  const totals = Object.keys(sums)
    .sort()
    .map((currency) => {
      const sum = sums[currency] ?? 0n;
      const amountMinor = Number.isSafeInteger(Number(sum)) ? Number(sum) : null;
      return { currency, amount: textOf(sum, digitsOf(currency)), amountMinor, ...rest };
    });
  const nothingKnown = totals.length === 0 && missing.size > 0;
  return nothingKnown ? [{ currency: null, amount: null, amountMinor: null, ...rest }] : totals;
}

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
  await service.get('/v1/accounts');
});
afterAll(() => service?.close());

/** The platforms hold this ledger, and nothing else is wrong with them. */
function seed(ledger: Ledger): void {
  for (const platform of [service.qovery, service.cloudplans]) {
    platform.clearFaults();
    platform.clearRequests();
  }
  for (const [accountId, entries] of Object.entries(ledger)) {
    const [platform, operation] = accountId.startsWith('qovery.')
      ? [service.qovery, 'listOrganizationInvoice']
      : [service.cloudplans, 'billinghistory'];
    const account = nativeId(accountId);
    if (entries === null) platform.addFault({ operation, kind: 'status', status: 503, account });
    else
      platform.seedInvoices(
        account,
        entries.map(({ row }, index) => row(`I-${index}`)),
      );
  }
}

describe('what is outstanding', () => {
  it(`is exactly the platforms’ cents, in ${ROUNDS} ledgers, for each account and for all`, async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (ledger) => {
        seed(ledger);
        const { status, body } = await service.get<OverviewList>('/v1/overview');
        expect(status).toBe(200);
        expect(body.outstanding).toEqual(totalsOf(ledger));
        const each = body.data.map(({ account, outstanding }) => [account.id, outstanding]);
        expect(Object.fromEntries(each)).toEqual(
          Object.fromEntries(
            Object.entries(ledger).map(([id, entries]) => [id, totalsOf({ [id]: entries })]),
          ),
        );
      }),
      { numRuns: ROUNDS },
    );
  }, 60_000);
});
