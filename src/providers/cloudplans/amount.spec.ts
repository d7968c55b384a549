import fc from 'fast-check';
import { toMoney } from './amount.js';

/** The amount as read with a configured currency of two digits. */
function amountOf(wire: unknown): string | null {
  return toMoney(wire, 'EUR').money.amount;
}

const ambiguous = [expect.objectContaining({ code: 'amount_ambiguous' }) as unknown];

describe('an amount', () => {
  it.each([
    ['59.90', '59.90'],
    ['59,90', '59.90'],
    ['$59.90', '59.90'],
    ['59.90 USD', '59.90'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['59', '59.00'],
    ['0', '0.00'],
    ['0.00', '0.00'],
    ['59.9', '59.90'],
    ['0.123', '0.123'],
    ['0,123', '0.123'],
    ['1234.567', '1234.567'],
    ['1234,5', '1234.50'],
    ['1.2345', '1.2345'],
    ['007.50', '7.50'],
  ])('%j is %s', (text, expected) => {
    expect(amountOf(text)).toBe(expected);
    expect(toMoney(text, 'EUR').warnings).toEqual([]);
  });

  it.each([
    ['1,234,567', '1234567.00'],
    ['1.234.567', '1234567.00'],
    ['1,234,567.89', '1234567.89'],
    ['1.234.567,89', '1234567.89'],
    ['1,234.567', '1234.567'],
    ['1 234', '1234.00'],
    ['1 234 567,89', '1234567.89'],
    ['1\u00a0234,50', '1234.50'],
    ['1\u202f234,50', '1234.50'],
    ["1'234.50", '1234.50'],
    ["1'234'567", '1234567.00'],
    ['90,071,992,547,409,930.01', '90071992547409930.01'],
  ])('in groups, %j, is %s', (text, expected) => {
    expect(amountOf(text)).toBe(expected);
  });

  it.each([
    ['-59.90', '-59.90'],
    ['-$59.90', '-59.90'],
    ['$-59.90', '-59.90'],
    ['- 59,90 €', '-59.90'],
    ['-1.234,50 EUR', '-1234.50'],
    ['EUR -59.90', '-59.90'],
    ['-0.00', '0.00'],
  ])('that is a credit, %j, is %s', (text, expected) => {
    expect(amountOf(text)).toBe(expected);
  });

  it.each(['59.90-', '(59.90)', '\u221259.90', '--59.90', '-$-59.90', '59.90 CR', '- -5'])(
    'that may be a credit, %j, is never read as a debit',
    (text) => {
      expect([null, '-59.90']).toContain(amountOf(text));
    },
  );

  it.each([
    ['$ 59.90', '59.90'],
    ['59.90$', '59.90'],
    ['59,90 €', '59.90'],
    ['€59,90', '59.90'],
    ['£1,234.50', '1234.50'],
    [' 59.90 ', '59.90'],
    ['59.90\u00a0USD', '59.90'],
    ['USD 59.90', '59.90'],
    ['USD59.90', '59.90'],
    ['USD $59.90', '59.90'],
    ['$59.90 USD', '59.90'],
  ])('with a symbol, a code or spaces around it, %j, is %s', (text, expected) => {
    expect(amountOf(text)).toBe(expected);
  });

  it.each(['1,234', '1.234', '12,345', '999.999', '-1,234', '$1,234', '1.234 €', '1,234 KWD', '100,000'])(
    'with one separator and three digits, %j, is ambiguous',
    (text) => {
      expect(toMoney(text, 'KWD')).toEqual({
        money: {
          amount: null,
          amountMinor: null,
          currency: 'KWD',
          currencyBasis: expect.any(String) as unknown,
          raw: text,
        },
        warnings: ambiguous,
      });
    },
  );

  it.each([
    ...[
      'free',
      '$',
      'USD',
      '-',
      '.',
      ',',
      '1.2.3',
      '1,23,4',
      '1,234,56',
      '1,,234',
      '1.234.56',
      '12 34',
      '1,234 567',
    ],
    ...[
      '59.90 XYZ',
      'ABC 59.90',
      '59.90/month',
      '5%',
      '1e3',
      '0x10',
      '59.90 59.90',
      '1-5',
      'USD 59.90 EUR',
      'NaN',
    ],
    ...['01 000', '0,123.45', '0.123.456'],
    ...['٥٩٫٩٠', '59.', '1 2', '59.90 USDT', '$$5', '1.234,', '1,234.50.', '¹²'],
  ])('that cannot be read without guessing, %j, is null with the text beside it and a warning', (text) => {
    const { money, warnings } = toMoney(text, 'EUR');
    expect(money).toMatchObject({ amount: null, amountMinor: null, raw: text });
    expect(warnings).toEqual(ambiguous);
  });

  it.each([[''], [' '], [null], [undefined]])('that is not told, %j, is null without a warning', (wire) => {
    expect(toMoney(wire, 'EUR')).toEqual({
      money: { amount: null, amountMinor: null, currency: 'EUR', currencyBasis: 'configured', raw: null },
      warnings: [],
    });
  });

  it.each([
    [59.9, '59.90'],
    [1234.567, '1234.567'],
    [1234, '1234.00'],
    [0, '0.00'],
    [-5, '-5.00'],
    [99_999_999_999.99, '99999999999.99'],
    [1e-7, '0.0000001'],
  ])('that came as the number %d is %s, and never ambiguous', (wire, expected) => {
    expect(amountOf(wire)).toBe(expected);
    expect(toMoney(wire, 'EUR').warnings).toEqual([]);
  });

  it.each([1e11, -1e21, Number('90071992547409.93'), 9_007_199_254_740_992])(
    'that came as the number %d may not be what the platform wrote, so that it is null with a warning',
    (wire) => {
      const { money, warnings } = toMoney(wire, 'EUR');
      expect(money).toMatchObject({ amount: null, amountMinor: null, currency: 'EUR', raw: String(wire) });
      expect(warnings).toEqual(ambiguous);
    },
  );

  it('whose text is endless is not known, and its text is shown in part', () => {
    const { money } = toMoney('1,'.repeat(50_000), 'EUR');
    expect(money.amount).toBeNull();
    expect(money.raw).toHaveLength(300);
  });

  it.each([[{ value: 5 }], [[5]], [true]])('that came as %j is not known', (wire) => {
    expect(amountOf(wire)).toBeNull();
  });
});

describe('the currency', () => {
  it.each([
    ['from the text', '59.90 USD', null, 'USD', 'provider', 5990],
    ['from the text before the configuration', '59.90 USD', 'EUR', 'USD', 'provider', 5990],
    ['from the text in front', 'JPY 5990', null, 'JPY', 'provider', 5990],
    ['from the configuration', '59.90', 'EUR', 'EUR', 'configured', 5990],
    ['from the configuration, whatever the symbol', '$59.90', 'CAD', 'CAD', 'configured', 5990],
    ['never from $', '$59.90', null, null, 'unknown', null],
    ['never from €', '59,90 €', null, null, 'unknown', null],
    ['from nowhere', '59.90', null, null, 'unknown', null],
  ])('comes %s', (_, text, configured, currency, currencyBasis, amountMinor) => {
    expect(toMoney(text, configured).money).toEqual({
      amount: text.includes('5990') ? '5990' : '59.90',
      amountMinor,
      currency,
      currencyBasis,
      raw: text,
    });
  });

  it.each([
    '5.00 XYZ',
    'XYZ 5.00',
    '5.00 USDT',
    'USD 5.00 EUR',
    'USD 5.00 USD',
    'US$ 5.00',
    '5.00 kr',
    '5.00/month',
    'free',
  ])('is not the configured one where the text says another thing, as in %j', (text) => {
    expect(toMoney(text, 'EUR').money).toEqual({
      amount: null,
      amountMinor: null,
      currency: null,
      currencyBasis: 'unknown',
      raw: text,
    });
  });

  it('that nobody knows leaves the amount as it was written', () => {
    expect(toMoney('$1,234.5', null).money).toMatchObject({ amount: '1234.5', currency: null });
  });
});

describe('whatever the amount', () => {
  const cents = fc.bigInt({ min: 0n, max: 10n ** 18n });
  const styles = fc.constantFrom(
    [',', '.'],
    ['.', ','],
    [' ', ','],
    ['\u00a0', ','],
    ["'", '.'],
    ['', '.'],
    ['', ','],
  );

  it('it is read back exactly from every style of writing it with two decimals', () => {
    fc.assert(
      fc.property(cents, styles, fc.constantFrom('', '-'), (units, [group, point], sign) => {
        const digits = units.toString().padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group ?? '');
        const plain = `${units === 0n ? '' : sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(amountOf(`${sign}${whole}${point}${digits.slice(-2)}`)).toBe(plain);
      }),
    );
  });

  it('nonsense is never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-$€ 'USDeur\u00a0") }), (text) => {
        const { money, warnings } = toMoney(text, 'EUR');
        expect(money.amount === null && text.trim() !== '').toBe(warnings.length > 0);
      }),
    );
  });

  it('a long text of spaces costs no time worth naming', () => {
    const start = process.cpuUsage();
    expect(amountOf(`1${' '.repeat(1_500)}x`)).toBeNull();
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(200);
  });
});
