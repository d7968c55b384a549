import fc from 'fast-check';
import { toCurrency } from '../../src/billing/currency.js';
import { formatDecimal, parseDecimal } from '../../src/billing/decimal.js';
import { money, moneyOfMinor, sumByCurrency, type Addend, type Money } from '../../src/billing/money.js';
import { digitsOf, textOf, unitsOf } from '../support/exact.js';
import { useSeed } from '../support/property.js';

useSeed();

const RUNS = { numRuns: 10_000 };
/** More digits than any value here has, so that two values compare as integers. */
const FINEST = 60;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CURRENCIES = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c))).filter(
  (code) => toCurrency(code) !== null,
);

interface Value {
  units: bigint;
  scale: number;
}

const limits = (digits: number): { min: bigint; max: bigint } => ({
  min: -(10n ** BigInt(digits)) + 1n,
  max: 10n ** BigInt(digits) - 1n,
});
/** Everyday amounts, and those that no float and no safe integer can hold. */
const units = fc.oneof(fc.bigInt(limits(4)), fc.bigInt(limits(17)), fc.bigInt(limits(28)));
const value: fc.Arbitrary<Value> = fc.record({ units, scale: fc.integer({ min: 0, max: 12 }) });
/** Every number of digits as often as every other one. */
const currency = fc.oneof(
  ...[2, 0, 3, 4].map((digits) => fc.constantFrom(...CURRENCIES.filter((code) => digitsOf(code) === digits))),
);

const atFinest = ({ units, scale }: Value): bigint => units * 10n ** BigInt(FINEST - scale);

/** A value as a platform may write it: as it is, with zeros that change nothing, or with an exponent. */
const written = fc
  .record({
    value,
    zeros: fc.record({ before: fc.integer({ min: 0, max: 2 }), after: fc.integer({ min: 0, max: 6 }) }),
    exponent: fc.option(fc.integer({ min: -12, max: 12 })),
    mark: fc.constantFrom('e', 'E'),
  })
  .map(({ value, zeros, exponent, mark }) => {
    const { units, scale } = value;
    if (exponent !== null && scale + exponent >= 0) {
      const plus = exponent >= 0 && mark === 'E' ? '+' : '';
      return { value, text: `${textOf(units, scale + exponent)}${mark}${plus}${exponent}` };
    }
    const text = textOf(units, scale).replace(/^-?/, (sign) => sign + '0'.repeat(zeros.before));
    return { value, text: scale === 0 ? text : text + '0'.repeat(zeros.after) };
  });

function moneyOf(text: string, currency: string | null): Money {
  return money(parseDecimal(text), { currency, basis: 'provider' });
}

/** In minor units of the currency, or null where it has not that many digits. */
function minorOf(finest: bigint, code: string): bigint | null {
  const one = 10n ** BigInt(FINEST - digitsOf(code));
  return finest % one === 0n ? finest / one : null;
}

/** What a number of JSON can hold without losing a digit. */
const orNull = (minor: bigint): number | null =>
  minor >= BigInt(Number.MIN_SAFE_INTEGER) && minor <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(minor) : null;

it('the currencies have 0, 2, 3 and 4 digits, and there are some of each', () => {
  expect([...new Set(CURRENCIES.map(digitsOf))].sort()).toEqual([0, 2, 3, 4]);
  expect(CURRENCIES.length).toBeGreaterThan(150);
});

describe('a decimal', () => {
  it('is read as exactly the value that was written', () => {
    fc.assert(
      fc.property(written, ({ value, text }) => {
        const read = parseDecimal(text);
        expect(read && atFinest(read)).toBe(atFinest(value));
      }),
      RUNS,
    );
  });

  it('is written as exactly the value that it is', () => {
    fc.assert(
      fc.property(value, ({ units, scale }) => {
        expect(formatDecimal({ units, scale })).toBe(textOf(units, scale));
      }),
      RUNS,
    );
  });
});

describe('money', () => {
  it('has exactly the value that was written, with minor units where the currency can hold it', () => {
    fc.assert(
      fc.property(written, currency, ({ value, text }, code) => {
        const { amount, ...rest } = moneyOf(text, code);
        const minor = minorOf(atFinest(value), code);
        // What the currency cannot hold keeps its digits; how many zeros then stand at the end is not told.
        if (minor === null) expect(unitsOf(amount ?? '', FINEST)).toBe(atFinest(value));
        else expect(amount).toBe(textOf(minor, digitsOf(code)));
        const amountMinor = minor === null ? null : orNull(minor);
        expect(rest).toEqual({ amountMinor, currency: code, currencyBasis: 'provider', raw: null });
      }),
      RUNS,
    );
  });

  it('with more digits than its currency keeps each of them, and has no minor units', () => {
    const more = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 9 }), more, currency, (units, last, more, code) => {
        const scale = digitsOf(code) + more;
        const text = textOf(units * 10n + BigInt(units < 0n ? -last : last), scale);
        expect(moneyOf(text, code)).toMatchObject({ amount: text, amountMinor: null, currency: code });
      }),
      RUNS,
    );
  });

  it('without a currency is what was written, and has no minor units', () => {
    fc.assert(
      fc.property(value, ({ units, scale }) => {
        const text = textOf(units, scale);
        expect(moneyOf(text, null)).toMatchObject({ amount: text, amountMinor: null, currency: null });
      }),
      RUNS,
    );
  });

  it('of minor units is exactly these', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, (minor, code) => {
        expect(moneyOfMinor(minor, digitsOf(code), code, 'provider')).toEqual({
          amount: textOf(BigInt(minor), digitsOf(code)),
          amountMinor: minor,
          currency: code,
          currencyBasis: 'provider',
          raw: null,
        });
      }),
      RUNS,
    );
  });
});

describe('totals', () => {
  const part = fc.record({
    accountId: fc.constantFrom('a.1', 'a.2', 'b.1'),
    // Few, so that there is something to add.
    code: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CLF', null),
    value: fc.option(value, { freq: 20 }),
  });
  type Part = typeof part extends fc.Arbitrary<infer P> ? P : never;

  const toAddend = ({ accountId, code, value }: Part): Addend => ({
    accountId,
    money: value && moneyOf(textOf(value.units, value.scale), code),
  });

  it('are exactly the sum of each currency, and name exactly the accounts that could not be added', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const missing = parts.filter(({ code, value }) => code === null || value === null);
        const sums: Record<string, bigint> = {};
        for (const { code, value } of parts) {
          if (code !== null && value !== null) sums[code] = (sums[code] ?? 0n) + atFinest(value);
        }
        const totals = sumByCurrency(parts.map(toAddend)).map(({ amount, ...total }) => ({
          ...total,
          sum: amount && unitsOf(amount, FINEST),
        }));
        const rest = {
          complete: missing.length === 0,
          missing: [...new Set(missing.map(({ accountId }) => accountId))].sort(),
        };
        const expected = Object.entries(sums)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([currency, sum]) => {
            const minor = minorOf(sum, currency);
            return { currency, sum, amountMinor: minor === null ? null : orNull(minor), ...rest };
          });
        const nothingKnown = expected.length === 0 && missing.length > 0;
        expect(totals).toEqual(
          nothingKnown ? [{ currency: null, sum: null, amountMinor: null, ...rest }] : expected,
        );
      }),
      RUNS,
    );
  });
});
