import fc from 'fast-check';
import type { Invoice } from '../../src/billing/invoice.js';
import type { List } from '../../src/billing/list.js';
import { nativeId } from '../support/expectations.js';
import { useSeed } from '../support/property.js';
import { QOVERY, TestService } from '../support/service.js';

useSeed();

/** What the platform documents, and what each of its statuses means here. */
const MEANINGS: Readonly<Record<string, string>> = {
  PAID: 'paid',
  POSTED: 'open',
  NOT_PAID: 'open',
  PAYMENT_DUE: 'open',
  PENDING: 'draft',
  VOIDED: 'void',
  UNKNOWN: 'unknown',
};
const CURRENCIES = ['USD', 'EUR', 'CHF'];

/** A value, and what an answer that holds it may say: null is always honest. */
interface Told<T> {
  wire: unknown;
  means: T | null;
}

const junk = fc
  .oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom('paid ', 'Paid', 'toString', 'US Dollar', '$', -0, 1e300, true),
  )
  .filter((wire) => !(typeof wire === 'string' && wire in MEANINGS));
const status: fc.Arbitrary<Told<string>> = fc.oneof(
  fc.constantFrom(...Object.keys(MEANINGS)).map((wire) => ({ wire, means: MEANINGS[wire] ?? null })),
  junk.map((wire) => ({ wire, means: 'unknown' })),
);
const cents: fc.Arbitrary<Told<number>> = fc.oneof(
  fc.integer().map((wire) => ({ wire, means: wire })),
  junk
    .filter((wire) => !Number.isInteger(wire) && !(typeof wire === 'string' && /^\s*-?\d+\s*$/.test(wire)))
    .map((wire) => ({ wire, means: null })),
);
const currency: fc.Arbitrary<Told<string>> = fc.oneof(
  fc.constantFrom(...CURRENCIES).map((wire) => ({ wire, means: wire })),
  fc.constantFrom('', '$', 'XYZ', 'dollars', null, 840, {}, ['USD']).map((wire) => ({ wire, means: null })),
);

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
afterAll(() => service?.close());

describe('an invoice of which any member may be wrong', () => {
  it('says what its platform said, or that it is not known: never another status, amount or currency', async () => {
    const row = fc.record({ status, cents, currency });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const wires = rows.map(({ status, cents, currency }, index) => ({
          id: `a1000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
          created_at: '2026-01-01T00:00:00Z',
          status: status.wire,
          total_in_cents: cents.wire,
          total: null,
          currency_code: currency.wire,
        }));
        service.qovery.seedInvoices(nativeId(QOVERY), wires);
        const { body } = await service.get<List<Invoice>>(`/v1/accounts/${QOVERY}/invoices?limit=100`);
        const told = body.data.map(({ status, total }) => [status, total.amountMinor, total.currency]);
        const known = ({ cents, currency }: (typeof rows)[number]): number | null =>
          currency.means === null ? null : cents.means;
        expect(told).toEqual(rows.map((one) => [one.status.means, known(one), one.currency.means]));
      }),
      { numRuns: 300 },
    );
  });
});
