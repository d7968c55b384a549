import fc from 'fast-check';
import { add, formatDecimal, parseDecimal, rescale } from './decimal.js';

const decimal = fc.record({
  units: fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n }),
  scale: fc.integer({ min: 0, max: 20 }),
});

function read(text: string): string | null {
  const value = parseDecimal(text);
  return value && formatDecimal(value);
}

describe('a decimal', () => {
  it.each([
    ['0', '0'],
    ['59.90', '59.90'],
    ['-1234.50', '-1234.50'],
    ['-0.05', '-0.05'],
    ['-0', '0'],
    ['0.00', '0.00'],
    ['90071992547409930.01', '90071992547409930.01'],
    ['1e3', '1000'],
    ['1.5e+21', '1500000000000000000000'],
    ['1e-7', '0.0000001'],
    ['-2.5E-3', '-0.0025'],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['', ' ', '.5', '5.', '+5', '--5', ' 5', '5 ', '5\n', '1,5', '1,234.50', "1'000", '1_000', '$5', '5 USD'],
    ['0x10', '1e', 'e5', '1e1.5', '1e1000', 'NaN', 'Infinity', '١٢', '１２', '5-', '1.2.3', '- 5', 'null'],
  ])('is not read from what is not a plain one', (...texts) => {
    expect(texts.filter((text) => parseDecimal(text) !== null)).toEqual([]);
  });

  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
    );
  });

  it('is read from any number that JSON can write, without a digit changed', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (number) => {
        fc.pre(number === 0 || Math.abs(number) > 1e-10);
        expect(Number(read(String(number)))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe('adding', () => {
  it('is exact where floats are not', () => {
    const sum = ['0.1', '0.2'].map(parseDecimal).reduce((a, b) => a && b && add(a, b));
    expect(sum && formatDecimal(sum)).toBe('0.3');
  });

  it('does not depend on the order and keeps every digit', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const sum = add(a, b);
        expect(sum).toEqual(add(b, a));
        expect(sum.units).toBe(
          a.units * 10n ** BigInt(sum.scale - a.scale) + b.units * 10n ** BigInt(sum.scale - b.scale),
        );
      }),
    );
  });
});

describe('rescaling', () => {
  it.each([
    ['59.9', 2, '59.90'],
    ['59.900', 2, '59.90'],
    ['1000.00', 0, '1000'],
    ['-0.10', 1, '-0.1'],
    ['0', 3, '0.000'],
  ])('%s to %i digits is %s', (text, scale, expected) => {
    const value = rescale(parseDecimal(text) ?? fail(text), scale);
    expect(value && formatDecimal(value)).toBe(expected);
  });

  it.each([
    ['59.905', 2],
    ['0.5', 0],
    ['-0.001', 2],
  ])('%s to %i digits is refused: nothing is rounded', (text, scale) => {
    expect(rescale(parseDecimal(text) ?? fail(text), scale)).toBeNull();
  });
});

function fail(text: string): never {
  throw new Error(`${text} could not be read`);
}
