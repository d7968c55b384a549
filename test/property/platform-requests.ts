import type { LoggedRequest } from '../../src/sandbox/sandbox.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL } from '../support/service.js';
import { schema, type Shape } from '../support/shapes.js';

/** Everything that may reach a platform, written out by hand from the platforms' documents. */
interface PlatformRequest {
  method: string;
  /** The raw URL, whole; its only group is the organisation's id. */
  url: RegExp;
  body: Shape;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** The platform takes it in either case. */
const ID = UUID.replaceAll('a-f', 'A-Fa-f');

const none = schema({ type: 'null' });
const anyText = { type: 'string' };
const text = { type: 'string', minLength: 1 };
const integer = { type: 'integer', maximum: Number.MAX_SAFE_INTEGER };
const instant = { type: 'string', format: 'date-time' };
const matching = (pattern: string): object => ({ type: 'string', pattern });
/** Exactly these fields. */
const object = (fields: object, optional: object = {}): Shape =>
  schema({
    type: 'object',
    properties: { ...fields, ...optional },
    required: Object.keys(fields),
    additionalProperties: false,
  });

/** The path is what comes below the organisation. */
const qovery = (method: string, path: string, body: Shape = none): PlatformRequest => ({
  method,
  url: new RegExp(`^/organization/(${UUID})${path}$`),
  body,
});
const cloudplans = (method: string, path: string, query: string, body: Shape = none): PlatformRequest => ({
  method,
  url: new RegExp(`^/v1/organizations/billing/${path}\\?action=${query}$`),
  body,
});

const ORGANIZATION = 'org_id=(O-\\d+)';
const organization = matching('^O-\\d+$');

export const PLATFORM_REQUESTS: Readonly<Record<string, PlatformRequest>> = {
  getOrganization: qovery('GET', ''),
  listOrganizationCluster: qovery('GET', '/cluster'),
  getOrganizationBillingExternalId: qovery('GET', '/billingExternalId'),
  getOrganizationBillingInfo: qovery('GET', '/billingInfo'),
  getOrganizationBillingStatus: qovery('GET', '/billingStatus'),
  getClusterCurrentCost: qovery('GET', `/cluster/${ID}/currentCost`),
  listOrganizationCreditCards: qovery('GET', '/creditCard'),
  getOrganizationCurrentCost: qovery('GET', '/currentCost'),
  listOrganizationInvoice: qovery('GET', '/invoice'),
  getOrganizationInvoice: qovery('GET', `/invoice/${ID}`),
  getOrganizationInvoicePDF: qovery('GET', `/invoice/${ID}/download`),
  organizationDownloadAllInvoices: qovery('POST', '/downloadInvoices'),
  deleteCreditCard: qovery('DELETE', `/creditCard/${ID}`),
  addCreditCode: qovery('POST', '/creditCode', object({ code: text })),
  changePlan: qovery('POST', '/changePlan', object({ plan: matching('^[A-Z0-9_]+$') })),
  generateBillingUsageReport: qovery(
    'POST',
    '/billingUsageReport',
    object({ from: instant, to: instant, report_expiration_in_seconds: integer }),
  ),
  addCreditCard: qovery(
    'POST',
    '/creditCard',
    object({
      token: text,
      number: matching('^\\*{4}\\d{4}$'),
      cvv: { const: '' },
      expiry_month: integer,
      expiry_year: integer,
    }),
  ),
  editOrganizationBillingInfo: qovery(
    'PUT',
    '/billingInfo',
    object(
      {
        first_name: text,
        last_name: text,
        email: text,
        address: text,
        zip: text,
        country_code: matching('^[A-Z]{2}$'),
        city: text,
      },
      { state: anyText, company: anyText, vat_number: anyText },
    ),
  ),
  describebilling: cloudplans('GET', 'describe', `getorganization&${ORGANIZATION}`),
  billinghistory: cloudplans('GET', 'history', `list_billing&${ORGANIZATION}`),
  createsubscription: cloudplans('POST', 'update', `getpaymentlink&${ORGANIZATION}&quantity=[1-9]\\d{0,15}`),
  changepaymentmethod: cloudplans('POST', 'update', 'getupdatecardlink', object({ org_id: organization })),
  updatesubscription: cloudplans(
    'POST',
    'update',
    'updatesubscription',
    object({ org_id: organization, quantity: integer }),
  ),
  cancelsubscription: cloudplans('POST', 'update', 'cancelsubscription', object({ org_id: organization })),
};

export const ACCOUNTS: readonly string[] = [QOVERY, QOVERY_TRIAL, CLOUDPLANS, CLOUDPLANS_FREE];

/** The account that a request is about, by its method, its URL and its `org_id`; undefined where no document has it. */
export function addressee({ method, rawUrl, body, operation }: LoggedRequest): string | undefined {
  const expected = PLATFORM_REQUESTS[operation ?? ''];
  const found = expected?.url.exec(rawUrl);
  if (!found || method !== expected?.method) return undefined;
  const [, inUrl] = found;
  if (rawUrl.startsWith('/organization/')) return `qovery.${inUrl}`;
  return `cloudplans.${inUrl ?? (body as { org_id: string }).org_id}`;
}

/** The same; undefined also where its body is none of ours. */
function accountOf(entry: LoggedRequest): string | undefined {
  const isOurs = PLATFORM_REQUESTS[entry.operation ?? '']?.body(entry.body, '$').length === 0;
  return isOurs ? addressee(entry) : undefined;
}

/** What reached a platform although it is no request of its documents, or is about another account than these. */
export function unintended(sent: readonly LoggedRequest[], accounts: readonly string[]): string[] {
  return sent
    .filter((entry) => !accounts.includes(accountOf(entry) ?? ''))
    .map(({ method, rawUrl, body }) => `${method} ${rawUrl} ${JSON.stringify(body)}`);
}
