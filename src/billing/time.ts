const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
/** The usual form of the above, told without taking it apart: lists of invoices are long. */
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** RFC 3339 in UTC with whole seconds: `2026-12-01T00:00:00Z`. */
export function formatInstant(time: Date | number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Reads an RFC 3339 instant, which names its offset; null for what is not one. */
export function parseInstant(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  if (UTC.test(text)) return isTime(text) && isDay(text) ? `${text.slice(0, 19)}Z` : null;
  if (!INSTANT.test(text) || !isTime(text) || !isDay(text)) return null;
  const instant = Date.parse(text.toUpperCase());
  const year = new Date(instant).getUTCFullYear();
  return year >= 0 && year <= 9999 ? formatInstant(instant) : null;
}

/** Reads `YYYY-MM-DD`, a day that exists; null for what is not one. */
export function parseDay(text: unknown): string | null {
  return typeof text === 'string' && DAY.test(text) && isDay(text) ? text : null;
}

/** The last day of a month, as `YYYY-MM-DD`. */
export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Today in UTC. */
export function today(now: number = Date.now()): string {
  return new Date(now).toISOString().slice(0, 10);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `YYYY-MM-DD…` names a day that exists. */
function isDay(text: string): boolean {
  const [month, day] = [twoDigits(text, 5), twoDigits(text, 8)];
  if (month !== 2 || day !== 29) return day >= 1 && day <= (DAYS[month - 1] ?? 0);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether `…THH:MM:SS…` names a time that exists; leap seconds do not, here. */
function isTime(text: string): boolean {
  return twoDigits(text, 11) <= 23 && twoDigits(text, 14) <= 59 && twoDigits(text, 17) <= 59;
}

/** The number that two digits make. Zero is the character 48. */
function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 48 * 11;
}
