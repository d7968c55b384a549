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

  it('offers both documents by name, and begins with the unified API, all groups open', async () => {
    const options = ui.page.locator('.topbar select option');
    expect(await options.allInnerTexts()).toEqual(['Unified API', 'Native APIs']);
    const groups = await ui.page.locator('h3[data-tag]').all();
    const shown = groups.map(async (one) => [
      await one.getAttribute('data-tag'),
      await one.getAttribute('data-is-open'),
    ]);
    expect(await Promise.all(shown)).toEqual(TAGS.map((tag) => [tag, 'true']));
    expect(await ui.page.locator('.opblock').count()).toBe(ui.unified.length);
    expect(ui.complaints).toEqual([]);
  });

  it('shows every operation of the platforms once their document is chosen', async () => {
    await ui.chooseNative();
    for (const tag of NATIVE_TAGS) {
      const rows = await ui.group(tag).locator('.opblock').all();
      const shown = rows.map(async (row) => ({
        method: await row.locator('.opblock-summary-method').innerText(),
        path: (await row.locator('.opblock-summary-path').getAttribute('data-path')) ?? '',
      }));
      const routes = ui.native.filter(({ tags }) => tags?.[0] === tag);
      expect(routes.length).toBeGreaterThan(0);
      expect((await Promise.all(shown)).map(nameOf)).toEqual(routes.map(nameOf));
    }
    expect(await ui.page.locator('.opblock').count()).toBe(ui.native.length);
    expect(ui.complaints).toEqual([]);
  });

  it('opens an operation of each group without a complaint, each body with a name and members', async () => {
    const byTag = (all: typeof ui.unified) =>
      new Map(all.map(({ tags, operationId }) => [tags?.[0], operationId]));
    const groups = [byTag(ui.unified), byTag(ui.native)];
    expect(groups.map((one) => [...one.keys()])).toEqual([TAGS, NATIVE_TAGS]);
    const bare: string[] = [];
    const [unified = [], native = []] = groups.map((one) => [...one.values()]);
    for (const operationId of [...unified, ...native]) {
      if (operationId === native[0]) await ui.chooseNative();
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
    const width = (): Promise<unknown> => ui.page.evaluate('document.documentElement.scrollWidth');
    expect(await width()).toBe(PHONE.width);
    await ui.chooseNative();
    await ui.open('getOrganizationInvoicePDF');
    await ui.open('updatebilling');
    expect(await width()).toBe(PHONE.width);
    expect(ui.complaints).toEqual([]);
  });
});
