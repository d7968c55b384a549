import fc from 'fast-check';
import { pino } from 'pino';
import { BillingError } from '../billing/problem.js';
import type { BillingProvider, NativeAccount } from '../contract/billing-provider.js';
import { Listing } from '../contract/listing.js';
import { Log } from '../telemetry/log.js';
import { AccountDirectory } from './account-directory.js';
import type { ProviderRegistry, RegisteredProvider } from './registry.js';

const NOW = Date.UTC(2026, 10, 25, 12);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const failure = new BillingError('upstream_error', { detail: 'Acme failed.' });

/** A provider whose list of accounts is what the test says, and the directory over it. */
class Bench {
  ids = ['a-1', 'a-2'];
  /** How reading the list fails: as a whole, or after its first rows. */
  fails: 'never' | 'wholly' | 'partly' = 'never';
  /** While it is set, a read waits for it. */
  until: Promise<void> | null = null;
  readonly reads: number[] = [];
  readonly directory: AccountDirectory;

  constructor(organizationIds: readonly string[] | null = null) {
    const provider = {
      id: 'acme',
      name: 'Acme',
      toNativeId: (text: string) => (/^a-\d+$/.test(text) ? text : null),
      listAccounts: () => this.list(),
    } as unknown as BillingProvider;
    const registered = { provider, organizationIds } as RegisteredProvider;
    const registry = { all: [registered] } as unknown as ProviderRegistry;
    this.directory = new AccountDirectory(registry, 5_000, new Log(pino({ level: 'silent' })));
  }

  private async list(): Promise<Listing<NativeAccount>> {
    this.reads.push(Date.now() - NOW);
    const { fails, ids } = this;
    if (this.until) await this.until;
    if (fails === 'wholly') throw failure;
    const rows = ids.map((nativeId) => ({ nativeId, displayName: nativeId, raw: null }));
    return fails === 'partly' ? new Listing(rows.slice(0, 1), failure) : new Listing(rows);
  }

  /** What is found: the account’s id, `absent`, or the code of the problem. */
  async find(id: string): Promise<string> {
    try {
      return (await this.directory.find(id))?.ref.id ?? 'absent';
    } catch (error) {
      return (error as BillingError).code;
    }
  }
}

/** Lets what runs in the background come to its end. */
const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0).then(() => undefined);
const wait = (milliseconds: number): void => void jest.setSystemTime(Date.now() + milliseconds);

beforeEach(() => void jest.useFakeTimers({ now: NOW }));
afterEach(() => void jest.useRealTimers());

describe('a list that is fresh', () => {
  it('finds its accounts with one read', async () => {
    const bench = new Bench();
    expect(await bench.find('acme.a-1')).toBe('acme.a-1');
    expect(await bench.find('acme.a-2')).toBe('acme.a-2');
    expect(bench.reads).toEqual([0]);
  });

  it('is not read again for unknown ids', async () => {
    const bench = new Bench();
    await bench.find('acme.a-1');
    for (let number = 3; number < 103; number += 1) {
      wait(2 * SECOND);
      expect(await bench.find(`acme.a-${number}`)).toBe('absent');
    }
    expect(bench.reads).toEqual([0]);
  });

  it.each(['', 'acme', 'acme.', 'acme.A-1', 'acme.a-1 ', 'acme.b-1', 'other.a-1', '.a-1', 'acme.a-1.a-1'])(
    'is not even read for %j, which can be no id of an account',
    async (id) => {
      const bench = new Bench();
      expect(await bench.find(id)).toBe('absent');
      expect(bench.reads).toEqual([]);
    },
  );
});

