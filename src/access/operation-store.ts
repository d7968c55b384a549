import type { BillingError } from '../billing/problem.js';

/** The result of a write, as it will be returned again. */
export type Settled = { ok: true; value: unknown } | { ok: false; error: BillingError };

/** What is stored under a key. */
export type StoredOperation =
  { state: 'in_progress'; fingerprint: string } | { state: 'settled'; fingerprint: string; result: Settled };

/**
 * Which write was requested under which key. `claim` is atomic: of two callers at once, one gets `null` and does the
 * work, the other gets the stored operation.
 */
export interface OperationStore {
  find(key: string): Promise<StoredOperation | null>;
  claim(key: string, fingerprint: string): Promise<StoredOperation | null>;
  settle(key: string, result: Settled, keepSeconds: number): Promise<void>;
  /** Nothing was changed: the key may be used again. */
  release(key: string): Promise<void>;
}

export const OPERATION_STORE = Symbol('OperationStore');
