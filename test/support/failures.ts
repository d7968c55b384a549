import type { Fault, Sandbox } from '../../src/sandbox/sandbox.js';
import { CLOUDPLANS, QOVERY, type TestService } from './service.js';

/** How a platform can fail, and what a client hears of it. */
export interface Failure {
  name: string;
  fault: Omit<Fault, 'operation'>;
  status: number;
  code: string;
  /** What `upstream.status` says; null when no answer came. */
  upstream: number | null;
  /** What became of a write. */
  outcome: 'not_applied' | 'unknown';
  /** Whether the same read may succeed later; undefined where both are fine. */
  retryable?: boolean;
  /** Only this platform fails so. */
  only?: 'qovery' | 'cloudplans';
}

const REFUSED = { status: 502, code: 'upstream_auth_failed', outcome: 'not_applied' } as const;
const ABSENT = { status: 404, code: 'not_found', outcome: 'not_applied', retryable: false } as const;
const REJECTED = {
  status: 422,
  code: 'upstream_rejected',
  outcome: 'not_applied',
  retryable: false,
} as const;
const LIMITED = {
  status: 503,
  code: 'upstream_rate_limited',
  outcome: 'not_applied',
  retryable: true,
} as const;
const ERROR = { status: 502, code: 'upstream_error', outcome: 'unknown', retryable: true } as const;
const CONTRACT = { status: 502, code: 'upstream_contract', outcome: 'unknown' } as const;
const LOST = { status: 503, code: 'upstream_unavailable', outcome: 'unknown', retryable: true } as const;
const SILENT = { status: 504, code: 'upstream_timeout', outcome: 'unknown', retryable: true } as const;

const httpStatus = (status: number): Omit<Fault, 'operation'> => ({ kind: 'status', status });
const bodyStatus = (status: number | string): Omit<Fault, 'operation'> => ({
  kind: 'body',
  body: { status, response: 'The sandbox was told to refuse.' },
});
const only = 'cloudplans' as const;

export const FAILURES: readonly Failure[] = [
  { name: '401', fault: httpStatus(401), ...REFUSED, upstream: 401 },
  { name: '403', fault: httpStatus(403), ...REFUSED, upstream: 403 },
  { name: '404', fault: httpStatus(404), ...ABSENT, upstream: 404 },
  { name: '400', fault: httpStatus(400), ...REJECTED, upstream: 400 },
  { name: '409', fault: httpStatus(409), ...REJECTED, upstream: 409 },
  { name: '418', fault: httpStatus(418), ...REJECTED, upstream: 418 },
  { name: '422', fault: httpStatus(422), ...REJECTED, upstream: 422 },
  { name: '429', fault: httpStatus(429), ...LIMITED, upstream: 429 },
  { name: '500', fault: httpStatus(500), ...ERROR, upstream: 500 },
  { name: '503', fault: httpStatus(503), ...ERROR, upstream: 503 },
  { name: 'HTML with 200', fault: { kind: 'html' }, ...CONTRACT, upstream: 200 },
  { name: 'half a JSON', fault: { kind: 'truncated' }, ...CONTRACT, upstream: 200 },
  { name: 'nothing with 200', fault: { kind: 'empty' }, ...CONTRACT, upstream: 200 },
  { name: 'null with 200', fault: { kind: 'body', body: null }, ...CONTRACT, upstream: 200 },
  { name: 'a list with 200', fault: { kind: 'body', body: [1] }, ...CONTRACT, upstream: 200 },
  { name: 'a redirect', fault: { kind: 'redirect' }, ...CONTRACT, upstream: 302 },
  { name: 'HTML with 500', fault: { kind: 'status', status: 500, body: '<html>' }, ...ERROR, upstream: 500 },
  {
    name: 'HTML with 401',
    fault: { kind: 'status', status: 401, body: '<html>' },
    ...REFUSED,
    upstream: 401,
  },
  { name: 'a closed connection', fault: { kind: 'drop' }, ...LOST, upstream: null },
  { name: 'no answer', fault: { kind: 'hang' }, ...SILENT, upstream: null },
  { name: 'a gateway’s 401', fault: { kind: 'gateway' }, ...REFUSED, upstream: 401, only },
  { name: 'a gateway’s 504', fault: { kind: 'gateway', status: 504 }, ...ERROR, upstream: 504, only },
  { name: 'no status', fault: { kind: 'no_status' }, ...CONTRACT, upstream: 200, only },
  { name: 'a status of 401', fault: bodyStatus(401), ...REFUSED, upstream: 401, only },
  { name: 'a status of 403', fault: bodyStatus('403'), ...REFUSED, upstream: 403, only },
  { name: 'a status of 404', fault: bodyStatus(404), ...ABSENT, upstream: 404, only },
  { name: 'a status of 409', fault: { kind: 'body_status' }, ...REJECTED, upstream: 409, only },
  { name: 'a status of 429', fault: bodyStatus('429'), ...LIMITED, upstream: 429, only },
  { name: 'a status of 500', fault: bodyStatus(500), ...ERROR, upstream: 500, only },
  { name: 'a status that is a word', fault: bodyStatus('ok'), ...CONTRACT, upstream: 200, only },
];

interface Site {
  provider: 'qovery' | 'cloudplans';
  sandbox: (service: TestService) => Sandbox;
  operation: string;
  method: string;
  path: string;
  body?: unknown;
}

const qovery = (service: TestService): Sandbox => service.qovery;
const cloudplans = (service: TestService): Sandbox => service.cloudplans;

export const READS: readonly Site[] = [
  {
    provider: 'qovery',
    sandbox: qovery,
    operation: 'listOrganizationInvoice',
    method: 'GET',
    path: `/v1/accounts/${QOVERY}/invoices`,
  },
  {
    provider: 'cloudplans',
    sandbox: cloudplans,
    operation: 'billinghistory',
    method: 'GET',
    path: `/v1/accounts/${CLOUDPLANS}/invoices`,
  },
];

export const WRITES: readonly Site[] = [
  {
    provider: 'qovery',
    sandbox: qovery,
    operation: 'addCreditCard',
    method: 'POST',
    path: `/v1/accounts/${QOVERY}/payment-methods`,
    body: { token: 'tok_visa_1', last4: '4242', expMonth: 12, expYear: 2031 },
  },
  {
    provider: 'cloudplans',
    sandbox: cloudplans,
    operation: 'updatesubscription',
    method: 'PUT',
    path: `/v1/accounts/${CLOUDPLANS}/subscription/quantity`,
    body: { quantity: 30 },
  },
];

/** Every failure that a site's platform can have; the status that a client gets comes first. */
export function failuresAt(
  sites: readonly Site[],
): [status: number, provider: string, name: string, Site, Failure][] {
  return sites.flatMap((site) =>
    FAILURES.filter((failure) => failure.only === undefined || failure.only === site.provider).map(
      (failure): [number, string, string, Site, Failure] => [
        failure.status,
        site.provider,
        failure.name,
        site,
        failure,
      ],
    ),
  );
}
