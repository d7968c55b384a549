import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { CHROMIUM, describeInBrowser } from '../support/browser.js';
import { NATIVE_TAGS } from '../support/native-operations.js';
import { operationsOf, type OpenApi, type Operation } from '../support/openapi.js';
import { ServiceProcess } from '../support/process.js';
import { nameOf, TAGS } from '../support/routes.js';

/** A name, and a first member: `Money{ amount` or, as a document of OpenAPI 3.1 is shown, `Money Collapse all object amount`. */
const NAMED = /^[A-Z]\w+? ?(\{|Collapse all ?(object|\W)\D*?) ?\w/;
const PHONE = { width: 390, height: 844 };

jest.setTimeout(60_000);

describeInBrowser('Swagger UI', () => {
  let service: ServiceProcess;
  let unified: Operation[];
  let native: Operation[];
  let browser: Browser;
  let page: Page;
  /** What the browser's console says is wrong, and every request that fails. */
  let complaints: string[];

  beforeAll(async () => {
    if (!CHROMIUM) throw new Error('There is no Chromium: install it, or say in CHROMIUM_PATH where it is.');
    service = new ServiceProcess({ PORT: '0' });
    unified = await documented('/openapi.json');
    native = await documented('/openapi-native.json');
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] }); // root needs it
  });
  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
    page.on('response', (response) => {
      if (!response.ok()) complaints.push(`${response.url()} ${response.status()}`);
    });
    await page.goto(`${await service.url()}/docs`);
    await page.locator('.opblock').first().waitFor();
  });
  afterEach(() => page?.close());
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function documented(path: string): Promise<Operation[]> {
    const document = await fetch(`${await service.url()}${path}`);
    return operationsOf((await document.json()) as OpenApi);
  }

  /** A click without the wait for its animation. */
  const press = (element: Locator): Promise<void> => element.dispatchEvent('click');

  const group = (tag: string): Locator => page.locator('.opblock-tag-section', { has: heading(tag) });
  const heading = (tag: string): Locator => page.locator(`h3[data-tag="${tag}"]`);

  /** Chooses a document in the list of definitions. */
  async function choose(definition: string): Promise<void> {
    await page.locator('.topbar select').selectOption({ label: definition });
    await heading(NATIVE_TAGS[0] ?? '').waitFor();
  }

  async function open(operationId: string): Promise<Locator> {
    const block = page.locator(`.opblock[id$="-${operationId}"]`);
    await press(block.locator('.opblock-summary-control'));
    await block.locator('.responses-table').first().waitFor();
    return block;
  }

  /** What "Execute" shows. */
  async function execute(block: Locator): Promise<{ status: string; body: unknown }> {
    await press(block.locator('.execute'));
    const answer = block.locator('.live-responses-table tbody tr.response').first();
    const status = await answer.locator('.response-col_status').innerText();
    const body = await answer.locator('.response-col_description pre').first().textContent();
    return { status: status.trim(), body: JSON.parse(body ?? '') as unknown };
  }

  it('lists invoices, changes a quantity and shows it changed', async () => {
    const invoices = await execute(await open('listInvoices'));
    expect(invoices).toMatchObject({ status: '200', body: { meta: { complete: true } } });

    const change = await open('changeSubscriptionQuantity');
    const accountId = await change.locator('[data-param-name="accountId"] input').inputValue();
    const { quantity } = JSON.parse(await change.locator('textarea').inputValue()) as { quantity: number };
    const subscription = { accountId, quantity: { purchased: quantity } };
    const before = await open('getSubscription');
    await before.locator('[data-param-name="accountId"] input').fill(accountId);
    expect((await execute(before)).body).not.toMatchObject(subscription);
    const changed = await execute(change);
    expect(changed).toMatchObject({ status: '200', body: { outcome: 'applied', subscription } });

    await press(before.locator('.btn-clear'));
    expect(await execute(before)).toMatchObject({ status: '200', body: subscription });

    // With the key of the example as it stands, this is another change and not the first one again.
    await change.locator('textarea').fill(JSON.stringify({ quantity: quantity + 1 }));
    await press(change.locator('.btn-clear'));
    const again = { subscription: { quantity: { purchased: quantity + 1 } } };
    expect(await execute(change)).toMatchObject({ status: '200', body: again });
    expect(complaints).toEqual([]);
  });

  it('offers both documents by name, and begins with the unified API, all groups open', async () => {
    const options = page.locator('.topbar select option');
    expect(await options.allInnerTexts()).toEqual(['Unified API', 'Native APIs']);
    const groups = await page.locator('h3[data-tag]').all();
    const shown = groups.map(async (one) => [
      await one.getAttribute('data-tag'),
      await one.getAttribute('data-is-open'),
    ]);
    expect(await Promise.all(shown)).toEqual(TAGS.map((tag) => [tag, 'true']));
    expect(await page.locator('.opblock').count()).toBe(unified.length);
    expect(complaints).toEqual([]);
  });

  it('shows every operation of the platforms once their document is chosen', async () => {
    await choose('Native APIs');
    for (const tag of NATIVE_TAGS) {
      const rows = await group(tag).locator('.opblock').all();
      const shown = rows.map(async (row) => ({
        method: await row.locator('.opblock-summary-method').innerText(),
        path: (await row.locator('.opblock-summary-path').getAttribute('data-path')) ?? '',
      }));
      const routes = native.filter(({ tags }) => tags?.[0] === tag);
      expect(routes.length).toBeGreaterThan(0);
      expect((await Promise.all(shown)).map(nameOf)).toEqual(routes.map(nameOf));
    }
    expect(await page.locator('.opblock').count()).toBe(native.length);
    expect(complaints).toEqual([]);
  });

  it('reads and writes as the platforms have it', async () => {
    await choose('Native APIs');
    const read = await open('getOrganizationBillingInfo');
    const before = await execute(read);
    const write = await open('editOrganizationBillingInfo');
    const body = JSON.parse(await write.locator('textarea').inputValue()) as object;
    expect(before.status).toBe('200');
    expect(before.body).not.toMatchObject(body);
    expect(await execute(write)).toMatchObject({ status: '200', body });
    await press(read.locator('.btn-clear'));
    expect(await execute(read)).toMatchObject({ status: '200', body });

    const described = await execute(await open('describebilling'));
    expect(described).toMatchObject({ status: '200', body: { status: 200 } });
    expect(await execute(await open('updatebilling'))).toMatchObject({
      status: '200',
      body: { status: 200 },
    });
    expect(complaints).toEqual([]);
  });

  it('opens an operation of each group without a complaint, each body with a name and members', async () => {
    const byTag = (all: Operation[]) => new Map(all.map(({ tags, operationId }) => [tags?.[0], operationId]));
    const groups = [byTag(unified), byTag(native)];
    expect(groups.map((one) => [...one.keys()])).toEqual([TAGS, NATIVE_TAGS]);
    const bare: string[] = [];
    const lists = groups.map((one) => [...one.values()]);
    for (const operationId of lists.flat()) {
      if (operationId === lists[1]?.[0]) await choose('Native APIs');
      const block = await open(operationId);
      const bodies = block.locator('.opblock-section-request-body, tr.response[data-code^="2"]');
      for (const tab of await bodies.locator('.tablinks[data-name="model"]').all()) await press(tab);
      for (const model of await bodies.locator('.model-box').allInnerTexts()) {
        const text = model.replace(/\s+/g, ' ').trim();
        if (!NAMED.test(text)) bare.push(`${operationId}: ${text}`);
      }
      await press(block.locator('.opblock-summary-control'));
    }
    expect(bare).toEqual([]);
    expect(await page.locator('.errors-wrapper').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('does not scroll sideways on a phone', async () => {
    await page.setViewportSize(PHONE);
    await open('listInvoices');
    await open('changeSubscriptionQuantity');
    const width = (): Promise<unknown> => page.evaluate('document.documentElement.scrollWidth');
    expect(await width()).toBe(PHONE.width);
    await choose('Native APIs');
    await open('getOrganizationInvoicePDF');
    await open('updatebilling');
    expect(await width()).toBe(PHONE.width);
    expect(complaints).toEqual([]);
  });
});
