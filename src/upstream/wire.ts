import { parseDecimal, type Decimal } from '../billing/decimal.js';
import { ContractError } from './upstream-failure.js';

/** Lenient readers for what platforms answer: only what is used is looked at, and null is as good as absent. */

export type WireObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown, what: string): WireObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new ContractError(`${what} is not an object`);
  }
  return value as WireObject;
}

export function asArray(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ContractError(`${what} is not a list`);
  return value;
}

/** An id, which may come as a number; without one a resource cannot be shown. */
export function asId(value: unknown, what: string): string {
  const id = optionalText(value);
  if (id === null) throw new ContractError(`${what} is missing`);
  return id;
}

/** Text, or a number as text; null for the empty text and everything else. */
export function optionalText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A whole number, which may come as text; null for everything else. */
export function optionalInteger(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : null;
}

/**
 * From here on a number of JSON, which has been a float, is not certain to four decimals, the most that a
 * currency has: floats keep fifteen digits.
 */
const UNCERTAIN = 1e11;

/** An exact decimal from text or a number; null for everything else, and for a number that may not be what was sent. */
export function optionalDecimal(value: unknown): Decimal | null {
  if (typeof value === 'number' && !(Math.abs(value) < UNCERTAIN)) return null;
  return parseDecimal(optionalText(value) ?? '');
}

export function optionalBoolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}
