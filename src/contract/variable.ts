import { toCurrency } from '../billing/currency.js';
import { isLoopback } from './loopback.js';

/** The values that a variable can have. */
export interface Kind<T> {
  /** The value of a text; undefined where it is not one. */
  parse(text: string): T | undefined;
  /** Completes the sentence `<NAME> …`. Never contains the value. */
  readonly rule: string;
}

/** One environment variable: what the configuration reads, `.env.example` lists and the README explains. */
export interface Variable<T = unknown> {
  readonly name: string;
  readonly kind: Kind<T>;
  /** The text that is read where the variable is not set. */
  readonly default?: string;
  /** For the README’s table; Markdown. */
  readonly meaning: string;
  /** It describes the real platform, so the embedded sandbox ignores it. */
  readonly liveOnly?: true;
}

export type Variables = Readonly<Record<string, Variable>>;

/** The value of each variable; undefined where it is not set and has no default. */
export type Values<V extends Variables> = {
  readonly [K in keyof V]: (V[K] extends Variable<infer T> ? T : never) | undefined;
};

export function matching(pattern: RegExp, rule: string): Kind<string> {
  return { parse: (text) => (pattern.test(text) ? text : undefined), rule };
}

export function oneOf<const T extends string>(...values: T[]): Kind<T> {
  return {
    parse: (text) => values.find((value) => value === text),
    rule: `must be one of ${values.join(', ')}`,
  };
}

export function integer(least: number, most: number, what = 'an integer'): Kind<number> {
  return {
    parse: (text) =>
      /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined,
    rule: `must be ${what} from ${least} to ${most}`,
  };
}

/** Items separated by commas: at least one, each of which matches. */
export function listOf(item: RegExp, rule: string, toItem = (text: string): string => text): Kind<string[]> {
  return {
    parse: (text) => {
      const items = text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      return items.length > 0 && items.every((one) => item.test(one)) ? items.map(toItem) : undefined;
    },
    rule,
  };
}

/** What can stand in an `Authorization` header. */
export const token = matching(/^[\x21-\x7e]{1,8192}$/, 'must be printable ASCII without spaces');

export const path: Kind<string> = { parse: (text) => text, rule: 'must be a path' };

/** Without slashes at its end. */
export const providerUrl: Kind<string> = {
  parse: (text) => {
    if (!URL.canParse(text)) return undefined;
    const { protocol, hostname, username, password } = new URL(text);
    const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
    // An empty query or fragment too: paths are written behind this text.
    return safe && !username && !password && !/[?#\s]/.test(text) ? text.replace(/\/+$/, '') : undefined;
  },
  rule: 'must be an https URL (http on loopback only) without credentials, query or fragment',
};

/** An ISO 4217 code that the model knows, as the model writes it. */
export const currency: Kind<string> = {
  parse: (text) => (toCurrency(text) === text ? text : undefined),
  rule: 'must be an ISO 4217 code in upper case',
};
