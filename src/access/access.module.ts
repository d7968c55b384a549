import { HttpService } from '@nestjs/axios';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import type { ProviderDefinition } from '../contract/provider-definition.js';
import { UpstreamModule } from '../upstream/upstream.module.js';
import { AccountDirectory, READ_DEADLINE_MS } from './account-directory.js';
import { Execute } from './execute.js';
import { FanOut } from './fan-out.js';
import { ProviderRegistry, type SandboxUrls } from './registry.js';

/** The way to the providers. Its port, the operation store, is bound in `store/store.module.ts`. */
@Global()
@Module({
  imports: [UpstreamModule],
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
export class AccessModule {
  static with(definitions: readonly ProviderDefinition[], sandboxes: SandboxUrls): DynamicModule {
    const registry = {
      provide: ProviderRegistry,
      inject: [Configuration, HttpService],
      useFactory: ({ providers }: Configuration, { axiosRef }: HttpService) =>
        new ProviderRegistry(providers, definitions, sandboxes, axiosRef),
    };
    return { module: AccessModule, providers: [registry], exports: [ProviderRegistry] };
  }
}
