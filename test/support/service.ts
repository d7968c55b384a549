import { readConfiguration } from '../../src/config/configuration.js';
import { makeProviders, type MakeProviders } from '../../src/access/access.module.js';
import { startService, type Service } from '../../src/service.js';
import type { LoggedRequest, Sandbox } from '../../src/sandbox/sandbox.js';
import type { AccountRequest } from './routes.js';

export const QOVERY = 'qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
export const QOVERY_TRIAL = 'qovery.8d2e4b71-5a36-4f9b-b0c7-1e9f3a7c6d02';
export const CLOUDPLANS = 'cloudplans.O-42';
export const CLOUDPLANS_FREE = 'cloudplans.O-77';

/** An answer, as a client sees it. */
export interface Reply<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
  text: string;
}

export interface RequestOptions {
  body?: unknown;
  /** The body as it goes out, instead of JSON. */
  rawBody?: string;
  headers?: Record<string, string>;
  key?: string;
}

/** The service as a client has it, over real HTTP, and its sandboxes as the witness. */
export class TestService {
  private constructor(readonly service: Service) {}

  static async start(
    variables: Record<string, string> = {},
    make: MakeProviders = makeProviders,
  ): Promise<TestService> {
    const configuration = readConfiguration({
      PORT: '0',
      MCP_PORT: 'off',
      LOG_LEVEL: 'silent',
      ...variables,
    });
    return new TestService(await startService(configuration, make));
  }

  get qovery(): Sandbox {
    return this.service.sandboxes.qovery as Sandbox;
  }

  get cloudplans(): Sandbox {
    return this.service.sandboxes.cloudplans as Sandbox;
  }

  /** Sandboxes as at their start, with an empty ledger. */
  reset(): void {
    for (const sandbox of Object.values(this.service.sandboxes)) sandbox.reset();
  }

  /** What went upstream, to both platforms. */
  sent(): LoggedRequest[] {
    return Object.values(this.service.sandboxes).flatMap((sandbox) => sandbox.requests());
  }

  /** What went upstream and was not a read. */
  writes(): LoggedRequest[] {
    return this.sent().filter(({ method }) => method !== 'GET');
  }

  async request<T = Record<string, unknown>>(
    method: string,
    path: string,
    { body, rawBody, headers = {}, key }: RequestOptions = {},
  ): Promise<Reply<T>> {
    const payload = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.service.url}${path}`, {
      method,
      body: payload,
      redirect: 'manual',
      headers: {
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson && text !== '' ? JSON.parse(text) : {}) as T,
    };
  }

  get<T = Record<string, unknown>>(path: string, options?: RequestOptions): Promise<Reply<T>> {
    return this.request<T>('GET', path, options);
  }

  close(): Promise<void> {
    return this.service.close();
  }
}

let keys = 0;

/** A key that no other request of the run has. */
export function newKey(): string {
  keys += 1;
  return `test-key-${process.pid}-${String(keys).padStart(8, '0')}`;
}

export function ask(
  service: TestService,
  { method, path, account, body, key }: AccountRequest,
  { query = '', key: given = key && newKey() }: { query?: string; key?: string } = {},
): Promise<Reply> {
  return service.request(method, `/v1/accounts/${account}${path}${query}`, { body, key: given });
}
