import { Injectable } from '@nestjs/common';
import type { InputOf, OutputOf, ReadAction } from '../billing/actions.js';
import type { Call } from '../contract/billing-provider.js';
import {
  asBillingError,
  asProvidersFault,
  PROBLEMS,
  toProblem,
  type BillingError,
} from '../billing/problem.js';
import type { Section, Source } from '../billing/source.js';
import { formatInstant } from '../billing/time.js';
import { AccountDirectory } from './account-directory.js';
import { Execute, type Target } from './execute.js';

/** How asking one account went, with what it answered. */
export interface SourceResult<T> extends Section<T> {
  accountId: string;
  /** What `problem` was made from. */
  error: BillingError | null;
}

/** Joins what several upstream calls answer: none of them can fail the others. */
@Injectable()
export class FanOut {
  constructor(
    private readonly execute: Execute,
    private readonly directory: AccountDirectory,
  ) {}

  /** Asks every account at once. Providers whose accounts were never readable answer with their failure. */
  async everyAccount<A extends ReadAction>(
    call: Call,
    action: A,
    input: InputOf<A>,
  ): Promise<SourceResult<OutputOf<A>>[]> {
    const { visited, unreadable } = await this.eachAccount(call, (target) =>
      resultOf(call, target.account.ref.id, this.execute.run(target, action, input)),
    );
    return refuseTotalFailure([...visited, ...unreadable]);
  }

  /**
   * Visits every account, ordered by id. The accounts of one provider do not wait for another provider's list;
   * the failure of a provider whose accounts were never readable stands under `<provider>.*`.
   */
  async eachAccount<T>(
    call: Call,
    visit: (target: Target) => T | Promise<T>,
  ): Promise<{ visited: T[]; unreadable: SourceResult<never>[] }> {
    const unreadable: SourceResult<never>[] = [];
    const visited = await Promise.all(
      this.directory.listings().map(async ({ providerId, accounts }) => {
        const known = await accounts.catch((error: unknown) => {
          unreadable.push(failed(call, `${providerId}.*`, asBillingError(error)));
          return [];
        });
        const targets = known.map((account) => ({ call, account, idempotency: null }));
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

/** Waits for one part of an answer and never throws: a part that fails is unavailable, or unsupported. */
export async function resultOf<T>(call: Call, accountId: string, part: Promise<T>): Promise<SourceResult<T>> {
  try {
    const data = await part;
    return { accountId, state: 'ok', data, fetchedAt: formatInstant(Date.now()), problem: null, error: null };
  } catch (thrown) {
    return failed(call, accountId, asBillingError(thrown));
  }
}

function failed(call: Call, accountId: string, error: BillingError): SourceResult<never> {
  const state = error.code === 'capability_unsupported' ? 'unsupported' : 'unavailable';
  return { accountId, state, data: null, fetchedAt: null, problem: toProblem(error, call.requestId), error };
}

/** When all that could answer failed, the failure is the answer: never an empty list. */
export function refuseTotalFailure<T>(answers: SourceResult<T>[]): SourceResult<T>[] {
  const able = answers.filter(({ state }) => state !== 'unsupported');
  const errors = able.map(({ error }) => error).filter((error) => error !== null);
  const [first] = errors;
  if (!first || errors.length < able.length) return answers;
  throw errors.find(({ code }) => PROBLEMS[code].status >= 500) ?? asProvidersFault(first);
}

export function toSource({ accountId, state, fetchedAt, problem }: SourceResult<unknown>): Source {
  return { accountId, state, fetchedAt, problem };
}

export function toSection<T>({ state, data, fetchedAt, problem }: SourceResult<T>): Section<T> {
  return { state, data, fetchedAt, problem };
}

/** The source of a list of one account, which has answered: had it not, the failure would be the answer. */
export function singleSource({ account }: Target): Source[] {
  return [{ accountId: account.ref.id, state: 'ok', fetchedAt: formatInstant(Date.now()), problem: null }];
}
