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
