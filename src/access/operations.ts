import { asBillingError, BillingError } from '../billing/problem.js';
import type { OperationStore, Settled, StoredOperation } from './operation-store.js';

/** A client’s promise that requests with this key are one and the same. */
export interface Idempotency {
  /** Unique over callers and accounts. */
  key: string;
  /** A digest of the request. */
  fingerprint: string;
}

const KEPT_S = 24 * 3_600;
/** A write that may have happened is never sent again under its key. */
const UNKNOWN_KEPT_S = 30 * 24 * 3_600;

/** Does the work once per key; after that the key returns its stored result, unless nothing was changed. */
export async function runOnce(
  store: OperationStore,
  { key, fingerprint }: Idempotency,
  work: () => Promise<unknown>,
): Promise<{ result: Settled; replayed: boolean }> {
  const stored = await store.claim(key, fingerprint);
  if (stored) {
    refuseConflict(stored, fingerprint);
    return { result: stored.result, replayed: true };
  }
  const result = await work().then(
    (value): Settled => ({ ok: true, value }),
    (thrown: unknown): Settled => ({ ok: false, error: asBillingError(thrown) }),
  );
  if (result.ok) await store.settle(key, result, KEPT_S);
  else {
    result.error.outcome ??= 'unknown';
    if (result.error.outcome === 'not_applied') await store.release(key);
    else await store.settle(key, result, UNKNOWN_KEPT_S);
  }
  return { result, replayed: false };
}

/** Refuses a key that stands for another request or is in use. A key that is new or can be replayed passes. */
export function refuseConflict(
  stored: StoredOperation,
  fingerprint: string,
): asserts stored is Extract<StoredOperation, { state: 'settled' }> {
  if (stored.fingerprint !== fingerprint) {
    throw new BillingError('idempotency_key_reused', {
      detail: 'This Idempotency-Key stands for another request. Use a new key for a new request.',
    });
  }
  if (stored.state === 'in_progress') {
    throw new BillingError('idempotency_in_progress', {
      detail: 'The first request with this Idempotency-Key is still being handled. Ask again for its answer.',
      retryAfter: 1,
    });
  }
}
