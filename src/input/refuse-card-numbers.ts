import { holdsCardNumber } from '../billing/card-number.js';
import { BillingError } from '../billing/problem.js';

/** Looks through names and values of anything that was parsed, however deep. */
export function holdsCardNumberAnywhere(value: unknown): boolean {
  const rest = [value];
  while (rest.length > 0) {
    const item = rest.pop();
    if ((typeof item === 'string' || typeof item === 'number') && holdsCardNumber(String(item))) return true;
    if (item === null || typeof item !== 'object') continue;
    for (const [name, member] of Object.entries(item)) rest.push(name, member);
  }
  return false;
}

/** Whether a number was rounded when it was parsed, and had as many digits as a card number may have. */
export function holdsRoundedNumber(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER && Math.abs(value) < 1e19;
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsRoundedNumber);
}

export function cardNumberRefused(): BillingError {
  return new BillingError('card_number_not_accepted', {
    detail:
      'The request holds what looks like a card number. It was not stored, logged or sent on. Send a token of the payment gateway instead.',
  });
}
