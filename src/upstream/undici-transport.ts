import {
  AxiosHeaders,
  type AxiosAdapter,
  type AxiosResponse,
  type GenericAbortSignal,
  type InternalAxiosRequestConfig,
} from 'axios';
import { Pool, type Dispatcher } from 'undici';

/** An answer that is larger than anything a billing API has to say. */
export class OversizeError extends Error {}

const CONNECT_TIMEOUT_MS = 3_000;
/** Backstops only: every call has a deadline of its own. */
const SOCKET_TIMEOUT_MS = 120_000;
/** Splits a URL into origin and path. The client built it, so nothing else needs parsing. */
const ORIGIN = /^(https?:\/\/[^/]+)(\/.*)$/;
/** Added here, since axios takes its time over each header. */
const ALWAYS = { accept: 'application/json', 'user-agent': 'cloud-billing-bff' };

/** What is read of an answer. It travels as axios' data, since axios takes its time over each header. */
export interface UpstreamAnswer {
  bytes: Buffer;
  contentType: string | null;
  disposition: string | null;
  retryAfter: string | null;
  /** The platform’s rate limit headers, names in lower case. */
  rateLimit: Readonly<Record<string, string>>;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const NO_LIMITS: UpstreamAnswer['rateLimit'] = {};

function rateLimitOf(headers: Headers): UpstreamAnswer['rateLimit'] {
  let found: Record<string, string> | null = null;
  for (const name in headers) {
    if (!name.includes('ratelimit')) continue;
    const value = only(headers[name]);
    if (value !== null) (found ??= {})[name] = value;
  }
  return found ?? NO_LIMITS;
}

/**
 * The way axios leaves this process: an adapter over undici's connection pools, which costs a third of what
 * axios' own one does. Keep-alive, no redirects, no proxies from the environment, a cap on what is read.
 */
export class UndiciTransport {
  private readonly pools = new Map<string, Pool>();

  constructor(
    private readonly connections: number,
    private readonly maxBytes: number,
  ) {}

  readonly adapter: AxiosAdapter = async (
    config: InternalAxiosRequestConfig,
  ): Promise<AxiosResponse<UpstreamAnswer>> => {
    const [, origin = '', path = '/'] = ORIGIN.exec(config.url ?? '') ?? [];
    const { status, ...data } = await this.exchange(
      this.pool(origin),
      {
        method: (config.method ?? 'get').toUpperCase(),
        path,
        headers: { ...ALWAYS, ...(config.headers.toJSON() as Record<string, string>) },
        body: (config.data as string | undefined) ?? null,
      },
      config.signal,
    );
    return { data, status, statusText: '', headers: new AxiosHeaders(), config };
  };

  /** Straight from the parser into one piece: a stream for each answer would cost more than the answer. */
  private exchange(
    pool: Pool,
    options: Dispatcher.DispatchOptions,
    signal?: GenericAbortSignal,
  ): Promise<UpstreamAnswer & { status: number }> {
    const { maxBytes } = this;
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let size = 0;
      let status = 0;
      let headers: Headers = {};
      pool.dispatch(options, {
        onRequestStart(controller) {
          const abort = (): void => controller.abort(new Error('nobody waits for the answer any more'));
          if (signal?.aborted) abort();
          else signal?.addEventListener?.('abort', abort);
        },
        onResponseStart(_controller, statusCode, received) {
          status = statusCode;
          headers = received;
        },
        onResponseData(controller, chunk) {
          size += chunk.length;
          if (size > maxBytes) controller.abort(new OversizeError(`more than ${maxBytes} bytes`));
          else chunks.push(chunk);
        },
        onResponseEnd() {
          const [first] = chunks;
          const bytes = first && chunks.length === 1 ? first : Buffer.concat(chunks, size);
          resolve({
            status,
            contentType: only(headers['content-type']),
            disposition: only(headers['content-disposition']),
            retryAfter: only(headers['retry-after']),
            rateLimit: rateLimitOf(headers),
            bytes,
          });
        },
        onResponseError(_controller, error) {
          reject(error);
        },
      });
    });
  }

  private pool(origin: string): Pool {
    let pool = this.pools.get(origin);
    if (!pool) {
      pool = new Pool(origin, {
        connections: this.connections,
        connect: { timeout: CONNECT_TIMEOUT_MS },
        headersTimeout: SOCKET_TIMEOUT_MS,
        bodyTimeout: SOCKET_TIMEOUT_MS,
      });
      this.pools.set(origin, pool);
    }
    return pool;
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.destroy()));
  }
}

function only(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}
