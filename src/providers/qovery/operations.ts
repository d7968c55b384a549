import type { NativeInput, NativeOperation, UpstreamOperation } from '../../contract/native-operation.js';
import * as schemas from './schemas.js';

const organization = '/organization/{organizationId}';

function inPath(name: string, description: string): NativeInput {
  return { in: 'path', name, schema: schemas.uuid(description) };
}

const organizationId = inPath(
  'organizationId',
  'The organisation’s id at Qovery, a UUID: what stands after `qovery.` in an account’s id.',
);
const clusterId = inPath('clusterId', 'The cluster’s id at Qovery, a UUID.');
const creditCardId = inPath('creditCardId', 'The card’s id, from list-organization-credit-cards.');
const invoiceId = inPath('invoiceId', 'The invoice’s id, from list-organization-invoices.');

/** The platform's billing endpoints, by its own names. */
export const operations = {
  externalId: {
    id: 'getOrganizationBillingExternalId',
    title: 'Get organization billing external ID',
    method: 'GET',
    path: `${organization}/billingExternalId`,
    tool: 'get-organization-billing-external-id',
    description:
      'The organisation’s id in Qovery’s own billing system. Use it to find the customer there, for support. Costs one upstream read, changes nothing.',
    inputs: { organizationId },
    answer: { status: 200, schema: schemas.BillingExternalId },
    unified: ['external_id.get'],
  },
  billingInfo: {
    id: 'getOrganizationBillingInfo',
    title: 'Get organization billing info',
    method: 'GET',
    path: `${organization}/billingInfo`,
    tool: 'get-organization-billing-info',
    description:
      'Who is billed: names, e-mail, address, company, VAT number. Use it before changing them. Costs one upstream read, changes nothing.',
    inputs: { organizationId },
    answer: { status: 200, schema: schemas.BillingInfo },
    unified: ['billing_profile.get'],
  },
  editBillingInfo: {
    id: 'editOrganizationBillingInfo',
    title: 'Edit Organization Billing Info',
    method: 'PUT',
    path: `${organization}/billingInfo`,
    tool: 'edit-organization-billing-info',
    description:
      'Replaces who is billed, on every invoice from now on. Read the billing info first: what is left out is cleared. One upstream write.',
    hints: { idempotent: true },
    inputs: { organizationId },
    body: schemas.BillingInfoRequest,
    answer: { status: 200, schema: schemas.BillingInfo },
    unified: ['billing_profile.update'],
  },
  billingStatus: {
    id: 'getOrganizationBillingStatus',
    title: 'Get organization billing status',
    method: 'GET',
    path: `${organization}/billingStatus`,
    tool: 'get-organization-billing-status',
    description:
      'Whether Qovery is content with how the organisation pays; it is not when an invoice is overdue for a week or the credit is used up. Costs one upstream read, changes nothing.',
    inputs: { organizationId },
    answer: { status: 200, schema: schemas.BillingStatus },
    unified: ['billing_status.get'],
  },
  usageReport: {
    id: 'generateBillingUsageReport',
    title: 'Generate organization billing usage report',
    method: 'POST',
    path: `${organization}/billingUsageReport`,
    tool: 'generate-organization-billing-usage-report',
    description:
      'Has a usage report made for a period and answers with a link, which anyone who has it can open until it expires. Use it to explain a bill. One upstream write; nothing is charged.',
    inputs: { organizationId },
    body: schemas.OrganizationBillingUsageReportRequest,
    answer: { status: 200, schema: schemas.OrganizationBillingUsageReportResponse },
    unified: ['usage_reports.create'],
  },
  changePlan: {
    id: 'changePlan',
    title: 'Change organization plan',
    method: 'POST',
    path: `${organization}/changePlan`,
    tool: 'change-organization-plan',
    description:
      'Changes the plan at once, and with it what is billed. Read the current cost first, and ask a person before you call it. One upstream write.',
    inputs: { organizationId },
    body: schemas.OrganizationChangePlanRequest,
    toolBody: schemas.KnownPlanRequest,
    answer: { status: 200, schema: schemas.Organization },
    unified: ['subscription.change_plan'],
  },
  clusterCurrentCost: {
    id: 'getClusterCurrentCost',
    title: 'Get cluster current cost',
    method: 'GET',
    path: `${organization}/cluster/{clusterId}/currentCost`,
    tool: 'get-cluster-current-cost',
    description:
      'The range that a cluster’s cost lies in; Qovery guarantees the upper end and gives no precise cost. Use it to explain what a part of the organisation costs; the ids of clusters are those of Qovery’s console. Costs one upstream read, changes nothing.',
    inputs: { organizationId, clusterId },
    answer: { status: 200, schema: schemas.CostRange },
    unified: ['costs.cluster'],
  },
  creditCards: {
    id: 'listOrganizationCreditCards',
    title: 'List organization credit cards',
    method: 'GET',
    path: `${organization}/creditCard`,
    tool: 'list-organization-credit-cards',
    description:
      'The cards that the organisation pays with: brand, last four digits, expiry. Use it to find one that expires or the id of one to delete. Costs one upstream read, changes nothing.',
    inputs: { organizationId },
    answer: { status: 200, schema: schemas.CreditCardResponseList },
    unified: ['payment_methods.list'],
  },
  addCreditCard: {
    id: 'addCreditCard',
    title: 'Add credit card',
    method: 'POST',
    path: `${organization}/creditCard`,
    tool: 'add-credit-card',
    description:
      'Adds a card by the token of Qovery’s payment gateway; card numbers are refused. Use it once the customer has entered a card at the gateway. What is billed from now on may be charged to it. One upstream write.',
    inputs: { organizationId },
    body: schemas.CreditCardRequest,
    cardData: ['number', 'cvv'],
    answer: { status: 201, schema: schemas.CreditCard },
    unified: ['payment_methods.add'],
  },
  deleteCreditCard: {
    id: 'deleteCreditCard',
    title: 'Delete credit card',
    method: 'DELETE',
    path: `${organization}/creditCard/{creditCardId}`,
    tool: 'delete-credit-card',
    description:
      'Deletes a card for good. Without another card, invoices cannot be paid. List the cards first, and ask a person before you call it. One upstream write.',
    hints: { destructive: true, idempotent: true },
    inputs: { organizationId, creditCardId },
    answer: { status: 204 },
    unified: ['payment_methods.delete'],
  },
  addCreditCode: {
    id: 'addCreditCode',
    title: 'Add credit code',
    method: 'POST',
    path: `${organization}/creditCode`,
    tool: 'add-credit-code',
    description:
      'Redeems a credit code, when the customer has one: its credit is added to the organisation, and the code is used up. One upstream write.',
    inputs: { organizationId },
    body: schemas.OrganizationCreditCodeRequest,
    toolBody: schemas.SomeCreditCodeRequest,
    answer: { status: 200 },
    unified: ['credit_codes.redeem'],
  },
  currentCost: {
    id: 'getOrganizationCurrentCost',
    title: 'Get organization current cost',
    method: 'GET',
    path: `${organization}/currentCost`,
    tool: 'get-organization-current-cost',
    description:
      'The plan, what it costs in the current period, when it renews, and what is left of a trial. Costs one upstream read, changes nothing.',
    inputs: { organizationId },
    answer: { status: 200, schema: schemas.OrganizationCurrentCost },
    unified: ['costs.current', 'subscription.get', 'plans.list'],
  },
  downloadInvoices: {
    id: 'organizationDownloadAllInvoices',
    title: 'Download all invoices',
    method: 'POST',
    path: `${organization}/downloadInvoices`,
    tool: 'download-all-invoices',
    description:
      'Has Qovery send every invoice to the billing e-mail address. A second call sends them again. One upstream write; nothing is charged.',
    inputs: { organizationId },
    answer: { status: 202 },
    unified: ['invoices.export'],
  },
  invoices: {
    id: 'listOrganizationInvoice',
    title: 'List organization invoices',
    method: 'GET',
    path: `${organization}/invoice`,
    tool: 'list-organization-invoices',
    description:
      'Every invoice of the organisation with amount, currency and status. For several accounts at once, list-invoices is the better tool. Costs one upstream read, changes nothing.',
    inputs: { organizationId },
    answer: { status: 200, schema: schemas.InvoiceResponseList },
    unified: ['invoices.list'],
  },
  invoice: {
    id: 'getOrganizationInvoice',
    title: 'Get organization invoice',
    method: 'GET',
    path: `${organization}/invoice/{invoiceId}`,
    tool: 'get-organization-invoice',
    description:
      'One invoice with amount, currency and status. Use it to look at an invoice whose id you have. Costs one upstream read, changes nothing.',
    inputs: { organizationId, invoiceId },
    answer: { status: 200, schema: schemas.Invoice },
    unified: ['invoices.get'],
  },
  invoiceLink: {
    id: 'getOrganizationInvoicePDF',
    title: 'Get invoice link',
    method: 'GET',
    path: `${organization}/invoice/{invoiceId}/download`,
    tool: 'get-invoice-link',
    description:
      'A link to the invoice’s PDF, made anew for each call. Use it when a person wants the document. Anyone who has the link can open it. Costs one upstream read, changes nothing.',
    inputs: { organizationId, invoiceId },
    answer: { status: 200, schema: schemas.Link },
    unified: ['invoices.file'],
  },
} as const satisfies Record<string, NativeOperation>;

/** Reads beside billing that its answers rest on; no door offers them. */
export const lookups = {
  organizations: {
    id: 'listOrganization',
    title: 'List user organizations',
    method: 'GET',
    path: '/organization',
  },
  organization: { id: 'getOrganization', title: 'Get organization by ID', method: 'GET', path: organization },
  clusters: {
    id: 'listOrganizationCluster',
    title: 'List organization clusters',
    method: 'GET',
    path: `${organization}/cluster`,
  },
} as const satisfies Record<string, UpstreamOperation>;
