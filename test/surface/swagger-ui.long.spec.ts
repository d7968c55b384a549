import { describeInBrowser } from '../support/browser.js';
import { NATIVE_TAGS } from '../support/native-operations.js';
import { nameOf, TAGS } from '../support/routes.js';
import { press, SwaggerPage } from '../support/swagger-page.js';

/** A name, and a first member: `Money{ amount` or, as a document of OpenAPI 3.1 is shown, `Money Collapse all object amount`. */
const NAMED = /^[A-Z]\w+? ?(\{|Collapse all ?(object|\W)\D*?) ?\w/;
const PHONE = { width: 390, height: 844 };

jest.setTimeout(60_000);

describeInBrowser('Swagger UI', () => {
  let ui: SwaggerPage;
  beforeAll(async () => {
    ui = await SwaggerPage.start();
  });
  beforeEach(() => ui.load());
  afterAll(() => ui?.close());

  it('begins with the platforms’ own groups last and closed, all others open', async () => {
    await ui.page.locator('h3[data-is-open="false"]').last().waitFor();
    const groups = await ui.page.locator('h3[data-tag]').all();
    const shown = groups.map(async (one) => [
      await one.getAttribute('data-tag'),
      await one.getAttribute('data-is-open'),
    ]);
    expect(await Promise.all(shown)).toEqual([
      ...TAGS.map((tag) => [tag, 'true']),
      ...NATIVE_TAGS.map((tag) => [tag, 'false']),
    ]);
    const unified = ui.operations.filter((operation) => operation['x-provider'] === undefined);
    expect(await ui.page.locator('.opblock').count()).toBe(unified.length);
    expect(ui.complaints).toEqual([]);
  });

  it.each(NATIVE_TAGS)('shows every operation of %s once the group is opened', async (tag) => {
    await press(ui.heading(tag));
    await ui.group(tag).locator('.opblock').first().waitFor();
    const rows = await ui.group(tag).locator('.opblock').all();
    const shown = rows.map(async (row) => ({
      method: await row.locator('.opblock-summary-method').innerText(),
      path: (await row.locator('.opblock-summary-path').getAttribute('data-path')) ?? '',
    }));
    const routes = ui.operations.filter(({ tags }) => tags?.[0] === tag);
    expect(routes.length).toBeGreaterThan(0);
    expect((await Promise.all(shown)).map(nameOf)).toEqual(routes.map(nameOf));
    expect(ui.complaints).toEqual([]);
  });

  it('opens an operation of each group without a complaint, each body with a name and members', async () => {
    const groups = new Map(ui.operations.map((operation) => [operation.tags?.[0], operation.operationId]));
    expect([...groups.keys()]).toEqual([...TAGS, ...NATIVE_TAGS]);
    const bare: string[] = [];
    for (const operationId of groups.values()) {
      const block = await ui.open(operationId);
      const bodies = block.locator('.opblock-section-request-body, tr.response[data-code^="2"]');
      for (const tab of await bodies.locator('.tablinks[data-name="model"]').all()) await press(tab);
      for (const model of await bodies.locator('.model-box').allInnerTexts()) {
        const text = model.replace(/\s+/g, ' ').trim();
        if (!NAMED.test(text)) bare.push(`${operationId}: ${text}`);
      }
      await press(block.locator('.opblock-summary-control'));
    }
    expect(bare).toEqual([]);
    expect(await ui.page.locator('.errors-wrapper').count()).toBe(0);
    expect(ui.complaints).toEqual([]);
  });

  it('does not scroll sideways on a phone', async () => {
    await ui.page.setViewportSize(PHONE);
    await ui.open('listInvoices');
    await ui.open('changeSubscriptionQuantity');
    await ui.open('getOrganizationInvoicePDF');
    await ui.open('updatebilling');
    const width = await ui.page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(PHONE.width);
    expect(ui.complaints).toEqual([]);
  });
});