describe('a list that is older than five minutes', () => {
  it('is renewed by the request for an id that was added meanwhile, which waits for it', async () => {
    const bench = new Bench();
    await bench.find('acme.a-1');
    bench.ids = ['a-1', 'a-3'];
    wait(5 * MINUTE - 1);
    expect(await bench.find('acme.a-3')).toBe('absent');
    wait(1);
    expect(await bench.find('acme.a-3')).toBe('acme.a-3');
    expect(bench.reads).toEqual([0, 5 * MINUTE]);
    expect(await bench.find('acme.a-2')).toBe('absent');
    expect(bench.reads).toHaveLength(2);
  });

  it('is renewed in the background for an id that is known', async () => {
    const bench = new Bench();
    await bench.find('acme.a-1');
    wait(5 * MINUTE);
    bench.until = new Promise(() => undefined);
    expect(await bench.find('acme.a-1')).toBe('acme.a-1');
    expect(bench.reads).toEqual([0, 5 * MINUTE]);
  });

  it('a new id waits for the renewal that is already running, without another read', async () => {
    const bench = new Bench();
    await bench.find('acme.a-1');
    bench.ids = ['a-1', 'a-3'];
    wait(5 * MINUTE);
    let finish = (): void => undefined;
    bench.until = new Promise((resolve) => (finish = resolve));
    await bench.find('acme.a-1');
    const found = Promise.all([bench.find('acme.a-3'), bench.find('acme.a-4')]);
    finish();
    expect(await found).toEqual(['acme.a-3', 'absent']);
    expect(bench.reads).toHaveLength(2);
  });
});

describe('a list that was never read', () => {
  it('is read once for requests that arrive together, and all of them find their account', async () => {
    const bench = new Bench();
    const ids = ['acme.a-1', 'acme.a-2', 'acme.a-1'];
    expect(await Promise.all(ids.map((id) => bench.find(id)))).toEqual(ids);
    expect(bench.reads).toEqual([0]);
  });

  it('is the provider’s problem where it cannot be read, and found when it can', async () => {
    const bench = new Bench();
    bench.fails = 'wholly';
    expect(await Promise.all([bench.find('acme.a-1'), bench.find('acme.a-2')])).toEqual([
      'upstream_error',
      'upstream_error',
    ]);
    bench.fails = 'never';
    expect(await bench.find('acme.a-1')).toBe('upstream_error');
    wait(30 * SECOND);
    expect(await bench.find('acme.a-1')).toBe('acme.a-1');
    expect(bench.reads).toEqual([0, 30 * SECOND]);
  });
});

