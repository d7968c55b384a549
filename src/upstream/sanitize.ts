import { holdsCardNumber, withoutCardNumbers } from '../billing/card-number.js';
import type { Resource } from '../billing/resource.js';
import type { Call } from '../contract/call.js';

const MAX_MESSAGE = 300;
/** What comes after is not looked at. */
const MAX_READ = 3_000;
const CONTROL = /[\p{C}\p{Zl}\p{Zp}]+/gu;
const LINK = /\b[a-z][a-z0-9+.-]{0,30}:\/\/\S+/gi;
const SECRET_NAME = /token|secret|password|credential|authorization|api_?key|cvv|^number$|url|link/i;

/** A platform's words, fit to be shown: no control characters, links or card numbers. */
export function sanitize(text: string): string {
  const clean = withoutCardNumbers(text.slice(0, MAX_READ).replace(CONTROL, ' '))
    .replace(LINK, '[link]')
    .trim();
  const characters = [...clean];
  return characters.length > MAX_MESSAGE ? `${characters.slice(0, MAX_MESSAGE - 1).join('')}…` : clean;
}

const MAX_DEPTH = 32;

/** A platform's object without its links, secrets and card numbers; what is nested without end is cut off. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
  if (typeof value === 'string') return value.search(LINK) < 0 ? withoutCardNumbers(value) : undefined;
  if (typeof value === 'number') return holdsCardNumber(String(value)) ? undefined : value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !SECRET_NAME.test(name))
      .map(([name, member]) => [name, withoutSecrets(member, depth + 1)]),
  );
}

/** Puts the platform's own object beside a resource, where the call wants it. */
export function withRaw<T extends Resource>(call: Call, resource: T, wire: unknown): T {
  if (call.includeRaw) resource.raw = withoutSecrets(wire) as Record<string, unknown>;
  return resource;
}
