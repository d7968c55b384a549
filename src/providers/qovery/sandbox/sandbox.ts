import { createHash } from 'node:crypto';
import { csv, tinyPdf } from '../../../sandbox/files.js';
import {
  type SandboxResponse,
  type SandboxRequest,
  type SandboxPlatform,
  Refusal,
  type SandboxRoute,
  isRow,
  ok,
} from '../../../sandbox/platform.js';
import { startSandbox } from '../../../sandbox/sandbox-server.js';
import { type Row, type Sandbox, type SandboxOptions, faultKinds } from '../../../sandbox/sandbox.js';
import { addQoveryOrganizations, isExpired, seedQovery } from './data.js';
import { validBody } from './requests.js';
import { type QoveryAccount, type QoveryState, billingInfoMembers } from './state.js';

export const startQoverySandbox = (options?: SandboxOptions): Promise<Sandbox> =>
  startSandbox(qovery, options);

type Handler = (account: QoveryAccount, call: SandboxRequest, state: QoveryState) => SandboxResponse;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const jwt = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const hourlyLimit = 1_000;

/** Platforms are not consistent about the name of the text; these operations say `detail`. */
const sayDetail = new Set(['changePlan', 'addCreditCode', 'generateBillingUsageReport']);

const creditCodes = new Set(['WELCOME-100', 'STARTUP-2026']);

const under = (path: string) => `/organization/:organizationId${path}`;

const operations: [operation: string, method: string, path: string, handle: Handler][] = [
  ['getOrganization', 'GET', '', ({ organization }) => ok(organization)],
  ['listOrganizationCluster', 'GET', '/cluster', ({ clusters }) => list(clusters.map(({ wire }) => wire))],
  [
    'getClusterCurrentCost',
    'GET',
    '/cluster/:clusterId/currentCost',
    ({ clusters }, { parameters }) =>
      ok(
        known(
          clusters.find(({ wire }) => wire.id === parameters.clusterId),
          'cluster',
        ).cost,
      ),
  ],
  ['getOrganizationCurrentCost', 'GET', '/currentCost', ({ currentCost }) => ok(currentCost)],
  ['getOrganizationBillingInfo', 'GET', '/billingInfo', ({ billingInfo }) => ok(billingInfo)],
  ['editOrganizationBillingInfo', 'PUT', '/billingInfo', editBillingInfo],
  ['getOrganizationBillingStatus', 'GET', '/billingStatus', ({ billingStatus }) => ok(billingStatus)],
  [
    'getOrganizationBillingExternalId',
    'GET',
    '/billingExternalId',
    ({ externalId }) => ok({ id: externalId }),
  ],
  ['generateBillingUsageReport', 'POST', '/billingUsageReport', generateUsageReport],
  ['changePlan', 'POST', '/changePlan', changePlan],
  ['addCreditCode', 'POST', '/creditCode', addCreditCode],
  ['listOrganizationCreditCards', 'GET', '/creditCard', ({ creditCards }) => list(creditCards)],
  ['addCreditCard', 'POST', '/creditCard', addCreditCard],
  ['deleteCreditCard', 'DELETE', '/creditCard/:creditCardId', deleteCreditCard],
  ['listOrganizationInvoice', 'GET', '/invoice', ({ invoices }) => list(invoices)],
  ['getOrganizationInvoice', 'GET', '/invoice/:invoiceId', (account, call) => ok(invoiceOf(account, call))],
  ['getOrganizationInvoicePDF', 'GET', '/invoice/:invoiceId/download', invoiceLink],
  ['organizationDownloadAllInvoices', 'POST', '/downloadInvoices', () => ({ status: 202 })],
];

const routes: SandboxRoute<QoveryState>[] = [
  {
    operation: 'listOrganization',
    method: 'GET',
    path: '/organization',
    handle: (_call, state) => list([...state.accounts.values()].map(({ organization }) => organization)),
  },
  ...operations.map(([operation, method, path, handle]): SandboxRoute<QoveryState> => ({
    operation,
    method,
    path: under(path),
    handle: (call, state) => handle(accountOf(call, state), call, state),
  })),
  { operation: 'invoiceFile', method: 'GET', path: '/files/invoices/:file', open: true, handle: invoiceFile },
  { operation: 'reportFile', method: 'GET', path: '/files/reports/:file', open: true, handle: reportFile },
  {
    operation: 'deleteReport',
    method: 'DELETE',
    path: '/files/reports/:file',
    open: true,
    handle: deleteReport,
  },
];

