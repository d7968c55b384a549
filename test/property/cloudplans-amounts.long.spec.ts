import fc from 'fast-check';
import { toCurrency } from '../../src/billing/currency.js';
import { toMoney } from '../../src/providers/cloudplans/amount.js';
import { textOf, unitsOf } from '../support/exact.js';
import { useSeed } from '../support/property.js';

useSeed();

const RUNS = { numRuns: 10_000 };
const FINEST = 80;
const AMBIGUOUS = [expect.objectContaining({ code: 'amount_ambiguous' }) as unknown];

/** What a figure means to somebody who groups by `group` and marks decimals by `mark`; null: nothing. */
function meaning(figure: string, group: string, mark: string): bigint | null {
  const [whole = '', fraction, ...rest] = figure.split(mark);
  const [first = '', ...groups] = group === '' ? [whole] : whole.split(group);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  if (group === '' && !/^\d+$/.test(whole)) return null;
  if (group !== '' && !(groups.length > 0 && /^[1-9]\d{0,2}$/.test(first))) return null;
  if (!groups.every((digits) => /^\d{3}$/.test(digits))) return null;
  return unitsOf(`${first}${groups.join('')}.${fraction ?? ''}`, FINEST);
}

/** All that a figure can mean. Two meanings are an ambiguity, and no meaning is no figure. */
function meanings(figure: string): bigint[] {
  const text = figure.replace(/\s/g, ' ');
  const all = ['.', ','].flatMap((mark) =>
    ['', '.', ',', ' ', "'"].filter((group) => group !== mark).map((group) => meaning(text, group, mark)),
  );
  return [...new Set(all.filter((value) => value !== null))];
}

const figureOf = (units: bigint, digits: number, group: string, mark: string): string => {
  const [whole = '', fraction] = textOf(units, digits).split('.');
  const grouped = whole.replace(/\d(?=(\d{3})+$)/g, `$&${group}`);
  return fraction === undefined ? grouped : `${grouped}${mark}${fraction}`;
};

const digits = fc.integer({ min: 0, max: 4 });
const units = fc.oneof(
  fc.bigInt({ min: 0n, max: 9_999n }),
  fc.bigInt({ min: 0n, max: 9_999_999n }),
  fc.bigInt({ min: 0n, max: 10n ** 18n }),
);
const space = fc.constantFrom('', ' ', '\u00a0', '\u202f');
const style = fc.constantFrom(
  ...['.', ','].flatMap((mark) =>
    ['', '.', ',', ' ', '\u00a0', '\u202f', "'"]
      .filter((group) => group !== mark)
      .map((group) => ({ group, mark })),
  ),
);
const code = fc.constantFrom('USD', 'EUR', 'jpy', 'KWD', 'clf', 'Gbp', 'XYZ', 'ABC', 'XXX');
const symbol = fc.constantFrom('$', '€', '£', '¥', '₹');

/** A true value and a way of writing it, of those that are documented or have been assumed. */
const writing = fc
  .record({
    units,
    digits,
    style,
    minus: fc.constantFrom('', '', '', '-'),
    /** Where the minus stands: before the symbol or after it. */
    minusFirst: fc.boolean(),
    /** One before the rest or one after it; both would be a contradiction or a repetition. */
    before: fc.option(code, { freq: 2 }),
    after: fc.option(code, { freq: 2 }),
    symbol: fc.option(symbol),
    symbolFirst: fc.boolean(),
    space,
    around: space,
  })
  .map((parts) => {
    const { units, digits, style, minus, minusFirst, before, after, symbol, symbolFirst, space } = parts;
    const figure = figureOf(units, digits, style.group, style.mark);
    const front = symbol !== null && symbolFirst ? symbol : '';
    const back = symbol !== null && !symbolFirst ? symbol : '';
    const signed = minusFirst ? `${minus}${front}${space}${figure}` : `${front}${space}${minus}${figure}`;
    const priced = back === '' ? signed : `${signed}${space}${back}`;
    const named = [before, priced, after].filter((part) => part !== null).join(space);
    const codes = [before, after].filter((code) => code !== null);
    const text = `${parts.around}${named}${parts.around}`;
    return { value: minus === '' ? units : -units, digits, figure, codes, text };
  });

