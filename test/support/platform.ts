import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpService } from '@nestjs/axios';
import { Test, type TestingModule } from '@nestjs/testing';
import { fixedCredential } from '../../src/upstream/credential.js';
import { UpstreamClient, type PlatformApi } from '../../src/upstream/upstream-client.js';
import { UpstreamModule } from '../../src/upstream/upstream.module.js';

/** A platform that answers as the test says, request by request, and the service's own client of it. */
export class TestPlatform {
  received: IncomingMessage[] = [];
  bodies: string[] = [];
  answer: RequestListener;
  private module: TestingModule;
  private readonly server = createServer((request, response) => {
    this.received.push(request);
    const { bodies } = this;
    const index = bodies.push('') - 1;
    request.on('data', (chunk: Buffer) => (bodies[index] += chunk.toString()));
    request.on('end', () => this.answer(request, response));
  });

  /** Started before, emptied between and closed after the tests of the file. */
  constructor(private readonly usual: RequestListener) {
    this.answer = usual;
    beforeAll(() => this.start());
    beforeEach(() => this.reset());
    afterAll(() => this.close());
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  client(platform: Partial<PlatformApi> = {}): UpstreamClient {
    return new UpstreamClient(this.module.get(HttpService).axiosRef, {
      id: 'acme',
      name: 'Acme',
      baseUrl: this.baseUrl,
      credential: fixedCredential('acme-secret-4711'),
      authorization: (secret) => `Token ${secret}`,
      statusOf: (status) => status,
      messageOf: (body) => (body as { message?: string } | undefined)?.message ?? null,
      ...platform,
    });
  }

  private async start(): Promise<void> {
    this.module = await Test.createTestingModule({ imports: [UpstreamModule] }).compile();
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  private reset(): void {
    this.received = [];
    this.bodies = [];
    this.answer = this.usual;
  }

  private async close(): Promise<void> {
    await this.module.close();
    this.server.closeAllConnections();
    this.server.close();
  }
}
