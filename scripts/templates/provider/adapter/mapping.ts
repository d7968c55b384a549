import { minorUnits, toCurrency } from '../../billing/currency.js';
import { kindOf, type Invoice, type InvoiceStatus } from '../../billing/invoice.js';
import { money, type Money } from '../../billing/money.js';
import { parseDay, today } from '../../billing/time.js';
import type { NativeAccount } from '../../contract/billing-provider.js';
import { withoutSecrets } from '../../upstream/sanitize.js';
import { asId, optionalInteger, optionalLabel, optionalText, type WireObject } from '../../upstream/wire.js';
import { asOrganizationId } from './wire.js';

// fill in: every documented status; any other one becomes `unknown`
const STATUS: ReadonlyMap<string, InvoiceStatus> = new Map([
  ['paid', 'paid'],
  ['due', 'open'],
]);

export function toAccount(wire: WireObject): NativeAccount {
  const nativeId = asOrganizationId(wire.id);
  return {
    nativeId,
    displayName: optionalLabel(wire.name) ?? nativeId,
    raw: withoutSecrets(wire) as Record<string, unknown>,
  };
}

// fill in: the names of the fields; what cannot be read is null, and its text is in `…Raw`
export function toInvoice(accountId: string, wire: WireObject, now: number): Invoice {
  const status = STATUS.get(optionalText(wire.status) ?? '') ?? 'unknown';
  const issuedOn = parseDay(optionalText(wire.issued_on));
  const dueOn = parseDay(optionalText(wire.due_on));
  const total = toMoney(wire.amount_minor, wire.currency);
  return {
    id: asId(wire.id, 'an invoice’s id'),
    accountId,
    number: optionalLabel(wire.number),
    kind: kindOf(total),
    status,
    statusNative: optionalLabel(wire.status),
    overdue: isOverdue(status, dueOn, now),
    issuedAt: issuedOn === null ? null : `${issuedOn}T00:00:00Z`,
    issuedAtRaw: issuedOn === null ? optionalLabel(wire.issued_on) : null,
    dueOn,
    dueOnRaw: dueOn === null ? optionalLabel(wire.due_on) : null,
    total,
    file: { available: false },
    warnings: [],
  };
}

function isOverdue(status: InvoiceStatus, dueOn: string | null, now: number): boolean | null {
  if (status === 'paid') return false;
  return status === 'open' && dueOn !== null ? dueOn < today(now) : null;
}

// fill in: how an amount is written; never make up an amount or a currency
function toMoney(minor: unknown, code: unknown): Money {
  const currency = toCurrency(code);
  const units = optionalInteger(minor);
  const scale = currency === null ? undefined : minorUnits(currency);
  const value = units === null || scale === undefined ? null : { units: BigInt(units), scale };
  return money(value, { currency, basis: 'provider' });
}
