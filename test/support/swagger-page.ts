import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { CHROMIUM } from './browser.js';
import { operationsOf, type OpenApi, type Operation } from './openapi.js';
import { ServiceProcess } from './process.js';

/** A click without the wait for its animation. */
export const press = (element: Locator): Promise<void> => element.dispatchEvent('click');

/** Swagger UI of a running service, in a browser. */
export class SwaggerPage {
  private pageOrNull: Page | null = null;
  /** What the browser's console says is wrong, and every request that fails. */
  complaints: string[] = [];

  private constructor(
    private readonly service: ServiceProcess,
    private readonly browser: Browser,
    readonly unified: Operation[],
    readonly native: Operation[],
  ) {}

  static async start(): Promise<SwaggerPage> {
    if (!CHROMIUM) throw new Error('There is no Chromium: install it, or say in CHROMIUM_PATH where it is.');
    const service = new ServiceProcess({ PORT: '0' });
    const documented = async (path: string): Promise<Operation[]> =>
      operationsOf((await (await fetch(`${await service.url()}${path}`)).json()) as OpenApi);
    const [unified, native] = [await documented('/openapi.json'), await documented('/openapi-native.json')];
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] }); // root needs it
    return new SwaggerPage(service, browser, unified, native);
  }

  /** Opens the page anew. */
  async load(): Promise<void> {
    await this.pageOrNull?.close();
    const page = (this.pageOrNull = await this.browser.newPage());
    const complaints: string[] = (this.complaints = []);
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
    page.on('response', (response) => {
      if (!response.ok()) complaints.push(`${response.url()} ${response.status()}`);
    });
    await page.goto(`${await this.service.url()}/docs`);
    await page.locator('.opblock').first().waitFor();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.service.stop();
  }

  get page(): Page {
    if (!this.pageOrNull) throw new Error('not loaded');
    return this.pageOrNull;
  }

  /** Chooses the platforms’ document in the list of definitions. */
  async chooseNative(): Promise<void> {
    await this.page.locator('.topbar select').selectOption({ label: 'Native APIs' });
    await this.heading(this.native[0]?.tags?.[0] ?? '').waitFor();
  }

  group(tag: string): Locator {
    return this.page.locator('.opblock-tag-section', { has: this.heading(tag) });
  }

  heading(tag: string): Locator {
    return this.page.locator(`h3[data-tag="${tag}"]`);
  }

  async open(operationId: string): Promise<Locator> {
    const block = this.page.locator(`.opblock[id$="-${operationId}"]`);
    await press(block.locator('.opblock-summary-control'));
    await block.locator('.responses-table').first().waitFor();
    return block;
  }

  /** What "Execute" shows. */
  async execute(block: Locator): Promise<{ status: string; body: unknown }> {
    await press(block.locator('.execute'));
    const answer = block.locator('.live-responses-table tbody tr.response').first();
    const status = await answer.locator('.response-col_status').innerText();
    const body = await answer.locator('.response-col_description pre').first().textContent();
    return { status: status.trim(), body: JSON.parse(body ?? '') as unknown };
  }
}
