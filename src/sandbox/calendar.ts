/** Dates of the seeds, in UTC; the day of the month never passes 28, so that every month has it. */
export function monthsFrom(now: Date, months: number): Date {
  const day = Math.min(now.getUTCDate(), 28);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, day));
}

export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** YYYY-MM-DD. */
export const dateOnly = (date: Date): string => date.toISOString().slice(0, 10);

/** MM/YYYY. */
export const monthOnly = (date: Date): string =>
  `${String(date.getUTCMonth() + 1).padStart(2, '0')}/${date.getUTCFullYear()}`;
