import { ListOf } from './list.js';
import { Money, Total } from './money.js';
import { Resource, Warning } from './resource.js';

/** Between what and what a cost lies. */
export class CostRange {
  min: Money;
  max: Money;
  /** True when the provider guarantees that `max` is not exceeded. */
  ceilingGuaranteed: boolean;
}

/** What is being spent now. */
export class Cost extends Resource {
  /** @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01" */
  accountId: string;
  scope: 'account' | 'cluster';
  /** The provider's id of the organisation or the cluster. */
  scopeId: string;
  /**
   * The name of it, where known.
   * @example "Acme Production"
   */
  label: string | null;
  /** `current_bill` has an `amount`, `estimate_range` a `range`. */
  kind: 'current_bill' | 'estimate_range';
  amount: Money | null;
  range: CostRange | null;
  /** RFC 3339 in UTC, or null. */
  renewsAt: string | null;
  warnings: Warning[];
}

export class ClusterCostList extends ListOf(Cost) {}

/** The current cost of every account. */
export class CostList extends ListOf(Cost) {
  /** Over all accounts, not only those of this page: one per currency. */
  totals: Total[];
}
