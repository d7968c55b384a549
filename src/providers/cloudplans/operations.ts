import type { NativeOperation } from '../../billing/billing-provider.js';

const billing = '/v1/organizations/billing';

/** The platform's billing endpoints. Four of them share a path; `action` alone tells them apart. */
export const operations = {
  describe: {
    id: 'describebilling',
    title: 'Describe Billing',
    method: 'GET',
    path: `${billing}/describe`,
    query: { action: 'getorganization' },
  },
  history: {
    id: 'billinghistory',
    title: 'Billing History',
    method: 'GET',
    path: `${billing}/history`,
    query: { action: 'list_billing' },
  },
  createSubscription: {
    id: 'createsubscription',
    title: 'Create subscription',
    method: 'POST',
    path: `${billing}/update`,
    query: { action: 'getpaymentlink' },
  },
  changePaymentMethod: {
    id: 'changepaymentmethod',
    title: 'Change payment method',
    method: 'POST',
    path: `${billing}/update`,
    query: { action: 'getupdatecardlink' },
  },
  updateSubscription: {
    id: 'updatesubscription',
    title: 'Update Subscription',
    method: 'POST',
    path: `${billing}/update`,
    query: { action: 'updatesubscription' },
  },
  cancelSubscription: {
    id: 'cancelsubscription',
    title: 'Cancel Subscription',
    method: 'POST',
    path: `${billing}/update`,
    query: { action: 'cancelsubscription' },
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
} as const satisfies Record<string, NativeOperation>;
