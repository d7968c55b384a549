import { readConfiguration } from '../../src/config/configuration.js';
import type { ProviderDefinition } from '../../src/contract/provider-definition.js';
import { PROVIDERS } from '../../src/providers/definitions.js';
import type { LoggedRequest, Sandbox } from '../../src/sandbox/sandbox.js';
import { startService, type Service } from '../../src/service.js';
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

/** The two platforms that these tests are about, however many there are. */
export const PAIR: readonly ProviderDefinition[] = PROVIDERS.filter(({ id }) =>
  ['qovery', 'cloudplans'].includes(id),
);

/** The service as a client has it, over real HTTP, and its sandboxes as the witness. */
export class TestService {
  private constructor(readonly service: Service) {}

  static async start(variables: Record<string, string> = {}, definitions = PAIR): Promise<TestService> {
    const environment = { PORT: '0', MCP_PORT: 'off', LOG_LEVEL: 'silent', ...variables };
    const configuration = readConfiguration(definitions, environment);
    return new TestService(await startService(configuration, definitions));
  }

  get qovery(): Sandbox {
    return this.sandbox('qovery');
  }

  get cloudplans(): Sandbox {
    return this.sandbox('cloudplans');
  }

  /** A sandbox that runs inside the service. */
  sandbox(id: string): Sandbox {
    const sandbox = this.service.sandboxes.get(id);
    if (!sandbox) throw new Error(`no sandbox of ${id} runs here`);
    return sandbox as Sandbox;
  }

  private sandboxes(): Sandbox[] {
    return [...this.service.sandboxes.values()] as Sandbox[];
  }

  /** Sandboxes as at their start, with an empty ledger. */
  reset(): void {
    for (const sandbox of this.sandboxes()) sandbox.reset();
  }

  /** What went upstream, to every platform. */
  sent(): LoggedRequest[] {
    return this.sandboxes().flatMap((sandbox) => sandbox.requests());
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
