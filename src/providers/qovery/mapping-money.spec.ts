import fc from 'fast-check';
import { toMoney } from './mapping.js';

const inconsistent = [expect.objectContaining({ code: 'amount_inconsistent' }) as unknown];

describe('money of Qovery', () => {
  it.each([
    ['cents', 30000, 300, 'USD', '300.00', 30000],
    ['a cent', 1, 0.01, 'EUR', '0.01', 1],
    ['a credit', -1250, -12.5, 'EUR', '-12.50', -1250],
    ['nothing to pay', 0, 0, 'USD', '0.00', 0],
    ['a currency in lower case', 5990, 59.9, 'usd', '59.90', 5990],
    ['figures that came as text', '5990', '59.90', 'USD', '59.90', 5990],
    ['a float that floats cannot hold', 30, 0.1 + 0.2, 'USD', '0.30', 30],
    ['cents alone', 5990, null, 'USD', '59.90', 5990],
    ['a total alone', null, 59.9, 'USD', '59.90', 5990],
    ['a total alone, beside cents that are none', 59.9, 59.9, 'USD', '59.90', 5990],
    [
      'the largest that an integer can hold',
      Number.MAX_SAFE_INTEGER,
      null,
      'USD',
      '90071992547409.91',
      9007199254740991,
    ],
    ['yen, hundredths beside', 100000, 1000, 'JPY', '1000', 1000],
    ['yen, minor units beside', 1000, 1000, 'JPY', '1000', 1000],
    ['dinars, hundredths beside', 1235, 12.345, 'KWD', '12.345', 12345],
    ['dinars, minor units beside', 12345, 12.345, 'KWD', '12.345', 12345],
  ])('from %s: %j and %j %s are %s', (_, cents, total, code, amount, amountMinor) => {
    expect(toMoney(cents, total, code)).toEqual({
      money: { amount, amountMinor, currency: code.toUpperCase(), currencyBasis: 'provider', raw: null },
      warnings: [],
    });
  });

  it.each([
    ['USD', 30000, 3000, '300.00'],
    ['USD', 100, 1.01, '1.00'],
    ['USD', 100, -1, '1.00'],
    ['USD', 0, 59.9, '0.00'],
    ['USD', 59.9 * 10, 59.9, '5.99'],
    ['JPY', 12, 1000, '1000'],
    ['KWD', 99, 12.345, '12.345'],
  ])('whose two figures in %s, %j and %j, disagree is %s with a warning', (code, cents, total, amount) => {
    expect(toMoney(cents, total, code)).toMatchObject({ money: { amount }, warnings: inconsistent });
  });

  it.each(['JPY', 'KWD', 'CLF'])('in %s is not known when only "cents" are told', (code) => {
    const { money } = toMoney(1000, null, code);
    expect(money).toMatchObject({ amount: null, amountMinor: null, currency: code });
  });

  it.each([[null], [undefined], [''], ['$'], ['XYZ'], [840]])(
    'has its amount, but no minor units and no currency, for the code %j',
    (code) => {
      const { money } = toMoney(5990, 59.9, code);
      expect(money).toMatchObject({ amountMinor: null, currency: null, currencyBasis: 'unknown' });
      expect(Number(money.amount)).toBe(59.9);
    },
  );

  it.each([
    [null, null],
    [undefined, undefined],
    ['', ''],
    [{}, []],
  ])('is null, never zero, for %j and %j', (cents, total) => {
    expect(toMoney(cents, total, 'USD')).toMatchObject({
      money: { amount: null, amountMinor: null, currency: 'USD' },
      warnings: [],
    });
  });

  it.each([
    [null, Number('90071992547409.93'), 'USD'],
    [null, 1e11, 'JPY'],
  ])('is null where a float may have changed what was sent: %j and %d %s', (cents, total, code) => {
    expect(toMoney(cents, total, code).money).toMatchObject({ amount: null, amountMinor: null });
  });

  it('never warns of two figures that agree, and never loses a cent', () => {
    const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(cents, (units) => {
        const { money, warnings } = toMoney(units, units / 100, 'USD');
        expect(money.amountMinor).toBe(units);
        expect(warnings).toEqual([]);
        expect(toMoney(null, units / 100, 'USD').money).toEqual(money);
      }),
    );
  });

  it('always warns of two figures that are a cent or more apart', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const gap = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(cents, gap, (units, apart) => {
        expect(toMoney(units, (units + apart) / 100, 'USD').warnings).toHaveLength(1);
        expect(toMoney(units, (units - apart) / 100, 'USD').warnings).toHaveLength(1);
      }),
    );
  });
});
