import type { InvoiceStatusEnum, PlanEnum } from 'qovery-typescript-axios';
import { ContractError } from '../../upstream/upstream-failure.js';
import { asArray, asId, asObject, optionalLink, type WireObject } from '../../upstream/wire.js';

/**
 * Requests are typed by Qovery's own client. Its answers are not: the specification requires members that it
 * does not define (CostRange) and types the PDF link as a service's link, so answers are read leniently.
 */
export type {
  BillingInfoRequest,
  CreditCardRequest,
  OrganizationBillingUsageReportRequest,
  OrganizationChangePlanRequest,
  OrganizationCreditCodeRequest,
} from 'qovery-typescript-axios';

export type NativeInvoiceStatus = InvoiceStatusEnum;
export type NativePlan = PlanEnum;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** The id of what has operations of its own: with any other text they could not be asked. */
export function asUuid(value: unknown, what: string): string {
  const id = asId(value, what);
  if (!isUuid(id)) throw new ContractError(`${what} is not a UUID`);
  return id;
}

/** Lists come as `{ results }`. */
export function results(body: unknown, what: string): readonly WireObject[] {
  return asArray(asObject(body, 'the answer').results, what).map((item) =>
    asObject(item, `an item of ${what}`),
  );
}

/** A link that a browser may be sent to: https, or loopback for a sandbox. */
export function asLink(value: unknown, what: string): string {
  const url = optionalLink(value);
  const local = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !local)) throw new ContractError(`${what} is not a link`);
  return url.href;
}
