import { ApiProperty } from '@nestjs/swagger';
import { ListOf } from './list.js';
import { Money, Total } from './money.js';
import { Resource, Warning } from './resource.js';
import { Described, OneOf } from './schema.js';

@Described('Between what and what a cost lies.')
export class CostRange {
  /** It will not be less. */
  min: Money;
  /** It will not be more, if `ceilingGuaranteed`. */
  max: Money;
  /** True when the provider guarantees that `max` is not exceeded. */
  ceilingGuaranteed: boolean;
}

const SCOPES = { account: 'the whole organisation', cluster: 'one of its clusters' } as const;
const KINDS = {
  current_bill: 'what the current period costs so far, in `amount`',
  estimate_range: 'what it will lie between, in `range`',
} as const;

@Described('What is being spent now.')
export class Cost extends Resource {
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  @OneOf(SCOPES, 'What the cost is of.')
  scope: keyof typeof SCOPES;
  /**
   * The provider’s id of the organisation or the cluster.
   * @example "3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  scopeId: string;
  /**
   * The name of it, where known.
   * @example "Acme Production"
   */
  label: string | null;
  @OneOf(KINDS, 'What kind of figure the provider gives.')
  kind: keyof typeof KINDS;
  /** Null for a range. */
  amount: Money | null;
  /** Null for an amount. */
  range: CostRange | null;
  /**
   * When the period ends: RFC 3339 in UTC; null when the provider does not tell.
   * @example "2026-12-03T00:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  renewsAt: string | null;
  /** What to know about the figures; usually empty. */
  warnings: Warning[];
}

@Described('One page of what the clusters cost, and how the list came about.')
export class ClusterCostList extends ListOf(Cost) {}

@Described('The current cost of every account.')
export class CostList extends ListOf(Cost) {
  /** Over all accounts, not only those of this page: one per currency. */
  totals: Total[];
}
