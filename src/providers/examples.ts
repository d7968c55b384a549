import type { Action } from '../billing/actions.js';

/** What the documentation's examples name: all of it exists in the sandboxes. */
const ORGANIZATION = '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const INVOICE = 'a1000000-0000-4000-8000-000000000002';
const EXPIRED_CARD = 'c1000000-0000-4000-8000-000000000002';
/** Another than the unified door deletes, so that both can be tried on one page. */
const EXPIRING_CARD = 'c1000000-0000-4000-8000-000000000003';
const CLUSTER = 'c7000000-0000-4000-8000-000000000001';
const QOVERY = {
  summary: 'Acme Production at Qovery',
  value: `qovery.${ORGANIZATION}`,
};
const CLOUDPLANS = { summary: 'Acme Retail at CloudPlans', value: 'cloudplans.O-42' };
const WITHOUT_SUBSCRIPTION = { summary: 'Acme Playground at CloudPlans', value: 'cloudplans.O-77' };

interface Example {
  summary: string;
  value: string;
}

const both = { qovery: QOVERY, cloudplans: CLOUDPLANS };
const qovery = { qovery: QOVERY };
const cloudplans = { cloudplans: CLOUDPLANS };

/** The accounts that can do it, the first one being what "Try it out" starts with. */
export const ACCOUNT_EXAMPLES: Readonly<Record<Action, Readonly<Record<string, Example>>>> = {
  'billing_profile.get': qovery,
  'billing_profile.update': qovery,
  'billing_status.get': qovery,
  'external_id.get': qovery,
  'invoices.list': both,
  'invoices.get': both,
  'invoices.file': qovery,
  'invoices.export': qovery,
  'payment_methods.list': both,
  'payment_methods.add': qovery,
  'payment_methods.delete': qovery,
  'payment_methods.setup': cloudplans,
  'plans.list': both,
  'subscription.get': both,
  'subscription.create': { cloudplans: WITHOUT_SUBSCRIPTION },
  'subscription.change_plan': qovery,
  'subscription.change_quantity': cloudplans,
  'subscription.cancel': cloudplans,
  'credit_codes.redeem': qovery,
  'costs.current': qovery,
  'costs.cluster': qovery,
  'usage_reports.create': qovery,
};

/** What native operations are asked with, by provider and by the names of their inputs. */
export const NATIVE_EXAMPLES: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  qovery: {
    organizationId: { ...QOVERY, value: ORGANIZATION },
    clusterId: { summary: 'production-eu', value: CLUSTER },
    creditCardId: { summary: 'The card that expires this month', value: EXPIRING_CARD },
    invoiceId: { summary: 'An invoice of the account', value: INVOICE },
  },
  cloudplans: { organizationId: { ...CLOUDPLANS, value: 'O-42' } },
};

export const ANY_ACCOUNT_EXAMPLES = both;
export const INVOICE_EXAMPLES = {
  qovery: { summary: 'Of the Qovery account', value: INVOICE },
  cloudplans: { summary: 'Of the CloudPlans account', value: 'CP-0015' },
};
export const QOVERY_INVOICE_EXAMPLES = { qovery: INVOICE_EXAMPLES.qovery };
export const PAYMENT_METHOD_EXAMPLES = {
  qovery: { summary: 'The expired card', value: EXPIRED_CARD },
};
export const CLUSTER_EXAMPLES = {
  qovery: { summary: 'production-eu', value: CLUSTER },
};
