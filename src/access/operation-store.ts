import type { BillingError } from '../billing/problem.js';

/** What a write came to, as it will be answered again. */
export type Settled = { ok: true; value: unknown } | { ok: false; error: BillingError };

/** What stands in the ledger under a key. */
export type StoredOperation =
  { state: 'in_progress'; fingerprint: string } | { state: 'settled'; fingerprint: string; answer: Settled };

/**
 * Who has asked for which write under which key. `claim` is atomic: of two that ask at once, one gets `null` and
 * does the work, the other gets the entry.
 */
export interface OperationStore {
  find(key: string): Promise<StoredOperation | null>;
  claim(key: string, fingerprint: string): Promise<StoredOperation | null>;
  settle(key: string, answer: Settled, keepSeconds: number): Promise<void>;
  /** Nothing was changed: the key may be used again. */
  release(key: string): Promise<void>;
}

export const OPERATION_STORE = Symbol('Ledger');
