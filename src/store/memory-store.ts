import type { OperationStore, Settled, StoredOperation } from '../access/operation-store.js';
import { BillingError } from '../billing/problem.js';

const MAX_ENTRIES = 100_000;

interface Kept {
  entry: StoredOperation;
  expiresAt: number;
}

/** The operations of one process; they end with it. Several replicas need a store that they share. */
export class MemoryStore implements OperationStore {
  private readonly entries = new Map<string, Kept>();

  constructor(private readonly now: () => number = Date.now) {}

  find(key: string): Promise<StoredOperation | null> {
    return Promise.resolve(this.current(key));
  }

  claim(key: string, fingerprint: string): Promise<StoredOperation | null> {
    const existing = this.current(key);
    if (existing) return Promise.resolve(existing);
    this.makeRoom();
    this.entries.set(key, { entry: { state: 'in_progress', fingerprint }, expiresAt: Infinity });
    return Promise.resolve(null);
  }

  settle(key: string, result: Settled, keepSeconds: number): Promise<void> {
    const fingerprint = this.entries.get(key)?.entry.fingerprint ?? '';
    const expiresAt = this.now() + keepSeconds * 1000;
    this.entries.set(key, { entry: { state: 'settled', fingerprint, result }, expiresAt });
    return Promise.resolve();
  }

  release(key: string): Promise<void> {
    this.entries.delete(key);
    return Promise.resolve();
  }

  private current(key: string): StoredOperation | null {
    const kept = this.entries.get(key);
    return kept && kept.expiresAt > this.now() ? kept.entry : null;
  }

  /** Full means full: to forget a key early would let a write happen twice. */
  private makeRoom(): void {
    if (this.entries.size < MAX_ENTRIES) return;
    const now = this.now();
    for (const [key, { expiresAt }] of this.entries) if (expiresAt <= now) this.entries.delete(key);
    if (this.entries.size < MAX_ENTRIES) return;
    throw new BillingError('store_unavailable', {
      detail: 'This service keeps no more idempotency keys for now.',
      retryAfter: 60,
    });
  }
}
