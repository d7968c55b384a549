import type { ProblemCode } from '../../src/billing/problem.js';

/** The endpoints of docs/design.md, section 3.1, with the success that OpenAPI must document. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  status: number;
  tag: string;
  key?: 'required' | 'optional';
  /** The platform, where the route is the platform’s own. */
  native?: 'qovery' | 'cloudplans';
  /** Its success has no body that is documented. */
  empty?: true;
  /** The errors that OpenAPI must document for it; all others are `default`. */
  codes: ProblemCode[];
}

const LIST: ProblemCode[] = ['malformed_request', 'invalid_cursor'];
const ACTION: ProblemCode[] = [
  'validation_failed',
  'card_number_not_accepted',
  'capability_unsupported',
  'upstream_rejected',
];
const WRITE: ProblemCode[] = [
  'malformed_request',
  'idempotency_in_progress',
  'idempotency_key_required',
  'idempotency_key_reused',
];

const merged = (tag: string, path: string, codes: ProblemCode[] = []): Route => ({
  method: 'GET',
  path,
  status: 200,
  tag,
  codes,
});
const facts = (tag: string, path: string): Route => ({
  ...merged(tag, `/v1/accounts/{accountId}${path}`, ['not_found']),
});
const read = (tag: string, path: string, more: ProblemCode[] = []): Route => ({
  ...facts(tag, path),
  codes: ['not_found', ...ACTION, ...more],
});
const write = (
  tag: string,
  method: Route['method'],
  path: string,
  status: number,
  key: Route['key'],
  ...more: ProblemCode[]
): Route => {
  const route = read(tag, path);
  const empty = status === 204 && { empty: true as const };
  return { ...route, ...empty, method, status, key, codes: [...route.codes, ...WRITE, ...more] };
};
const health = (path: string): Route => ({
  method: 'GET',
  path,
  status: 200,
  tag: 'Health',
  codes: [],
});

const PLANS = 'Plans and subscriptions';

/** In the order of a billing screen. */
export const TAGS = [
  'Accounts',
  'Overview',
  'Invoices',
  'Payment methods',
  PLANS,
  'Costs',
  'Billing profile',
  'Providers',
  'Health',
];

export const ROUTES: Route[] = [
  merged('Accounts', '/v1/accounts', LIST),
  facts('Accounts', ''),
  read('Accounts', '/external-id'),
  read('Accounts', '/billing-status'),
  merged('Overview', '/v1/overview'),
  facts('Overview', '/overview'),
  merged('Invoices', '/v1/invoices', LIST),
  read('Invoices', '/invoices', LIST),
  read('Invoices', '/invoices/{invoiceId}'),
  read('Invoices', '/invoices/{invoiceId}/file'),
  write('Invoices', 'POST', '/invoice-exports', 202, 'optional'),
  read('Payment methods', '/payment-methods', LIST),
  write('Payment methods', 'POST', '/payment-methods', 201, 'required'),
  write('Payment methods', 'DELETE', '/payment-methods/{paymentMethodId}', 204, 'optional'),
  write('Payment methods', 'POST', '/payment-methods/setup', 200, 'optional'),
  read(PLANS, '/plans', LIST),
  read(PLANS, '/subscription'),
  write(PLANS, 'POST', '/subscription', 202, 'required', 'change_blocked'),
  write(PLANS, 'PUT', '/subscription/plan', 200, 'required'),
  write(PLANS, 'PUT', '/subscription/quantity', 200, 'required', 'change_blocked'),
  write(PLANS, 'DELETE', '/subscription', 200, 'required'),
  write(PLANS, 'POST', '/credit-codes', 200, 'required'),
  merged('Costs', '/v1/costs', LIST),
  read('Costs', '/costs/current'),
  read('Costs', '/costs/clusters', LIST),
  read('Costs', '/costs/clusters/{clusterId}'),
  write('Costs', 'POST', '/usage-reports', 201, 'optional'),
  read('Billing profile', '/billing-profile'),
  write('Billing profile', 'PUT', '/billing-profile', 200, 'optional'),
  merged('Providers', '/v1/providers', LIST),
  health('/health/live'),
  health('/health/ready'),
];

export const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

/** A request to a route of one account that is right. */
export interface AccountRequest extends Pick<Route, 'method' | 'key'> {
  /** What follows the account in the path. */
  path: string;
  /** An account that can. */
  account: string;
  body?: unknown;
}

/** The request to a route of the table, named by its method and what follows the account in its path. */
export function requestTo(
  name: string,
  account: string,
  { id = '', body }: { id?: string; body?: unknown } = {},
): AccountRequest {
  const [wanted = '', rest = ''] = name.split(' ');
  const route = ROUTES.find((one) => nameOf(one) === `${wanted} /v1/accounts/{accountId}${rest}`);
  if (!route) throw new Error(`the table has no ${name}`);
  const { method, key } = route;
  return { method, key, path: rest.replace(/\{\w+\}/, id), account, body };
}
