import { asBillingError, BillingError } from '../billing/problem.js';
import type { Settled, StoredOperation, OperationStore } from './operation-store.js';

/** A client's promise that requests with this key are one and the same. */
export interface Idempotency {
  /** Unique over callers and accounts. */
  key: string;
  /** A digest of the request. */
  fingerprint: string;
}

const KEPT_S = 24 * 3_600;
/** What may have happened is never sent again under its key. */
const UNKNOWN_KEPT_S = 30 * 24 * 3_600;

/** Does the work once per key; from then on the key stands for its answer, unless nothing was changed. */
export async function runOnce<T>(
  ledger: OperationStore,
  { key, fingerprint }: Idempotency,
  work: () => Promise<T>,
): Promise<{ value: T; replayed: boolean }> {
  const entry = await ledger.claim(key, fingerprint);
  if (entry) return { value: replay(entry, fingerprint) as T, replayed: true };
  const value = await work().catch(async (thrown: unknown) => {
    const error = asBillingError(thrown);
    error.outcome ??= 'unknown';
    if (error.outcome === 'not_applied') await ledger.release(key);
    else await ledger.settle(key, { ok: false, error }, UNKNOWN_KEPT_S);
    throw error;
  });
  await ledger.settle(key, { ok: true, value }, KEPT_S);
  return { value, replayed: false };
}

/** Refuses a key that stands for something else or is in use. A key that is new or can be replayed passes. */
export function refuseConflict(entry: StoredOperation | null, fingerprint: string): void {
  if (!entry) return;
  if (entry.fingerprint !== fingerprint) {
    throw new BillingError('idempotency_key_reused', {
      detail: 'This Idempotency-Key stands for another request. Use a new key for a new request.',
    });
  }
  if (entry.state === 'in_progress') {
    throw new BillingError('idempotency_in_progress', {
      detail: 'The first request with this Idempotency-Key is still being handled. Ask again for its answer.',
      retryAfter: 1,
    });
  }
}

/** The stored failure carries on as it was; the error knows that it is a repetition. */
export class ReplayedError extends BillingError {}

function replay(entry: StoredOperation, fingerprint: string): unknown {
  refuseConflict(entry, fingerprint);
  const answer = (entry as { answer: Settled }).answer;
  if (answer.ok) return answer.value;
  throw new ReplayedError(answer.error.code, answer.error);
}
