import { PROVIDERS } from '../../src/providers/definitions.js';
import { tagOf } from './providers.js';
import type { Route } from './routes.js';

/** What an agent is told of a tool: whether it only reads, takes something away, changes nothing more a second time. */
type Hints = Record<'readOnlyHint' | 'destructiveHint' | 'idempotentHint', boolean>;

/** A billing operation of a platform as it was published, and what of it stands at our doors. */
export interface Published {
  provider: 'qovery' | 'cloudplans';
  /** The platform’s own name. */
  id: string;
  title: string;
  method: Route['method'];
  /** Its path at the platform. */
  upstream: string;
  /** Its path at the native door. */
  path: string;
  /** What tells it from others on the same path. */
  action?: string;
  /** What it takes beside ids and a body. */
  members: string[];
  /** How it succeeds. */
  status: 200 | 201 | 202 | 204;
  tool: string;
  hints: Hints;
  /** What the unified door offers instead, by method and what follows the account. */
  unified: string[];
}

const hints = (readOnlyHint: boolean, destructiveHint: boolean, idempotentHint: boolean): Hints => ({
  readOnlyHint,
  destructiveHint,
  idempotentHint,
});
const READS = hints(true, false, true);
const CHANGES = hints(false, false, false);
const SETS = hints(false, false, true);
const DELETES = hints(false, true, true);
const ENDS = hints(false, true, false);

type Words = [id: string, title: string, tool: string];

/** Published in small letters below `/v1`. */
const qovery = (
  target: string,
  [id, title, tool]: Words,
  kind: Hints,
  unified: string[],
  status: Published['status'] = 200,
): Published => {
  const [method, rest] = target.split(' ') as [Route['method'], string];
  const upstream = `/organization/{organizationId}/${rest}`;
  const path = `/v1${upstream.toLowerCase()}`;
  return {
    provider: 'qovery',
    id,
    title,
    method,
    upstream,
    path,
    members: [],
    status,
    tool,
    hints: kind,
    unified,
  };
};

/** Published as they are at the platform. */
const cloudPlans = (
  target: string,
  [id, title, tool]: Words,
  kind: Hints,
  unified: string[],
  members: string[] = [],
): Published => {
  const [method, rest, action] = target.split(' ') as [Route['method'], string, string];
  const path = `/v1/organizations/billing/${rest}`;
  return {
    provider: 'cloudplans',
    id,
    title,
    method,
    upstream: path,
    path,
    action,
    members,
    status: 200,
    tool: `cloudplans-${tool}`,
    hints: kind,
    unified,
  };
};

