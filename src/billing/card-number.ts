import { BillingError } from './problem.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Digits with a few spaces or hyphens between them, as people write card numbers. */
const RUN = /\d+(?:[\s-]{1,3}\d+)*/g;

/** Whole groups of digits, 13 to 19 in all, that pass Luhn. UUIDs are ids, not cards. */
export function holdsCardNumber(text: string): boolean {
  return text.length >= 13 && (text.replace(UUID, ' ').match(RUN) ?? []).some(holdsCard);
}

/** The text without the digits that may be a card’s. */
export function withoutCardNumbers(text: string): string {
  return holdsCardNumber(text) ? text.replace(RUN, (run) => (holdsCard(run) ? '[number]' : run)) : text;
}

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

/** Tries every stretch of whole groups: an expiry or a verification value may stand beside the number. */
function holdsCard(run: string): boolean {
  const groups = run.split(/[\s-]+/);
  return groups.some((_, start) => {
    let digits = '';
    for (const group of groups.slice(start, start + 19)) {
      digits += group;
      if (digits.length > 19) return false;
      if (digits.length >= 13 && passesLuhn(digits)) return true;
    }
    return false;
  });
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const weighted = index % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
