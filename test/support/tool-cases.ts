import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY } from './service.js';

/** A tool, and the one request of the platform’s documents that a call of it has to become. */
export interface ToolCase {
  tool: string;
  /** The platform’s own name of the operation. */
  operation: string;
  provider: 'qovery' | 'cloudplans';
  args: { organizationId: string } & Record<string, unknown>;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query: Record<string, string>;
  body: unknown;
  hints: 'reads' | 'writes' | 'idempotent' | 'destructive' | 'destructive and idempotent';
  /** What the platform’s documents let it answer, and a member that they do not know; null where it is empty. */
  answer: Record<string, unknown> | null;
}

const ORGANIZATION = QOVERY.slice('qovery.'.length);
const CLUSTER = 'c7000000-0000-4000-8000-000000000001';
const CARD = 'c1000000-0000-4000-8000-000000000002';
const INVOICE = 'a1000000-0000-4000-8000-000000000002';

type Rest = Partial<ToolCase> & Pick<ToolCase, 'answer'>;

function qovery(
  tool: string,
  operation: string,
  method: ToolCase['method'],
  path: string,
  rest: Rest,
): ToolCase {
  const hints = method === 'GET' ? 'reads' : 'writes';
  const { args, body = null, ...others } = rest;
  return {
    tool,
    operation,
    provider: 'qovery',
    args: { organizationId: ORGANIZATION, ...args, ...(body !== null && { body }) },
    method,
    path: `/organization/${ORGANIZATION}${path}`,
    query: {},
    body,
    hints,
    ...others,
  };
}

const O_42 = CLOUDPLANS.slice('cloudplans.'.length);
const O_77 = CLOUDPLANS_FREE.slice('cloudplans.'.length);

function cloudplans(
  tool: string,
  operation: string,
  method: ToolCase['method'],
  path: string,
  rest: Rest & Pick<ToolCase, 'query'>,
): ToolCase {
  return {
    tool,
    operation,
    provider: 'cloudplans',
    args: { organizationId: O_42 },
    method,
    path: `/v1/organizations/billing/${path}`,
    body: null,
    hints: method === 'GET' ? 'reads' : 'writes',
    ...rest,
  };
}

const profile = {
  first_name: 'Grace',
  last_name: 'Hopper',
  email: 'grace@acme.example',
  address: '1 Way',
  zip: '22201',
  country_code: 'US',
  city: 'Arlington',
};
const cost = { total_in_cents: 1_999, total: 19.99, currency_code: 'EUR' };
const invoice = {
  id: INVOICE,
  created_at: '2026-10-01T08:30:00Z',
  status: 'PAID',
  ...cost,
  zz: { new: [1] },
};
const card = {
  id: CARD,
  created_at: '2026-10-01T08:30:00Z',
  expiry_month: 12,
  expiry_year: 2031,
  last_digit: '4242',
  is_expired: false,
  brand: 'visa',
  zz: null,
};
const usage = {
  from: '2026-10-01T00:00:00Z',
  to: '2026-11-01T00:00:00Z',
  report_expiration_in_seconds: 3_600,
};
const masked = { token: 'tok_visa_1', number: '****4242', cvv: '', expiry_month: 12, expiry_year: 2031 };
const link = 'https://pay.example/one?signature=a%2Fb';

