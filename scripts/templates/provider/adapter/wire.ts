import { ContractError } from '../../upstream/upstream-failure.js';
import { asArray, asId, asObject, type WireObject } from '../../upstream/wire.js';

// fill in: how ids look; a text that does not match is not found, and never sent
export const ORGANIZATION_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
export const INVOICE_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;

export function toNativeId(text: string): string | null {
  return ORGANIZATION_ID.test(text) ? text : null;
}

export function isInvoiceId(text: string): boolean {
  return INVOICE_ID.test(text);
}

export function asOrganizationId(value: unknown): string {
  const id = asId(value, 'an organisation’s id');
  if (!ORGANIZATION_ID.test(id)) throw new ContractError('an organisation’s id has another format');
  return id;
}

// fill in: where the lists are in a response
export function asOrganizations(body: unknown): readonly WireObject[] {
  return listIn(body, 'organizations');
}

export function asInvoices(body: unknown): readonly WireObject[] {
  return listIn(body, 'invoices');
}

function listIn(body: unknown, name: string): readonly WireObject[] {
  const list = asArray(asObject(body, 'the response')[name], name);
  return list.map((item) => asObject(item, `an item of ${name}`));
}
