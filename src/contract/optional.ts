import { BillingError } from '../billing/problem.js';
import type { Warning } from '../billing/resource.js';

/** The result of a read that the main one can do without. */
export interface OptionalResult<T> {
  value: T;
  /** The warning, where the read failed. */
  warnings: Warning[];
}

/** A side read never fails the main one: where it fails, the fallback is used and a warning says so. */
export async function optional<T, F>(
  read: Promise<T>,
  fallback: F,
  warning: Warning,
): Promise<OptionalResult<T | F>> {
  try {
    return { value: await read, warnings: [] };
  } catch (error) {
    if (!(error instanceof BillingError)) throw error;
    return { value: fallback, warnings: [warning] };
  }
}
