/**
 * Exact money, told otherwise than the product tells it: an integer of minor units, whose point is moved by
 * padding text one way and by division the other way. No spec of money compares the product with itself.
 */

/** `-12.5` with 2 digits is -1250. Throws where digits would be lost. */
export function unitsOf(text: string, digits: number): bigint {
  const [whole = '', fraction = '', ...rest] = text.split('.');
  const surplus = fraction.slice(digits);
  if (rest.length > 0 || /[1-9]/.test(surplus)) throw new Error(`${text} has more than ${digits} digits`);
  return BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
}

/** -1250 with 2 digits is `-12.50`. */
export function textOf(units: bigint, digits: number): string {
  if (units < 0n) return `-${textOf(-units, digits)}`;
  const one = 10n ** BigInt(digits);
  return digits === 0 ? `${units}` : `${units / one}.${String((units % one) + one).slice(1)}`;
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...digits(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...digits(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...digits(4, 'CLF UYW'),
]);

function digits(count: number, codes: string): [string, number][] {
  return codes.split(' ').map((code) => [code, count]);
}

/** ISO 4217: two digits, with these exceptions. */
export function digitsOf(currency: string): number {
  return DIGITS.get(currency) ?? 2;
}
