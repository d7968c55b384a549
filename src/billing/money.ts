import { ApiProperty } from '@nestjs/swagger';
import { minorUnits } from './currency.js';
import { add, formatDecimal, parseDecimal, rescale, type Decimal } from './decimal.js';
import { Described, INT64, OneOf } from './schema.js';

const CURRENCY_BASES = {
  provider: 'the provider',
  configured: 'the operator of this service, in its configuration',
  unknown: 'nobody, so `currency` is null',
} as const;

@Described('An exact amount of money. Never a float, never a guessed currency.')
export class Money {
  /**
   * Decimal with a point, in major units; null means not known, never zero.
   * @example "59.90"
   */
  amount: string | null;
  /**
   * The same in ISO 4217 minor units (cents for USD, yen for JPY, thousandths for KWD); null where the
   * currency is unknown or has fewer digits than the amount.
   * @example 5990
   */
  @ApiProperty(INT64)
  amountMinor: number | null;
  /**
   * ISO 4217, upper case; null when neither the provider nor the configuration names one.
   * @example "USD"
   */
  currency: string | null;
  @OneOf(CURRENCY_BASES, 'Who says which currency it is.')
  currencyBasis: keyof typeof CURRENCY_BASES;
  /**
   * The provider’s own text, where it had to be parsed; otherwise null.
   * @example "$59.90"
   */
  raw: string | null;
}

interface Currency {
  currency: string | null;
  basis: Money['currencyBasis'];
  raw?: string | null;
}

/** Money from an exact decimal; digits are padded to the currency’s (`59.9` USD is `59.90`), never rounded. */
export function money(value: Decimal | null, { currency, basis, raw = null }: Currency): Money {
  const digits = currency === null ? undefined : minorUnits(currency);
  const minor = value && digits !== undefined ? rescale(value, digits) : null;
  const exact = minor ?? value;
  return {
    amount: exact && formatDecimal(exact),
    amountMinor: minor && safeInteger(minor.units),
    currency,
    currencyBasis: currency === null ? 'unknown' : basis,
    raw,
  };
}

/** Money from an integer of minor units: what `money` does, on integers that are safe, since lists are long. */
export function moneyOfMinor(
  units: number,
  digits: number,
  currency: string,
  currencyBasis: Money['currencyBasis'],
): Money {
  return { amount: formatMinor(units, digits), amountMinor: units, currency, currencyBasis, raw: null };
}

function formatMinor(units: number, digits: number): string {
  if (digits === 0) return String(units);
  const text = String(Math.abs(units)).padStart(digits + 1, '0');
  const point = text.length - digits;
  return `${units < 0 ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
}

function safeInteger(units: bigint): number | null {
  const number = Number(units);
  return Number.isSafeInteger(number) ? number : null;
}

@Described('The sum of amounts in one currency. Unlike currencies are never added.')
export class Total {
  /**
   * ISO 4217; null only in the one entry that stands where nothing could be added up, so that a total that
   * is not known is never read as zero.
   * @example "USD"
   */
  currency: string | null;
  /**
   * Decimal with a point, in major units.
   * @example "1783.90"
   */
  amount: string | null;
  /**
   * The same in ISO 4217 minor units.
   * @example 178390
   */
  @ApiProperty(INT64)
  amountMinor: number | null;
  /** False when an account is missing from *any* total, because it could not be read: this one may be too low. */
  complete: boolean;
  /**
   * The accounts whose money is not, or not wholly, in the totals.
   * @example []
   */
  missing: string[];
}

/** One amount to add, of one account; `null` stands for an account that could not be asked. */
export interface Addend {
  accountId: string;
  money: Money | null;
}

/** Exact sums, one per currency, ordered by currency. Whatever cannot be added makes every total incomplete. */
export function sumByCurrency(addends: Iterable<Addend>): Total[] {
  const sums = new Map<string, Decimal>();
  const missing = new Set<string>();
  for (const { accountId, money: addend } of addends) {
    const value = addend?.amount ? parseDecimal(addend.amount) : null;
    if (!addend?.currency || !value) missing.add(accountId);
    else {
      const sum = sums.get(addend.currency);
      sums.set(addend.currency, sum ? add(sum, value) : value);
    }
  }
  const rest = { complete: missing.size === 0, missing: [...missing].sort() };
  if (sums.size === 0 && missing.size > 0) {
    return [{ currency: null, amount: null, amountMinor: null, ...rest }];
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, sum]) => {
      const { amount, amountMinor } = money(sum, { currency, basis: 'provider' });
      return { currency, amount, amountMinor, ...rest };
    });
}
