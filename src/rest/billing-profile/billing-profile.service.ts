import { Injectable } from '@nestjs/common';
import { Execute, type Target } from '../../access/execute.js';
import type { BillingProfile, UpdateBillingProfile } from '../../billing/billing-profile.js';

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
