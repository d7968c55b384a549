import { Module } from '@nestjs/common';
import { BillingProfileController } from './billing-profile.controller.js';
import { BillingProfileService } from './billing-profile.service.js';

@Module({
  controllers: [BillingProfileController],
  providers: [BillingProfileService],
  exports: [BillingProfileService],
})
export class BillingProfileModule {}
