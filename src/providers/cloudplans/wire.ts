import { ContractError } from '../../upstream/upstream-failure.js';
import { asArray, asId, asObject, optionalLink, type WireObject } from '../../upstream/wire.js';

/** What is read of an organisation; the envelope's key varies from endpoint to endpoint. */
export interface WireBilling {
  organization: WireObject;
  /** Empty when there is none: whether the platform then sends null or nothing is not documented. */
  subscription: WireObject;
}

export function asBilling(body: unknown): WireBilling {
  const response = asObject(asObject(body, 'the answer').response, 'response');
  return {
    organization: asObject(response.organization, 'organization'),
    subscription: asObject(response.subscription ?? {}, 'subscription'),
  };
}

export function asHistory(body: unknown): readonly WireObject[] {
  const history = asArray(asObject(body, 'the answer').billing_history, 'billing_history');
  return history.map((entry) => asObject(entry, 'an entry of billing_history'));
}

export function asOrganizations(body: unknown): readonly WireObject[] {
  const data = asObject(asObject(body, 'the answer').data, 'data');
  return asArray(data.organizations, 'organizations').map((entry) => asObject(entry, 'an organisation'));
}

/** `response` may also be a message for people: only an https URL is a link. */
export function asHostedLink(body: unknown): string {
  const { response } = asObject(body, 'the answer');
  const link = optionalLink(response);
  if (link?.protocol !== 'https:') throw new ContractError('response is not an https link');
  return link.href;
}

/** Printable, and nothing that could become another parameter; how ids look is not documented. */
export const ORGANIZATION_ID = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/;

export function asOrganizationId(value: unknown): string {
  const id = asId(value, 'an organisation’s id');
  if (!ORGANIZATION_ID.test(id)) throw new ContractError('an organisation’s id cannot be sent');
  return id;
}

/** An invoice's id is only looked up in a list, never sent, so that it may be any visible text. */
const INVOICE_ID = /^[^\s\p{C}]{1,200}$/u;

export function isInvoiceId(text: string): boolean {
  return INVOICE_ID.test(text);
}

export function toNativeId(text: string): string | null {
  return ORGANIZATION_ID.test(text) ? text : null;
}
