import { KEY_SCHEMA } from '../billing/key-schema.js';
import { BillingError } from '../billing/problem.js';

const KEY = new RegExp(KEY_SCHEMA.pattern);

/** An `Idempotency-Key` as a client gave it, once it is known to be one; `pointer` tells where it stands. */
export function asKey(given: unknown, pointer: string): string {
  if (typeof given === 'string' && KEY.test(given)) return given;
  const missing = given === undefined;
  const detail = 'Idempotency-Key must be 16 to 255 visible ASCII characters, new for every new request';
  throw new BillingError('idempotency_key_required', {
    detail: missing
      ? 'This change needs an Idempotency-Key, so that it happens once.'
      : 'The Idempotency-Key is malformed.',
    errors: [{ pointer, code: missing ? 'required' : 'invalid', detail }],
  });
}
