import { HttpModule } from '@nestjs/axios';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { UndiciTransport } from './undici-transport.js';
import { CONNECTIONS } from './upstream-client.js';

const MAX_ANSWER_BYTES = 5_000_000;
const asItCame = (data: unknown): unknown => data;

@Module({
  providers: [
    { provide: UndiciTransport, useFactory: () => new UndiciTransport(CONNECTIONS, MAX_ANSWER_BYTES) },
  ],
  exports: [UndiciTransport],
})
class TransportModule implements OnApplicationShutdown {
  constructor(@Inject(UndiciTransport) private readonly transport: UndiciTransport) {}

  async onApplicationShutdown(): Promise<void> {
    await this.transport.close();
  }
}

/** `HttpService`, the one way out of this process. */
@Module({
  imports: [
    HttpModule.registerAsync({
      imports: [TransportModule],
      inject: [UndiciTransport],
      useFactory: (transport: UndiciTransport) => ({
        adapter: transport.adapter,
        headers: { 'user-agent': 'cloud-billing-bff' },
        maxRedirects: 0,
        proxy: false,
        transformRequest: asItCame,
        transformResponse: asItCame,
        validateStatus: null,
      }),
    }),
  ],
  exports: [HttpModule],
})
export class UpstreamModule {}
