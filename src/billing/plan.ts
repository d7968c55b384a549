import { Money } from './money.js';
import { ListOf } from './list.js';
import { Resource } from './resource.js';

/** What a provider sells. */
export class Plan extends Resource {
  /**
   * The provider's own code.
   * @example "TEAM_2025"
   */
  code: string;
  /** @example "Team" */
  name: string;
  /** How often it renews; null when unknown. */
  interval: 'month' | 'year' | null;
  /** No longer offered. */
  legacy: boolean;
  /** The plan that the account is on. */
  current: boolean;
  /** Null when the provider does not tell. */
  price: Money | null;
}

export class PlanList extends ListOf(Plan) {}
