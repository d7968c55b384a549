import fc from 'fast-check';
import type { Account } from '../../src/billing/account.js';
import type { Cost } from '../../src/billing/cost.js';
import type { PaymentMethod } from '../../src/billing/payment-method.js';
import type { Plan } from '../../src/billing/plan.js';
import { useSeed } from '../support/property.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, TestService } from '../support/service.js';
import { UpstreamStub, type StubAnswer } from '../support/upstream-stub.js';
import { walk } from '../support/walk.js';

useSeed();

interface Card {
  id: string;
  createdAt: string | null;
}

/** What the stand-in of Qovery holds: its accounts all along, the rest as the test says. */
const organizations = fc.sample(fc.uniqueArray(fc.uuid(), { minLength: 12, maxLength: 12 }), 1)[0] ?? [];
let cards: Card[] = [];
let clusters: string[] = [];
let plan: string | null = null;

const cost = { total_in_cents: 100, total: 1, currency_code: 'USD' };

function answer(url: string): StubAnswer {
  const json = (body: unknown): StubAnswer => ({ status: 200, json: body });
  if (url === '/organization') return json({ results: organizations.map((id) => ({ id })) });
  const [, , , part, , more] = url.split('/');
  if (part === 'creditCard')
    return json({ results: cards.map(({ id, createdAt }) => ({ id, created_at: createdAt })) });
  if (part === 'cluster' && more === undefined) return json({ results: clusters.map((id) => ({ id })) });
  if (part === 'cluster') return json({ min_cost: 1, max_cost: 2, currency_code: 'USD' });
  if (part === 'currentCost') return json({ plan, cost });
  return { status: 500 };
}

let stub: UpstreamStub;
let service: TestService;
beforeAll(async () => {
  stub = await UpstreamStub.start();
  stub.handler = ({ url }) => answer(url);
  service = await TestService.start({ SANDBOX: 'qovery,cloudplans', QOVERY_API_URL: stub.url });
});
afterAll(async () => {
  await service?.close();
  await stub?.close();
});

const ACCOUNT = `qovery.${organizations[0]}`;
const limits = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 });
const upTo = (count: number): number[] => Array.from({ length: count + 1 }, (_, index) => index + 1);
const byText = (a: string, b: string): number => (a < b ? -1 : 1);

async function ids<T>(path: string, limits: number[], idOf: (row: T) => string): Promise<string[]> {
  const pages = await walk<T>(service, path, { limits });
  expect(pages.slice(1)).not.toContainEqual([]);
  return pages.flat().map(idOf);
}

describe('walking the pages', () => {
  const accounts = [...organizations.map((id) => `qovery.${id}`), CLOUDPLANS, CLOUDPLANS_FREE].sort(byText);

  it.each(upTo(accounts.length))('of accounts by %i shows each once, by id', async (limit) => {
    expect(await ids<Account>('/v1/accounts', [limit], ({ id }) => id)).toEqual(accounts);
  });

  it.each(upTo(organizations.length))('of current costs by %i shows each once, by account', async (limit) => {
    const able = accounts.filter((id) => id.startsWith('qovery.'));
    expect(await ids<Cost>('/v1/costs', [limit], ({ accountId }) => accountId)).toEqual(able);
  });

  it.each(upTo(2))('of providers by %i shows each once, by id', async (limit) => {
    expect(await ids<{ id: string }>('/v1/providers', [limit], ({ id }) => id)).toEqual([
      'cloudplans',
      'qovery',
    ]);
  });

  it('of payment methods shows each once, the newest first, then by id', async () => {
    const second = fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', '2024-02-29T12:00:00Z');
    const card = fc.record({ id: fc.uuid(), createdAt: fc.option(second) });
    const some = fc.uniqueArray(card, { selector: ({ id }) => id, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(some, limits, async (some, limits) => {
        cards = some;
        const age = ({ createdAt }: Card): number => (createdAt === null ? Infinity : -Date.parse(createdAt));
        const expected = [...some].sort((a, b) => byText(a.id, b.id)).sort((a, b) => compare(age(a), age(b)));
        const path = `/v1/accounts/${ACCOUNT}/payment-methods`;
        expect(await ids<PaymentMethod>(path, limits, ({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('of the costs of clusters shows each once, by id', async () => {
    const some = fc.uniqueArray(fc.uuid(), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(some, limits, async (some, limits) => {
        clusters = some;
        const path = `/v1/accounts/${ACCOUNT}/costs/clusters`;
        expect(await ids<Cost>(path, limits, ({ scopeId }) => scopeId)).toEqual([...some].sort(byText));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('of plans shows each once, the current one first where it is no longer offered', async () => {
    const offered = ['USER_2025', 'TEAM_2025', 'BUSINESS_2025', 'ENTERPRISE_2025'];
    const current = fc.option(fc.constantFrom(...offered, 'FREE', 'TEAM_YEARLY', 'TEAM_2031', 'ZZZ'));
    await fc.assert(
      fc.asyncProperty(current, limits, async (current, limits) => {
        plan = current;
        const path = `/v1/accounts/${ACCOUNT}/plans`;
        const first = current === null || offered.includes(current) ? [] : [current];
        expect(await ids<Plan>(path, limits, ({ code }) => code)).toEqual([...first, ...offered]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** Infinity is as far away as Infinity. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
