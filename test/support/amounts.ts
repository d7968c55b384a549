/** An amount of the model: a `Money`, or a `Total`, which has no basis. */
export interface Amount {
  amount: string | null;
  amountMinor: number | null;
  currency: string | null;
  currencyBasis?: string;
}

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const digits = new Map<string, number>();

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

/** What a schema cannot say: that the fields of an amount agree with each other. */
export function amountComplaints({ amount, amountMinor, currency, currencyBasis }: Amount): string[] {
  if (currency !== null && !/^[A-Z]{3}$/.test(String(currency)))
    return ['the currency is not an ISO 4217 code'];
  if (amount !== null && !DECIMAL.test(String(amount))) return ['the amount is not a decimal'];
  const complaints: string[] = [];
  if (currencyBasis !== undefined && (currencyBasis === 'unknown') !== (currency === null))
    complaints.push('currencyBasis is unknown exactly when the currency is null');
  if (currency === null || amount === null) {
    if (amountMinor !== null) complaints.push('amountMinor needs an amount and a currency');
    return complaints;
  }
  const expected = digitsOf(currency);
  const fraction = String(amount).split('.')[1] ?? '';
  if (fraction.length < expected) complaints.push(`${currency} is written with ${expected} digits`);
  if (fraction.length > expected && amountMinor !== null)
    complaints.push('amountMinor cannot hold the amount');
  const minor = fraction.length === expected ? BigInt(String(amount).replace('.', '')) : null;
  const told = minor !== null && Number.isSafeInteger(Number(minor));
  if (minor !== null && (told ? String(minor) : null) !== (amountMinor === null ? null : String(amountMinor)))
    complaints.push('amountMinor is the amount in minor units, where it is a safe integer');
  return complaints;
}
