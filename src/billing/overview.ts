import { Account } from './account.js';
import { BillingStatus } from './account-facts.js';
import { Cost } from './cost.js';
import { Invoice } from './invoice.js';
import { Total } from './money.js';
import { PaymentMethod } from './payment-method.js';
import { SectionOf, Source } from './source.js';
import { Subscription } from './subscription.js';

export class SubscriptionSection extends SectionOf(Subscription) {}
export class CurrentCostSection extends SectionOf(Cost) {}
export class PaymentMethodsSection extends SectionOf(PaymentMethod, { array: true }) {}
export class InvoicesSection extends SectionOf(Invoice, { array: true }) {}
export class BillingStatusSection extends SectionOf(BillingStatus) {}

/** Every alert, money owed first; answers list alerts in this order. */
export const ALERT_SEVERITIES = {
  invoice_overdue: 'critical',
  deployments_restricted: 'critical',
  billing_invalid: 'critical',
  trial_without_payment_method: 'warning',
  payment_method_expired: 'critical',
  payment_method_expiring: 'warning',
  trial_ending: 'warning',
} as const;
export type AlertCode = keyof typeof ALERT_SEVERITIES;

/** Something that somebody should do something about. */
export class Alert {
  code:
    | 'invoice_overdue'
    | 'deployments_restricted'
    | 'billing_invalid'
    | 'trial_without_payment_method'
    | 'payment_method_expired'
    | 'payment_method_expiring'
    | 'trial_ending';
  severity: 'critical' | 'warning' | 'info';
  /** @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01" */
  accountId: string;
  /** @example "2 invoices are overdue: 1783.90 USD." */
  message: string;
}

export class OverviewMeta {
  /** False when a section is unavailable or an alert unknown. */
  complete: boolean;
  /** The alerts that cannot be decided, because what they rest on could not be read. */
  unknownAlerts: string[];
}

/** One account's billing page. */
export class Overview {
  account: Account;
  subscription: SubscriptionSection;
  currentCost: CurrentCostSection;
  paymentMethods: PaymentMethodsSection;
  /** The newest five. */
  invoices: InvoicesSection;
  billingStatus: BillingStatusSection;
  /** What the open invoices add up to, all of them, one total per currency. */
  outstanding: Total[];
  alerts: Alert[];
  meta: OverviewMeta;
}

export class OverviewListMeta {
  complete: boolean;
  /** One per account asked. */
  sources: Source[];
  unknownAlerts: string[];
}

/** The billing page of all accounts. */
export class OverviewList {
  data: Overview[];
  outstanding: Total[];
  alerts: Alert[];
  meta: OverviewListMeta;
}
