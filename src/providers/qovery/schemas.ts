import {
  responseSchema,
  arraySchema,
  nullable,
  requestSchema,
  type JsonSchema,
} from '../../contract/json-schema.js';
import { PLANS } from './plans.js';

/** Requests and responses of Qovery by its specification; responses are described more leniently. */

const UUID = '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$';

export function uuid(description: string): JsonSchema {
  return { type: 'string', format: 'uuid', pattern: UUID, description };
}

const text = (description: string, example?: string): JsonSchema => ({
  type: 'string',
  description,
  ...(example !== undefined && { examples: [example] }),
});
const told = (description: string): JsonSchema => nullable(text(description));
const id = told('UUID.');
const instant = (description: string): JsonSchema => told(`${description} RFC 3339.`);
const number = (description: string): JsonSchema => ({ type: ['number', 'null'], description });
const float = (description: string): JsonSchema => ({ ...number(description), format: 'double' });
const yesOrNo = (description: string): JsonSchema => ({ type: ['boolean', 'null'], description });

const email = { type: 'string', format: 'email', examples: ['billing@acme.example'] };
const emailUse = 'Receives the invoices.';

export const BillingInfoRequest = requestSchema(
  'BillingInfoRequest',
  {
    first_name: text('First name.', 'Ada'),
    last_name: text('Last name.', 'Lovelace'),
    email: { ...email, description: emailUse },
    address: text('Street and number.', '12 Rue de Rivoli'),
    zip: text('Postal code.', '75004'),
    country_code: text('Country, ISO 3166-1 alpha-2.', 'FR'),
    city: text('City.', 'Paris'),
  },
  {
    state: text('State, if any.'),
    company: text('Company.', 'Acme SAS'),
    vat_number: text('VAT number.', 'FR40303265045'),
  },
);

export const OrganizationBillingUsageReportRequest = requestSchema('OrganizationBillingUsageReportRequest', {
  from: { type: 'string', format: 'date-time', description: 'Start.', examples: ['2026-10-01T00:00:00Z'] },
  to: { type: 'string', format: 'date-time', description: 'End.', examples: ['2026-11-01T00:00:00Z'] },
  report_expiration_in_seconds: {
    type: 'integer',
    description: 'Lifetime of the link in seconds.',
    examples: [3600],
  },
});

/** The specification accepts any text, or none. A tool accepts only known plans. */
const planChange = text('The plan to change to.', 'ENTERPRISE_2025');
export const OrganizationChangePlanRequest = requestSchema(
  'OrganizationChangePlanRequest',
  {},
  { plan: planChange },
);
export const KnownPlanRequest = requestSchema('OrganizationChangePlanRequest', {
  plan: { ...planChange, enum: PLANS },
});

export const CreditCardRequest = requestSchema(
  'CreditCardRequest',
  {
    number: text('`****` and the last four digits, with a token. Never a card number.', '****4242'),
    cvv: text('Empty, with a token.', ''),
    expiry_month: { type: 'integer', description: 'Month, 1 to 12.', examples: [11] },
    expiry_year: { type: 'integer', description: 'Year, four digits.', examples: [2031] },
  },
  {
    token: {
      type: ['string', 'null'],
      description: 'Token of the payment gateway.',
      examples: ['tok_sandbox_4242'],
    },
  },
);

const creditCode = text('The code.', 'STARTUP-2026');
export const OrganizationCreditCodeRequest = requestSchema(
  'OrganizationCreditCodeRequest',
  {},
  { code: creditCode },
);
export const SomeCreditCodeRequest = requestSchema('OrganizationCreditCodeRequest', {
  code: { ...creditCode, minLength: 1 },
});

export const BillingInfo = responseSchema('BillingInfo', {
  first_name: told('First name.'),
  last_name: told('Last name.'),
  email: told(emailUse),
  address: told('Street and number.'),
  city: told('City.'),
  zip: told('Postal code.'),
  state: told('State, if any.'),
  country_code: told('Country, ISO 3166-1 alpha-2.'),
  company: told('Company.'),
  vat_number: told('VAT number.'),
});

export const BillingStatus = responseSchema('BillingStatus', {
  is_valid: yesOrNo('False: Qovery reports a billing problem.'),
  message: told('Qovery’s reason.'),
});

export const BillingExternalId = responseSchema('BillingExternalId', {
  id: told('Id in Qovery’s billing system.'),
});

export const OrganizationBillingUsageReportResponse = responseSchema(
  'OrganizationBillingUsageReportResponse',
  {
    report_url: told('Link to the report. Anyone who has it can open it.'),
    delete_report_url: told('Link that deletes the report.'),
  },
);

const currency = told('ISO 4217 code.');

export const CostRange = responseSchema('CostRange', {
  min_cost_in_cents: number('Minimum, in cents.'),
  min_cost: float('Minimum.'),
  max_cost_in_cents: number('Guaranteed maximum, in cents.'),
  max_cost: float('Guaranteed maximum.'),
  currency_code: currency,
});

const Cost = responseSchema('Cost', {
  total_in_cents: number('In cents.'),
  total: float('In units of the currency.'),
  currency_code: currency,
});

const plan = told(`One of ${PLANS.join(', ')}, or a newer one.`);

export const OrganizationCurrentCost = responseSchema('OrganizationCurrentCost', {
  plan,
  remaining_trial_day: number('Days left in the trial.'),
  renewal_at: instant('Renewal.'),
  cost: { ...nullable(Cost), description: 'Cost of the current period so far.' },
});

export const CreditCard = responseSchema('CreditCard', {
  id,
  created_at: instant('Added.'),
  expiry_month: number('Month, 1 to 12.'),
  expiry_year: number('Year.'),
  last_digit: told('Last four digits.'),
  is_expired: yesOrNo('Whether it has expired.'),
  brand: told('Such as visa.'),
});

export const CreditCardResponseList = responseSchema('CreditCardResponseList', {
  results: arraySchema(CreditCard, 'The cards.'),
});

export const Invoice = responseSchema('Invoice', {
  id,
  created_at: instant('Issued.'),
  status: told('One of PAID, POSTED, NOT_PAID, PAYMENT_DUE, PENDING, VOIDED, UNKNOWN, or a newer one.'),
  ...Cost.properties,
});

export const InvoiceResponseList = responseSchema('InvoiceResponseList', {
  results: arraySchema(Invoice, 'The invoices.'),
});

export const Link = responseSchema(
  'Link',
  { url: told('Link to the document. Anyone who has it can open it.') },
  'A link to the document.',
);

export const Organization = responseSchema('Organization', {
  id,
  created_at: instant('Created.'),
  updated_at: instant('Updated.'),
  name: told('Name.'),
  plan: told('Code of the plan.'),
  organization_plan: {
    ...nullable(responseSchema('OrganizationPlan', { plan: told('The same code.') })),
    description: 'The plan again.',
  },
  billing_deployment_restriction: told('Why deployments are blocked; null if they are not.'),
});
