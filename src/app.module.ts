import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessModule } from './access/access.module.js';
import type { SandboxUrls } from './access/registry.js';
import { Configuration } from './config/configuration.js';
import type { ProviderDefinition } from './contract/provider-definition.js';
import { McpModule } from './mcp/mcp.module.js';
import { NativeModule } from './native/native.module.js';
import { AccountsModule } from './rest/accounts/accounts.module.js';
import { AdmissionGuard } from './rest/admission.guard.js';
import { BillingProfileModule } from './rest/billing-profile/billing-profile.module.js';
import { CostsModule } from './rest/costs/costs.module.js';
import { InvoicesModule } from './rest/invoices/invoices.module.js';
import { OverviewModule } from './rest/overview/overview.module.js';
import { PaymentMethodsModule } from './rest/payment-methods/payment-methods.module.js';
import { SubscriptionsModule } from './rest/subscriptions/subscriptions.module.js';
import { StoreModule } from './store/store.module.js';
import { HealthModule } from './telemetry/health.module.js';
import { Log } from './telemetry/log.js';

@Global()
@Module({
  imports: [
    AccountsModule,
    OverviewModule,
    InvoicesModule,
    PaymentMethodsModule,
    SubscriptionsModule,
    CostsModule,
    BillingProfileModule,
    HealthModule,
    NativeModule,
    McpModule,
  ],
  providers: [{ provide: APP_GUARD, useClass: AdmissionGuard }],
})
export class AppModule {
  static with(
    configuration: Configuration,
    log: Log,
    definitions: readonly ProviderDefinition[],
    sandboxes: SandboxUrls,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [StoreModule, AccessModule.with(definitions, sandboxes)],
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Log, useValue: log },
      ],
      exports: [Configuration, Log],
    };
  }
}