const qovery: SandboxPlatform<QoveryState> = {
  name: 'qovery',
  routes,
  faultKinds: faultKinds.filter((kind) => kind !== 'body_status' && kind !== 'no_status'),
  unseen: { status: 'SUSPENDED', plan: 'TEAM_2031' },
  seed: seedQovery,
  authenticate,
  account: ({ parameters }) => parameters.organizationId ?? null,
  failure,
  refusal: ({ status, message }, call) => failure(status, message, call),
  unmatched: (reason, call) =>
    reason === 'method'
      ? failure(405, 'This method is not allowed here.', call)
      : failure(404, 'There is nothing at this path.', call),
  headers: rateLimit,
  seedInvoices: (state, account, rows) => {
    known(state.accounts.get(account), 'organization').invoices = rows;
  },
  addOrganizations: addQoveryOrganizations,
};

function authenticate(authorization: string | undefined, call: SandboxRequest): SandboxResponse | null {
  const [, scheme, credential = ''] = /^(Token|Bearer) (\S+)$/.exec(authorization ?? '') ?? [];
  const fits = scheme === 'Bearer' ? jwt.test(credential) : scheme === 'Token' && !jwt.test(credential);
  if (!fits || credential === 'revoked')
    return failure(401, 'The access token is missing or not valid.', call);
  return credential === 'forbidden' ? failure(403, 'This token may not do that.', call) : null;
}

const reasons: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The document names statuses only; the members are those that Spring services usually answer. */
function failure(status: number, message: string, { operation, path, now }: SandboxRequest): SandboxResponse {
  const text = sayDetail.has(operation ?? '') && status === 400 ? { detail: message } : { message };
  const error = reasons[status] ?? 'Error';
  return { status, json: { status, error, ...text, timestamp: now.toISOString(), path } };
}

/** Told but never enforced; the document says nothing of the unit of the reset, here it is epoch seconds. */
function rateLimit(state: QoveryState, authorization = '', now: Date): Record<string, string> {
  const credential = createHash('sha256').update(authorization).digest('hex');
  const used = (state.requestsPerCredential.get(credential) ?? 0) + 1;
  state.requestsPerCredential.set(credential, used);
  return {
    'X-RateLimit-Limit': String(hourlyLimit),
    'X-RateLimit-Remaining': String(Math.max(0, hourlyLimit - used)),
    'X-RateLimit-Reset': String((Math.floor(now.getTime() / 3_600_000) + 1) * 3_600),
  };
}

const list = (results: Row[]): SandboxResponse => ok({ results });

function known<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Refusal(404, `There is no such ${name}.`);
  return thing;
}

function accountOf({ parameters }: SandboxRequest, state: QoveryState): QoveryAccount {
  const malformed = Object.entries(parameters).find(([, value]) => !uuid.test(value));
  if (malformed) throw new Refusal(400, `${malformed[0]} must be a UUID.`);
  return known(state.accounts.get(parameters.organizationId ?? ''), 'organization');
}

const invoiceOf = ({ invoices }: QoveryAccount, { parameters }: SandboxRequest): Row =>
  known(
    invoices.find(({ id }) => id === parameters.invoiceId),
    'invoice',
  );

function editBillingInfo(account: QoveryAccount, call: SandboxRequest): SandboxResponse {
  const body = validBody('editOrganizationBillingInfo', call.body);
  account.billingInfo = Object.fromEntries(
    billingInfoMembers.map((member) => [member, body[member] ?? null]),
  );
  return ok(account.billingInfo);
}

/** Any documented plan is taken, the deprecated ones too; the cost of the running period stays. */
function changePlan(account: QoveryAccount, call: SandboxRequest): SandboxResponse {
  const { plan } = validBody('changePlan', call.body);
  const { organization } = account;
  const previous = isRow(organization.organization_plan) ? organization.organization_plan : {};
  account.currentCost = { ...account.currentCost, plan };
  account.organization = {
    ...organization,
    plan,
    updated_at: call.now.toISOString(),
    organization_plan: { ...previous, plan },
  };
  return ok(account.organization);
}

