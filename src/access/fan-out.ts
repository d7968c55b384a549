import { Injectable } from '@nestjs/common';
import type { ReadAction } from '../billing/actions.js';
import { asBillingError } from '../billing/problem.js';
import type { InputOf, OutputOf } from '../contract/actions.js';
import type { Call } from '../contract/call.js';
import { Listing } from '../contract/listing.js';
import { AccountDirectory } from './account-directory.js';
import { Execute, type Target } from './execute.js';
import { failed, refuseTotalFailure, resultOf, type Rows, type SourceResult } from './source-result.js';

/** Joins the results of several upstream calls: none of them can fail the others. */
@Injectable()
export class FanOut {
  constructor(
    private readonly execute: Execute,
    private readonly directory: AccountDirectory,
  ) {}

  /** Reads every account at once. A provider whose account list has never loaded contributes its error. */
  async everyAccount<A extends ReadAction>(
    call: Call,
    action: A,
    input: InputOf<A>,
  ): Promise<SourceResult<Rows<OutputOf<A>>>[]> {
    const { visited, unreadable } = await this.eachAccount(call, (target) =>
      resultOf(call, target.account.ref.id, this.execute.run(target, action, input)),
    );
    return refuseTotalFailure([...visited, ...unreadable]);
  }

  /**
   * Visits every account, each as soon as its provider has listed it. In order of the accounts’ ids; a provider whose
   * accounts could not be listed, or not all of them, is in `unreadable` as `<provider>.*`.
   */
  async eachAccount<T>(
    call: Call,
    visit: (target: Target) => T | Promise<T>,
  ): Promise<{ visited: T[]; unreadable: SourceResult<never>[] }> {
    const unreadable: SourceResult<never>[] = [];
    const visited = await Promise.all(
      this.directory.accountsByProvider().map(async ({ providerId, accounts }) => {
        const known = await accounts.catch((error: unknown) => new Listing([], asBillingError(error)));
        if (known.problem) unreadable.push(failed(call, `${providerId}.*`, known.problem));
        const targets = known.rows.map((account) => ({ call, account, idempotency: null }));
        return Promise.all(
          targets.map(async (target) => ({ id: target.account.ref.id, value: await visit(target) })),
        );
      }),
    );
    const inOrder = visited.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
    unreadable.sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
    return { visited: inOrder.map(({ value }) => value), unreadable };
  }
}
