import { Inject, Injectable } from '@nestjs/common';
import { createCall, type AccountRef, type NativeAccount } from '../contract/billing-provider.js';
import { asBillingError, asProvidersFault, type BillingError } from '../billing/problem.js';
import { formatInstant } from '../billing/time.js';
import { Log } from '../telemetry/log.js';
import { ProviderRegistry, type RegisteredProvider } from './registry.js';

/** An account that exists, and what is known of how we know. */
export interface DirectoryAccount {
  ref: AccountRef;
  registered: RegisteredProvider;
  fetchedAt: string | null;
  /** The provider's failure when the list could not be renewed: the account is from the list before. */
  staleBecause: BillingError | null;
}

export const READ_DEADLINE_MS = Symbol('READ_DEADLINE_MS');

const FRESH_MS = 5 * 60_000;
const RETRY_MS = 10_000;
/** No client's: many of them may wait for the same list. */
const REQUEST_ID = 'account-directory';

/** Which accounts exist: from the configuration, or asked of each provider and kept for five minutes. */
@Injectable()
export class AccountDirectory {
  private readonly byProvider: ReadonlyMap<string, Listing>;

  constructor(
    @Inject(ProviderRegistry) registry: ProviderRegistry,
    @Inject(READ_DEADLINE_MS) readDeadlineMs: number,
    log: Log,
  ) {
    this.byProvider = new Map(
      registry.all.map((entry) => [entry.provider.id, new Listing(entry, readDeadlineMs, log)]),
    );
  }

  /** Undefined: there is no such account. Throws when the provider has never told which there are. */
  async find(accountId: string): Promise<DirectoryAccount | undefined> {
    const dot = accountId.indexOf('.');
    const listing = this.byProvider.get(accountId.slice(0, Math.max(dot, 0)));
    return listing?.find(accountId.slice(dot + 1));
  }

  /** The accounts of each provider, as soon as each of them answers. */
  listings(): { providerId: string; accounts: Promise<DirectoryAccount[]> }[] {
    return [...this.byProvider].map(([providerId, listing]) => ({ providerId, accounts: listing.all() }));
  }
}

/** The accounts of one provider. */
class Listing {
  private accounts: ReadonlyMap<string, DirectoryAccount> | null = null;
  private renewAt = Infinity;
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
    }
  }

  async find(nativeId: string): Promise<DirectoryAccount | undefined> {
    if (this.registered.provider.toNativeId(nativeId) !== nativeId) return undefined;
    const known = this.accounts?.get(nativeId);
    // An id that is not known starts no read: only the very first question, which cannot be answered otherwise.
    if (this.accounts && !known) return undefined;
    return (await this.current()).get(nativeId);
  }

  async all(): Promise<DirectoryAccount[]> {
    return [...(await this.current()).values()];
  }

  private async current(): Promise<ReadonlyMap<string, DirectoryAccount>> {
    if (!this.accounts) await this.renew();
    else if (Date.now() >= this.renewAt) this.renew().catch(() => undefined); // told as staleBecause
    return this.accounts ?? new Map();
  }

  private renew(): Promise<void> {
    this.renewing ??= this.read().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  private async read(): Promise<void> {
    const { provider } = this.registered;
    try {
      const natives = await provider.listAccounts(createCall(REQUEST_ID, this.readDeadlineMs));
      this.accounts = this.toAccounts(natives, formatInstant(Date.now()));
      this.renewAt = Date.now() + FRESH_MS;
    } catch (error) {
      this.log.failure(error, REQUEST_ID);
      this.renewAt = Date.now() + RETRY_MS;
      const staleBecause = asProvidersFault(asBillingError(error));
      if (this.accounts) {
        this.accounts = new Map(
          [...this.accounts].map(([id, account]) => [id, { ...account, staleBecause }]),
        );
      }
      throw staleBecause;
    }
  }

  private toAccounts(
    natives: readonly NativeAccount[],
    fetchedAt: string | null,
  ): ReadonlyMap<string, DirectoryAccount> {
    const { registered } = this;
    return new Map(
      natives.map((native) => {
        const ref = { ...native, id: `${registered.provider.id}.${native.nativeId}` };
        return [native.nativeId, { ref, registered, fetchedAt, staleBecause: null }];
      }),
    );
  }
}
