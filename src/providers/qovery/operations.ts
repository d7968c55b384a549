import type { NativeOperation } from '../../billing/billing-provider.js';

const organization = '/organization/{organizationId}';

/** The platform's billing endpoints, by its own names. */
export const operations = {
  externalId: {
    id: 'getOrganizationBillingExternalId',
    title: 'Get organization billing external ID',
    method: 'GET',
    path: `${organization}/billingExternalId`,
  },
  billingInfo: {
    id: 'getOrganizationBillingInfo',
    title: 'Get organization billing info',
    method: 'GET',
    path: `${organization}/billingInfo`,
  },
  editBillingInfo: {
    id: 'editOrganizationBillingInfo',
    title: 'Edit Organization Billing Info',
    method: 'PUT',
    path: `${organization}/billingInfo`,
  },
  billingStatus: {
    id: 'getOrganizationBillingStatus',
    title: 'Get organization billing status',
    method: 'GET',
    path: `${organization}/billingStatus`,
  },
  usageReport: {
    id: 'generateBillingUsageReport',
    title: 'Generate organization billing usage report',
    method: 'POST',
    path: `${organization}/billingUsageReport`,
  },
  changePlan: {
    id: 'changePlan',
    title: 'Change organization plan',
    method: 'POST',
    path: `${organization}/changePlan`,
  },
  clusterCurrentCost: {
    id: 'getClusterCurrentCost',
    title: 'Get cluster current cost',
    method: 'GET',
    path: `${organization}/cluster/{clusterId}/currentCost`,
  },
  creditCards: {
    id: 'listOrganizationCreditCards',
    title: 'List organization credit cards',
    method: 'GET',
    path: `${organization}/creditCard`,
  },
  addCreditCard: {
    id: 'addCreditCard',
    title: 'Add credit card',
    method: 'POST',
    path: `${organization}/creditCard`,
  },
  deleteCreditCard: {
    id: 'deleteCreditCard',
    title: 'Delete credit card',
    method: 'DELETE',
    path: `${organization}/creditCard/{creditCardId}`,
  },
  addCreditCode: {
    id: 'addCreditCode',
    title: 'Add credit code',
    method: 'POST',
    path: `${organization}/creditCode`,
  },
  currentCost: {
    id: 'getOrganizationCurrentCost',
    title: 'Get organization current cost',
    method: 'GET',
    path: `${organization}/currentCost`,
  },
  downloadInvoices: {
    id: 'organizationDownloadAllInvoices',
    title: 'Download all invoices',
    method: 'POST',
    path: `${organization}/downloadInvoices`,
  },
  invoices: {
    id: 'listOrganizationInvoice',
    title: 'List organization invoices',
    method: 'GET',
    path: `${organization}/invoice`,
  },
  invoice: {
    id: 'getOrganizationInvoice',
    title: 'Get organization invoice',
    method: 'GET',
    path: `${organization}/invoice/{invoiceId}`,
  },
  invoiceLink: {
    id: 'getOrganizationInvoicePDF',
    title: 'Get invoice link',
    method: 'GET',
    path: `${organization}/invoice/{invoiceId}/download`,
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
} as const satisfies Record<string, NativeOperation>;
