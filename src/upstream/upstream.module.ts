import { HttpModule, HttpService } from '@nestjs/axios';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { UndiciTransport } from './undici-transport.js';
import { CONNECTIONS } from './upstream-client.js';

const MAX_ANSWER_BYTES = 5_000_000;

/** `HttpService`, the one way out of this process. */
@Module({
  imports: [HttpModule],
  providers: [
    { provide: UndiciTransport, useFactory: () => new UndiciTransport(CONNECTIONS, MAX_ANSWER_BYTES) },
  ],
  exports: [HttpModule],
})
export class UpstreamModule implements OnApplicationShutdown {
  constructor(
    @Inject(UndiciTransport) private readonly transport: UndiciTransport,
    @Inject(HttpService) { axiosRef }: HttpService,
  ) {
    // Every request merges the defaults: axios' own, which nothing here reads, would cost more than all the rest of it.
    const defaults: Record<string, unknown> = axiosRef.defaults;
    for (const name of Object.keys(defaults)) delete defaults[name];
    Object.assign(defaults, { adapter: transport.adapter });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.transport.close();
  }
}
