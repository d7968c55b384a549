import { parseDay, parseInstant } from '../../billing/time.js';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DAY_FIRST = /^(?<day>\d{1,2})\.? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})$/i;
const MONTH_FIRST = /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/i;

/** No date format is documented. A day is read where it has one meaning: ISO 8601, or a month by its English name. */
export function toDay(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return parseInstant(trimmed)?.slice(0, 10) ?? parseDay(trimmed) ?? spelledDay(trimmed);
}

/** An instant with its offset, or a day, which stands for its 00:00:00Z. */
export function toInstant(text: string | null): string | null {
  const day = toDay(text);
  return day === null ? null : (parseInstant(text?.trim()) ?? `${day}T00:00:00Z`);
}

function spelledDay(text: string): string | null {
  const { day = '', month = '', year = '' } = (DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.groups ?? {};
  const word = month.toLowerCase();
  const number = 1 + MONTHS.findIndex((name) => word === name || (word !== '' && word === name.slice(0, 3)));
  return number === 0 ? null : parseDay(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
