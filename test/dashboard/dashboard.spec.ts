import { createBillingClient, type BillingClient, type Invoice } from '../../api/client.js';
import { LossyLine, type Loss } from '../support/lossy-line.js';
import { CLOUDPLANS, QOVERY, TestService } from '../support/service.js';
import { UpstreamStub } from '../support/upstream-stub.js';
import { invoicePages } from './invoices.js';
import { overview } from './overview.js';
import { changeQuantity, tell } from './quantity.js';

let service: TestService;
let line: LossyLine;
let dashboard: BillingClient;
/** What the header `Idempotent-Replayed` of each answer to a change said. */
let replayed: (string | null)[];

beforeAll(async () => {
  service = await TestService.start();
  line = await LossyLine.start(service.service.url);
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
  line.losses = [];
  replayed = [];
  dashboard = createBillingClient({ baseUrl: line.url });
  dashboard.use({
    onResponse({ request, response }) {
      if (request.method === 'PUT') replayed.push(response.headers.get('Idempotent-Replayed'));
    },
  });
});
afterAll(async () => {
  await line?.close();
  await service?.close();
});

const idsOf = (invoices: Invoice[]): string[] => invoices.map(({ accountId, id }) => `${accountId} ${id}`);

describe('the invoices of all accounts, page by page', () => {
  it('are all there, each once and newest first', async () => {
    const shown: Invoice[] = [];
    for await (const page of invoicePages(dashboard, { limit: 7 })) {
      expect(page.meta.complete).toBe(true);
      expect(page.data.length).toBeLessThanOrEqual(7);
      shown.push(...page.data);
    }
    const { data } = await dashboard.GET('/v1/invoices', { params: { query: { limit: 100 } } });
    expect(data?.page.hasMore).toBe(false);
    expect(shown.length).toBeGreaterThan(14);
    expect(idsOf(shown)).toEqual(idsOf(data?.data ?? []));
  });

  it('go on without a platform that fails half-way, and the page says so', async () => {
    const complete: boolean[] = [];
    for await (const { meta } of invoicePages(dashboard, { limit: 20 })) {
      complete.push(meta.complete);
      service.cloudplans.addFault({ operation: 'billinghistory', kind: 'status', status: 503 });
    }
    expect(complete.slice(0, 2)).toEqual([true, false]);
  });

  it('are a problem, not an empty list, when no platform answers', async () => {
    for (const sandbox of [service.qovery, service.cloudplans])
      sandbox.addFault({ operation: '*', kind: 'status', status: 503 });
    await expect(invoicePages(dashboard).next()).rejects.toMatchObject({
      problem: { code: 'upstream_error' },
    });
  });
});

describe('a failure that is not the service’s own', () => {
  it('is thrown, never taken for a problem', async () => {
    const proxy = await UpstreamStub.start();
    proxy.handler = () => ({ status: 502, text: '<h1>Bad gateway</h1>' });
    const client = createBillingClient({ baseUrl: proxy.url });
    const answer = client.GET('/v1/overview').finally(() => proxy.close());
    await expect(answer).rejects.toThrow(/502/);
  });
});

describe('the overview', () => {
  it('with both platforms well, is complete', async () => {
    const lines = await overview(dashboard);
    expect(lines).not.toContain('This page is not complete.');
    expect(lines).toContainEqual(expect.stringMatching(/^outstanding: \d+\.\d\d USD$/));
    expect(lines.filter((shown) => /missing|cannot tell|so far/.test(shown))).toEqual([]);
  });

  it('with one platform failing, shows the other one, says what is missing and calls no total complete', async () => {
    service.qovery.addFault({ operation: 'listOrganizationInvoice', kind: 'status', status: 503 });
    const lines = await overview(dashboard);
    expect(lines[0]).toBe('This page is not complete.');
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}invoices: missing\. Qovery .*\(try again later\)$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}invoices: .*\d+\.\d\d USD/));
    expect(lines).toContain('cannot tell: invoice_overdue');
    const totals = lines.filter((shown) => shown.startsWith('outstanding'));
    expect(totals.length).toBeGreaterThan(0);
    for (const total of totals)
      expect(total).toMatch(new RegExp(`^outstanding so far: .*, without .*${QOVERY}`));
  });

  it('with all platforms failing, is what went wrong', async () => {
    for (const sandbox of [service.qovery, service.cloudplans])
      sandbox.addFault({ operation: '*', kind: 'status', status: 401 });
    expect(await overview(dashboard)).toEqual([expect.stringMatching(/\(call the operator\)$/)]);
  });
});

describe('a change of the quantity', () => {
  const change = () => changeQuantity(dashboard, CLOUDPLANS, 30);
  const sent = () => service.writes().map(({ body }) => body);

  it('is made', async () => {
    expect(tell(await change())).toBe('You have 30 units.');
    expect(replayed).toEqual([null]);
    expect(sent()).toHaveLength(1);
  });

  it.each<Loss>(['the answer', 'before the answer'])(
    'is made once when the connection is lost: %s',
    async (loss) => {
      line.losses = [loss];
      service.cloudplans.addFault({
        operation: 'updatesubscription',
        kind: 'slow',
        delayMs: loss === 'the answer' ? 0 : 1_200,
      });
      expect(tell(await change())).toBe('You have 30 units.');
      expect(replayed.at(-1)).toBe('true');
      expect(sent()).toHaveLength(1);
    },
  );

  it('is not made when a rule forbids it, and the user reads why', async () => {
    const refused = await changeQuantity(dashboard, CLOUDPLANS, 1);
    expect(refused).toMatchObject({ state: 'refused', problem: { code: 'change_blocked' } });
    expect(tell(refused)).toMatch(/in use.* \(change your request\)$/);
    expect(sent()).toEqual([]);
  });

  it('that nobody can tell about is looked for, not repeated: it was made', async () => {
    line.losses = ['the answer'];
    service.cloudplans.addFault({ operation: 'updatesubscription', kind: 'apply_then_drop', times: 1 });
    expect(await change()).toEqual({ state: 'changed', purchased: 30 });
    expect(replayed).toEqual(['true']);
    expect(sent()).toHaveLength(1);
  });

  it('that nobody can tell about is looked for, not repeated: it does not show', async () => {
    line.losses = ['the answer'];
    service.cloudplans.addFault({ operation: 'updatesubscription', kind: 'drop', times: 1 });
    const result = await change();
    expect(result).toMatchObject({ state: 'unknown' });
    expect(replayed).toEqual(['true']);
    expect(tell(result)).toMatch(/^Whether it was changed is not known: the platform shows \d+\./);
    expect(sent()).toHaveLength(1);
  });

  it('stays unknown when it cannot be looked for either', async () => {
    line.losses = Array.from({ length: 9 }, () => 'the answer');
    const result = await changeQuantity(dashboard, CLOUDPLANS, 30, 600);
    expect(result).toEqual({ state: 'unknown', purchased: null });
    expect(sent()).toHaveLength(1);
  });
});
