import type { NativeInput, NativeOperation, UpstreamOperation } from '../../contract/native-operation.js';
import * as schemas from './schemas.js';

const billing = '/v1/organizations/billing';

const inQuery: NativeInput = { in: 'query', name: 'org_id', schema: schemas.organizationId };
const inBody: NativeInput = { ...inQuery, in: 'body' };

/** The platform's billing endpoints. Four of them share a path; `action` alone tells them apart. */
export const operations = {
  describe: {
    id: 'describebilling',
    title: 'Describe Billing',
    method: 'GET',
    path: `${billing}/describe`,
    query: { action: 'getorganization' },
    tool: 'cloudplans-describe-billing',
    description:
      'Returns the subscription, units paid for and in use, and the payment method’s expiry. Call it before every change. Costs one upstream read, changes nothing.',
    // Documented in the body of a GET, which browsers cannot send.
    inputs: { organizationId: inQuery },
    answer: { status: 200, schema: schemas.Billing },
    unified: ['subscription.get', 'payment_methods.list', 'plans.list'],
  },
  history: {
    id: 'billinghistory',
    title: 'Billing History',
    method: 'GET',
    path: `${billing}/history`,
    query: { action: 'list_billing' },
    tool: 'cloudplans-list-billing-history',
    description:
      'Returns all invoices, paid or unpaid. For several accounts, use list-invoices. Costs one upstream read, changes nothing.',
    inputs: { organizationId: inQuery },
    answer: { status: 200, schema: schemas.BillingHistory },
    unified: ['invoices.list', 'invoices.get'],
  },
  createSubscription: {
    id: 'createsubscription',
    title: 'Create subscription',
    method: 'POST',
    path: `${billing}/update`,
    query: { action: 'getpaymentlink' },
    tool: 'cloudplans-create-subscription',
    description:
      'Returns a link to a page where a person pays for a new subscription; nothing is charged before that. Use it if there is no subscription. One upstream write.',
    inputs: {
      organizationId: inQuery,
      quantity: { in: 'query', name: 'quantity', schema: schemas.quantity },
    },
    answer: { status: 200, schema: schemas.HostedLink },
    unified: ['subscription.create'],
  },
  changePaymentMethod: {
    id: 'changepaymentmethod',
    title: 'Change payment method',
    method: 'POST',
    path: `${billing}/update`,
    query: { action: 'getupdatecardlink' },
    tool: 'cloudplans-change-payment-method',
    description:
      'Returns a link to a page where a person changes the payment method; nothing changes before that. Use it before the method expires. One upstream write.',
    inputs: { organizationId: inBody },
    answer: { status: 200, schema: schemas.HostedLink },
    unified: ['payment_methods.setup'],
  },
  updateSubscription: {
    id: 'updatesubscription',
    title: 'Update Subscription',
    method: 'POST',
    path: `${billing}/update`,
    query: { action: 'updatesubscription' },
    tool: 'cloudplans-update-subscription',
    description:
      'Changes the units paid for immediately: bills the used part of the month, then the new quantity. Describe the billing first: it cannot go below the units in use. Ask a person to confirm. One upstream write.',
    hints: { idempotent: true },
    inputs: {
      organizationId: inBody,
      quantity: { in: 'body', name: 'quantity', schema: schemas.quantity },
    },
    answer: { status: 200, schema: schemas.Done },
    unified: ['subscription.change_quantity'],
  },
  cancelSubscription: {
    id: 'cancelsubscription',
    title: 'Cancel Subscription',
    method: 'POST',
    path: `${billing}/update`,
    query: { action: 'cancelsubscription' },
    tool: 'cloudplans-cancel-subscription',
    description:
      'DESTRUCTIVE: cancels the subscription immediately and bills the usage; the organisation’s data is deleted after a month. Ask a person to confirm. One upstream write.',
    hints: { destructive: true },
    inputs: { organizationId: inBody },
    answer: { status: 200, schema: schemas.Done },
    unified: ['subscription.cancel'],
  },
} as const satisfies Record<string, NativeOperation>;

/** Reads outside billing that the adapter needs; no interface offers them. */
export const lookups = {
  organizations: {
    id: 'listorganizations',
    title: 'List Organizations',
    method: 'GET',
    path: '/v1/organizations/list',
    query: { action: 'list' },
  },
} as const satisfies Record<string, UpstreamOperation>;
