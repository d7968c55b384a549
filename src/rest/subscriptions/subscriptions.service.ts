import { Injectable } from '@nestjs/common';
import { Execute, type Target } from '../../access/execute.js';
import { singleList } from '../../access/source-result.js';
import type { CreditCodeResult, RedeemCreditCode } from '../../billing/account-facts.js';
import type { ListQuery } from '../../billing/list.js';
import type { Plan, PlanList } from '../../billing/plan.js';
import type {
  ChangePlan,
  ChangeQuantity,
  ChangeResult,
  CreateSubscription,
  Subscription,
} from '../../billing/subscription.js';
import { Pager } from '../../input/pager.js';

@Injectable()
export class SubscriptionsService {
  constructor(private readonly execute: Execute) {}

  /** In the provider's own order: the place in it is what a cursor remembers. */
  async plans(target: Target, query: ListQuery): Promise<PlanList> {
    const pager = new Pager(query, ['plans', target.account.ref.id]);
    const { rows: plans, sources } = await singleList(
      target,
      this.execute.run(target, 'plans.list', undefined),
    );
    const places = new Map(plans.map((plan, index) => [plan, String(index).padStart(6, '0')]));
    return pager.page<Plan>(plans, (plan) => [null, places.get(plan) ?? '', plan.code], sources);
  }

  get(target: Target): Promise<Subscription> {
    return this.execute.run(target, 'subscription.get', undefined);
  }

  async create(target: Target, subscription: CreateSubscription): Promise<ChangeResult> {
    const nextAction = await this.execute.run(target, 'subscription.create', subscription);
    return {
      accountId: target.account.ref.id,
      outcome: 'pending_user',
      subscription: null,
      nextAction,
      warnings: [],
    };
  }

  changePlan(target: Target, change: ChangePlan): Promise<ChangeResult> {
    return this.execute.run(target, 'subscription.change_plan', change);
  }

  changeQuantity(target: Target, change: ChangeQuantity): Promise<ChangeResult> {
    return this.execute.run(target, 'subscription.change_quantity', change);
  }

  cancel(target: Target): Promise<ChangeResult> {
    return this.execute.run(target, 'subscription.cancel', undefined);
  }

  async redeem(target: Target, credit: RedeemCreditCode): Promise<CreditCodeResult> {
    await this.execute.run(target, 'credit_codes.redeem', credit);
    return { accountId: target.account.ref.id, outcome: 'applied' };
  }
}
