import type { BillingStatus } from '../../billing/account-facts.js';
import type { Invoice } from '../../billing/invoice.js';
import { sumByCurrency } from '../../billing/money.js';
import { ALERT_SEVERITIES, type Alert, type AlertCode } from '../../billing/overview.js';
import type { PaymentMethod } from '../../billing/payment-method.js';
import type { Section } from '../../billing/source.js';
import type { Subscription } from '../../billing/subscription.js';
import { addDays, lastDayOfMonth, today } from '../../billing/time.js';

/** What alerts are decided from; each part may be missing. */
export interface Facts {
  invoices: Section<Invoice[]>;
  deploymentRestriction: Section<string | null>;
  billingStatus: Section<BillingStatus>;
  subscription: Section<Subscription>;
  paymentMethods: Section<PaymentMethod[]>;
}

interface Rule {
  restsOn: readonly (keyof Facts)[];
  /** The alert's words, or null when there is nothing to say. */
  words: (facts: Facts, day: string) => string | null;
}

const EXPIRING_DAYS = 30;
const TRIAL_ENDING_DAYS = 3;

const RULES: Record<AlertCode, Rule> = {
  invoice_overdue: {
    restsOn: ['invoices'],
    words: ({ invoices }) => {
      const late = (invoices.data ?? []).filter(({ overdue }) => overdue === true);
      if (late.length === 0) return null;
      const totals = sumByCurrency(late.map(({ accountId, total }) => ({ accountId, money: total })));
      const sums = totals
        .filter(({ amount }) => amount !== null)
        .map(({ amount, currency }) => `${amount} ${currency}`);
      const known = totals.every(({ complete }) => complete)
        ? sums
        : [...sums, 'an amount that is not known'];
      return `${count(late.length, 'invoice is', 'invoices are')} overdue: ${known.join(' and ')}.`;
    },
  },
  deployments_restricted: {
    restsOn: ['deploymentRestriction'],
    words: ({ deploymentRestriction: { data } }) =>
      data
        ? `The provider holds deployments back because of billing${/^[A-Z_]{1,60}$/.test(data) ? `: ${data}` : ''}.`
        : null,
  },
  billing_invalid: {
    restsOn: ['billingStatus'],
    words: ({ billingStatus: { data } }) =>
      data?.valid === false
        ? `The provider does not accept how this account pays. ${data.reason ?? ''}`.trim()
        : null,
  },
  trial_without_payment_method: {
    restsOn: ['subscription', 'paymentMethods'],
    words: ({ subscription, paymentMethods }) =>
      subscription.data?.status === 'trialing' &&
      paymentMethods.data?.length === 0 &&
      paymentMethods.state !== 'partial'
        ? 'The trial has no payment method to go on with.'
        : null,
  },
  payment_method_expired: {
    restsOn: ['paymentMethods'],
    words: ({ paymentMethods }) => {
      const expired = (paymentMethods.data ?? []).filter(({ card }) => card?.expired === true);
      return expired.length === 0
        ? null
        : `${count(expired.length, 'payment method has', 'payment methods have')} expired.`;
    },
  },
  payment_method_expiring: {
    restsOn: ['paymentMethods'],
    words: ({ paymentMethods }, day) => {
      const soon = (paymentMethods.data ?? []).filter((method) => expiresSoon(method, day));
      return soon.length === 0
        ? null
        : `${count(soon.length, 'payment method expires', 'payment methods expire')} within ${EXPIRING_DAYS} days.`;
    },
  },
  trial_ending: {
    restsOn: ['subscription'],
    words: ({ subscription: { data } }) => {
      const days = data?.status === 'trialing' ? (data.trial?.daysRemaining ?? null) : null;
      if (days === null || days > TRIAL_ENDING_DAYS) return null;
      return `The trial ends in ${count(days, 'day', 'days')}.`;
    },
  },
};

/** The alerts of an account in their order, and those that cannot be decided. */
export function alertsOf(
  accountId: string,
  facts: Facts,
  now: number,
): { alerts: Alert[]; unknownAlerts: AlertCode[] } {
  const alerts: Alert[] = [];
  const unknownAlerts: AlertCode[] = [];
  for (const code of ALERT_ORDER) {
    const { restsOn, words } = RULES[code];
    if (restsOn.some((part) => facts[part].state === 'unavailable')) {
      unknownAlerts.push(code);
      continue;
    }
    const message = words(facts, today(now));
    // A row that is missing may be the one to warn of.
    if (message === null && restsOn.some((part) => facts[part].state === 'partial')) unknownAlerts.push(code);
    if (message !== null) alerts.push({ code, severity: ALERT_SEVERITIES[code], accountId, message });
  }
  return { alerts, unknownAlerts };
}

export const ALERT_ORDER = Object.keys(ALERT_SEVERITIES) as AlertCode[];

/** Over accounts: by kind, money owed first, then by account. */
export function inOrder(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort(
    (a, b) =>
      ALERT_ORDER.indexOf(a.code) - ALERT_ORDER.indexOf(b.code) || (a.accountId < b.accountId ? -1 : 1),
  );
}

/** Each code once, in the order of alerts. */
export function codesInOrder(codes: Iterable<AlertCode>): AlertCode[] {
  const found = new Set(codes);
  return ALERT_ORDER.filter((code) => found.has(code));
}

function expiresSoon({ card }: PaymentMethod, day: string): boolean {
  if (!card || card.expired === true || card.expMonth === null || card.expYear === null) return false;
  const last = lastDayOfMonth(card.expYear, card.expMonth);
  return last >= day && last <= addDays(day, EXPIRING_DAYS);
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
