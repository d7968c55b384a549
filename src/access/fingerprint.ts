import { createHash } from 'node:crypto';

/** A digest of a request; the order of its members does not count. */
export function fingerprint(action: string, params: unknown, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([action, sorted(params), sorted(body)]))
    .digest('base64url');
}

/** Lists and objects are marked, so that neither looks like the other. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sorted)];
  if (value === null || typeof value !== 'object') return value ?? null;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return ['object', ...members.map(([name, member]) => [name, sorted(member)])];
}
