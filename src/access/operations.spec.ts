import { BillingError, type WriteOutcome } from '../billing/problem.js';
import { MemoryStore } from '../store/memory-store.js';
import type { StoredOperation, OperationStore } from './operation-store.js';
import { refuseConflict, runOnce } from './operations.js';

const HOUR_MS = 3_600_000;
const request = { key: 'caller qovery.1 key-0123456789abcdef', fingerprint: 'f' };

let now = 0;
let ledger: OperationStore;
let done = 0;
let wasReplayed = false;

beforeEach(() => {
  now = Date.parse('2026-11-21T09:00:00Z');
  ledger = new MemoryStore(() => now);
  done = 0;
});

function succeed(): Promise<string> {
  done += 1;
  return Promise.resolve(`answer ${done}`);
}

/** As `Execute` uses it: the value, or the error thrown. */
async function run(
  store: OperationStore,
  idempotency: typeof request,
  work: () => Promise<unknown>,
): Promise<{ value: unknown; replayed: boolean }> {
  const { result, replayed } = await runOnce(store, idempotency, work);
  wasReplayed = replayed;
  if (!result.ok) throw result.error;
  return { value: result.value, replayed };
}

function failing(outcome: WriteOutcome): () => Promise<string> {
  return () => {
    done += 1;
    const upstream = { provider: 'qovery', operation: 'changePlan', status: 503, message: 'No.' };
    return Promise.reject(new BillingError('upstream_error', { detail: 'It failed.', outcome, upstream }));
  };
}

/** What was thrown. */
async function thrown(work: Promise<unknown>): Promise<BillingError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BillingError)) throw new Error('it did not fail as promised');
  return error;
}

function conflict(entry: StoredOperation, fingerprint: string): unknown {
  try {
    return refuseConflict(entry, fingerprint);
  } catch (error) {
    return error;
  }
}

describe('the same key and request', () => {
  it('gives the stored answer again, without the work', async () => {
    expect(await run(ledger, request, succeed)).toEqual({ value: 'answer 1', replayed: false });
    expect(await run(ledger, request, succeed)).toEqual({ value: 'answer 1', replayed: true });
    expect(done).toBe(1);
  });

  it.each([
    [23.9, 1],
    [24.1, 2],
  ])('is a repetition for 24 hours: after %d hours the work was done %i times', async (hours, times) => {
    await run(ledger, request, succeed);
    now += hours * HOUR_MS;
    await run(ledger, request, succeed);
    expect(done).toBe(times);
  });

  it('is told to wait while the first one goes on, and does not do the work', async () => {
    let finish = (_value: string): void => undefined;
    const first = run(ledger, request, () => new Promise<string>((resolve) => (finish = resolve)));
    const second = await thrown(run(ledger, request, succeed));
    expect(second).toMatchObject({
      code: 'idempotency_in_progress',
      retryAfter: expect.any(Number) as unknown,
    });
    finish('late');
    expect(await first).toEqual({ value: 'late', replayed: false });
    expect(await run(ledger, request, succeed)).toEqual({ value: 'late', replayed: true });
    expect(done).toBe(0);
  });

  it('of many at once does the work once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => run(ledger, request, succeed)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(done).toBe(1);
  });

  it('may be tried again when nothing was changed', async () => {
    await thrown(run(ledger, request, failing('not_applied')));
    expect(await run(ledger, request, succeed)).toMatchObject({ replayed: false });
    expect(done).toBe(2);
  });

  it.each([0, 25, 29 * 24, 29.9 * 24])(
    'never sends again what may have happened, %d hours later',
    async (hours) => {
      const first = await thrown(run(ledger, request, failing('unknown')));
      now += hours * HOUR_MS;
      const again = await thrown(run(ledger, request, succeed));
      expect(wasReplayed).toBe(true);
      const { code, detail, outcome, upstream } = first;
      expect(again).toMatchObject({ code, detail, outcome, upstream });
      expect(done).toBe(1);
    },
  );

  it('never does again what failed in a way that nobody foresaw, for it may have happened', async () => {
    await thrown(run(ledger, request, () => Promise.reject(new Error('a defect'))));
    await thrown(run(ledger, request, succeed));
    expect(done).toBe(0);
  });

  it('stays taken when the store fails after the work was done', async () => {
    const released: string[] = [];
    const broken: OperationStore = {
      find: () => Promise.resolve(null),
      claim: () => Promise.resolve(null),
      settle: () => Promise.reject(new BillingError('store_unavailable', { detail: 'gone', retryAfter: 5 })),
      release: (key) => Promise.resolve(void released.push(key)),
    };
    await run(broken, request, succeed).catch(() => undefined);
    expect(released).toEqual([]);
  });

  it('does nothing where the store cannot be asked', async () => {
    const gone = new BillingError('store_unavailable', { detail: 'gone' });
    const broken = { ...ledger, claim: () => Promise.reject(gone) } as OperationStore;
    expect(await thrown(run(broken, request, succeed))).toBe(gone);
    expect(done).toBe(0);
  });
});

describe('the same key with another request', () => {
  it.each([
    ['was done', succeed],
    ['may have happened', failing('unknown')],
  ])('is refused once the first one %s', async (_, work) => {
    await run(ledger, request, work).catch(() => undefined);
    const error = await thrown(run(ledger, { ...request, fingerprint: 'g' }, succeed));
    expect(error.code).toBe('idempotency_key_reused');
    expect(error.message).not.toContain(request.key);
    expect(done).toBe(1);
  });

  it('is refused as such even while the first one goes on', () => {
    const entry = { state: 'in_progress', fingerprint: 'f' } as const;
    expect(conflict(entry, 'g')).toMatchObject({ code: 'idempotency_key_reused' });
    expect(conflict(entry, 'f')).toMatchObject({ code: 'idempotency_in_progress' });
  });
});

describe('another key', () => {
  it('is another write', async () => {
    await run(ledger, request, succeed);
    expect(await run(ledger, { ...request, key: 'other' }, succeed)).toEqual({
      value: 'answer 2',
      replayed: false,
    });
  });

  it('that is new or settled is in nobody’s way', () => {
    const answer = { ok: true, value: 1 } as const;
    expect(conflict({ state: 'settled', fingerprint: 'f', result: answer }, 'f')).toBeUndefined();
  });
});
