import type { InvoiceList } from '../../src/billing/invoice.js';
import { QOVERY, TestService } from '../support/service.js';

describe('GET /v1/accounts/{accountId}/invoices', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  beforeEach(() => service.reset());
  afterAll(() => service?.close());

  it('200: the newest first, with one upstream read', async () => {
    const { status, body } = await service.get<InvoiceList>(`/v1/accounts/${QOVERY}/invoices`);
    expect(status).toBe(200);
    expect(body.data).toHaveLength(25);
    const times = body.data.map(({ issuedAt }) => issuedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(service.sent().filter(({ operation }) => operation === 'listOrganizationInvoice')).toHaveLength(1);
  });
});
