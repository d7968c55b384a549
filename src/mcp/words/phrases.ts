import type { NativeObject } from '../../contract/native-answer.js';

/** The text of a result, by the id of the operation: numbers, days and names of states. */
export type Texts = Readonly<Record<string, (answer: NativeObject) => string>>;

/**
 * What a text for a model may contain. Platform text is data: only state names, ids, days and numbers pass, so that a
 * platform cannot add sentences to our texts.
 */

const NAME = /^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}$/;
/** Without a dot, so that it is no link. */
const MONTH_OR_DAY = /^\d{1,4}(\/\d{1,4}){1,2}$/;
const WITHHELD = '(withheld)';

/** A name of a state, an id, a code. */
export function safeToken(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return WITHHELD;
  return (NAME.test(text) && !isSentence(text)) || MONTH_OR_DAY.test(text) ? text : WITHHELD;
}

/** Words can be strung together without a space; a name has three at most. */
function isSentence(text: string): boolean {
  return text.split(/[._:@+-]/).filter((part) => /^[A-Za-z]+$/.test(part)).length > 3;
}

/** An account, or `<provider>.*`: ids are longer than names, and every adapter has refused what is none. */
export function account(id: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,199}\*?$/.test(id) ? id : WITHHELD;
}

/** The day of an instant. */
export function day(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : WITHHELD;
}

/** An amount as it came, which is no calculation: a number of JSON or a decimal text. */
export function moneyOf(amount: unknown, currency: unknown): string {
  const text = typeof amount === 'number' ? String(amount) : amount;
  if (typeof text !== 'string' || !/^([A-Z]{3} )?[$€£]?-?[\d.,]{1,30}( [A-Z]{3})?$/.test(text))
    return 'an unknown amount';
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? `${text} ${currency}` : text;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The objects of a list in an answer; null where there is no list, which is not to read as an empty one. */
export function rowsOf(value: unknown): NativeObject[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter((row): row is NativeObject => row !== null && typeof row === 'object');
}

const SHOWN = 10;

/** How many there are, and the first few of them. */
export function listed<T>(rows: readonly T[] | null, noun: string, line: (row: T) => string): string {
  if (rows === null) return `The platform’s response has no list of ${noun}s: nothing is known of them.`;
  const head = rows.length === 0 ? `No ${noun}s.` : `${count(rows.length, noun)}:`;
  const rest = rows.length > SHOWN ? [`… and ${rows.length - SHOWN} more, in the structured content.`] : [];
  return [head, ...rows.slice(0, SHOWN).map((row) => `- ${line(row)}`), ...rest].join('\n');
}
