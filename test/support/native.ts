import {
  BILLING_INFO,
  CARD,
  CLUSTER,
  CREDIT_CARD,
  INVOICE,
  PRODUCTION,
  USAGE_REPORT,
} from './qovery-inputs.js';
import type { RequestOptions, TestService } from './service.js';

/** A request to the native door that is right, and what is to reach the platform for it. */
export interface NativeCase {
  /** The platform’s own name of the operation. */
  operation: string;
  provider: 'qovery' | 'cloudplans';
  method: string;
  path: string;
  body?: unknown;
  sent: { method: string; rawUrl: string; body: unknown };
}

const UNDER = `/organization/${PRODUCTION}`;
const qovery = (operation: string, method: string, path: string, body?: unknown): NativeCase => ({
  operation,
  provider: 'qovery',
  method,
  path: `/v1${UNDER}${path}`,
  body,
  sent: { method, rawUrl: `${UNDER}${path}`, body: body ?? null },
});

const BILLING = '/v1/organizations/billing';
const cloudplans = (
  operation: string,
  method: string,
  target: string,
  body?: unknown,
  rawUrl = `${BILLING}/${target}`,
): NativeCase => ({
  operation,
  provider: 'cloudplans',
  method,
  path: `${BILLING}/${target}`,
  body,
  sent: { method, rawUrl, body: body ?? null },
});

export const READ = qovery('listOrganizationInvoice', 'GET', '/invoice');
export const REDEEM = qovery('addCreditCode', 'POST', '/creditCode', { code: 'WELCOME-100' });
export const CHANGE_PLAN = qovery('changePlan', 'POST', '/changePlan', { plan: 'BUSINESS_2025' });
export const ADD_CARD = qovery('addCreditCard', 'POST', '/creditCard', {
  ...CREDIT_CARD,
  token: 'tok_visa_1',
});
export const EDIT_INFO = qovery('editOrganizationBillingInfo', 'PUT', '/billingInfo', BILLING_INFO);

/** All that Qovery documents of billing. */
export const QOVERY_CASES: readonly NativeCase[] = [
  READ,
  REDEEM,
  CHANGE_PLAN,
  ADD_CARD,
  EDIT_INFO,
  qovery('getOrganizationBillingExternalId', 'GET', '/billingExternalId'),
  qovery('getOrganizationBillingInfo', 'GET', '/billingInfo'),
  qovery('getOrganizationBillingStatus', 'GET', '/billingStatus'),
  qovery('generateBillingUsageReport', 'POST', '/billingUsageReport', USAGE_REPORT),
  qovery('getClusterCurrentCost', 'GET', `/cluster/${CLUSTER}/currentCost`),
  qovery('listOrganizationCreditCards', 'GET', '/creditCard'),
  qovery('deleteCreditCard', 'DELETE', `/creditCard/${CARD}`),
  qovery('getOrganizationCurrentCost', 'GET', '/currentCost'),
  qovery('organizationDownloadAllInvoices', 'POST', '/downloadInvoices'),
  qovery('getOrganizationInvoice', 'GET', `/invoice/${INVOICE}`),
  qovery('getOrganizationInvoicePDF', 'GET', `/invoice/${INVOICE}/download`),
];

export const DESCRIBE = cloudplans('describebilling', 'GET', 'describe?action=getorganization&org_id=O-42');
export const SUBSCRIBE = cloudplans(
  'createsubscription',
  'POST',
  'update?action=getpaymentlink&org_id=O-77&quantity=5',
);
export const UPDATE = cloudplans('updatesubscription', 'POST', 'update?action=updatesubscription', {
  org_id: 'O-42',
  quantity: 30,
});
export const CANCEL = cloudplans('cancelsubscription', 'POST', 'update?action=cancelsubscription', {
  org_id: 'O-42',
});

/** All that CloudPlans documents of billing. */
export const CLOUDPLANS_CASES: readonly NativeCase[] = [
  DESCRIBE,
  cloudplans('billinghistory', 'GET', 'history?action=list_billing&org_id=O-42'),
  SUBSCRIBE,
  cloudplans('changepaymentmethod', 'POST', 'update?action=getupdatecardlink', { org_id: 'O-42' }),
  UPDATE,
  CANCEL,
];

export const NATIVE_CASES: readonly NativeCase[] = [...QOVERY_CASES, ...CLOUDPLANS_CASES];

/** An answer as its bytes came. */
export interface Passed {
  status: number;
  type: string | null;
  bytes: Buffer;
  headers: Headers;
}

export async function ask(
  { service }: TestService,
  { method, path, body }: Pick<NativeCase, 'method' | 'path' | 'body'>,
  { rawBody, headers, key }: RequestOptions = {},
): Promise<Passed> {
  const payload = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(service.url + path, {
    method,
    body: payload,
    redirect: 'manual',
    headers: {
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...headers,
    },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    bytes,
    headers: response.headers,
  };
}
