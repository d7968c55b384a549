import type { NativeInput, NativeOperation, UpstreamOperation } from '../../contract/native-operation.js';
import * as schemas from './schemas.js';

const organization = '/organization/{organizationId}';

function inPath(name: string, description: string): NativeInput {
  return { in: 'path', name, schema: schemas.uuid(description) };
}

const organizationId = inPath('organizationId', 'Account id without `qovery.`.');
const clusterId = inPath('clusterId', 'Cluster id, from Qovery’s console.');
const creditCardId = inPath('creditCardId', 'Card id from list-organization-credit-cards.');
const invoiceId = inPath('invoiceId', 'Invoice id from list-organization-invoices.');

/** The platform's billing endpoints, by its own names. */
export const operations = {
  externalId: {
    id: 'getOrganizationBillingExternalId',
    title: 'Get organization billing external ID',
    method: 'GET',
    path: `${organization}/billingExternalId`,
    tool: 'get-organization-billing-external-id',
    description:
      'Returns the organisation’s id in Qovery’s billing system, for support requests. Costs one upstream read, changes nothing.',
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
      'Returns the billing contact, address, company and VAT number. Call it before you change them. Costs one upstream read, changes nothing.',
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
      'Replaces the billing contact and address on future invoices. Read them first: omitted fields are cleared. One upstream write.',
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
      'Returns whether billing is valid. It is not if an invoice is a week overdue or the credit is used up. Costs one upstream read, changes nothing.',
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
      'Creates a usage report for a period and returns a link that anyone can open until it expires. Use it to explain a bill. One upstream write; nothing is charged.',
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
      'Changes the plan and its price immediately. Read the current cost first and ask a person to confirm. One upstream write.',
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
      'Returns a cluster’s minimum and guaranteed maximum cost; Qovery gives no exact figure. Costs one upstream read, changes nothing.',
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
      'Returns the credit cards: id, brand, last four digits, expiry. Use it to find an expiring card or an id to delete. Costs one upstream read, changes nothing.',
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
      'Adds a card by its payment gateway token, after the customer entered it there; card numbers are rejected. Future invoices may be charged to it. One upstream write.',
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
      'DESTRUCTIVE: deletes a card permanently. Without another card, invoices cannot be paid. List the cards first and ask a person to confirm. One upstream write.',
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
      'Redeems a credit code: adds its credit to the organisation and uses up the code. One upstream write.',
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
      'Returns the plan, the cost of the current period, the renewal date and trial days left. Costs one upstream read, changes nothing.',
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
      'Emails every invoice to the billing address, again on each call. One upstream write; nothing is charged.',
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
      'Returns all invoices of the organisation. For several accounts, use list-invoices. Costs one upstream read, changes nothing.',
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
      'Returns one invoice: amount, currency and status. Costs one upstream read, changes nothing.',
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
      'Returns a new link to the invoice PDF, for a person. Anyone who has the link can open it. Costs one upstream read, changes nothing.',
    inputs: { organizationId, invoiceId },
    answer: { status: 200, schema: schemas.Link },
    unified: ['invoices.file'],
  },
} as const satisfies Record<string, NativeOperation>;

/** Reads outside billing that the adapter needs; no interface offers them. */
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
