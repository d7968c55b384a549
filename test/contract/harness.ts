import { inspect } from 'node:util';
import axios, { type AxiosInstance } from 'axios';
import { BillingError } from '../../src/billing/problem.js';
import { type AccountRef, type BillingProvider } from '../../src/contract/billing-provider.js';
import { createCall } from '../../src/contract/call.js';
import { Listing } from '../../src/contract/listing.js';
import type { Credential } from '../../src/contract/provider-definition.js';
import type { LoggedRequest, Row, Sandbox } from '../../src/sandbox/sandbox.js';
import { UndiciTransport } from '../../src/upstream/undici-transport.js';
import { rowOf, type AnyOperation, type MemberName } from './members.js';

/** What the contract has to be told of an adapter. */
export interface ProviderSetup {
  create(baseUrl: string, credential: Credential, http: AxiosInstance): BillingProvider;
  startSandbox(): Promise<Sandbox>;
  /** An account that can do everything, or what a member needs instead. */
  nativeId: string;
  nativeIdOf?: Partial<Record<MemberName, string>>;
  inputs: Partial<Record<MemberName, unknown>>;
  /** The operation that a member stands or falls with; the write, where it writes. */
  operationOf: Partial<Record<MemberName, string>>;
  /** Operations beside billing that answers may rest on. */
  lookups: readonly string[];
  /** Members whose success the platform tells with an empty body, or with a body that nobody needs. */
  emptyIsSuccess: readonly MemberName[];
  /** The read that a change rests on. */
  readFirst: Partial<Record<MemberName, string>>;
  /** The read that follows a change. */
  readBack: Partial<Record<MemberName, string>>;
  /** The input member that is an id of the platform. */
  idMember: Partial<Record<MemberName, string>>;
  /** An id of the platform's format that nothing has. */
  idOfNothing: string;
  /** Other texts than empty, long or unprintable ones that can be no id of the platform. */
  malformedIds: readonly string[];
  malformedNativeIds: readonly string[];
  invoiceRow: Row;
  /** The field of `invoiceRow` that holds its id; `id` where it is not named. */
  idField?: string;
  /** The members of `invoiceRow` that hold an amount. */
  amountMembers: readonly string[];
  /** A failure with these words, as the platform writes it. */
  failureBody(words: string): unknown;
  /** The outcome stands in the body: HTTP 200 may carry a failure. */
  statusInBody?: true;
  /** A status of an invoice that nobody has seen, as the sandbox's unseen_enum makes it; null where there is no status. */
  unseenStatus: string | null;
}

export const SECRET = 'contract-credential-5f2c';

export interface Outcome {
  /** The rows, where it is a list. */
  value?: unknown;
  /** Why rows of a list are missing. */
  partial?: BillingError;
  thrown?: unknown;
  writeSent: boolean;
  milliseconds: number;
}

/** An adapter against its sandbox, over real HTTP and without anything of the service around it. */
export class Harness {
  private readonly transport = new UndiciTransport(64, 5_000_000);
  private sandboxOrNull: Sandbox | null = null;
  private providerOrNull: BillingProvider | null = null;
  credentialReads = 0;

  constructor(readonly setup: ProviderSetup) {}

  /** The adapter without a platform behind it, for what can be told without asking. */
  blueprint(): BillingProvider {
    return this.create('http://127.0.0.1:9');
  }

  async start(): Promise<void> {
    this.sandboxOrNull = await this.setup.startSandbox();
    this.providerOrNull = this.create(this.sandboxOrNull.url);
  }

  async close(): Promise<void> {
    await this.transport.close();
    await this.sandboxOrNull?.close();
  }

  get sandbox(): Sandbox {
    if (!this.sandboxOrNull) throw new Error('not started');
    return this.sandboxOrNull;
  }

  get provider(): BillingProvider {
    if (!this.providerOrNull) throw new Error('not started');
    return this.providerOrNull;
  }

  private create(baseUrl: string): BillingProvider {
    const asItCame = (data: unknown): unknown => data;
    const http = axios.create({
      adapter: this.transport.adapter,
      maxRedirects: 0,
      proxy: false,
      transformRequest: asItCame,
      transformResponse: asItCame,
      validateStatus: null,
    });
    const credential: Credential = {
      read: () => {
        this.credentialReads += 1;
        return Promise.resolve({ value: SECRET });
      },
    };
    return this.setup.create(baseUrl, credential, http);
  }

  accountOf(name: MemberName): AccountRef {
    const nativeId = this.setup.nativeIdOf?.[name] ?? this.setup.nativeId;
    return {
      id: `${this.provider.id}.${nativeId}`,
      nativeId,
      displayName: 'Acme',
      raw: null,
    };
  }

  async run(
    name: MemberName,
    {
      deadlineMs = 5_000,
      includeRaw = false,
      input = this.setup.inputs[name],
      call = createCall('contract', deadlineMs, includeRaw),
      account = this.accountOf(name),
    } = {},
  ): Promise<Outcome> {
    const operation = rowOf(name).member(this.provider) as AnyOperation;
    const start = performance.now();
    const settled = await Promise.resolve(operation(call, account, input as never)).then(
      (value: unknown) => (value instanceof Listing ? unwrapped(value) : { value }),
      (thrown: unknown) => ({ thrown }),
    );
    return { ...settled, writeSent: call.writeSent, milliseconds: performance.now() - start };
  }

  /** What a call answered; its failure fails the test, and so does a list with rows missing. */
  async answer(name: MemberName, options: Parameters<Harness['run']>[1] = {}): Promise<unknown> {
    const { value, thrown, partial } = await this.run(name, options);
    if (thrown !== undefined) throw thrown as Error;
    if (partial) throw partial;
    return value;
  }

  sent(operation?: string): LoggedRequest[] {
    const requests = this.sandbox.requests();
    return operation === undefined ? requests : requests.filter((entry) => entry.operation === operation);
  }
}

function unwrapped({ rows, problem }: Listing<unknown>): Pick<Outcome, 'value' | 'partial'> {
  return { value: rows, ...(problem && { partial: problem }) };
}

/** A failure as the contract promises it: a BillingError, told by its code; anything else by its name. */
export function failureOf({ thrown, value, partial }: Outcome): { code: string; outcome?: string } {
  if (partial) return { code: `a list that is partial because of ${partial.code}` };
  if (thrown instanceof BillingError)
    return { code: thrown.code, ...(thrown.outcome && { outcome: thrown.outcome }) };
  return { code: thrown === undefined ? `answered ${JSON.stringify(value)}` : `threw ${inspect(thrown)}` };
}