function addCreditCode({ usedCodes }: QoveryAccount, call: SandboxRequest): SandboxResponse {
  const code = String(validBody('addCreditCode', call.body).code);
  if (!creditCodes.has(code)) throw new Refusal(400, 'This code is not valid.');
  if (usedCodes.has(code)) throw new Refusal(400, 'This code was used before.');
  usedCodes.add(code);
  return { status: 200 };
}

const brands = ['visa', 'mastercard', 'amex', 'discover'];

/** The brand is one named in the token (`tok_amex_…`), else visa: the real platform asks its gateway. */
function addCreditCard(account: QoveryAccount, call: SandboxRequest, state: QoveryState): SandboxResponse {
  const body = validBody('addCreditCard', call.body);
  const digits = String(body.number).slice(-4);
  if (!/^\d{4}$/.test(digits)) throw new Refusal(400, 'number must end in four digits.');
  const token = typeof body.token === 'string' ? body.token.toLowerCase() : '';
  const card: Row = {
    id: `c1000000-0000-4000-8000-${String(++state.sequence).padStart(12, '0')}`,
    created_at: call.now.toISOString(),
    expiry_month: body.expiry_month,
    expiry_year: body.expiry_year,
    last_digit: digits,
    is_expired: isExpired(Number(body.expiry_month), Number(body.expiry_year), call.now),
    brand: brands.find((brand) => token.includes(brand)) ?? 'visa',
    funding_type: 'credit',
  };
  account.creditCards.push(card);
  return { status: 201, json: card };
}

function deleteCreditCard(account: QoveryAccount, { parameters }: SandboxRequest): SandboxResponse {
  const card = known(
    account.creditCards.find(({ id }) => id === parameters.creditCardId),
    'credit card',
  );
  account.creditCards = account.creditCards.filter((one) => one !== card);
  return { status: 204 };
}

/** Typed as the link of a service, so everything but `url` is filler. */
function invoiceLink(account: QoveryAccount, call: SandboxRequest): SandboxResponse {
  const { id } = invoiceOf(account, call);
  return ok({
    service_id: '00000000-0000-4000-8000-000000000000',
    service_type: 'APPLICATION',
    url: `${call.origin}/files/invoices/${String(id)}.pdf`,
    internal_port: 443,
    external_port: 443,
    is_qovery_domain: true,
    is_default: true,
  });
}

function generateUsageReport(
  account: QoveryAccount,
  call: SandboxRequest,
  state: QoveryState,
): SandboxResponse {
  const body = validBody('generateBillingUsageReport', call.body);
  const [from, to] = [String(body.from), String(body.to)];
  if (Date.parse(from) >= Date.parse(to)) throw new Refusal(400, 'from must be before to.');
  const id = `e0000000-0000-4000-8000-${String(++state.sequence).padStart(12, '0')}`;
  const lines = account.clusters.map(({ wire, cost }) => [
    String(wire.name),
    from,
    to,
    Number(cost.max_cost),
    'USD',
  ]);
  state.reports.set(`${id}.csv`, {
    content: csv([['cluster', 'from', 'to', 'cost', 'currency'], ...lines]),
    expiresAt: new Date(call.now.getTime() + Number(body.report_expiration_in_seconds) * 1_000),
  });
  const url = `${call.origin}/files/reports/${id}.csv`;
  return ok({ report_url: url, delete_report_url: `${url}?signature=delete` });
}

function invoiceFile({ parameters }: SandboxRequest, { accounts }: QoveryState): SandboxResponse {
  const { file } = parameters;
  const invoices = [...accounts.values()].flatMap((account) => account.invoices);
  const invoice = known(
    invoices.find(({ id }) => `${String(id)}.pdf` === file),
    'file',
  );
  const line = `Invoice ${String(invoice.id)}: ${String(invoice.total)} ${String(invoice.currency_code)}`;
  return { status: 200, type: 'application/pdf', content: tinyPdf(line) };
}

function reportFile({ parameters, now }: SandboxRequest, { reports }: QoveryState): SandboxResponse {
  const report = known(reports.get(parameters.file ?? ''), 'file');
  if (report.expiresAt <= now) throw new Refusal(404, 'The report has expired.');
  return { status: 200, type: 'text/csv; charset=utf-8', content: report.content };
}

/** How the deletion link is called is not documented; here it takes DELETE. */
function deleteReport({ parameters }: SandboxRequest, { reports }: QoveryState): SandboxResponse {
  if (!reports.delete(parameters.file ?? '')) throw new Refusal(404, 'There is no such file.');
  return { status: 204 };
}
