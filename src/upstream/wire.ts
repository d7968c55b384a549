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
  if (optionalText(value) === null) throw new ContractError(`${what} is missing`);
  const id = optionalId(value);
  if (id === null) throw new ContractError(`${what} is no id`);
  return id;
}

const LONGEST_ID = 200;

/** An id as it came, since a shortened one is another one; null for what is too long or unprintable to be one. */
export function optionalId(value: unknown): string | null {
  const id = optionalText(value);
  return id !== null && id.length <= LONGEST_ID && id.search(UNPRINTABLE) < 0 ? id : null;
}

/** Text, or a number as text; null for the empty text, for a number that was rounded on its way, and everything else. */
export function optionalText(value: unknown): string | null {
  if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

const LONGEST_LABEL = 300;
/** What comes after is not looked at. */
const LONGEST_READ = 3_000;
/** What a terminal obeys rather than shows, what turns the direction of writing, and halves of characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** A text as people see it: printable and bounded. What is compared or parsed is read as it came instead. */
export function optionalLabel(value: unknown): string | null {
  const text = optionalText(value);
  if (text === null || (text.length <= LONGEST_LABEL && text.search(UNPRINTABLE) < 0)) return text;
  const characters = [...text.slice(0, LONGEST_READ).replace(UNPRINTABLE, ' ').trim()];
  if (characters.length > LONGEST_LABEL) characters.splice(LONGEST_LABEL - 1, Infinity, '…');
  return characters.join('') || null;
}

const LONGEST_LINK = 8_192;

/** A link, however it was written; null for what is none, and for what no browser would follow. */
export function optionalLink(value: unknown): URL | null {
  return typeof value === 'string' && value.length <= LONGEST_LINK && URL.canParse(value)
    ? new URL(value)
    : null;
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
