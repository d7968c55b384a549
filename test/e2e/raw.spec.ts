import { expectProblem, nativeId, pointersOf } from '../support/expectations.js';
import { CLOUDPLANS, QOVERY, TestService } from '../support/service.js';

type Row = Record<string, unknown>;

const at = (path: string, account = QOVERY): string => `/v1/accounts/${account}${path}`;

/** Everything that a raw object must not show, at any depth. */
const HIDDEN = {
  pdf_url: 'https://files.example/hidden-1.pdf',
  note: 'see https://files.example/hidden-2 for more',
  nested: [{ href: 'http://files.example/hidden-3', deeper: { token: 'hidden-4' } }],
  api_key: 'hidden-5',
  clientSecret: 'hidden-6',
  password: 'hidden-7',
  cvv: 'hidden-8',
  Authorization: 'Bearer hidden-9',
};

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

const resourcesOf = (body: Row): Row[] => (Array.isArray(body.data) ? (body.data as Row[]) : [body]);

describe('?include=raw', () => {
  it.each([
    [at('/invoices'), 'total_in_cents'],
    [at('/invoices', CLOUDPLANS), 'due_date'],
    ['/v1/invoices', 'id'],
    [at('/invoices/a1000000-0000-4000-8000-000000000002'), 'total_in_cents'],
    [at('/invoices/CP-0015', CLOUDPLANS), 'due_date'],
    [at('/payment-methods'), 'expiry_year'],
    [at('/payment-methods', CLOUDPLANS), 'payment_exp'],
    [at('/subscription'), 'remaining_trial_day'],
    [at('/subscription', CLOUDPLANS), 'quantity'],
    [at('/plans', CLOUDPLANS), 'plan'],
    [at('/costs/current'), 'renewal_at'],
    ['/v1/costs', 'renewal_at'],
    [at('/costs/clusters'), 'max_cost'],
    [at('/costs/clusters/c7000000-0000-4000-8000-000000000001'), 'max_cost'],
    [at('/billing-profile'), 'zip'],
    [at('/billing-status'), 'is_valid'],
    [at('/external-id'), 'id'],
    [at(''), 'id'],
    [at('', CLOUDPLANS), 'org_name'],
  ])('200: %s has the provider’s own object beside each resource', async (path, member) => {
    const { status, body } = await service.get(`${path}?include=raw`);
    expect(status).toBe(200);
    const resources = resourcesOf(body);
    expect(resources.length).toBeGreaterThan(0);
    for (const { raw } of resources) expect(raw).toHaveProperty(member);
    for (const resource of resourcesOf((await service.get(path)).body))
      expect(resource).not.toHaveProperty('raw');
  });

  it('200: in every section of an overview', async () => {
    const { body } = await service.get<Record<string, { data: Row }>>(`${at('/overview')}?include=raw`);
    expect(body.subscription?.data.raw).toHaveProperty('remaining_trial_day');
    expect(body.billingStatus?.data.raw).toHaveProperty('is_valid');
  });

  it.each([
    [at('/invoices'), 'listOrganizationInvoice', { results: [{ id: 'a', ...HIDDEN }] }],
    [at('/billing-status'), 'getOrganizationBillingStatus', { is_valid: true, ...HIDDEN }],
    [at('/payment-methods'), 'listOrganizationCreditCards', { results: [{ id: 'c', ...HIDDEN }] }],
    [
      at('/invoices', CLOUDPLANS),
      'billinghistory',
      { status: 200, billing_history: [{ id: 'a', ...HIDDEN }] },
    ],
    [
      at('/subscription', CLOUDPLANS),
      'describebilling',
      { status: 200, response: { organization: HIDDEN, subscription: HIDDEN } },
    ],
  ])('200: %s shows no link and no secret', async (path, operation, body) => {
    const sandbox = path.includes(CLOUDPLANS) ? service.cloudplans : service.qovery;
    sandbox.addFault({ operation, kind: 'body', body });
    const { status, text } = await service.get(`${path}?include=raw`);
    expect(status).toBe(200);
    expect(text).toContain('"raw":{');
    expect(text).not.toMatch(/hidden-|files\.example/);
  });

  it('200: a card number in it is not shown', async () => {
    service.qovery.seedInvoices(nativeId(QOVERY), [{ id: 'a', memo: 'paid with 4242 4242 4242 4242' }]);
    const { text } = await service.get(`${at('/invoices')}?include=raw`);
    expect(text).not.toMatch(/4242 4242/);
  });

  it.each(['all', '', 'RAW', 'raw,raw', 'raw&include=raw'])('422: include=%s', async (include) => {
    const reply = await service.get(`/v1/invoices?include=${include}`);
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/query/include']);
    expect(service.sent()).toEqual([]);
  });
});
