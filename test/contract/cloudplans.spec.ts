import { cloudplansProvider } from '../../src/providers/cloudplans/provider.js';
import { startCloudPlansSandbox } from '../../src/providers/cloudplans/sandbox/sandbox.js';
import { describeProvider } from './billing-provider.contract.js';

describeProvider('CloudPlans', {
  create: (baseUrl, credential, http) => cloudplansProvider({ baseUrl, credential, currency: null }, http),
  startSandbox: () => startCloudPlansSandbox(),
  nativeId: 'O-42',
  nativeIdOf: { 'subscription.create': 'O-77' },
  inputs: {
    'invoices.get': { invoiceId: 'CP-0015' },
    'subscription.create': { quantity: 5 },
    'subscription.changeQuantity': { quantity: 30 },
  },
  operationOf: {
    listAccounts: 'listorganizations',
    'invoices.list': 'billinghistory',
    'invoices.get': 'billinghistory',
    'paymentMethods.list': 'describebilling',
    'paymentMethods.setup': 'changepaymentmethod',
    'plans.list': 'describebilling',
    'subscription.get': 'describebilling',
    'subscription.create': 'createsubscription',
    'subscription.changeQuantity': 'updatesubscription',
    'subscription.cancel': 'cancelsubscription',
  },
  lookups: ['listorganizations'],
  emptyIsSuccess: [],
  readFirst: { 'subscription.create': 'describebilling', 'subscription.changeQuantity': 'describebilling' },
  readBack: { 'subscription.cancel': 'describebilling' },
  idMember: { 'invoices.get': 'invoiceId' },
  idOfNothing: 'CP-9999',
  // How an invoice's id looks is not documented, and it is not sent: `INV/2026/1` may be one.
  malformedIds: [],
  malformedNativeIds: [
    '',
    'O 42',
    'O-42&action=cancelsubscription',
    '../O-42',
    'O-42\n',
    '.',
    'x'.repeat(500),
  ],
  invoiceRow: {
    id: 'CP-1',
    status: 'unpaid',
    organization: 'O-42',
    date: '2026-11-01',
    due_date: '2026-11-15',
    amount: '59.90 USD',
  },
  amountMembers: ['amount'],
  failureBody: (words) => ({ status: 400, response: words }),
  statusInBody: true,
  unseenStatus: 'refunded',
});