describe('unknown ids', () => {
  const gap = fc.oneof(fc.constant(0), fc.nat(100), fc.nat(20 * SECOND), fc.nat(6 * MINUTE));

  it('cause at most one read in 30 seconds: 1,000 of them in any pattern, whether reads fail or not', async () => {
    const step = fc.record({ gap, failing: fc.boolean(), together: fc.boolean() });
    const anySteps = fc.array(step, { minLength: 1_000, maxLength: 1_000, size: 'max' });
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        jest.setSystemTime(NOW);
        const bench = new Bench();
        for (const [index, { gap: passed, failing, together }] of steps.entries()) {
          wait(passed);
          bench.fails = failing ? 'wholly' : 'never';
          const found = bench.find(`acme.a-${index + 3}`);
          if (!together) expect(['absent', 'upstream_error']).toContain(await found);
        }
        const gaps = bench.reads.slice(1).map((at, index) => at - (bench.reads[index] ?? 0));
        expect(bench.reads.length).toBeGreaterThan(0);
        expect(gaps.filter((between) => between < 30 * SECOND)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('cause one read at most while the list cannot be renewed, however many arrive together', async () => {
    const bench = new Bench();
    await bench.find('acme.a-1');
    bench.fails = 'wholly';
    wait(5 * MINUTE);
    const many = Array.from({ length: 1_000 }, (_, index) => bench.find(`acme.a-${index + 3}`));
    expect(new Set(await Promise.all(many))).toEqual(new Set(['upstream_error']));
    expect(bench.reads).toEqual([0, 5 * MINUTE]);
  });
});

describe('a renewal that fails', () => {
  it('is the problem of an unknown id, while a known account is there, as stale', async () => {
    const bench = new Bench();
    await bench.find('acme.a-1');
    bench.fails = 'wholly';
    wait(5 * MINUTE);
    expect(await bench.find('acme.a-3')).toBe('upstream_error');
    const known = await bench.directory.find('acme.a-1');
    expect(known?.ref.id).toBe('acme.a-1');
    expect(known?.staleBecause).toMatchObject({ code: 'upstream_error' });
    expect(known?.fetchedAt).toBe('2026-11-25T12:00:00Z');
  });

  it('is tried again after ten seconds for a known account, which is fresh once it succeeds', async () => {
    const bench = new Bench();
    await bench.find('acme.a-1');
    bench.fails = 'wholly';
    wait(5 * MINUTE);
    await bench.find('acme.a-1');
    await settle();
    wait(10 * SECOND - 1);
    await bench.find('acme.a-1');
    expect(bench.reads).toHaveLength(2);
    bench.fails = 'never';
    wait(1);
    await bench.find('acme.a-1');
    await settle();
    expect(bench.reads).toHaveLength(3);
    const known = await bench.directory.find('acme.a-1');
    expect(known).toMatchObject({ staleBecause: null, fetchedAt: '2026-11-25T12:05:10Z' });
    expect(await bench.find('acme.a-3')).toBe('absent');
  });
});

describe('a list that was not read to its end', () => {
  it('is the problem of an id that is not in it, and has the accounts that are', async () => {
    const bench = new Bench();
    bench.fails = 'partly';
    expect(await bench.find('acme.a-1')).toBe('acme.a-1');
    expect(await bench.find('acme.a-2')).toBe('upstream_error');
    expect(await bench.find('acme.a-3')).toBe('upstream_error');
    expect(bench.reads).toEqual([0]);
    const [{ accounts } = { accounts: Promise.resolve(new Listing<never>([])) }] =
      bench.directory.accountsByProvider();
    const { rows, problem } = await accounts;
    expect(rows.map(({ ref }) => ref.id)).toEqual(['acme.a-1']);
    expect(problem).toBe(failure);
  });

  it('is complete again when a later read is', async () => {
    const bench = new Bench();
    bench.fails = 'partly';
    await bench.find('acme.a-1');
    bench.fails = 'never';
    wait(5 * MINUTE);
    expect(await bench.find('acme.a-2')).toBe('acme.a-2');
    expect(await bench.find('acme.a-3')).toBe('absent');
  });
});

describe('accounts that are configured', () => {
  it('are never read, whatever is asked for and however much time passes', async () => {
    const bench = new Bench(['a-7', 'a-8']);
    for (let round = 0; round < 5; round += 1) {
      expect(await bench.find('acme.a-7')).toBe('acme.a-7');
      expect(await bench.find('acme.a-1')).toBe('absent');
      for (const { accounts } of bench.directory.accountsByProvider())
        expect((await accounts).rows).toHaveLength(2);
      wait(60 * MINUTE);
    }
    await settle();
    expect(bench.reads).toEqual([]);
  });

  it('is the only one of its provider where there is one', async () => {
    expect((await new Bench(['a-7']).directory.only('acme'))?.ref.id).toBe('acme.a-7');
    expect(await new Bench(['a-7', 'a-8']).directory.only('acme')).toBeUndefined();
    expect(await new Bench(['a-7']).directory.only('other')).toBeUndefined();
  });
});

it('a list that was not read to its end keeps the accounts that it does not name, as stale ones', async () => {
  const bench = new Bench();
  expect(await bench.find('acme.a-2')).toBe('acme.a-2');
  bench.fails = 'partly';
  wait(5 * MINUTE);
  await bench.find('acme.a-1');
  await settle();
  expect(bench.reads).toHaveLength(2);
  expect(await bench.find('acme.a-2')).toBe('acme.a-2');
  const [first, second] = await Promise.all(['acme.a-1', 'acme.a-2'].map((id) => bench.directory.find(id)));
  expect(first?.staleBecause).toBeNull();
  expect(second?.staleBecause?.code).toBe('upstream_error');
});