/** All that both platforms publish of billing. */
export const PUBLISHED: readonly Published[] = [
  qovery(
    'GET billingExternalId',
    [
      'getOrganizationBillingExternalId',
      'Get organization billing external ID',
      'get-organization-billing-external-id',
    ],
    READS,
    ['GET /external-id'],
  ),
  qovery(
    'GET billingInfo',
    ['getOrganizationBillingInfo', 'Get organization billing info', 'get-organization-billing-info'],
    READS,
    ['GET /billing-profile'],
  ),
  qovery(
    'PUT billingInfo',
    ['editOrganizationBillingInfo', 'Edit Organization Billing Info', 'edit-organization-billing-info'],
    SETS,
    ['PUT /billing-profile'],
  ),
  qovery(
    'GET billingStatus',
    ['getOrganizationBillingStatus', 'Get organization billing status', 'get-organization-billing-status'],
    READS,
    ['GET /billing-status'],
  ),
  qovery(
    'POST billingUsageReport',
    [
      'generateBillingUsageReport',
      'Generate organization billing usage report',
      'generate-organization-billing-usage-report',
    ],
    CHANGES,
    ['POST /usage-reports'],
  ),
  qovery('POST changePlan', ['changePlan', 'Change organization plan', 'change-organization-plan'], CHANGES, [
    'PUT /subscription/plan',
  ]),
  qovery(
    'GET cluster/{clusterId}/currentCost',
    ['getClusterCurrentCost', 'Get cluster current cost', 'get-cluster-current-cost'],
    READS,
    ['GET /costs/clusters', 'GET /costs/clusters/{clusterId}'],
  ),
  qovery(
    'GET creditCard',
    ['listOrganizationCreditCards', 'List organization credit cards', 'list-organization-credit-cards'],
    READS,
    ['GET /payment-methods'],
  ),
  qovery(
    'POST creditCard',
    ['addCreditCard', 'Add credit card', 'add-credit-card'],
    CHANGES,
    ['POST /payment-methods'],
    201,
  ),
  qovery(
    'DELETE creditCard/{creditCardId}',
    ['deleteCreditCard', 'Delete credit card', 'delete-credit-card'],
    DELETES,
    ['DELETE /payment-methods/{paymentMethodId}'],
    204,
  ),
  qovery('POST creditCode', ['addCreditCode', 'Add credit code', 'add-credit-code'], CHANGES, [
    'POST /credit-codes',
  ]),
  qovery(
    'GET currentCost',
    ['getOrganizationCurrentCost', 'Get organization current cost', 'get-organization-current-cost'],
    READS,
    ['GET /costs/current', 'GET /subscription', 'GET /plans'],
  ),
  qovery(
    'POST downloadInvoices',
    ['organizationDownloadAllInvoices', 'Download all invoices', 'download-all-invoices'],
    CHANGES,
    ['POST /invoice-exports'],
    202,
  ),
  qovery(
    'GET invoice',
    ['listOrganizationInvoice', 'List organization invoices', 'list-organization-invoices'],
    READS,
    ['GET /invoices'],
  ),
  qovery(
    'GET invoice/{invoiceId}',
    ['getOrganizationInvoice', 'Get organization invoice', 'get-organization-invoice'],
    READS,
    ['GET /invoices/{invoiceId}'],
  ),
  qovery(
    'GET invoice/{invoiceId}/download',
    ['getOrganizationInvoicePDF', 'Get invoice link', 'get-invoice-link'],
    READS,
    ['GET /invoices/{invoiceId}/file'],
  ),
  cloudPlans(
    'GET describe getorganization',
    ['describebilling', 'Describe Billing', 'describe-billing'],
    READS,
    ['GET /subscription', 'GET /payment-methods', 'GET /plans'],
  ),
  cloudPlans(
    'GET history list_billing',
    ['billinghistory', 'Billing History', 'list-billing-history'],
    READS,
    ['GET /invoices', 'GET /invoices/{invoiceId}'],
  ),
  cloudPlans(
    'POST update getpaymentlink',
    ['createsubscription', 'Create subscription', 'create-subscription'],
    CHANGES,
    ['POST /subscription'],
    ['quantity'],
  ),
  cloudPlans(
    'POST update getupdatecardlink',
    ['changepaymentmethod', 'Change payment method', 'change-payment-method'],
    CHANGES,
    ['POST /payment-methods/setup'],
  ),
  cloudPlans(
    'POST update updatesubscription',
    ['updatesubscription', 'Update Subscription', 'update-subscription'],
    SETS,
    ['PUT /subscription/quantity'],
    ['quantity'],
  ),
  cloudPlans(
    'POST update cancelsubscription',
    ['cancelsubscription', 'Cancel Subscription', 'cancel-subscription'],
    ENDS,
    ['DELETE /subscription'],
  ),
];

const NAMES = { qovery: 'Qovery', cloudplans: 'CloudPlans' };
/** The groups of every provider, in the order of their definitions. */
export const NATIVE_TAGS = PROVIDERS.map(tagOf);

const READ_CODES: Route['codes'] = ['malformed_request', 'not_found'];
const WRITE_CODES: Route['codes'] = [
  ...READ_CODES,
  'validation_failed',
  'card_number_not_accepted',
  'idempotency_in_progress',
  'idempotency_key_required',
  'idempotency_key_reused',
];

/** Writes whose success nobody needs the body of. */
const WITHOUT_ANSWER = ['deleteCreditCard', 'addCreditCode', 'organizationDownloadAllInvoices'];

/** The routes of the native door; one of them is that of several operations. */
export const NATIVE_ROUTES: readonly Route[] = [
  ...new Map(
    PUBLISHED.map(({ provider, id, method, path, status }): [string, Route] => {
      const write = method !== 'GET';
      return [
        `${method} ${path}`,
        {
          method,
          path,
          status,
          tag: tagOf({ name: NAMES[provider] }),
          native: provider,
          ...(WITHOUT_ANSWER.includes(id) && { empty: true }),
          ...(write && { key: 'optional' }),
          codes: write ? WRITE_CODES : READ_CODES,
        },
      ];
    }),
  ).values(),
];
