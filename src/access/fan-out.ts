import { Injectable } from '@nestjs/common';
import type { ReadAction } from '../billing/actions.js';
import {
  asBillingError,
  asProvidersFault,
  PROBLEMS,
  toProblem,
  type BillingError,
} from '../billing/problem.js';
import type { Section, Source } from '../billing/source.js';
import { formatInstant } from '../billing/time.js';
import type { InputOf, OutputOf } from '../contract/actions.js';
import type { Call } from '../contract/call.js';
import { Listing } from '../contract/listing.js';
import { AccountDirectory } from './account-directory.js';
import { Execute, type Target } from './execute.js';

/** The result of one source, and how reading it went. */
export type SourceResult<T> = Section<T> & {
  accountId: string;
  /** What `problem` was made from. */
  error: BillingError | null;
};

/** The data of a read: the rows, where it is a list. */
export type Rows<T> = T extends Listing<infer R> ? R[] : T;

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
      this.directory.listings().map(async ({ providerId, accounts }) => {
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

/** Waits for one part of a response and never throws: a part that fails is unavailable, or unsupported. */
export async function resultOf<T>(
  call: Call,
  accountId: string,
  part: Promise<T>,
): Promise<SourceResult<Rows<T>>> {
  try {
    const output = await part;
    const [data, error] = output instanceof Listing ? [output.rows, output.problem] : [output, null];
    return {
      accountId,
      state: error ? 'partial' : 'ok',
      data: data as Rows<T>,
      fetchedAt: formatInstant(Date.now()),
      problem: error && toProblem(error, call.requestId),
      error,
    };
  } catch (thrown) {
    return failed(call, accountId, asBillingError(thrown));
  }
}

/** The rows of one account’s list and its source. A list that fails throws: its failure is the response. */
export async function singleList<T>(
  { call, account }: Target,
  list: Promise<Listing<T>>,
): Promise<{ rows: T[]; sources: Source[] }> {
  const result = await resultOf(call, account.ref.id, list);
  if (result.data === null && result.error) throw result.error;
  return { rows: result.data ?? [], sources: [toSource(result)] };
}

function failed(call: Call, accountId: string, error: BillingError): SourceResult<never> {
  const state = error.code === 'capability_unsupported' ? 'unsupported' : 'unavailable';
  return { accountId, state, data: null, fetchedAt: null, problem: toProblem(error, call.requestId), error };
}

/** When all that could respond failed, the failure is the response: never an empty list. */
export function refuseTotalFailure<T>(results: SourceResult<T>[]): SourceResult<T>[] {
  const able = results.filter(({ state }) => state !== 'unsupported');
  const errors = able
    .filter(({ state }) => state === 'unavailable')
    .map(({ error }) => error as BillingError);
  const [first] = errors;
  if (!first || errors.length < able.length) return results;
  throw errors.find(({ code }) => PROBLEMS[code].status >= 500) ?? asProvidersFault(first);
}

export function toSource({ accountId, state, fetchedAt, problem }: SourceResult<unknown>): Source {
  return { accountId, state, fetchedAt, problem };
}

export function toSection<T>({ accountId: _, error: __, ...section }: SourceResult<T>): Section<T> {
  return section;
}
