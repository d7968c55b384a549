import type { AxiosInstance, AxiosResponse, RawAxiosRequestHeaders } from 'axios';
import { BulkheadRejectedError, bulkhead, type BulkheadPolicy } from 'cockatiel';
import type { Document } from '../contract/billing-provider.js';
import type { Call } from '../contract/call.js';
import type { NativeAnswer } from '../contract/native-answer.js';
import type { NativeRequest, UpstreamOperation } from '../contract/native-operation.js';
import { isRead } from '../contract/native-operation.js';
import type { Credential } from '../contract/provider-definition.js';
import { fileNameOf, secondsOf, toAnswer } from './answer.js';
import { deadline, DeadlinePassed } from './deadline.js';
import { OversizeError, type UpstreamAnswer } from './undici-transport.js';
import { ContractError, toBillingError, type UpstreamFailure } from './upstream-failure.js';
import { fillPath } from './url-template.js';

/** What one platform's answers look like, as far as the client has to know. */
export interface PlatformApi {
  readonly id: string;
  readonly name: string;
  /** Where its API is, without a slash at the end. */
  readonly baseUrl: string;
  readonly credential: Credential;
  /** The `Authorization` header for a credential. */
  authorization(secret: string): string;
  /** The status that counts; null when the answer is not one of this platform's. */
  statusOf(httpStatus: number, body: unknown): number | null;
  /** The platform's own words for a failure. */
  messageOf(body: unknown): string | null;
}

class UpstreamFailed extends Error {
  constructor(
    readonly failure: UpstreamFailure,
    readonly secret: string | null = null,
    cause?: unknown,
    /** What it was told from, where a client may see that. */
    readonly answer?: NativeAnswer,
  ) {
    super(failure.kind, { cause });
  }
}

/** Connection errors that come before a request has left. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

/** No more calls at once than there are connections: a call that waits in a pool cannot be aborted. */
export const CONNECTIONS = 64;
const QUEUE = 10_000;

/**
 * HOW this service speaks HTTP to a platform: one request from a row of its table, within the caller's deadline.
 * A read that the same call has made already is not made again; a write leaves once and is never repeated.
 */
export class UpstreamClient {
  private readonly bulkhead: BulkheadPolicy = bulkhead(CONNECTIONS, QUEUE);

  constructor(
    private readonly http: AxiosInstance,
    private readonly platform: PlatformApi,
  ) {}

  /** Sends an operation and understands the answer; `read` throws a ContractError for what it cannot map. */
  async send<T>(
    call: Call,
    operation: UpstreamOperation,
    request: NativeRequest,
    read: (body: unknown) => T,
  ): Promise<T> {
    try {
      return readWith(read, await this.answerTo(call, operation, request));
    } catch (error) {
      throw this.toBillingError(error, operation);
    }
  }

  /** Reads a document of the type in the operation’s row. */
  async document(
    call: Call,
    operation: UpstreamOperation & { document: string },
    request: NativeRequest,
  ): Promise<Document> {
    try {
      const { bytes, disposition } = await this.answerTo(call, operation, request);
      return { bytes, contentType: operation.document, fileName: fileNameOf(disposition) };
    } catch (error) {
      throw this.toBillingError(error, operation);
    }
  }

  /** Sends an operation and hands the answer on as it came; a failure carries the answer where that may be shown. */
  async relay(call: Call, operation: UpstreamOperation, request: NativeRequest): Promise<NativeAnswer> {
    try {
      return await this.answerTo(call, operation, request);
    } catch (error) {
      throw this.toBillingError(error, operation, error instanceof UpstreamFailed ? error.answer : undefined);
    }
  }

  private answerTo(call: Call, operation: UpstreamOperation, request: NativeRequest): Promise<NativeAnswer> {
    const url = this.url(operation, request);
    return isRead(operation)
      ? this.readOnce(call, operation, url)
      : this.write(call, operation, url, request.body);
  }

  private toBillingError(error: unknown, operation: UpstreamOperation, answer?: NativeAnswer): unknown {
    if (!(error instanceof UpstreamFailed)) return error;
    const { failure, cause } = error;
    return toBillingError(failure, { provider: this.platform, operation, cause, answer });
  }

  private readOnce(call: Call, operation: UpstreamOperation, url: string): Promise<NativeAnswer> {
    const running = call.reads.get(url) as Promise<NativeAnswer> | undefined;
    if (running) return running;
    const answer = this.readWithRetry(call, operation, url);
    answer.catch(() => undefined); // everyone who shares it handles the failure; one who left must not crash us
    call.reads.set(url, answer);
    return answer;
  }

  /** Reads may be repeated once: when a kept connection was closed under us, or the credential was renewed. */
  private async readWithRetry(call: Call, operation: UpstreamOperation, url: string): Promise<NativeAnswer> {
    try {
      return await this.attempt(call, operation, url);
    } catch (error) {
      if (!(error instanceof UpstreamFailed)) throw error;
      const { failure, secret } = error;
      if (failure.kind === 'connection' && failure.sent) return this.attempt(call, operation, url);
      const refused = failure.kind === 'status' && failure.status === 401;
      if (refused && (await this.secret(true)) !== secret) return this.attempt(call, operation, url);
      throw error;
    }
  }

