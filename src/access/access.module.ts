import { HttpService } from '@nestjs/axios';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { AxiosInstance } from 'axios';
import { Configuration } from '../config/configuration.js';
import { StoreModule } from '../store/store.module.js';
import { UpstreamModule } from '../upstream/upstream.module.js';
import { AccountDirectory, READ_DEADLINE_MS } from './account-directory.js';
import { cloudplansProvider } from '../providers/cloudplans/provider.js';
import { Execute } from './execute.js';
import { FanOut } from './fan-out.js';
import { ProviderRegistry, type ProviderEntry } from './registry.js';
import { qoveryProvider } from '../providers/qovery/provider.js';

/** Makes the providers that take part, from what is configured and the one way out of this process. */
export type MakeProviders = (configuration: Configuration, http: AxiosInstance) => ProviderEntry[];

/** The only place that names a concrete adapter. */
export const makeProviders: MakeProviders = ({ qovery, cloudplans }, http) => {
  const entries: ProviderEntry[] = [];
  if (qovery) {
    const { sandbox, organizationIds, baseUrl, ...settings } = qovery;
    const provider = qoveryProvider({ ...settings, baseUrl: addressOf(baseUrl) }, http);
    entries.push({ provider, sandbox, organizationIds });
  }
  if (cloudplans) {
    const { sandbox, organizationIds, baseUrl, ...settings } = cloudplans;
    const provider = cloudplansProvider({ ...settings, baseUrl: addressOf(baseUrl) }, http);
    entries.push({ provider, sandbox, organizationIds });
  }
  return entries;
};

function addressOf(baseUrl: string | null): string {
  if (baseUrl === null) throw new Error('an embedded sandbox has to listen before its provider is made');
  return baseUrl;
}

@Global()
@Module({
  imports: [UpstreamModule, StoreModule],
  providers: [
    {
      provide: READ_DEADLINE_MS,
      inject: [Configuration],
      useFactory: ({ readDeadlineMs }: Configuration) => readDeadlineMs,
    },
    AccountDirectory,
    Execute,
    FanOut,
  ],
  exports: [AccountDirectory, Execute, FanOut],
})
export class ProvidersModule {
  static with(make: MakeProviders): DynamicModule {
    const registry = {
      provide: ProviderRegistry,
      inject: [Configuration, HttpService],
      useFactory: (configuration: Configuration, { axiosRef }: HttpService) =>
        new ProviderRegistry(make(configuration, axiosRef)),
    };
    return { module: ProvidersModule, providers: [registry], exports: [ProviderRegistry] };
  }
}
