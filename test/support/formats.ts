/** The instant, written by JavaScript and not by the code under test; empty for a day that does not exist. */
function isoOf(value: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** RFC 3339 in UTC with whole seconds. */
export function isInstant(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && isoOf(value) === value.replace('Z', '.000Z');
}

export function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && isoOf(value).slice(0, 10) === value;
}

/** A link that a browser may follow: https, or http to this machine. */
export function isLink(value: string): boolean {
  return URL.canParse(value) && /^(https:\/\/|http:\/\/127\.0\.0\.1[:/])/.test(value);
}
