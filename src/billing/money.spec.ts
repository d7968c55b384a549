import fc from 'fast-check';
import { minorUnits } from './currency.js';
import { parseDecimal } from './decimal.js';
import { money, moneyOfMinor, sumByCurrency, type Addend, type Money } from './money.js';

const provider = 'provider' as const;

function of(text: string, currency: string | null): Money {
  return money(parseDecimal(text), { currency, basis: provider });
}

function ofMinor(units: number, currency: string): Money {
  return moneyOfMinor(units, minorUnits(currency) ?? 0, currency, provider);
}

function addend(accountId: string, text: string, currency: string | null): Addend {
  return { accountId, money: of(text, currency) };
}

describe('money', () => {
  it.each([
    ['59.9', 'USD', '59.90', 5990],
    ['59.90', 'EUR', '59.90', 5990],
    ['59', 'USD', '59.00', 5900],
    ['59.900', 'USD', '59.90', 5990],
    ['0', 'USD', '0.00', 0],
    ['-0.5', 'USD', '-0.50', -50],
    ['1500', 'JPY', '1500', 1500],
    ['1500.00', 'JPY', '1500', 1500],
    ['12.345', 'KWD', '12.345', 12345],
    ['12.3', 'KWD', '12.300', 12300],
    ['90071992547409.91', 'USD', '90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s %s is %s, in minor units %i', (text, currency, amount, amountMinor) => {
    expect(of(text, currency)).toEqual({ amount, amountMinor, currency, currencyBasis: provider, raw: null });
  });

  it.each([
    ['90071992547409.92', 'USD', '90071992547409.92'],
    ['123456789012345678901.23', 'USD', '123456789012345678901.23'],
    ['0.005', 'USD', '0.005'],
    ['1.5', 'JPY', '1.5'],
  ])('%s %s keeps its amount, and has no minor units that would be wrong', (text, currency, amount) => {
    expect(of(text, currency)).toMatchObject({ amount, amountMinor: null, currency });
  });

  it('without a currency has its amount as told, no minor units, and an unknown basis', () => {
    expect(money(parseDecimal('59.9'), { currency: null, basis: 'configured', raw: '$59.9' })).toEqual({
      amount: '59.9',
      amountMinor: null,
      currency: null,
      currencyBasis: 'unknown',
      raw: '$59.9',
    });
  });

  it('that is not known is null, never zero', () => {
    expect(money(null, { currency: 'USD', basis: 'configured' })).toEqual({
      amount: null,
      amountMinor: null,
      currency: 'USD',
      currencyBasis: 'configured',
      raw: null,
    });
  });

  it.each([
    [5990, 'USD', '59.90'],
    [5, 'USD', '0.05'],
    [-5, 'USD', '-0.05'],
    [0, 'KWD', '0.000'],
    [1, 'KWD', '0.001'],
    [1500, 'JPY', '1500'],
    [Number.MAX_SAFE_INTEGER, 'USD', '90071992547409.91'],
  ])('%i minor units of %s are %s', (units, currency, amount) => {
    expect(ofMinor(units, currency)).toMatchObject({ amount, amountMinor: units, currency });
  });

  it('is the same whether it comes as minor units or as a decimal', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('USD', 'JPY', 'KWD', 'CLF'), (units, currency) => {
        const fromMinor = ofMinor(units, currency);
        expect(of(fromMinor.amount ?? '', currency)).toEqual(fromMinor);
      }),
    );
  });
});

describe('totals', () => {
  it('are one per currency, in the order of the codes, and complete', () => {
    const addends = [
      addend('a.1', '0.10', 'USD'),
      addend('a.2', '12.345', 'KWD'),
      addend('a.2', '0.20', 'USD'),
      addend('a.3', '1500', 'JPY'),
    ];
    expect(sumByCurrency(addends)).toEqual([
      { currency: 'JPY', amount: '1500', amountMinor: 1500, complete: true, missing: [] },
      { currency: 'KWD', amount: '12.345', amountMinor: 12345, complete: true, missing: [] },
      { currency: 'USD', amount: '0.30', amountMinor: 30, complete: true, missing: [] },
    ]);
  });

  it('of nothing are none', () => {
    expect(sumByCurrency([])).toEqual([]);
  });

  it('count a zero as a zero and a credit as negative', () => {
    expect(sumByCurrency([addend('a.1', '0', 'USD')])).toMatchObject([{ amount: '0.00', complete: true }]);
    const credit = [addend('a.1', '10', 'EUR'), addend('a.1', '-12.50', 'EUR')];
    expect(sumByCurrency(credit)).toMatchObject([{ amount: '-2.50', amountMinor: -250 }]);
  });

  it.each<[string, Addend]>([
    ['an account that could not be asked', { accountId: 'z.9', money: null }],
    [
      'an amount that is null',
      { accountId: 'z.9', money: money(null, { currency: 'EUR', basis: provider }) },
    ],
    ['a currency that is unknown', addend('z.9', '5', null)],
  ])('are all incomplete for %s, and name the account once', (_, gap) => {
    const totals = sumByCurrency([gap, addend('a.1', '1', 'USD'), addend('a.1', '2', 'JPY'), gap]);
    expect(totals).toEqual([
      { currency: 'JPY', amount: '2', amountMinor: 2, complete: false, missing: ['z.9'] },
      { currency: 'USD', amount: '1.00', amountMinor: 100, complete: false, missing: ['z.9'] },
    ]);
  });

  it('name every missing account, in order', () => {
    const gaps = ['b.2', 'a.1', 'b.1'].map((accountId) => ({ accountId, money: null }));
    expect(sumByCurrency([...gaps, addend('c.1', '1', 'USD')])[0]?.missing).toEqual(['a.1', 'b.1', 'b.2']);
  });

  it('are never an empty list where something is missing', () => {
    expect(sumByCurrency([{ accountId: 'a.1', money: null }])).toEqual([
      { currency: null, amount: null, amountMinor: null, complete: false, missing: ['a.1'] },
    ]);
  });

  it('beyond 2^53 keep every digit', () => {
    const big = addend('a.1', '90071992547409.91', 'USD');
    expect(sumByCurrency([big, big, addend('a.1', '0.01', 'USD')])).toEqual([
      { currency: 'USD', amount: '180143985094819.83', amountMinor: null, complete: true, missing: [] },
    ]);
  });

  it('are exact, whatever is added', () => {
    const one = fc.record({
      units: fc.maxSafeInteger(),
      currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (parts) => {
        const totals = sumByCurrency(
          parts.map(({ units, currency }) => ({
            accountId: 'a.1',
            money: ofMinor(units, currency),
          })),
        );
        expect(totals.map(({ currency }) => currency)).toEqual(
          [...new Set(parts.map(({ currency }) => currency))].sort(),
        );
        for (const { currency, amount } of totals) {
          const same = parts.filter((part) => part.currency === currency);
          const expected = same.reduce((sum, { units }) => sum + BigInt(units), 0n);
          expect(BigInt((amount ?? '').replace('.', ''))).toBe(expected);
          expect(amount?.split('.')[1]?.length ?? 0).toBe(minorUnits(currency ?? ''));
        }
      }),
    );
  });
});
