import { describeInBrowser } from '../support/browser.js';
import { press, SwaggerPage } from '../support/swagger-page.js';

jest.setTimeout(60_000);

describeInBrowser('Swagger UI', () => {
  let ui: SwaggerPage;
  beforeAll(async () => {
    ui = await SwaggerPage.start();
  });
  beforeEach(() => ui.load());
  afterAll(() => ui?.close());

  it('lists invoices, changes a quantity and shows it changed', async () => {
    const invoices = await ui.execute(await ui.open('listInvoices'));
    expect(invoices).toMatchObject({ status: '200', body: { meta: { complete: true } } });

    const change = await ui.open('changeSubscriptionQuantity');
    const accountId = await change.locator('[data-param-name="accountId"] input').inputValue();
    const { quantity } = JSON.parse(await change.locator('textarea').inputValue()) as { quantity: number };
    const subscription = { accountId, quantity: { purchased: quantity } };
    const before = await ui.open('getSubscription');
    await before.locator('[data-param-name="accountId"] input').fill(accountId);
    expect((await ui.execute(before)).body).not.toMatchObject(subscription);
    const changed = await ui.execute(change);
    expect(changed).toMatchObject({ status: '200', body: { outcome: 'applied', subscription } });

    await press(before.locator('.btn-clear'));
    expect(await ui.execute(before)).toMatchObject({ status: '200', body: subscription });

    // With the key of the example as it stands, this is another change and not the first one again.
    await change.locator('textarea').fill(JSON.stringify({ quantity: quantity + 1 }));
    await press(change.locator('.btn-clear'));
    const again = { subscription: { quantity: { purchased: quantity + 1 } } };
    expect(await ui.execute(change)).toMatchObject({ status: '200', body: again });
    expect(ui.complaints).toEqual([]);
  });

  it('reads and writes as the platforms have it', async () => {
    await ui.chooseNative();
    const read = await ui.open('getOrganizationBillingInfo');
    const before = await ui.execute(read);
    const write = await ui.open('editOrganizationBillingInfo');
    const body = JSON.parse(await write.locator('textarea').inputValue()) as object;
    expect(before.status).toBe('200');
    expect(before.body).not.toMatchObject(body);
    expect(await ui.execute(write)).toMatchObject({ status: '200', body });
    await press(read.locator('.btn-clear'));
    expect(await ui.execute(read)).toMatchObject({ status: '200', body });

    const described = await ui.execute(await ui.open('describebilling'));
    expect(described).toMatchObject({ status: '200', body: { status: 200 } });
    expect(await ui.execute(await ui.open('updatebilling'))).toMatchObject({
      status: '200',
      body: { status: 200 },
    });
    expect(ui.complaints).toEqual([]);
  });
});