const configured = fc.constantFrom(null, 'CHF', 'JPY', 'KWD');

/** Only one code of ISO 4217 names a currency; the configured one stands where the text names none. */
function currencyOf(codes: string[], configured: string | null): [string | null, string] {
  if (codes.length === 0) return [configured, configured === null ? 'unknown' : 'configured'];
  const [code = ''] = codes;
  return codes.length > 1 || toCurrency(code) === null ? [null, 'unknown'] : [code.toUpperCase(), 'provider'];
}

describe('an amount of CloudPlans', () => {
  it('is exactly the value that was written, or null with a warning where the writing means two', () => {
    fc.assert(
      fc.property(writing, configured, ({ value, digits, figure, codes, text }, configured) => {
        const { money, warnings } = toMoney(text, configured);
        const [currency, currencyBasis] = currencyOf(codes, configured);
        expect(money).toMatchObject({ currency, currencyBasis, raw: text.trim() });
        const possible = meanings(figure);
        expect(possible).toContain(unitsOf(textOf(value < 0n ? -value : value, digits), FINEST));
        if (possible.length > 1 || (codes.length > 0 && currency === null)) {
          expect(money).toMatchObject({ amount: null, amountMinor: null });
          expect(warnings).toEqual(AMBIGUOUS);
          return;
        }
        expect(warnings).toEqual([]);
        expect(unitsOf(money.amount ?? 'null', FINEST)).toBe(unitsOf(textOf(value, digits), FINEST));
        if (currency === null) expect(money.amountMinor).toBeNull();
      }),
      RUNS,
    );
  });

  it('with a slip of the pen is what it can only mean, or null with a warning', () => {
    const slip = fc.record({
      at: fc.nat(30),
      instead: fc.string({ unit: fc.constantFrom(..."0123456789.,-$ 'U"), maxLength: 2 }),
      lost: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(writing, slip, configured, ({ text }, { at, instead, lost }, configured) => {
        const slipped = text.slice(0, at) + instead + text.slice(at + lost);
        fc.pre(slipped.trim() !== '');
        const { money, warnings } = toMoney(slipped, configured);
        if (money.amount === null) {
          expect(warnings).toEqual(AMBIGUOUS);
          return;
        }
        const figure = slipped.replace(/[\p{L}\p{Sc}-]/gu, '').trim();
        const sign = slipped.includes('-') ? -1n : 1n;
        expect(meanings(figure).map((value) => value * sign)).toEqual([unitsOf(money.amount, FINEST)]);
        const words = slipped.match(/\p{L}+/gu) ?? [];
        expect(words.length).toBeLessThanOrEqual(1);
        expect(slipped.split('-').length).toBeLessThanOrEqual(2);
        expect([money.currency, money.currencyBasis]).toEqual(currencyOf(words, configured));
      }),
      RUNS,
    );
  });

  it('that came as a number is exactly what was sent, or null with a warning where a float may have changed it', () => {
    const numeral = fc
      .record({ units, digits, minus: fc.constantFrom('', '-'), exponent: fc.constantFrom(null, 2, -2) })
      .filter(({ digits, exponent }) => digits + 2 <= 4 || exponent === null)
      .map(({ units, digits, minus, exponent }) => ({
        text:
          exponent === null
            ? `${minus}${textOf(units, digits)}`
            : `${minus}${textOf(units, digits + 2 + exponent)}e${exponent}`,
        value: unitsOf(textOf(units, exponent === null ? digits : digits + 2), FINEST),
        sign: minus === '' ? 1n : -1n,
      }));
    const uncertain = unitsOf('100000000000', FINEST);
    fc.assert(
      fc.property(numeral, configured, ({ text, value, sign }, configured) => {
        const { money, warnings } = toMoney(JSON.parse(text), configured);
        expect([money.currency, money.currencyBasis]).toEqual(currencyOf([], configured));
        const certain = value < uncertain;
        expect(warnings).toEqual(certain ? [] : AMBIGUOUS);
        expect(money.amount && unitsOf(money.amount, FINEST)).toBe(certain ? sign * value : null);
      }),
      RUNS,
    );
  });
});
