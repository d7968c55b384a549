const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** RFC 3339 in UTC with whole seconds: `2026-12-01T00:00:00Z`. */
export function formatInstant(time: Date | number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Reads an RFC 3339 instant, which names its offset; null for what is not one. */
export function parseInstant(text: unknown): string | null {
  const parts = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (!parts || !isDay(parts[1], parts[2], parts[3])) return null;
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6])];
  if (hour > 23 || minute > 59 || second > 59) return null;
  if (!parts[7]) return `${parts[0].slice(0, 10)}T${parts[0].slice(11, 19)}Z`;
  const [hours, minutes] = [Number(parts[8]), Number(parts[9])];
  if (hours > 23 || minutes > 59) return null;
  const offset = (hours * 60 + minutes) * (parts[7] === '+' ? 60_000 : -60_000);
  const local = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), hour, minute, second);
  const instant = new Date(local - offset);
  return instant.getUTCFullYear() > 9999 || instant.getUTCFullYear() < 0 ? null : formatInstant(instant);
}

/** Reads `YYYY-MM-DD`, a day that exists; null for what is not one. */
export function parseDay(text: unknown): string | null {
  const parts = typeof text === 'string' ? DAY.exec(text) : null;
  return parts && isDay(parts[1], parts[2], parts[3]) ? parts[0] : null;
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

function isDay(yearText = '', monthText = '', dayText = ''): boolean {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}
