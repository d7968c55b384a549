/** An exact decimal number: `units` divided by ten to the power of `scale`. Money never passes through a float. */
export interface Decimal {
  units: bigint;
  scale: number;
}

const PLAIN = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;
const EXPONENT = /^(-?\d{1,30}(?:\.\d{1,30})?)e([+-]?\d{1,2})$/i;

/** Reads `-1234.50`, nothing else: no grouping, no comma, no symbol. JSON’s exponent form is understood. */
export function parseDecimal(text: string): Decimal | null {
  const plain = PLAIN.exec(text);
  if (plain) {
    const fraction = plain[3] ?? '';
    return { units: BigInt(`${plain[1]}${plain[2]}${fraction}`), scale: fraction.length };
  }
  const exponent = EXPONENT.exec(text);
  const mantissa = exponent && parseDecimal(exponent[1] ?? '');
  if (!mantissa) return null;
  const scale = mantissa.scale - Number(exponent[2]);
  return scale >= 0
    ? { units: mantissa.units, scale }
    : { units: mantissa.units * 10n ** BigInt(-scale), scale: 0 };
}

/** The same value at another scale, or null when digits would be lost. */
export function rescale(value: Decimal, scale: number): Decimal | null {
  if (scale >= value.scale) return { units: value.units * 10n ** BigInt(scale - value.scale), scale };
  const divisor = 10n ** BigInt(value.scale - scale);
  return value.units % divisor === 0n ? { units: value.units / divisor, scale } : null;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const lift = (value: Decimal): bigint => value.units * 10n ** BigInt(scale - value.scale);
  return { units: lift(a) + lift(b), scale };
}

export function formatDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - scale);
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}
