import { HttpService } from '@nestjs/axios';
import { Global, Module } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { IdempotencyModule } from '../idempotency/idempotency.module.js';
import { UpstreamModule } from '../upstream/upstream.module.js';
import { AccountDirectory, READ_DEADLINE_MS } from './account-directory.js';
import { cloudplansProvider } from './cloudplans/provider.js';
import { Execute } from './execute.js';
import { FanOut } from './fan-out.js';
import { ProviderRegistry, type ProviderEntry } from './provider-registry.js';
import { qoveryProvider } from './qovery/provider.js';

/** The only place that names a concrete adapter. */
function entries({ qovery, cloudplans }: Configuration, { axiosRef }: HttpService): ProviderEntry[] {
  const providers: ProviderEntry[] = [];
  if (qovery) {
    const { sandbox, organizationIds, baseUrl, ...settings } = qovery;
    const provider = qoveryProvider({ ...settings, baseUrl: addressOf(baseUrl) }, axiosRef);
    providers.push({ provider, sandbox, organizationIds });
  }
  if (cloudplans) {
    const { sandbox, organizationIds, baseUrl, ...settings } = cloudplans;
    const provider = cloudplansProvider({ ...settings, baseUrl: addressOf(baseUrl) }, axiosRef);
    providers.push({ provider, sandbox, organizationIds });
  }
  return providers;
}

function addressOf(baseUrl: string | null): string {
  if (baseUrl === null) throw new Error('an embedded sandbox has to listen before its provider is made');
  return baseUrl;
}

@Global()
@Module({
  imports: [UpstreamModule, IdempotencyModule],
  providers: [
    {
      provide: ProviderRegistry,
      inject: [Configuration, HttpService],
      useFactory: (configuration: Configuration, http: HttpService) =>
        new ProviderRegistry(entries(configuration, http)),
    },
    {
      provide: READ_DEADLINE_MS,
      inject: [Configuration],
      useFactory: ({ readDeadlineMs }: Configuration) => readDeadlineMs,
    },
    AccountDirectory,
    Execute,
    FanOut,
  ],
  exports: [ProviderRegistry, AccountDirectory, Execute, FanOut],
})
export class ProvidersModule {}
