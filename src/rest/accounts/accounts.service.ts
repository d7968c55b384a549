import { Injectable } from '@nestjs/common';
import type { DirectoryAccount } from '../../access/account-directory.js';
import { Execute, type Target } from '../../access/execute.js';
import { FanOut } from '../../access/fan-out.js';
import { ProviderRegistry } from '../../access/registry.js';
import { refuseTotalFailure, toSource } from '../../access/source-result.js';
import type { BillingStatus, ExternalId } from '../../billing/account-facts.js';
import type { Account, AccountList, Provider, ProviderList } from '../../billing/account.js';
import type { ListQuery } from '../../billing/list.js';
import { toProblem } from '../../billing/problem.js';
import type { Source } from '../../billing/source.js';
import type { Call } from '../../contract/call.js';
import { Pager } from '../../input/pager.js';

@Injectable()
export class AccountsService {
  constructor(
    private readonly registry: ProviderRegistry,
    private readonly fanOut: FanOut,
    private readonly execute: Execute,
  ) {}

  providers(query: ListQuery): ProviderList {
    const rows = this.registry.all.map(({ provider: { id, name }, sandbox, actions }) => ({
      id,
      name,
      sandbox,
      actions,
    }));
    return new Pager(query, ['providers']).page<Provider>(rows, ({ id }) => [null, id, ''], []);
  }

  async list(call: Call, query: ListQuery): Promise<AccountList> {
    const pager = new Pager(query, ['accounts']);
    const { visited: accounts, unreadable } = await this.fanOut.eachAccount(call, ({ account }) => account);
    const sources = [...accounts.map((account) => sourceOf(call, account)), ...unreadable.map(toSource)];
    if (accounts.length === 0) refuseTotalFailure(unreadable);
    return pager.page<Account>(
      accounts.map((account) => toAccount(call, account)),
      ({ id }) => [null, id, ''],
      sources,
    );
  }

  get({ call, account }: Target): Account {
    return toAccount(call, account);
  }

  externalId(target: Target): Promise<ExternalId> {
    return this.execute.run(target, 'external_id.get', undefined);
  }

  billingStatus(target: Target): Promise<BillingStatus> {
    return this.execute.run(target, 'billing_status.get', undefined);
  }
}

export function toAccount(call: Call, { ref, registered }: DirectoryAccount): Account {
  const { provider, sandbox, actions } = registered;
  const { id, nativeId, displayName, raw } = ref;
  return {
    id,
    provider: provider.id,
    nativeId,
    displayName,
    sandbox,
    actions,
    ...(call.includeRaw && { raw }),
  };
}

/** Where an account's list could not be renewed, the account is from the list before. */
function sourceOf(call: Call, { ref, fetchedAt, staleBecause }: DirectoryAccount): Source {
  return {
    accountId: ref.id,
    state: staleBecause ? 'stale' : 'ok',
    fetchedAt,
    problem: staleBecause && toProblem(staleBecause, call.requestId),
  };
}
