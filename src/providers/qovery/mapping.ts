import type { BillingStatus, ExternalId } from '../../billing/account-facts.js';
import type { BillingProfile, UpdateBillingProfile } from '../../billing/billing-profile.js';
import type { Cost } from '../../billing/cost.js';
import { minorUnits, toCurrency } from '../../billing/currency.js';
import { kindOf, type Invoice, type InvoiceStatus } from '../../billing/invoice.js';
import { money, moneyOfMinor, type Money } from '../../billing/money.js';
import type { AddPaymentMethod, PaymentMethod } from '../../billing/payment-method.js';
import type { Warning } from '../../billing/resource.js';
import type { Subscription } from '../../billing/subscription.js';
import { lastDayOfMonth, parseInstant, today } from '../../billing/time.js';
import type { NativeAccount } from '../../contract/billing-provider.js';
import { sanitize, withoutSecrets } from '../../upstream/sanitize.js';
import {
  asId,
  asObject,
  optionalBoolean,
  optionalDecimal,
  optionalId,
  optionalInteger,
  optionalLabel,
  optionalText,
  type WireObject,
} from '../../upstream/wire.js';
import { toPlan } from './plans.js';
import { asUuid, type BillingInfoRequest, type CreditCardRequest, type NativeInvoiceStatus } from './wire.js';

const WEEK_MS = 7 * 86_400_000;

type Overdue = (issuedAt: string | null, now: number) => boolean | null;

const settled: Overdue = () => false;
const notTold: Overdue = () => null;
const late: Overdue = () => true;
/** Qovery restricts an organisation whose invoice has not been paid for a week. */
const lateAfterAWeek: Overdue = (issuedAt, now) =>
  issuedAt !== null && Date.parse(issuedAt) < now - WEEK_MS ? true : null;

const STATUS: Record<NativeInvoiceStatus, { status: InvoiceStatus; overdue: Overdue }> = {
  PAID: { status: 'paid', overdue: settled },
  POSTED: { status: 'open', overdue: notTold },
  NOT_PAID: { status: 'open', overdue: lateAfterAWeek },
  PAYMENT_DUE: { status: 'open', overdue: late },
  PENDING: { status: 'draft', overdue: settled },
  VOIDED: { status: 'void', overdue: settled },
  UNKNOWN: { status: 'unknown', overdue: notTold },
};

const STATUSES: ReadonlyMap<string, { status: InvoiceStatus; overdue: Overdue }> = new Map(
  Object.entries(STATUS),
);
const UNSEEN = STATUS.UNKNOWN;

const INCONSISTENT: Warning = {
  code: 'amount_inconsistent',
  message: 'The provider’s two figures for the amount differ.',
};

/** Cents where the currency has cents, else the decimal figure; the other one is only compared. */
export function toMoney(
  cents: unknown,
  total: unknown,
  code: unknown,
): { money: Money; warnings: Warning[] } {
  const currency = toCurrency(code);
  const digits = currency === null ? undefined : minorUnits(currency);
  const minor = optionalInteger(cents);
  const figure = Number(optionalText(total) ?? NaN);
  const warnings =
    minor !== null && !Number.isNaN(figure) && !agree(minor, figure, digits) ? [INCONSISTENT] : [];
  if (currency !== null && digits === 2 && minor !== null) {
    return { money: moneyOfMinor(minor, digits, currency, 'provider'), warnings };
  }
  return { money: money(optionalDecimal(total), { currency, basis: 'provider' }), warnings };
}

/** A figure "in cents" may be hundredths or, for a currency without cents, minor units. */
function agree(minor: number, total: number, digits = 2): boolean {
  return Math.abs(total * 100 - minor) <= 0.5 || Math.abs(total * 10 ** digits - minor) <= 0.5;
}

export function toInvoice(accountId: string, wire: WireObject, now: number): Invoice {
  const { status, overdue } = STATUSES.get(optionalText(wire.status) ?? '') ?? UNSEEN;
  const issuedAt = parseInstant(wire.created_at);
  const { money: total, warnings } = toMoney(wire.total_in_cents, wire.total, wire.currency_code);
  return {
    id: asId(wire.id, 'an invoice’s id'),
    accountId,
    number: null,
    kind: kindOf(total),
    status,
    statusNative: optionalLabel(wire.status),
    overdue: overdue(issuedAt, now),
    issuedAt,
    issuedAtRaw: issuedAt === null ? optionalLabel(wire.created_at) : null,
    dueOn: null,
    dueOnRaw: null,
    total,
    file: { available: true },
    warnings,
  };
}

export function toPaymentMethod(accountId: string, wire: WireObject, now: number): PaymentMethod {
  const month = optionalInteger(wire.expiry_month);
  const year = optionalInteger(wire.expiry_year);
  const expMonth = month !== null && month >= 1 && month <= 12 ? month : null;
  const expYear = toYear(year);
  const readable = expMonth !== null && expYear !== null;
  const byDate = readable ? lastDayOfMonth(expYear, expMonth) < today(now) : null;
  return {
    id: asId(wire.id, 'a card’s id'),
    accountId,
    type: 'card',
    card: {
      brand: optionalLabel(wire.brand),
      last4: /\d{4}$/.exec(optionalText(wire.last_digit) ?? '')?.[0] ?? null,
      expMonth,
      expYear,
      expired: byDate === true ? true : (optionalBoolean(wire.is_expired) ?? byDate),
    },
    isDefault: null,
    expiryRaw: readable ? null : expiryText(wire),
    createdAt: parseInstant(wire.created_at),
    managedBy: 'api',
  };
}

