import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Target } from '../../access/execute.js';
import { BillingProfile, UpdateBillingProfile } from '../../billing/billing-profile.js';
import { ReadQuery } from '../../billing/list.js';
import { AccountRoute } from '../account-route.js';
import { AdmittedTarget } from '../admission.guard.js';
import { BillingProfileService } from './billing-profile.service.js';

@ApiTags('Billing profile')
@Controller('v1/accounts/:accountId/billing-profile')
export class BillingProfileController {
  constructor(private readonly billingProfile: BillingProfileService) {}

  @Get()
  @AccountRoute({
    operationId: 'getBillingProfile',
    summary: 'Get who is billed',
    description: 'One upstream read.',
    action: 'billing_profile.get',
  })
  get(@AdmittedTarget() target: Target, @Query() _query: ReadQuery): Promise<BillingProfile> {
    return this.billingProfile.get(target);
  }

  @Put()
  @AccountRoute({
    operationId: 'updateBillingProfile',
    summary: 'Replace who is billed',
    description: 'The whole profile: what is null or absent is cleared. One upstream write.',
    action: 'billing_profile.update',
  })
  update(@AdmittedTarget() target: Target, @Body() profile: UpdateBillingProfile): Promise<BillingProfile> {
    return this.billingProfile.update(target, profile);
  }
}