/** Every native operation, as the platforms’ documents and the published capability have it. */
export const TOOL_CASES: readonly ToolCase[] = [
  qovery(
    'get-organization-billing-external-id',
    'getOrganizationBillingExternalId',
    'GET',
    '/billingExternalId',
    {
      answer: { id: 'AzqXYZ', zz: 1 },
    },
  ),
  qovery('get-organization-billing-info', 'getOrganizationBillingInfo', 'GET', '/billingInfo', {
    answer: { ...profile, state: null, zz: 1 },
  }),
  qovery('edit-organization-billing-info', 'editOrganizationBillingInfo', 'PUT', '/billingInfo', {
    body: { ...profile, company: 'Acme' },
    hints: 'idempotent',
    answer: { ...profile, company: 'Acme', zz: 1 },
  }),
  qovery('get-organization-billing-status', 'getOrganizationBillingStatus', 'GET', '/billingStatus', {
    answer: { is_valid: false, message: 'An invoice is overdue.', zz: 1 },
  }),
  qovery(
    'generate-organization-billing-usage-report',
    'generateBillingUsageReport',
    'POST',
    '/billingUsageReport',
    {
      body: usage,
      answer: { report_url: link, delete_report_url: `${link}&delete`, zz: 1 },
    },
  ),
  qovery('change-organization-plan', 'changePlan', 'POST', '/changePlan', {
    body: { plan: 'BUSINESS_2025' },
    answer: {
      id: ORGANIZATION,
      name: 'Acme',
      plan: 'BUSINESS_2025',
      organization_plan: { plan: 'X' },
      zz: 1,
    },
  }),
  qovery('get-cluster-current-cost', 'getClusterCurrentCost', 'GET', `/cluster/${CLUSTER}/currentCost`, {
    args: { organizationId: ORGANIZATION, clusterId: CLUSTER },
    answer: {
      min_cost_in_cents: 100,
      min_cost: 1,
      max_cost_in_cents: 250,
      max_cost: 2.5,
      currency_code: 'USD',
    },
  }),
  qovery('list-organization-credit-cards', 'listOrganizationCreditCards', 'GET', '/creditCard', {
    answer: { results: [card, { ...card, brand: null }], zz: 1 },
  }),
  qovery('add-credit-card', 'addCreditCard', 'POST', '/creditCard', { body: masked, answer: card }),
  qovery('delete-credit-card', 'deleteCreditCard', 'DELETE', `/creditCard/${CARD}`, {
    args: { organizationId: ORGANIZATION, creditCardId: CARD },
    hints: 'destructive and idempotent',
    answer: null,
  }),
  qovery('add-credit-code', 'addCreditCode', 'POST', '/creditCode', {
    body: { code: 'WELCOME-100' },
    answer: null,
  }),
  qovery('get-organization-current-cost', 'getOrganizationCurrentCost', 'GET', '/currentCost', {
    answer: { plan: 'TEAM_2031', remaining_trial_day: 3, renewal_at: '2026-12-01T00:00:00Z', cost, zz: 1 },
  }),
  qovery('download-all-invoices', 'organizationDownloadAllInvoices', 'POST', '/downloadInvoices', {
    answer: null,
  }),
  qovery('list-organization-invoices', 'listOrganizationInvoice', 'GET', '/invoice', {
    answer: { results: [invoice, { ...invoice, total: null }], zz: 1 },
  }),
  qovery('get-organization-invoice', 'getOrganizationInvoice', 'GET', `/invoice/${INVOICE}`, {
    args: { organizationId: ORGANIZATION, invoiceId: INVOICE },
    answer: invoice,
  }),
  qovery('get-invoice-link', 'getOrganizationInvoicePDF', 'GET', `/invoice/${INVOICE}/download`, {
    args: { organizationId: ORGANIZATION, invoiceId: INVOICE },
    answer: { url: link, service_type: 'APPLICATION' },
  }),
  cloudplans('cloudplans-describe-billing', 'describebilling', 'GET', 'describe', {
    query: { action: 'getorganization', org_id: O_42 },
    answer: {
      status: '200',
      response: {
        organization: { resources: '12', name: 'Acme', id: O_42, owner: 'o@acme.example' },
        subscription: { payment_exp: '12/2031', plan: 'Standard', quantity: '20' },
      },
    },
  }),
  cloudplans('cloudplans-list-billing-history', 'billinghistory', 'GET', 'history', {
    query: { action: 'list_billing', org_id: O_42 },
    answer: {
      status: 200,
      billing_history: [
        {
          status: 'paid',
          id: 'CP-1',
          organization: O_42,
          date: '2026-10-01',
          due_date: null,
          amount: '59,90 EUR',
        },
      ],
      zz: 1,
    },
  }),
  cloudplans('cloudplans-create-subscription', 'createsubscription', 'POST', 'update', {
    args: { organizationId: O_77, quantity: 5 },
    query: { action: 'getpaymentlink', org_id: O_77, quantity: '5' },
    answer: { status: 200, response: link },
  }),
  cloudplans('cloudplans-change-payment-method', 'changepaymentmethod', 'POST', 'update', {
    query: { action: 'getupdatecardlink' },
    body: { org_id: O_42 },
    answer: { status: 200, response: link },
  }),
  cloudplans('cloudplans-update-subscription', 'updatesubscription', 'POST', 'update', {
    args: { organizationId: O_42, quantity: 30 },
    query: { action: 'updatesubscription' },
    body: { org_id: O_42, quantity: 30 },
    hints: 'idempotent',
    answer: { status: 200, zz: 1 },
  }),
  cloudplans('cloudplans-cancel-subscription', 'cancelsubscription', 'POST', 'update', {
    query: { action: 'cancelsubscription' },
    body: { org_id: O_42 },
    hints: 'destructive',
    answer: { status: 200 },
  }),
];

/** The tools over every account. */
export const ACCOUNT_TOOLS = [
  'list-billing-accounts',
  'get-billing-overview',
  'list-invoices',
  'get-costs',
] as const;

export function caseOf(tool: string): ToolCase {
  const found = TOOL_CASES.find((one) => one.tool === tool);
  if (!found) throw new Error(`there is no case of ${tool}`);
  return found;
}

export const isWrite = ({ hints }: ToolCase): boolean => hints !== 'reads';
