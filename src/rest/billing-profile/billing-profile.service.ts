import { Injectable } from '@nestjs/common';
import type { BillingProfile, UpdateBillingProfile } from '../../billing/billing-profile.js';
import { Execute, type Target } from '../../access/execute.js';

@Injectable()
export class BillingProfileService {
  constructor(private readonly execute: Execute) {}

  get(target: Target): Promise<BillingProfile> {
    return this.execute.run(target, 'billing_profile.get', undefined);
  }

  update(target: Target, profile: UpdateBillingProfile): Promise<BillingProfile> {
    return this.execute.run(target, 'billing_profile.update', profile);
  }
}
