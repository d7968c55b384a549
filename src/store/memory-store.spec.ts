import type { Settled } from '../access/operation-store.js';
import { BillingError } from '../billing/problem.js';
import { MemoryStore } from './memory-store.js';

const answer: Settled = { ok: true, value: { outcome: 'applied' } };
const DAY_S = 86_400;

let now = 0;
let ledger: MemoryStore;

beforeEach(() => {
  now = Date.parse('2026-11-21T09:00:00Z');
  ledger = new MemoryStore(() => now);
});

describe('the ledger', () => {
  it('lets one of many claim a key', async () => {
    const claims = await Promise.all([
      ledger.claim('k', 'f'),
      ledger.claim('k', 'f'),
      ledger.claim('k', 'g'),
    ]);
    expect(claims).toEqual([
      null,
      { state: 'in_progress', fingerprint: 'f' },
      { state: 'in_progress', fingerprint: 'f' },
    ]);
  });

  it('keeps what a key came to, with the fingerprint that claimed it', async () => {
    await ledger.claim('k', 'f');
    await ledger.settle('k', answer, DAY_S);
    const entry = { state: 'settled', fingerprint: 'f', result: answer };
    expect(await ledger.find('k')).toEqual(entry);
    expect(await ledger.claim('k', 'g')).toEqual(entry);
  });

  it('keeps it for as long as it was told, and not longer', async () => {
    await ledger.claim('k', 'f');
    await ledger.settle('k', answer, DAY_S);
    now += DAY_S * 1000 - 1;
    expect(await ledger.find('k')).not.toBeNull();
    now += 1;
    expect(await ledger.find('k')).toBeNull();
    expect(await ledger.claim('k', 'g')).toBeNull();
    expect(await ledger.find('k')).toEqual({ state: 'in_progress', fingerprint: 'g' });
  });

  it('never lets go of a key whose work goes on', async () => {
    await ledger.claim('k', 'f');
    now += 365 * DAY_S * 1000;
    expect(await ledger.claim('k', 'f')).toEqual({ state: 'in_progress', fingerprint: 'f' });
  });

  it('lets a released key be used again', async () => {
    await ledger.claim('k', 'f');
    await ledger.release('k');
    expect(await ledger.find('k')).toBeNull();
    expect(await ledger.claim('k', 'g')).toBeNull();
  });

  it('knows nothing of a key that nobody claimed', async () => {
    expect(await ledger.find('constructor')).toBeNull();
  });

  it('refuses a new key when it is full, rather than forget one, until there is room', async () => {
    for (let index = 0; index < 100_000; index++) {
      await ledger.claim(`k${index}`, 'f');
      if (index % 2 === 0) await ledger.settle(`k${index}`, answer, DAY_S);
    }
    const refused = async (): Promise<unknown> => {
      try {
        return await ledger.claim('new', 'f');
      } catch (error) {
        return error;
      }
    };
    const error = await refused();
    expect(error).toBeInstanceOf(BillingError);
    expect(error).toMatchObject({ code: 'store_unavailable', retryAfter: expect.any(Number) as unknown });
    expect(await ledger.claim('k0', 'f')).toMatchObject({ state: 'settled' });
    now += DAY_S * 1000;
    expect(await refused()).toBeNull();
    expect(await ledger.find('k1')).toMatchObject({ state: 'in_progress' });
  });
});
