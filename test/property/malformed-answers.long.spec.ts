import fc from 'fast-check';
import { expectShape } from '../support/expectations.js';
import { useSeed } from '../support/property.js';
import { newKey, type Reply } from '../support/service.js';
import type { Documented, Spoilt } from '../support/spoilt-platform.js';
import { changedPath, harmless, malformed, type Answer } from './malformed/answers.js';
import { Bench } from './malformed/bench.js';
import { isReadable } from './malformed/framing.js';
import {
  comparable,
  expectFitToBeShown,
  expectProvidersFailure,
  problemOf,
  problemsIn,
  statusSaid,
} from './malformed/judgement.js';
import { CHANGES, MERGED, READS, type Site } from './malformed/sites.js';

useSeed();

/** Together 10,000 answers, spread over every operation of both platforms. */
const RUNS = { read: 350, write: 200, merged: 60, harmless: 40 };
/** No answer here takes a noticeable time; one that hangs is a counterexample, not a test that never ends. */
const TIMEOUT_MS = 6_000;

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench?.close());

async function holds<T>(
  runs: number,
  answers: fc.Arbitrary<T>,
  rule: (value: T) => Promise<void>,
): Promise<void> {
  const options = { seed: seedOfTest(), numRuns: runs, timeout: TIMEOUT_MS, endOnFailure: true };
  await fc.assert(
    fc.asyncProperty(answers, rule).beforeEach(() => bench.platform.recover()),
    options,
  );
}

/** Each test looks elsewhere, and again there when the seed is given. */
function seedOfTest(): number {
  const { seed = 0 } = fc.readConfigureGlobal();
  const name = expect.getState().currentTestName ?? '';
  return [...name].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) | 0, seed);
}

/** What was spoilt really was asked for. */
function served(): { spoilt: Spoilt; documented: Documented } {
  const { last } = bench.platform;
  if (!last) throw new Error('the platform was not asked');
  return last;
}

