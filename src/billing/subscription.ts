import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Money } from './money.js';
import { NEXT_ACTION, RedirectAction, TokenizeAction, type NextAction } from './next-action.js';
import { Plan } from './plan.js';
import { BillingError } from './problem.js';
import { Resource, Warning } from './resource.js';

/** Units that are bought and units in use. */
export class Quantity {
  /** @example 20 */
  purchased: number | null;
  /** @example 12 */
  used: number | null;
}

export class Trial {
  /** @example 3 */
  daysRemaining: number;
}

/** What the account is subscribed to. */
export class Subscription extends Resource {
  /** @example "cloudplans.O-42" */
  accountId: string;
  status: 'none' | 'trialing' | 'active' | 'unknown';
  plan: Plan | null;
  /** Null where the provider does not sell by quantity. */
  quantity: Quantity | null;
  trial: Trial | null;
  /** RFC 3339 in UTC, or null. */
  renewsAt: string | null;
  /** What the current period costs so far; null when the provider does not tell. */
  currentCost: Money | null;
}

const QUANTITY = { message: 'quantity must be an integer of at least 1' };

export class CreateSubscription {
  /**
   * Units to subscribe to.
   * @example 5
   */
  @IsInt(QUANTITY)
  @Min(1, QUANTITY)
  @Max(Number.MAX_SAFE_INTEGER, QUANTITY)
  quantity: number;
}

export class ChangeQuantity {
  /**
   * Units from now on; not below what is in use.
   * @example 30
   */
  @IsInt(QUANTITY)
  @Min(1, QUANTITY)
  @Max(Number.MAX_SAFE_INTEGER, QUANTITY)
  quantity: number;
}

export class ChangePlan {
  /**
   * A `Plan.code` of this account's plans.
   * @example "BUSINESS_2025"
   */
  @IsString({ message: 'plan must be the code of a plan' })
  @Length(1, 100, { message: 'plan must be the code of a plan' })
  plan: string;
}

/** What became of a change. */
@ApiExtraModels(RedirectAction, TokenizeAction)
export class ChangeResult {
  /** @example "cloudplans.O-42" */
  accountId: string;
  /** `applied`: done. `pending_user`: waits for the customer, see `nextAction`. */
  outcome: 'applied' | 'pending_user';
  /** As read after the change; null when that failed (a warning says so) or nothing has changed yet. */
  subscription: Subscription | null;
  @ApiProperty({ nullable: true, allOf: [{ $ref: NEXT_ACTION }] })
  nextAction: NextAction | null;
  warnings: Warning[];
}

/** The result of a change that the provider has accepted; a failing read-back does not undo that. */
export async function applied(
  accountId: string,
  readBack: () => Promise<Subscription>,
  warnings: Warning[] = [],
): Promise<ChangeResult> {
  const result = { accountId, outcome: 'applied' as const, nextAction: null };
  try {
    return { ...result, subscription: await readBack(), warnings };
  } catch (error) {
    if (!(error instanceof BillingError)) throw error;
    const message = 'The change was made, but the subscription could not be read afterwards.';
    return { ...result, subscription: null, warnings: [...warnings, { code: 'read_back_failed', message }] };
  }
}
