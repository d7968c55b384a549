import { minorUnits, toCurrency } from './currency.js';

describe('minor units', () => {
  it.each([
    [
      'two digits',
      2,
      'USD EUR GBP CHF CAD AUD SEK PLN INR BRL CNY MXN ZAR TRY HUF IDR TWD AED ILS COP XCG ZWG',
    ],
    ['no digits', 0, 'JPY KRW VND CLP ISK XAF XOF XPF PYG UGX RWF DJF GNF KMF BIF VUV UYI'],
    ['three digits', 3, 'KWD BHD OMR JOD TND IQD LYD'],
    ['four digits', 4, 'CLF UYW'],
  ])('%s', (_, digits, codes) => {
    expect(codes.split(' ').filter((code) => minorUnits(code) !== digits)).toEqual([]);
  });

  it.each(['XYZ', 'usd', '', 'US', 'constructor', 'XXX'])('%j has none', (code) => {
    expect(minorUnits(code)).toBeUndefined();
  });
});

describe('a currency', () => {
  it.each([
    ['USD', 'USD'],
    ['eur', 'EUR'],
    [' jpy ', 'JPY'],
  ])('%j is %s', (text, code) => {
    expect(toCurrency(text)).toBe(code);
  });

  it.each([
    '$',
    '€',
    'US$',
    'USDT',
    'dollar',
    '',
    ' ',
    'XXX',
    'XTS',
    'XAU',
    null,
    undefined,
    840,
    {},
    ['USD'],
  ])('is never guessed from %j', (text) => {
    expect(toCurrency(text)).toBeNull();
  });
});
