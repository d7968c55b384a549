import { requestTo, type AccountRequest } from './routes.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY } from './service.js';

export const redeemCode = requestTo('POST /credit-codes', QOVERY, { body: { code: 'WELCOME-100' } });
export const changePlan = requestTo('PUT /subscription/plan', QOVERY, { body: { plan: 'BUSINESS_2025' } });
export const changeQuantity = requestTo('PUT /subscription/quantity', CLOUDPLANS, { body: { quantity: 30 } });
export const deleteCard = requestTo('DELETE /payment-methods/{paymentMethodId}', QOVERY, {
  id: 'c1000000-0000-4000-8000-000000000002',
});
export const updateProfile = requestTo('PUT /billing-profile', QOVERY, {
  body: {
    firstName: 'Grace',
    lastName: 'Hopper',
    email: 'grace@acme.example',
    address: { line1: '1 Way', city: 'Arlington', postalCode: '22201', country: 'US' },
  },
});

interface Write {
  name: string;
  /** The platform's own name of it. */
  operation: string;
  /** What its success is answered with. */
  status: number;
  request: AccountRequest;
}

/** Every write of both platforms. */
export const WRITES: readonly Write[] = [
  { name: 'credit code', operation: 'addCreditCode', status: 200, request: redeemCode },
  { name: 'plan', operation: 'changePlan', status: 200, request: changePlan },
  { name: 'quantity', operation: 'updatesubscription', status: 200, request: changeQuantity },
  {
    name: 'cancellation',
    operation: 'cancelsubscription',
    status: 200,
    request: requestTo('DELETE /subscription', CLOUDPLANS),
  },
  {
    name: 'card',
    operation: 'addCreditCard',
    status: 201,
    request: requestTo('POST /payment-methods', QOVERY, {
      body: { token: 'tok_visa_1', last4: '4242', expMonth: 12, expYear: 2031 },
    }),
  },
  {
    name: 'subscription',
    operation: 'createsubscription',
    status: 202,
    request: requestTo('POST /subscription', CLOUDPLANS_FREE, { body: { quantity: 5 } }),
  },
  {
    name: 'usage report',
    operation: 'generateBillingUsageReport',
    status: 201,
    request: requestTo('POST /usage-reports', QOVERY, {
      body: { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z', expiresInSeconds: 60 },
    }),
  },
  {
    name: 'setup',
    operation: 'changepaymentmethod',
    status: 200,
    request: requestTo('POST /payment-methods/setup', CLOUDPLANS),
  },
  { name: 'removal of a card', operation: 'deleteCreditCard', status: 204, request: deleteCard },
  {
    name: 'export',
    operation: 'organizationDownloadAllInvoices',
    status: 202,
    request: requestTo('POST /invoice-exports', QOVERY),
  },
  { name: 'profile', operation: 'editOrganizationBillingInfo', status: 200, request: updateProfile },
];