const named = <T extends Site>(sites: readonly T[]): [string, string, T][] =>
  sites.map((site) => [site.operation, site.route.replace(/[^/]*\.[^/]*\//, '…/'), site]);

describe('a read whose upstream answer is malformed', () => {
  it.each(named(READS))(
    'is a whole resource or that provider’s failure: %s on %s',
    async (_operation, _route, site) => {
      await holds(RUNS.read, fc.tuple(malformed, fc.boolean()), async ([answer, raw]) => {
        const include = site.raw && raw;
        const reply = await bench.read(site, answer, include ? '?include=raw' : '');
        const said = statusSaid(site.provider, served().spoilt);
        expectFitToBeShown(reply);
        if (reply.status !== site.status) {
          if (isAbsentInvoice(site, reply)) return;
          return expectProvidersFailure(problemOf(reply), site.provider, said);
        }
        expectShape(reply.body, site.shape({ raw: include }));
        for (const problem of problemsIn(reply.body)) {
          // A cluster of the list may be one that nobody has: then it is asked for, and the platform says so itself.
          const own = problem.upstream?.operation === site.operation;
          expectProvidersFailure(problem, site.provider, own ? said : (problem.upstream?.status ?? 0));
        }
        if (!include) expectOtherRowsAsUsual(site, answer, reply);
      });
    },
  );

  it.each(named([...READS, ...MERGED.filter(({ nativeId }) => nativeId === undefined)]))(
    'is answered as usual where all that is used is there: %s on %s',
    async (_operation, _route, site) => {
      await holds(RUNS.harmless, harmless, async (answer) => {
        const { status, body } = await bench.read(site, answer);
        const usual = bench.usualOf(site);
        expect({ status, body: comparable(body) }).toEqual({ status: 200, body: comparable(usual.body) });
        served();
      });
    },
  );
});

describe('a write whose upstream answer is malformed', () => {
  it.each(CHANGES.map((site) => [site.operation, site] as const))(
    'is sent once, and its outcome is told or unknown: %s',
    async (_operation, site) => {
      await holds(RUNS.write, fc.tuple(malformed, fc.nat(3)), async ([answer, repetition]) => {
        const key = newKey();
        const reply = await bench.change(site, answer, key);
        const { received } = bench.platform;
        const { spoilt } = served();
        expect(received).toBe(1);
        expectFitToBeShown(reply);
        if (reply.status === site.status) {
          expect(Math.floor(spoilt.status / 100)).toBe(2);
          expectShape(site.status === 204 ? undefined : reply.body, site.shape({}));
          return;
        }
        const problem = problemOf(reply);
        const said = statusSaid(site.provider, spoilt);
        expectProvidersFailure(problem, site.provider, said);
        const refused = said >= 400 && said < 500;
        if (isReadable(answer.framing)) expect(problem.outcome).toBe(refused ? 'not_applied' : 'unknown');
        if (problem.outcome !== 'unknown' || repetition > 0) return;
        const again = await bench.change(site, answer, key);
        expect(again.headers.get('idempotent-replayed')).toBe('true');
        expect(again.status).toBe(reply.status);
        expect(bench.platform.received).toBe(0);
      });
    },
  );
});

describe('an answer over all accounts, one of whose upstream answers is malformed', () => {
  it.each(named(MERGED))('shows the others unchanged: %s on %s', async (_operation, _route, site) => {
    await holds(RUNS.merged, malformed, async (answer) => {
      const reply = await bench.read(site, answer);
      const said = statusSaid(site.provider, served().spoilt);
      expectFitToBeShown(reply);
      if (reply.status !== 200) {
        expect(healthyRows(site, bench.usualOf(site).body)).toEqual([]);
        return expectProvidersFailure(problemOf(reply), site.provider, said);
      }
      expectShape(reply.body, site.shape({}));
      for (const problem of problemsIn(reply.body)) {
        if (problem.code === 'capability_unsupported') continue;
        // An organisation that the platform has never heard of, it does not know either when it is asked about it.
        const invented = site.nativeId === undefined && problem.upstream?.status === 404;
        expectProvidersFailure(problem, site.provider, invented ? 404 : said);
      }
      expect(healthyRows(site, reply.body)).toEqual(healthyRows(site, bench.usualOf(site).body));
      expectHonestTotals(reply);
    });
  });
});

/** CloudPlans has no operation for one invoice: one that its history no longer has is not found, and it did not fail. */
function isAbsentInvoice({ route }: Site, { status, body }: Reply): boolean {
  const id = /\/invoices\/(CP-\d+)$/.exec(route)?.[1];
  if (id === undefined || status !== 404 || body.upstream !== undefined) return false;
  const history = JSON.parse(served().spoilt.body.toString()) as { billing_history: { id: unknown }[] };
  return !history.billing_history.some((entry) => entry.id === id);
}

/** A value of one row changes no other row. */
function expectOtherRowsAsUsual(site: Site, answer: Answer, reply: Reply): void {
  const { data } = comparable(reply.body) as { data?: unknown };
  const path = changedPath(answer, served().documented);
  const index = path?.findIndex((name) => typeof name === 'number') ?? -1;
  if (!path || index < 0 || !Array.isArray(data)) return;
  const usual = (comparable(bench.usualOf(site).body) as { data: unknown[] }).data;
  const missing = usual.filter((row) => !data.some((other) => JSON.stringify(other) === JSON.stringify(row)));
  expect(missing.length).toBeLessThanOrEqual(1);
}

interface Row {
  accountId?: string;
  id?: string;
  account?: { id: string };
}

/** The rows of every account that the spoilt operation says nothing about. */
function healthyRows({ provider, nativeId }: Site, body: unknown): unknown[] {
  const sick = nativeId === undefined ? `${provider}.` : `${provider}.${nativeId}`;
  const { data } = comparable(body) as { data: Row[] };
  return data.filter((row) => !(row.accountId ?? row.account?.id ?? row.id ?? '').startsWith(sick));
}

/** What is not there is told: beside the list, in its header and in every total. */
function expectHonestTotals({ body, headers }: Reply): void {
  const { meta, totals = [] } = body as {
    meta: { complete: boolean; sources: { accountId: string; state: string }[] };
    totals?: { complete: boolean; missing: string[] }[];
  };
  const gone = meta.sources.filter(({ state }) => state === 'unavailable').map(({ accountId }) => accountId);
  if (gone.length > 0) expect(meta.complete).toBe(false);
  expect(headers.get('x-billing-complete')).toBe(String(meta.complete));
  for (const { complete, missing } of totals) {
    expect(missing).toEqual(expect.arrayContaining(gone));
    expect(complete).toBe(missing.length === 0);
  }
}
