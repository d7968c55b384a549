/** What is wrong with a value, as `path: complaint`; nothing when it has the shape. */
export type Shape = (value: unknown, path: string) => string[];

const ok: string[] = [];
const test = (name: string, holds: (value: unknown) => boolean): Shape => {
  return (value, path) => (holds(value) ? ok : [`${path}: ${JSON.stringify(value)} is not ${name}`]);
};

/** The instant, written out by somebody else than the code under test; nothing for a day that is none. */
const isoOf = (value: string): string => {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};

export const text = test('a text', (value) => typeof value === 'string' && value !== '');
export const flag = test('a boolean', (value) => typeof value === 'boolean');
export const integer = test('an integer', (value) => Number.isSafeInteger(value));
export const year = test('a year', (value) =>
  Number.isInteger(value) && Number(value) >= 2000 && Number(value) < 2100);
export const anyObject = test('an object', (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value));
export const nothing = test('nothing', (value) => value === undefined);
export const link = test('a link', (value) =>
  typeof value === 'string' && /^(https:|http:\/\/127\.0\.0\.1)/.test(value));
/** RFC 3339 in UTC with whole seconds. */
export const instant = test('an instant', (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value) &&
  isoOf(value) === value.replace('Z', '.000Z'));
export const day = test('a day', (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isoOf(value).slice(0, 10) === value);
export const matching = (name: string, pattern: RegExp): Shape =>
  test(name, (value) => typeof value === 'string' && pattern.test(value));
export const decimal = matching('a decimal', /^-?(0|[1-9]\d*)(\.\d+)?$/);
export const currencyCode = matching('ISO 4217', /^[A-Z]{3}$/);
export const oneOf = (...values: unknown[]): Shape =>
  test(`one of ${JSON.stringify(values)}`, (value) => values.includes(value));
export const is = (expected: unknown): Shape => oneOf(expected);

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? ok : shape(value, path);

export const listOf =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => shape(item, `${path}[${index}]`))
      : [`${path}: not a list`];

export const either =
  (...shapes: Shape[]): Shape =>
  (value, path) => {
    const results = shapes.map((shape) => shape(value, path));
    return results.find((complaints) => complaints.length === 0) ?? results.flat();
  };

/** Exactly these members: one that is missing, undefined or too many is a complaint. */
export const object =
  (members: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape =>
  (value, path) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      return [`${path}: not an object`];
    const row = value as Record<string, unknown>;
    const surplus = Object.keys(row).filter((name) => !(name in members) && !(name in optional));
    return [
      ...surplus.map((name) => `${path}.${name}: is not in the model`),
      ...Object.entries(members).flatMap(([name, shape]) =>
        name in row ? shape(row[name], `${path}.${name}`) : [`${path}.${name}: is missing`],
      ),
      ...Object.entries(optional).flatMap(([name, shape]) =>
        name in row ? shape(row[name], `${path}.${name}`) : ok,
      ),
    ];
  };

interface MoneyLike {
  amount: string | null;
  amountMinor: number | null;
  currency: string | null;
  currencyBasis: string;
}

/** ISO 4217 digits, from somewhere else than the code under test. */
function digitsOf(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    known = format.resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
  }
  return known;
}
const digits = new Map<string, number>();

function moneyComplaints({ amount, amountMinor, currency, currencyBasis }: MoneyLike): string[] {
  const complaints: string[] = [];
  if ((currencyBasis === 'unknown') !== (currency === null))
    complaints.push('currencyBasis is unknown exactly when the currency is null');
  if (currency === null || amount === null) {
    if (amountMinor !== null) complaints.push('amountMinor needs an amount and a currency');
    return complaints;
  }
  const digits = digitsOf(currency);
  const fraction = amount.split('.')[1] ?? '';
  if (fraction.length < digits) complaints.push(`${currency} is written with ${digits} digits`);
  if (fraction.length > digits && amountMinor !== null) complaints.push('amountMinor cannot hold the amount');
  const minor = fraction.length === digits ? BigInt(amount.replace('.', '')) : null;
  const told = minor !== null && Number.isSafeInteger(Number(minor));
  if (minor !== null && (told ? String(minor) : null) !== (amountMinor === null ? null : String(amountMinor)))
    complaints.push('amountMinor is the amount in minor units, where it is a safe integer');
  return complaints;
}

const moneyMembers = object({
  amount: orNull(decimal),
  amountMinor: orNull(integer),
  currency: orNull(currencyCode),
  currencyBasis: oneOf('provider', 'configured', 'unknown'),
  raw: orNull(text),
});

export const money: Shape = (value, path) => {
  const complaints = moneyMembers(value, path);
  if (complaints.length > 0) return complaints;
  return moneyComplaints(value as MoneyLike).map((words) => `${path}: ${words}`);
};
