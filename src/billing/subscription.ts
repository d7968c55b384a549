import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Money } from './money.js';
import { NEXT_ACTION, type NextAction } from './next-action.js';
import { Plan } from './plan.js';
import { Resource, Warning } from './resource.js';
import { Described, INT64, OneOf } from './schema.js';
import { UnionProperty } from './union.js';

@Described('Units that are bought and units in use.')
export class Quantity {
  /**
   * What is paid for; null when the provider does not tell.
   * @example 20
   */
  @ApiProperty(INT64)
  purchased: number | null;
  /**
   * What is in use; null when the provider does not tell.
   * @example 12
   */
  @ApiProperty(INT64)
  used: number | null;
}

@Described('A time before anything is to be paid.')
export class Trial {
  /**
   * Whole days until it ends.
   * @example 3
   */
  daysRemaining: number;
}

const SUBSCRIPTION_STATUSES = {
  none: 'there is no subscription',
  trialing: 'a trial is running, see `trial`',
  active: 'paid for',
  unknown: 'the provider’s answer does not tell',
} as const;

@Described('What the account is subscribed to.')
export class Subscription extends Resource {
  /**
   * The account that it is of.
   * @example "cloudplans.O-42"
   */
  accountId: string;
  @OneOf(SUBSCRIPTION_STATUSES, 'How it stands.')
  status: keyof typeof SUBSCRIPTION_STATUSES;
  /** Null where there is none. */
  plan: Plan | null;
  /** Null where the provider does not sell by quantity. */
  quantity: Quantity | null;
  /** Null outside a trial. */
  trial: Trial | null;
  /**
   * When the next period begins: RFC 3339 in UTC; null when the provider does not tell.
   * @example "2026-12-03T00:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  renewsAt: string | null;
  /** What the current period costs so far; null when the provider does not tell. */
  currentCost: Money | null;
}

const QUANTITY = { message: 'quantity must be an integer of at least 1' };

@Described('A new subscription.')
export class CreateSubscription {
  /**
   * Units to subscribe to.
   * @example 5
   */
  @ApiProperty(INT64)
  @IsInt(QUANTITY)
  @Min(1, QUANTITY)
  @Max(Number.MAX_SAFE_INTEGER, QUANTITY)
  quantity: number;
}

@Described('How many units from now on.')
export class ChangeQuantity {
  /**
   * Units from now on; not below what is in use.
   * @example 30
   */
  @ApiProperty(INT64)
  @IsInt(QUANTITY)
  @Min(1, QUANTITY)
  @Max(Number.MAX_SAFE_INTEGER, QUANTITY)
  quantity: number;
}

@Described('Which plan from now on.')
export class ChangePlan {
  /**
   * A `Plan.code` of this account’s plans.
   * @example "BUSINESS_2025"
   */
  @IsString({ message: 'plan must be the code of a plan' })
  @Length(1, 100, { message: 'plan must be the code of a plan' })
  plan: string;
}

const CHANGE_OUTCOMES = {
  applied: 'the provider has made the change',
  pending_user: 'nothing has changed yet: the customer has to confirm, see `nextAction`',
} as const;

@Described('What became of a change.')
export class ChangeResult {
  /**
   * The account that it is of.
   * @example "cloudplans.O-42"
   */
  accountId: string;
  @OneOf(CHANGE_OUTCOMES, 'How far it is.')
  outcome: keyof typeof CHANGE_OUTCOMES;
  /** As read after the change; null when that failed (a warning says so) or nothing has changed yet. */
  subscription: Subscription | null;
  @UnionProperty(NEXT_ACTION, 'What the customer has to do; null once it is applied.', { nullable: true })
  nextAction: NextAction | null;
  /** What to know about the change; usually empty. */
  warnings: Warning[];
}
