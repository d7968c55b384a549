import { kindOf, type Invoice } from '../../billing/invoice.js';
import type { PaymentMethod } from '../../billing/payment-method.js';
import type { Plan } from '../../billing/plan.js';
import type { Subscription } from '../../billing/subscription.js';
import { today } from '../../billing/time.js';
import type { NativeAccount } from '../../contract/billing-provider.js';
import { withoutSecrets } from '../../upstream/sanitize.js';
import { asId, optionalInteger, optionalLabel, optionalText, type WireObject } from '../../upstream/wire.js';
import { toMoney } from './amount.js';
import { toDay, toInstant } from './dates.js';
import { asOrganizationId, type WireBilling } from './wire.js';

const STATUS: ReadonlyMap<string, Invoice['status']> = new Map([
  ['paid', 'paid'],
  ['unpaid', 'open'],
]);

export function toInvoice(
  accountId: string,
  wire: WireObject,
  currency: string | null,
  now: number,
): Invoice {
  const status = STATUS.get(optionalText(wire.status)?.toLowerCase() ?? '') ?? 'unknown';
  const issued = optionalText(wire.date);
  const due = optionalText(wire.due_date);
  const issuedAt = toInstant(issued);
  const dueOn = toDay(due);
  const { money: total, warnings } = toMoney(wire.amount, currency);
  return {
    id: asId(wire.id, 'an invoice’s id'),
    accountId,
    number: null,
    kind: kindOf(total),
    status,
    statusNative: optionalLabel(wire.status),
    overdue: isOverdue(status, dueOn, now),
    issuedAt,
    issuedAtRaw: issuedAt === null ? optionalLabel(issued) : null,
    dueOn,
    dueOnRaw: dueOn === null ? optionalLabel(due) : null,
    total,
    file: { available: false },
    warnings,
  };
}

/** Late is open and due before today; not known where the status or the day is not. */
function isOverdue(status: Invoice['status'], dueOn: string | null, now: number): boolean | null {
  if (status === 'paid') return false;
  if (status !== 'open' || dueOn === null) return null;
  return dueOn < today(now);
}

function purchased({ subscription }: WireBilling): number | null {
  return optionalInteger(subscription.quantity);
}

/** No quantity, an empty one or 0 is no subscription; any other is one, even where it cannot be read. */
function statusOf(subscription: WireObject): Subscription['status'] {
  const quantity = subscription.quantity ?? 0;
  const isText = typeof quantity === 'string' || typeof quantity === 'number';
  return isText && Number(quantity) === 0 ? 'none' : 'active';
}

/** Subscriptions renew monthly; prices are not in the API. */
export function toPlan({ subscription }: WireBilling): Plan | null {
  const code = optionalLabel(subscription.plan);
  return code === null
    ? null
    : { code, name: code, interval: 'month', legacy: false, current: true, price: null };
}

export function toSubscription(accountId: string, billing: WireBilling): Subscription {
  return {
    accountId,
    status: statusOf(billing.subscription),
    plan: toPlan(billing),
    quantity: { purchased: purchased(billing), used: optionalInteger(billing.organization.resources) },
    trial: null,
    renewsAt: null,
    currentCost: null,
  };
}

/** What the account pays with: the API tells an expiry in a format that is not documented, and nothing else. */
export function toPaymentMethods(accountId: string, billing: WireBilling): PaymentMethod[] {
  const expiryRaw = optionalLabel(billing.subscription.payment_exp);
  if (expiryRaw === null && statusOf(billing.subscription) !== 'active') return [];
  return [
    {
      id: 'default',
      accountId,
      type: 'unknown',
      card: null,
      isDefault: true,
      expiryRaw,
      createdAt: null,
      managedBy: 'hosted_page',
    },
  ];
}

export function toAccount(wire: WireObject): NativeAccount {
  const nativeId = asOrganizationId(wire.org_id);
  return {
    nativeId,
    displayName: optionalLabel(wire.org_name) ?? nativeId,
    raw: withoutSecrets(wire) as Record<string, unknown>,
  };
}
