import { Inject, Injectable } from '@nestjs/common';
import { asBillingError, asProvidersFault, type BillingError } from '../billing/problem.js';
import { formatInstant } from '../billing/time.js';
import type { AccountRef, NativeAccount } from '../contract/billing-provider.js';
import { createCall } from '../contract/call.js';
import { Listing } from '../contract/listing.js';
import { Log } from '../telemetry/log.js';
import { ProviderRegistry, type RegisteredProvider } from './registry.js';

/** A known account, and how fresh that knowledge is. */
export interface DirectoryAccount {
  ref: AccountRef;
  registered: RegisteredProvider;
  fetchedAt: string | null;
  /** The provider’s failure when the list could not be renewed: the account is from the list before. */
  staleBecause: BillingError | null;
}

export const READ_DEADLINE_MS = Symbol('READ_DEADLINE_MS');

const FRESH_MS = 5 * 60_000;
const RETRY_MS = 10_000;
/** Unknown ids cannot make us read a list more often than this. */
const UNKNOWN_ID_MS = 30_000;
/** Not tied to a client request; several may share this read. */
const REQUEST_ID = 'account-directory';

/** Which accounts exist: from the configuration, or from each provider, whose list is kept for five minutes. */
@Injectable()
export class AccountDirectory {
  private readonly byProvider: ReadonlyMap<string, ProviderAccounts>;

  constructor(
    @Inject(ProviderRegistry) registry: ProviderRegistry,
    @Inject(READ_DEADLINE_MS) readDeadlineMs: number,
    log: Log,
  ) {
    this.byProvider = new Map(
      registry.all.map((entry) => [entry.provider.id, new ProviderAccounts(entry, readDeadlineMs, log)]),
    );
  }

  /** Undefined: there is no such account. Throws the provider’s failure where that cannot be told. */
  async find(accountId: string): Promise<DirectoryAccount | undefined> {
    const dot = accountId.indexOf('.');
    const accounts = this.byProvider.get(accountId.slice(0, Math.max(dot, 0)));
    return accounts?.find(accountId.slice(dot + 1));
  }

  /** A provider’s account where it has exactly one: its credential belongs to one organisation. */
  async only(providerId: string): Promise<DirectoryAccount | undefined> {
    const { rows = [] } = (await this.byProvider.get(providerId)?.all()) ?? {};
    return rows.length === 1 ? rows[0] : undefined;
  }

  /** The accounts of each provider, as soon as each of them responds. */
  accountsByProvider(): { providerId: string; accounts: Promise<Listing<DirectoryAccount>> }[] {
    return [...this.byProvider].map(([providerId, accounts]) => ({ providerId, accounts: accounts.all() }));
  }
}

type Accounts = ReadonlyMap<string, DirectoryAccount>;

/** The accounts of one provider. */
class ProviderAccounts {
  private accounts: Accounts | null = null;
  /** Why the list was not read to its end. */
  private incomplete: BillingError | null = null;
  /** Why the list could not be renewed. */
  private failure: BillingError | null = null;
  private renewAt = -Infinity;
  /** When an unknown id may start a read again. */
  private unknownAt = -Infinity;
  private renewing: Promise<void> | null = null;

  constructor(
    private readonly registered: RegisteredProvider,
    private readonly readDeadlineMs: number,
    private readonly log: Log,
  ) {
    if (registered.organizationIds) {
      const named = registered.organizationIds.map((nativeId) => ({
        nativeId,
        displayName: nativeId,
        raw: null,
      }));
      this.accounts = this.toAccounts(named, null);
      this.renewAt = Infinity;
    }
  }

  /**
   * An id that is not in the list waits for the renewal that is running, or starts the one that is due; an id that no
   * organisation can have does neither.
   */
  async find(nativeId: string): Promise<DirectoryAccount | undefined> {
    if (this.registered.provider.toNativeId(nativeId) !== nativeId) return undefined;
    const known = this.accounts?.get(nativeId);
    if (known) {
      this.renewInBackground();
      return known;
    }
    if (this.renewing || (this.isDue() && Date.now() >= this.unknownAt)) await this.renew();
    const found = this.accounts?.get(nativeId);
    const doubt = this.failure ?? this.incomplete;
    if (!found && doubt) throw doubt;
    return found;
  }

  async all(): Promise<Listing<DirectoryAccount>> {
    if (this.accounts) this.renewInBackground();
    else await this.renew();
    return new Listing([...(this.accounts ?? new Map<string, DirectoryAccount>()).values()], this.incomplete);
  }

  private isDue(): boolean {
    return Date.now() >= this.renewAt;
  }

  private renewInBackground(): void {
    if (this.isDue()) this.renew().catch(() => undefined); // reported as staleBecause
  }

  private renew(): Promise<void> {
    this.renewing ??= this.read().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  private async read(): Promise<void> {
    const { provider } = this.registered;
    this.unknownAt = Date.now() + UNKNOWN_ID_MS;
    try {
      const { rows, problem } = await provider.listAccounts(createCall(REQUEST_ID, this.readDeadlineMs));
      if (problem) this.log.failure(problem, REQUEST_ID);
      const listed = this.toAccounts(rows, formatInstant(Date.now()));
      // A list that was not read to its end does not say that an account is gone.
      this.accounts = problem ? new Map([...this.stale(problem), ...listed]) : listed;
      this.incomplete = problem && asProvidersFault(problem);
      this.failure = null;
      this.renewAt = Date.now() + FRESH_MS;
    } catch (error) {
      this.log.failure(error, REQUEST_ID);
      const failure = asProvidersFault(asBillingError(error));
      this.failure = failure;
      this.renewAt = Date.now() + RETRY_MS;
      if (this.accounts) this.accounts = this.stale(failure);
      throw failure;
    }
  }

  /** The accounts known so far, as ones whose renewal failed. */
  private stale(staleBecause: BillingError): Accounts {
    return new Map([...(this.accounts ?? [])].map(([id, account]) => [id, { ...account, staleBecause }]));
  }

  private toAccounts(natives: readonly NativeAccount[], fetchedAt: string | null): Accounts {
    const { registered } = this;
    return new Map(
      natives.map((native) => {
        const ref = { ...native, id: `${registered.provider.id}.${native.nativeId}` };
        return [native.nativeId, { ref, registered, fetchedAt, staleBecause: null }];
      }),
    );
  }
}
