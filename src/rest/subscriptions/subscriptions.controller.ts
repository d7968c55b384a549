import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Target } from '../../access/execute.js';
import { CreditCodeResult, RedeemCreditCode } from '../../billing/account-facts.js';
import { ListQuery, ReadQuery } from '../../billing/list.js';
import { PlanList } from '../../billing/plan.js';
import {
  ChangePlan,
  ChangeQuantity,
  ChangeResult,
  CreateSubscription,
  Subscription,
} from '../../billing/subscription.js';
import { AccountRoute } from '../account-route.js';
import { AdmittedTarget } from '../admission.guard.js';
import { SubscriptionsService } from './subscriptions.service.js';

@ApiTags('Plans and subscriptions')
@Controller('v1/accounts/:accountId')
export class SubscriptionsController {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  @Get('plans')
  @AccountRoute({
    operationId: 'listPlans',
    summary: 'List the plans that can be chosen',
    description:
      'In the provider’s order, with the current plan even where it is no longer offered. One upstream read.',
    action: 'plans.list',
    list: true,
  })
  plans(@AdmittedTarget() target: Target, @Query() query: ListQuery): Promise<PlanList> {
    return this.subscriptions.plans(target, query);
  }

  // The changes come first, as whoever tries the page from top to bottom would else have cancelled before them.
  @Put('subscription/plan')
  @AccountRoute({
    operationId: 'changeSubscriptionPlan',
    summary: 'Change the plan',
    description:
      'At once; it changes what is billed. One upstream write, then the subscription is read back.',
    action: 'subscription.change_plan',
  })
  changePlan(@AdmittedTarget() target: Target, @Body() change: ChangePlan): Promise<ChangeResult> {
    return this.subscriptions.changePlan(target, change);
  }

  @Put('subscription/quantity')
  @AccountRoute({
    operationId: 'changeSubscriptionQuantity',
    summary: 'Change the quantity',
    description:
      'At once; it changes what is billed. Refused when fewer units are asked for than are in use. One upstream read, one write, then the subscription is read back.',
    action: 'subscription.change_quantity',
    problems: ['change_blocked'],
  })
  changeQuantity(@AdmittedTarget() target: Target, @Body() change: ChangeQuantity): Promise<ChangeResult> {
    return this.subscriptions.changeQuantity(target, change);
  }

  @Get('subscription')
  @AccountRoute({
    operationId: 'getSubscription',
    summary: 'Get the subscription',
    description: 'One upstream read.',
    action: 'subscription.get',
  })
  get(@AdmittedTarget() target: Target, @Query() _query: ReadQuery): Promise<Subscription> {
    return this.subscriptions.get(target);
  }

  @Post('subscription')
  @HttpCode(202)
  @AccountRoute({
    operationId: 'createSubscription',
    summary: 'Start a subscription on the provider’s page',
    description:
      'Answers with a link: nothing is subscribed or charged before the customer confirms there. Refused when there is a subscription already. One upstream read, one write.',
    action: 'subscription.create',
    problems: ['change_blocked'],
  })
  create(@AdmittedTarget() target: Target, @Body() subscription: CreateSubscription): Promise<ChangeResult> {
    return this.subscriptions.create(target, subscription);
  }

  @Delete('subscription')
  @AccountRoute({
    operationId: 'cancelSubscription',
    summary: 'Cancel the subscription',
    description:
      'At once, and destructive: a provider may delete the organisation’s data later, which a warning then says. One upstream write, then the subscription is read back.',
    action: 'subscription.cancel',
  })
  cancel(@AdmittedTarget() target: Target): Promise<ChangeResult> {
    return this.subscriptions.cancel(target);
  }

  @Post('credit-codes')
  @HttpCode(200)
  @AccountRoute({
    operationId: 'redeemCreditCode',
    summary: 'Redeem a credit code',
    description: 'Adds the code’s credit to the account, for good. One upstream write.',
    action: 'credit_codes.redeem',
  })
  redeem(@AdmittedTarget() target: Target, @Body() credit: RedeemCreditCode): Promise<CreditCodeResult> {
    return this.subscriptions.redeem(target, credit);
  }
}
