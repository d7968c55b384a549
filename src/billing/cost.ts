import { ApiProperty } from '@nestjs/swagger';
import { ListOf } from './list.js';
import { Money, Total } from './money.js';
import { Resource, Warning } from './resource.js';
import { Described, NullProperty, OneOf } from './schema.js';
import { unionOf } from './union.js';

@Described('Between what and what a cost lies.')
class CostRange {
  /** It will not be less. */
  min: Money;
  /** It will not be more, if `ceilingGuaranteed`. */
  max: Money;
  /** True when the provider guarantees that `max` is not exceeded. */
  ceilingGuaranteed: boolean;
}

const SCOPES = { account: 'the whole organisation', cluster: 'one of its clusters' } as const;

/** What the two kinds of figures have in common. */
abstract class AnyCost extends Resource {
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  @OneOf(SCOPES, 'What the cost covers.')
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
  /**
   * When the period ends: RFC 3339 in UTC; null when the provider does not tell.
   * @example "2026-12-03T00:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  renewsAt: string | null;
  /** What to know about the figures; usually empty. */
  warnings: Warning[];
}

@Described('What the current period costs so far.')
class CurrentBill extends AnyCost {
  @OneOf({ current_bill: 'what the current period costs so far, in `amount`' }, 'Kind of figure.')
  kind: 'current_bill';
  /** What it costs so far; null when the provider’s response has no cost. */
  amount: Money | null;
  @NullProperty('A bill has no range.')
  range: null;
}

@Described('What the current period will cost, between two amounts.')
class CostEstimate extends AnyCost {
  @OneOf({ estimate_range: 'what it will lie between, in `range`' }, 'Kind of figure.')
  kind: 'estimate_range';
  @NullProperty('An estimate has no precise amount.')
  amount: null;
  /** What the cost lies between. */
  range: CostRange;
}

/** What is being spent now. */
export type Cost = CurrentBill | CostEstimate;
export const COST = unionOf<Cost>(
  'Cost',
  'What is being spent now: `kind` tells which figure it is.',
  'kind',
  {
    current_bill: CurrentBill,
    estimate_range: CostEstimate,
  },
);

@Described('One page of what the clusters cost, and how the list came about.')
export class ClusterCostList extends ListOf(COST) {}

@Described('The current cost of every account.')
export class CostList extends ListOf(COST) {
  /** Over all accounts, not only those of this page: one per currency. */
  totals: Total[];
}
