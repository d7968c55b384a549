import type { Call } from '../billing/billing-provider.js';
import type { Resource } from '../billing/resource.js';

const MAX_MESSAGE = 300;
const CONTROL = /[\p{C}\p{Zl}\p{Zp}]+/gu;
const LINK = /\b[a-z][a-z0-9+.-]*:\/\/\S+/gi;
const LONG_NUMBER = /\d(?:[ -]?\d){12,18}/g;
const SECRET_NAME = /token|secret|password|credential|authorization|api_?key|cvv|^number$|url|link/i;

/** A platform's words, fit to be shown: no control characters, links, long numbers or our own credential. */
export function sanitize(text: string, secret: string | null): string {
  const clean = (secret ? text.replaceAll(secret, '[removed]') : text)
    .replace(CONTROL, ' ')
    .replace(LINK, '[link]')
    .replace(LONG_NUMBER, '[number]')
    .trim();
  return clean.length > MAX_MESSAGE ? `${clean.slice(0, MAX_MESSAGE - 1)}…` : clean;
}

/** A platform's object without its links and secrets. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value === 'string') return value.search(LINK) < 0 ? value : undefined;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !SECRET_NAME.test(name))
      .map(([name, member]) => [name, withoutSecrets(member)]),
  );
}

/** Puts the platform's own object beside a resource, where the call wants it. */
export function withRaw<T extends Resource>(call: Call, resource: T, wire: unknown): T {
  if (call.includeRaw) resource.raw = withoutSecrets(wire) as Record<string, unknown>;
  return resource;
}
