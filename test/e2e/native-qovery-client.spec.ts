import { BillingApi, Configuration } from 'qovery-typescript-axios';
import { operations } from '../../src/providers/qovery/operations.js';
import type { LoggedRequest } from '../../src/sandbox/sandbox.js';
import { QOVERY_CASES, type NativeCase } from '../support/native.js';
import {
  BILLING_INFO,
  CARD,
  CLUSTER,
  INVOICE,
  PRODUCTION as ORGANIZATION,
  USAGE_REPORT,
} from '../support/qovery-inputs.js';
import { TestService } from '../support/service.js';

interface ClientAnswer {
  status: number;
  data: unknown;
}
type ClientCall = (api: BillingApi) => Promise<ClientAnswer>;

const card = { number: '****1881', cvv: '', expiry_month: 6, expiry_year: 29, token: 'tok_visa_1' };

/** Every method of the client that Qovery generates from its own specification, and how it succeeds there. */
const CLIENT: Readonly<Record<string, [status: number, call: ClientCall]>> = {
  addCreditCard: [201, (api) => api.addCreditCard(ORGANIZATION, card)],
  addCreditCode: [200, (api) => api.addCreditCode(ORGANIZATION, { code: 'WELCOME-100' })],
  changePlan: [200, (api) => api.changePlan(ORGANIZATION, { plan: 'BUSINESS_2025' })],
  deleteCreditCard: [204, (api) => api.deleteCreditCard(ORGANIZATION, CARD)],
  editOrganizationBillingInfo: [200, (api) => api.editOrganizationBillingInfo(ORGANIZATION, BILLING_INFO)],
  generateBillingUsageReport: [200, (api) => api.generateBillingUsageReport(ORGANIZATION, USAGE_REPORT)],
  getClusterCurrentCost: [200, (api) => api.getClusterCurrentCost(ORGANIZATION, CLUSTER)],
  getOrganizationBillingExternalId: [200, (api) => api.getOrganizationBillingExternalId(ORGANIZATION)],
  getOrganizationBillingInfo: [200, (api) => api.getOrganizationBillingInfo(ORGANIZATION)],
  getOrganizationBillingStatus: [200, (api) => api.getOrganizationBillingStatus(ORGANIZATION)],
  getOrganizationCurrentCost: [200, (api) => api.getOrganizationCurrentCost(ORGANIZATION)],
  getOrganizationInvoice: [200, (api) => api.getOrganizationInvoice(ORGANIZATION, INVOICE)],
  getOrganizationInvoicePDF: [200, (api) => api.getOrganizationInvoicePDF(ORGANIZATION, INVOICE)],
  listOrganizationCreditCards: [200, (api) => api.listOrganizationCreditCards(ORGANIZATION)],
  listOrganizationInvoice: [200, (api) => api.listOrganizationInvoice(ORGANIZATION)],
  organizationDownloadAllInvoices: [202, (api) => api.organizationDownloadAllInvoices(ORGANIZATION)],
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

const clientWith = (credential: { accessToken?: string; apiKey?: string }): BillingApi =>
  new BillingApi(new Configuration({ basePath: `${service.service.url}/v1`, ...credential }));

const DATE = /\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g;

/** An answer as the client has it; dates follow the clock. */
const seen = ({ status, data }: ClientAnswer): unknown => ({
  status,
  text: (typeof data === 'string' ? data : JSON.stringify(data)).replace(DATE, 'a date'),
});

/** What the platform answers to a request in the state that it had then, asked without the service. */
async function answerTo({ method, rawUrl, body }: LoggedRequest): Promise<ClientAnswer> {
  service.reset();
  const response = await fetch(service.qovery.url + rawUrl, {
    method,
    headers: { authorization: 'Token witness', 'content-type': 'application/json' },
    ...(body !== null && { body: JSON.stringify(body) }),
  });
  return { status: response.status, data: await response.text() };
}

describe('Qovery’s own client', () => {
  it('has the methods that the table has, and each is tested here', () => {
    const methods = Object.getOwnPropertyNames(BillingApi.prototype).filter((name) => name !== 'constructor');
    const ids = Object.values(operations).map(({ id }) => id as string);
    for (const names of [methods, ids, QOVERY_CASES.map(({ operation }) => operation)])
      expect([...names].sort()).toEqual(Object.keys(CLIENT).sort());
  });

  describe.each([
    ['Bearer', { accessToken: 'credential-of-the-caller' }],
    ['Token', { apiKey: 'Token credential-of-the-caller' }],
  ])('with a %s credential', (_scheme, credential) => {
    it.each(QOVERY_CASES)(
      '$operation: one request reaches the platform, and the client gets its answer',
      async ({ operation, sent }: NativeCase) => {
        const [status, call] = CLIENT[operation] as [number, ClientCall];
        const answer = await call(clientWith(credential));
        expect(answer.status).toBe(status);
        const entries = service.sent();
        expect(entries).toMatchObject([{ ...sent, operation, status }]);
        expect(seen(answer)).toEqual(seen(await answerTo(entries[0] as LoggedRequest)));
      },
    );

    it('sends the platform this service’s credential, never the caller’s', async () => {
      await clientWith(credential).listOrganizationInvoice(ORGANIZATION);
      await clientWith({}).listOrganizationInvoice(ORGANIZATION);
      const [given, none] = service.sent().map(({ headers }) => headers.authorization);
      expect(given).toBe(none);
    });
  });

  it.each([
    ['a code that is refused', 400, (api: BillingApi) => api.addCreditCode(ORGANIZATION, { code: 'NONE' })],
    ['a card that is not there', 404, (api: BillingApi) => api.deleteCreditCard(ORGANIZATION, INVOICE)],
  ])('gets the platform’s own refusal of %s', async (_name, status, call) => {
    const error = await call(clientWith({})).then(
      () => null,
      (thrown: { response: ClientAnswer }) => thrown,
    );
    const answer = error?.response as ClientAnswer;
    expect(answer.status).toBe(status);
    expect(seen(answer)).toEqual(seen(await answerTo(service.sent()[0] as LoggedRequest)));
  });
});
