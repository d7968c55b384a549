import { Injectable } from '@nestjs/common';
import type { CreditCodeResult, RedeemCreditCode } from '../billing/account-facts.js';
import type { ListQuery } from '../billing/list.js';
import type { Plan, PlanList } from '../billing/plan.js';
import type {
  ChangePlan,
  ChangeQuantity,
  ChangeResult,
  CreateSubscription,
  Subscription,
} from '../billing/subscription.js';
import { Pager } from '../http/paging.js';
import { Execute, type Target } from '../providers/execute.js';
import { answered } from '../providers/fan-out.js';

@Injectable()
export class SubscriptionsService {
  constructor(private readonly execute: Execute) {}

  /** In the provider's own order: the place in it is what a cursor remembers. */
  async plans(target: Target, query: ListQuery): Promise<PlanList> {
    const pager = new Pager(query, ['plans', target.account.ref.id]);
    const plans = await this.execute.run(target, 'plans.list', undefined);
    const places = new Map(plans.map((plan, index) => [plan, String(index).padStart(6, '0')]));
    return pager.page<Plan>(plans, (plan) => [null, places.get(plan) ?? '', plan.code], answered(target));
  }

  get(target: Target): Promise<Subscription> {
    return this.execute.run(target, 'subscription.get', undefined);
  }

  async create(target: Target, wish: CreateSubscription): Promise<ChangeResult> {
    const nextAction = await this.execute.run(target, 'subscription.create', wish);
    return {
      accountId: target.account.ref.id,
      outcome: 'pending_user',
      subscription: null,
      nextAction,
      warnings: [],
    };
  }

  changePlan(target: Target, wish: ChangePlan): Promise<ChangeResult> {
    return this.execute.run(target, 'subscription.change_plan', wish);
  }

  changeQuantity(target: Target, wish: ChangeQuantity): Promise<ChangeResult> {
    return this.execute.run(target, 'subscription.change_quantity', wish);
  }

  cancel(target: Target): Promise<ChangeResult> {
    return this.execute.run(target, 'subscription.cancel', undefined);
  }

  async redeem(target: Target, wish: RedeemCreditCode): Promise<CreditCodeResult> {
    await this.execute.run(target, 'credit_codes.redeem', wish);
    return { accountId: target.account.ref.id, outcome: 'applied' };
  }
}