  private async write(
    call: Call,
    operation: UpstreamOperation,
    url: string,
    body: unknown,
  ): Promise<NativeAnswer> {
    call.reads.clear();
    try {
      return await this.attempt(call, operation, url, body);
    } finally {
      call.reads.clear();
    }
  }

  private async attempt(
    call: Call,
    operation: UpstreamOperation,
    url: string,
    body?: unknown,
  ): Promise<NativeAnswer> {
    const secret = await this.secret(!isRead(operation));
    return this.judge(operation, await this.exchange(call, operation, url, secret, body), secret);
  }

  private async exchange(
    call: Call,
    operation: UpstreamOperation,
    url: string,
    secret: string,
    body: unknown,
  ): Promise<AxiosResponse<UpstreamAnswer>> {
    let sent = false;
    try {
      return await deadline(call.deadline, (signal) =>
        this.bulkhead.execute(() => {
          if (signal.aborted) throw new DeadlinePassed();
          sent = true;
          if (!isRead(operation)) call.writeSent = true;
          return this.http.request<UpstreamAnswer>({
            method: operation.method,
            url,
            data: body === undefined ? undefined : JSON.stringify(body),
            headers: this.headers(operation, secret, body),
            signal,
          });
        }),
      );
    } catch (error) {
      throw new UpstreamFailed(transportFailure(error, sent), secret, error);
    }
  }

  private headers(operation: UpstreamOperation, secret: string, body: unknown): RawAxiosRequestHeaders {
    const authorization = this.platform.authorization(secret);
    const { document } = operation;
    if (document !== undefined) return { authorization, accept: `${document}, application/json` };
    if (isRead(operation)) return { authorization };
    // Without the `false`, axios calls an empty body a form.
    return { authorization, 'content-type': body === undefined ? false : 'application/json' };
  }

  private judge(
    operation: UpstreamOperation,
    { status: httpStatus, data }: AxiosResponse<UpstreamAnswer>,
    secret: string,
  ): NativeAnswer {
    const { answer, kind } = toAnswer(operation, httpStatus, data, secret);
    const success = httpStatus >= 200 && httpStatus < 300;
    if (success && kind === 'document') return answer;
    if (success && kind === 'other')
      throw new UpstreamFailed(
        { kind: 'contract', status: httpStatus, reason: 'the answer is not JSON' },
        secret,
      );
    const told = this.platform.statusOf(httpStatus, answer.json);
    const status = success || isRefusedCredential(httpStatus, told) ? told : httpStatus;
    if (status === null) {
      const reason = 'the answer does not say how it went';
      throw new UpstreamFailed({ kind: 'contract', status: httpStatus, reason }, secret, undefined, answer);
    }
    if (status >= 200 && status < 300) {
      if (operation.document === undefined) return answer;
      const reason = `it is not ${operation.document}`;
      throw new UpstreamFailed({ kind: 'contract', status, reason }, secret);
    }
    const message = this.platform.messageOf(answer.json);
    const retryAfter = secondsOf(answer.retryAfter);
    throw new UpstreamFailed({ kind: 'status', status, message, retryAfter }, secret, undefined, answer);
  }

  private async secret(fresh: boolean): Promise<string> {
    const secret = await this.platform.credential.read(fresh);
    if ('problem' in secret) throw new UpstreamFailed({ kind: 'credential', reason: secret.problem });
    return secret.value;
  }

  private url(operation: UpstreamOperation, { path = {}, query }: NativeRequest): string {
    const url = this.platform.baseUrl + fillPath(operation.path, path);
    if (!operation.query && !query) return url;
    // The first spread keeps the row's parameters in front, the last one lets them win over the request's.
    const members = new URLSearchParams({ ...operation.query, ...query, ...operation.query });
    return members.size > 0 ? `${url}?${members.toString()}` : url;
  }
}

function readWith<T>(read: (body: unknown) => T, { status, json }: NativeAnswer): T {
  try {
    return read(json);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    throw new UpstreamFailed({ kind: 'contract', status, reason: error.message });
  }
}

/** A platform that tells the outcome in its body may refuse our credential there with any 4xx around it. */
function isRefusedCredential(httpStatus: number, told: number | null): boolean {
  return httpStatus >= 400 && httpStatus < 500 && (told === 401 || told === 403);
}

function transportFailure(error: unknown, sent: boolean): UpstreamFailure {
  if (error instanceof DeadlinePassed) return { kind: 'timeout', sent };
  if (error instanceof OversizeError)
    return { kind: 'contract', status: null, reason: 'the answer is too large' };
  if (error instanceof BulkheadRejectedError) return { kind: 'connection', sent: false };
  const { code = '' } = error as { code?: string };
  return { kind: 'connection', sent: sent && !NEVER_SENT.test(code) };
}
