import { ApiProperty } from '@nestjs/swagger';
import { BillingStatus } from './account-facts.js';
import { Account } from './account.js';
import { COST, type Cost } from './cost.js';
import { Invoice } from './invoice.js';
import { Total } from './money.js';
import { PaymentMethod } from './payment-method.js';
import { Described, OneOf } from './schema.js';
import { AvailableSectionOf, sectionUnion, Source, type Section } from './source.js';
import { Subscription } from './subscription.js';
import { UnionProperty } from './union.js';

@Described('The subscription, as it was read.')
class AvailableSubscriptionSection extends AvailableSectionOf(Subscription) {}
@Described('The current cost, as it was read.')
class AvailableCurrentCostSection extends AvailableSectionOf(COST) {}
@Described('The payment methods, as they were read.')
class AvailablePaymentMethodsSection extends AvailableSectionOf(PaymentMethod, { array: true }) {}
@Described('The newest invoices, as they were read.')
class AvailableInvoicesSection extends AvailableSectionOf(Invoice, { array: true }) {}
@Described('The billing status, as it was read.')
class AvailableBillingStatusSection extends AvailableSectionOf(BillingStatus) {}

const SUBSCRIPTION = sectionUnion(
  'SubscriptionSection',
  'The subscription, and how reading it went.',
  AvailableSubscriptionSection,
);
const CURRENT_COST = sectionUnion(
  'CurrentCostSection',
  'The current cost, and how reading it went.',
  AvailableCurrentCostSection,
);
const PAYMENT_METHODS = sectionUnion(
  'PaymentMethodsSection',
  'The payment methods, and how reading them went.',
  AvailablePaymentMethodsSection,
);
const INVOICES = sectionUnion(
  'InvoicesSection',
  'The newest invoices, and how reading them went.',
  AvailableInvoicesSection,
);
const BILLING_STATUS = sectionUnion(
  'BillingStatusSection',
  'The billing status, and how reading it went.',
  AvailableBillingStatusSection,
);
export const SECTIONS = [SUBSCRIPTION, CURRENT_COST, PAYMENT_METHODS, INVOICES, BILLING_STATUS];

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

const ALERT_MEANINGS: Record<AlertCode, string> = {
  invoice_overdue: 'an open invoice is late',
  deployments_restricted: 'the provider holds deployments back because of billing',
  billing_invalid: 'the provider does not accept how the account pays',
  trial_without_payment_method: 'a trial is running, and nothing is there to pay with afterwards',
  payment_method_expired: 'a card has expired',
  payment_method_expiring: 'a card expires within 30 days',
  trial_ending: 'a trial ends in 3 days or fewer',
};
const SEVERITIES = {
  critical: 'money or service is at stake now',
  warning: 'it will be soon',
  info: 'good to know',
} as const;
const UNKNOWN_ALERTS = {
  enum: Object.keys(ALERT_MEANINGS),
  isArray: true,
  description: 'The alerts that cannot be decided, because what they rest on could not be read.',
};

@Described('Something that somebody should do something about.')
export class Alert {
  @OneOf(ALERT_MEANINGS, 'What it is about.')
  code: AlertCode;
  @OneOf(SEVERITIES, 'How urgent it is.')
  severity: keyof typeof SEVERITIES;
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  /**
   * The same in a sentence, for people.
   * @example "2 invoices are overdue: 1783.90 USD."
   */
  message: string;
}

@Described('Whether the page is complete.')
export class OverviewMeta {
  /** False when a section is unavailable or an alert unknown. The header `X-Billing-Complete` says the same. */
  complete: boolean;
  @ApiProperty(UNKNOWN_ALERTS)
  unknownAlerts: AlertCode[];
}

@Described('One account’s billing page.')
export class Overview {
  account: Account;
  @UnionProperty(SUBSCRIPTION, 'What it is subscribed to.')
  subscription: Section<Subscription>;
  @UnionProperty(CURRENT_COST, 'What the current period costs so far.')
  currentCost: Section<Cost>;
  @UnionProperty(PAYMENT_METHODS, 'How it pays.')
  paymentMethods: Section<PaymentMethod[]>;
  @UnionProperty(INVOICES, 'The newest five.')
  invoices: Section<Invoice[]>;
  @UnionProperty(BILLING_STATUS, 'Whether the provider is content with how it pays.')
  billingStatus: Section<BillingStatus>;
  /** What the open invoices add up to, all of them, one total per currency. */
  outstanding: Total[];
  /** What somebody should act on, money owed first. */
  alerts: Alert[];
  meta: OverviewMeta;
}

@Described('How the pages came about.')
export class OverviewListMeta {
  /** False when a part of an account is missing or an alert unknown. The header `X-Billing-Complete` says the same. */
  complete: boolean;
  /** One per account asked. */
  sources: Source[];
  @ApiProperty(UNKNOWN_ALERTS)
  unknownAlerts: AlertCode[];
}

@Described('The billing page of all accounts.')
export class OverviewList {
  /** One per account, ordered by its id. */
  data: Overview[];
  /** What the open invoices of all accounts add up to, one total per currency. */
  outstanding: Total[];
  /** Those of all accounts, money owed first. */
  alerts: Alert[];
  meta: OverviewListMeta;
}
