import { BillingError } from '../billing/problem.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const CANDIDATE = /(?<!\d)\d(?:[ -]?\d){12,18}(?![ -]?\d)/g;

/** 13 to 19 digits that pass Luhn, with or without spaces and hyphens between them. UUIDs are ids, not cards. */
export function holdsCardNumber(text: string): boolean {
  if (text.length < 13) return false;
  return (text.replace(UUID, ' ').match(CANDIDATE) ?? []).some(passesLuhn);
}

function passesLuhn(candidate: string): boolean {
  const digits = candidate.replace(/\D/g, '');
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Looks through names and values of anything that was parsed. */
export function holdsCardNumberAnywhere(value: unknown): boolean {
  if (typeof value === 'string') return holdsCardNumber(value);
  if (typeof value === 'number') return holdsCardNumber(String(value));
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(
    ([name, member]) => holdsCardNumber(name) || holdsCardNumberAnywhere(member),
  );
}

export function cardNumberRefused(): BillingError {
  return new BillingError('card_number_not_accepted', {
    detail:
      'The request holds what looks like a card number. It was not stored, logged or sent on. Send a token of the payment gateway instead.',
  });
}
