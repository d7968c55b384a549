import { spawnSync } from 'node:child_process';
import { PROJECT } from '../support/process.js';
import { CLOUDPLANS, newKey, QOVERY, TestService } from '../support/service.js';

const BOUND_MS = 150;

/**
 * Runs on the build and outside Jest, whose module scope makes the same code three times as slow. The provider
 * holds the platform's answers already parsed: what is measured is the work after them, mapping included.
 */
const MERGE = `
  import 'reflect-metadata';
  import { createCall } from './dist/billing/billing-provider.js';
  import { createLog } from './dist/http/log.js';
  import { MemoryLedger } from './dist/idempotency/memory-ledger.js';
  import { InvoicesService } from './dist/invoices/invoices.service.js';
  import { AccountDirectory } from './dist/providers/account-directory.js';
  import { Execute } from './dist/providers/execute.js';
  import { FanOut } from './dist/providers/fan-out.js';
  import { ProviderRegistry } from './dist/providers/provider-registry.js';
  import { toInvoice } from './dist/providers/qovery/mapping.js';

  const row = (account, index) => ({
    id: 'ae' + String(account).padStart(6, '0') + '-0000-4000-8000-' + String(index).padStart(12, '0'),
    created_at: new Date(Date.UTC(2020, 0) + ((index * 7919993 + account * 104729) % 200000000) * 1000).toISOString(),
    status: ['PAID', 'NOT_PAID', 'POSTED', 'VOIDED'][index % 4],
    total_in_cents: 1000 + index,
    total: (1000 + index) / 100,
    currency_code: index % 5 === 0 ? 'EUR' : 'USD',
  });
  const ids = Array.from({ length: 100 }, (_, account) => 'O-' + account);
  const answers = new Map(ids.map((id, account) => [id, Array.from({ length: 1000 }, (_, index) => row(account, index))]));
  const provider = {
    id: 'memory', name: 'Memory', operations: [], reasons: {}, nativePrefix: '', toNativeId: (text) => text, relay: () => Promise.reject(new Error('no')), listAccounts: async () => [],
    invoices: {
      list: async (_call, { id, nativeId }) => {
        const now = Date.now();
        return answers.get(nativeId).map((wire) => toInvoice(id, wire, now));
      },
      get: async () => { throw new Error('not asked for'); },
    },
  };
  const directory = new AccountDirectory(new ProviderRegistry([{ provider, sandbox: true, organizationIds: ids }]), 5000, createLog('silent'));
  const execute = new Execute(directory, new MemoryLedger(), createLog('silent'));
  const invoices = new InvoicesService(execute, new FanOut(execute, directory));
  const times = [];
  let page;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    page = await invoices.listAll(createCall('speed', 60000), JSON.parse(process.argv[1]));
    // Others on the same cores make the clock late, the collector's threads the processor time: the less counts.
    times.push(Math.min(performance.now() - start, process.cpuUsage(cpu).user / 1000));
  }
  const sources = page.meta.sources.length;
  console.log(JSON.stringify({ times, sources, issued: page.data.map(({ issuedAt }) => issuedAt) }));
`;

interface Merged {
  times: number[];
  sources: number;
  issued: string[];
}

/** Others may compute on the same cores: a run that was disturbed is repeated, twice at most. */
function merge(query: object, attempts = 3): Merged {
  const merged = mergeOnce(query);
  return attempts === 1 || fastest(merged.times) < BOUND_MS ? merged : merge(query, attempts - 1);
}

function mergeOnce(query: object): Merged {
  const args = ['--input-type=module', '-e', MERGE, JSON.stringify(query)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Merged;
}

/** What others compute meanwhile is in some of the times, what is ours in all of them. */
const fastest = (times: readonly number[]): number => Math.min(...times);

describe('merging 100 accounts of 1,000 invoices each', () => {
  it.each([
    ['page one', {}, 25],
    ['a page of 100', { limit: 100 }, 100],
    ['the open ones of a year', { status: 'open', from: '2021-01-01', to: '2022-01-01' }, 25],
  ])(`takes at most ${BOUND_MS} ms of our own time for %s`, (_, query, length) => {
    const { times, sources, issued } = merge(query);
    expect(sources).toBe(100);
    expect(issued).toHaveLength(length);
    expect(issued).toEqual([...issued].sort().reverse());
    expect(fastest(times)).toBeLessThan(BOUND_MS);
  });
});

describe('reads that do not need each other', () => {
  const slow = 200;
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
    await service.get('/v1/overview');
  });
  beforeEach(() => {
    service.reset();
    for (const sandbox of [service.qovery, service.cloudplans])
      sandbox.addFault({ operation: '*', kind: 'slow', delayMs: slow });
  });
  afterAll(() => service?.close());

  /** How many of the platform's answers a request waited for, one after the other. */
  const rounds = async (method: string, path: string, body?: unknown): Promise<number> => {
    const start = performance.now();
    const { status } = await service.request(method, path, { body, key: newKey() });
    expect(status).toBe(200);
    return Math.floor((performance.now() - start) / slow);
  };

  it.each([
    ['GET', '/v1/overview', undefined, 1],
    ['GET', `/v1/accounts/${QOVERY}/overview`, undefined, 1],
    ['GET', `/v1/accounts/${CLOUDPLANS}/overview`, undefined, 1],
    ['GET', '/v1/invoices', undefined, 1],
    ['GET', '/v1/costs', undefined, 1],
    ['GET', `/v1/accounts/${QOVERY}/costs/clusters/c7000000-0000-4000-8000-000000000001`, undefined, 1],
    ['GET', `/v1/accounts/${QOVERY}/costs/clusters`, undefined, 2],
    ['PUT', `/v1/accounts/${QOVERY}/subscription/plan`, { plan: 'BUSINESS_2025' }, 2],
    ['PUT', `/v1/accounts/${CLOUDPLANS}/subscription/quantity`, { quantity: 30 }, 3],
  ])(
    '%s %s waits for the platforms at most as often as one read needs another',
    async (method, path, body, needed) => {
      // What others compute meanwhile adds to one try and another, but to wait in turn is in every one.
      const tries: number[] = [];
      while (tries.length < 3 && !tries.some((waited) => waited <= needed))
        tries.push(await rounds(method, path, body));
      expect(Math.min(...tries)).toBeLessThanOrEqual(needed);
    },
  );

  it('a list of hundred accounts takes as long as a list of one', async () => {
    service.qovery.addOrganizations(50, 1);
    service.cloudplans.addOrganizations(50, 1);
    const many = await TestService.start({
      SANDBOX: 'qovery,cloudplans',
      QOVERY_API_URL: service.qovery.url,
      CLOUDPLANS_API_URL: service.cloudplans.url,
    });
    try {
      await many.get('/v1/accounts');
      const times: number[] = [];
      while (times.length < 3 && !times.some((time) => time < 2 * slow)) {
        const start = performance.now();
        const { status, body } = await many.get<{ meta: { sources: unknown[] } }>('/v1/invoices');
        expect([status, body.meta.sources.length]).toEqual([200, 104]);
        times.push(performance.now() - start);
      }
      expect(fastest(times)).toBeLessThan(2 * slow);
    } finally {
      await many.close();
    }
  });
});