/** Two digits mean this century; no card is of another one. */
function toYear(year: number | null): number | null {
  if (year === null || year < 0) return null;
  const full = year < 100 ? 2000 + year : year;
  return full >= 2000 && full <= 2099 ? full : null;
}

function expiryText(wire: WireObject): string | null {
  const parts = [wire.expiry_month, wire.expiry_year].map(optionalText);
  if (parts.every((part) => part === null)) return null;
  return optionalLabel(parts.map((part) => part ?? '?').join('/'));
}

/** What the platform's own console sends: the token, and a number that is only the last four digits. */
export function fromAddPaymentMethod({
  token,
  last4,
  expMonth,
  expYear,
}: AddPaymentMethod): CreditCardRequest {
  return { token, number: `****${last4}`, cvv: '', expiry_month: expMonth, expiry_year: expYear };
}

/** Not known without a plan, nor where nobody can tell whether the trial goes on. */
function statusOf(plan: string | null, trialDays: number | null): Subscription['status'] {
  if (trialDays !== null && trialDays > 0) return 'trialing';
  return plan === null || trialDays === null ? 'unknown' : 'active';
}

export function toSubscription(accountId: string, wire: WireObject): Subscription {
  const code = optionalLabel(wire.plan);
  const days = optionalInteger(wire.remaining_trial_day ?? 0);
  return {
    accountId,
    status: statusOf(code, days),
    plan: code === null ? null : toPlan(code, code),
    quantity: null,
    trial: days !== null && days > 0 ? { daysRemaining: days } : null,
    renewsAt: parseInstant(wire.renewal_at),
    currentCost: wire.cost ? costMoney(wire).money : null,
  };
}

function costMoney(wire: WireObject): { money: Money; warnings: Warning[] } {
  const cost = asObject(wire.cost, 'the cost');
  return toMoney(cost.total_in_cents, cost.total, cost.currency_code);
}

interface CostScope {
  accountId: string;
  scopeId: string;
  label: string | null;
}

export function toCurrentCost(scope: CostScope, wire: WireObject): Cost {
  const { money: amount, warnings } = wire.cost ? costMoney(wire) : { money: null, warnings: [] };
  const renewsAt = parseInstant(wire.renewal_at);
  return { ...scope, scope: 'account', kind: 'current_bill', amount, range: null, renewsAt, warnings };
}

/** Qovery guarantees that a cluster's cost stays below the upper end. */
export function toClusterCost(scope: CostScope, wire: WireObject): Cost {
  const min = toMoney(wire.min_cost_in_cents, wire.min_cost, wire.currency_code);
  const max = toMoney(wire.max_cost_in_cents, wire.max_cost, wire.currency_code);
  return {
    ...scope,
    scope: 'cluster',
    kind: 'estimate_range',
    amount: null,
    range: { min: min.money, max: max.money, ceilingGuaranteed: true },
    renewsAt: null,
    warnings: [...min.warnings, ...max.warnings].slice(0, 1),
  };
}

export function toBillingProfile(accountId: string, wire: WireObject): BillingProfile {
  return {
    accountId,
    firstName: optionalLabel(wire.first_name),
    lastName: optionalLabel(wire.last_name),
    company: optionalLabel(wire.company),
    email: optionalLabel(wire.email),
    address: {
      line1: optionalLabel(wire.address),
      city: optionalLabel(wire.city),
      postalCode: optionalLabel(wire.zip),
      state: optionalLabel(wire.state),
      country: optionalLabel(wire.country_code),
    },
    vatNumber: optionalLabel(wire.vat_number),
  };
}

/** A PUT replaces: what is not to be kept is left out, since the platform's schema has no null here. */
export function fromBillingProfile({ address, ...profile }: UpdateBillingProfile): BillingInfoRequest {
  return {
    first_name: profile.firstName,
    last_name: profile.lastName,
    email: profile.email,
    address: address.line1,
    city: address.city,
    zip: address.postalCode,
    country_code: address.country,
    ...(address.state && { state: address.state }),
    ...(profile.company && { company: profile.company }),
    ...(profile.vatNumber && { vat_number: profile.vatNumber }),
  };
}

function sanitized(value: unknown): string | null {
  const text = optionalText(value);
  return text === null ? null : sanitize(text) || null;
}

export function toBillingStatus(accountId: string, wire: WireObject): BillingStatus {
  return { accountId, valid: optionalBoolean(wire.is_valid), reason: sanitized(wire.message) };
}

export function toExternalId(accountId: string, wire: WireObject): ExternalId {
  return { accountId, externalId: optionalId(wire.id) };
}

export function toAccount(wire: WireObject): NativeAccount {
  const nativeId = asUuid(wire.id, 'an organisation’s id');
  return {
    nativeId,
    displayName: optionalLabel(wire.name) ?? nativeId,
    raw: withoutSecrets(wire) as Record<string, unknown>,
  };
}
