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
      'The subscription, how many units are paid for and in use, and when the payment method expires. Use it before every change. Costs one upstream read, changes nothing.',
    // Documented in the body of a GET, which browsers cannot send, so that nobody can rely on it.
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
      'What was billed, paid or unpaid. For several accounts at once, list-invoices is the better tool. Costs one upstream read, changes nothing.',
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
      'Answers with a link to a page where a person pays for a subscription; nothing is subscribed or charged before that. Use it where there is no subscription. One upstream write.',
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
      'Answers with a link to a page where a person changes the card or bank account; nothing is changed before that. Use it when the payment method expires. One upstream write.',
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
      'Changes how many units are paid for, at once: the used part of the month is billed, the rest at the new quantity. Describe the billing first: fewer than are in use are refused. Ask a person before you call it. One upstream write.',
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
      'Cancels the subscription at once and bills what was used. DESTRUCTIVE: after a month the organisation’s data is deleted. Ask a person before you call it. One upstream write.',
    hints: { destructive: true },
    inputs: { organizationId: inBody },
    answer: { status: 200, schema: schemas.Done },
    unified: ['subscription.cancel'],
  },
} as const satisfies Record<string, NativeOperation>;

/** Reads beside billing that its answers rest on; no door offers them. */
export const lookups = {
  organizations: {
    id: 'listorganizations',
    title: 'List Organizations',
    method: 'GET',
    path: '/v1/organizations/list',
    query: { action: 'list' },
  },
} as const satisfies Record<string, UpstreamOperation>;
