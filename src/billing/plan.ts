import { ListOf } from './list.js';
import { Money } from './money.js';
import { Resource } from './resource.js';
import { Described, OneOf } from './schema.js';

const INTERVALS = { month: 'every month', year: 'every year' } as const;

@Described('What a provider sells.')
export class Plan extends Resource {
  /**
   * The provider’s own code: what `PUT …/subscription/plan` takes.
   * @example "TEAM_2025"
   */
  code: string;
  /**
   * For people.
   * @example "Team"
   */
  name: string;
  @OneOf(INTERVALS, 'How often it renews; null when the provider does not tell.', { nullable: true })
  interval: keyof typeof INTERVALS | null;
  /** True: no longer offered, so the provider may refuse a change to it. */
  legacy: boolean;
  /** True: the plan that the account is on. */
  current: boolean;
  /** What it costs per interval; null when the provider does not tell. */
  price: Money | null;
}

@Described('One page of plans, and how the list came about.')
export class PlanList extends ListOf(Plan) {}
