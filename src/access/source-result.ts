import {
  asBillingError,
  asProvidersFault,
  PROBLEMS,
  toProblem,
  type BillingError,
} from '../billing/problem.js';
import type { Section, Source } from '../billing/source.js';
import { formatInstant } from '../billing/time.js';
import type { Call } from '../contract/call.js';
import { Listing } from '../contract/listing.js';
import type { Target } from './execute.js';

/** The result of one source, and how reading it went. */
export type SourceResult<T> = Section<T> & {
  accountId: string;
  /** What `problem` was made from. */
  error: BillingError | null;
};

/** The data of a read: the rows, where it is a list. */
export type Rows<T> = T extends Listing<infer R> ? R[] : T;

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

/** The result of a source that failed: unavailable, or unsupported where its provider has no such data. */
export function failed(call: Call, accountId: string, error: BillingError): SourceResult<never> {
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
