import {
  responseSchema,
  arraySchema,
  nullable,
  requestSchema,
  type JsonSchema,
} from '../../contract/json-schema.js';
import { PLANS } from './plans.js';

/** What Qovery takes and answers, as its specification has it; answers are described more leniently than there. */

const UUID = '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$';

export function uuid(description: string): JsonSchema {
  return { type: 'string', format: 'uuid', pattern: UUID, description };
}

const text = (description: string, example?: string): JsonSchema => ({
  type: 'string',
  description,
  ...(example !== undefined && { examples: [example] }),
});
const told = (description: string): JsonSchema => nullable(text(description));
const id = told('Its id, a UUID.');
const instant = (description: string): JsonSchema => told(`${description} RFC 3339.`);
const number = (description: string): JsonSchema => ({ type: ['number', 'null'], description });
const float = (description: string): JsonSchema => ({ ...number(description), format: 'double' });
const yesOrNo = (description: string): JsonSchema => ({ type: ['boolean', 'null'], description });

const email = { type: 'string', format: 'email', examples: ['billing@acme.example'] };
const emailUse = 'Where invoices are sent.';

export const BillingInfoRequest = requestSchema(
  'BillingInfoRequest',
  {
    first_name: text('First name of the contact.', 'Ada'),
    last_name: text('Last name of the contact.', 'Lovelace'),
    email: { ...email, description: emailUse },
    address: text('Street and number.', '12 Rue de Rivoli'),
    zip: text('Postal code.', '75004'),
    country_code: text('Country, ISO 3166-1 alpha-2.', 'FR'),
    city: text('City.', 'Paris'),
  },
  {
    state: text('State, where the country has them.'),
    company: text('Company that is billed.', 'Acme SAS'),
    vat_number: text('VAT number.', 'FR40303265045'),
  },
);

export const OrganizationBillingUsageReportRequest = requestSchema('OrganizationBillingUsageReportRequest', {
  from: { type: 'string', format: 'date-time', description: 'Start.', examples: ['2026-10-01T00:00:00Z'] },
  to: { type: 'string', format: 'date-time', description: 'End.', examples: ['2026-11-01T00:00:00Z'] },
  report_expiration_in_seconds: {
    type: 'integer',
    description: 'For how many seconds the link works.',
    examples: [3600],
  },
});

/** By the specification any text will do, or none. A tool asks for what there is. */
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
    number: text('`****` and the last four digits, beside a token. Never a card number.', '****4242'),
    cvv: text('Empty, beside a token.', ''),
    expiry_month: { type: 'integer', description: 'Month, 1 to 12.', examples: [11] },
    expiry_year: { type: 'integer', description: 'Year, four digits.', examples: [2031] },
  },
  {
    token: {
      type: ['string', 'null'],
      description: 'What the payment gateway gave in exchange for the card.',
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
  first_name: told('First name of the contact.'),
  last_name: told('Last name of the contact.'),
  email: told(emailUse),
  address: told('Street and number.'),
  city: told('City.'),
  zip: told('Postal code.'),
  state: told('State, where the country has them.'),
  country_code: told('Country, ISO 3166-1 alpha-2.'),
  company: told('Company that is billed.'),
  vat_number: told('VAT number.'),
});

export const BillingStatus = responseSchema('BillingStatus', {
  is_valid: yesOrNo('Whether Qovery is content with how the organisation pays.'),
  message: told('Why not, in Qovery’s words.'),
});

export const BillingExternalId = responseSchema('BillingExternalId', {
  id: told('The id in Qovery’s billing system.'),
});

export const OrganizationBillingUsageReportResponse = responseSchema(
  'OrganizationBillingUsageReportResponse',
  {
    report_url: told('The report. Works for anyone who has the link.'),
    delete_report_url: told('Takes the report away before it expires.'),
  },
);

const currency = told('ISO 4217 code.');

export const CostRange = responseSchema('CostRange', {
  min_cost_in_cents: number('The least, in cents.'),
  min_cost: float('The least.'),
  max_cost_in_cents: number('The most, in cents. Qovery guarantees that it is not exceeded.'),
  max_cost: float('The most.'),
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
  remaining_trial_day: number('Days that are left of a trial.'),
  renewal_at: instant('When the plan renews.'),
  cost: { ...nullable(Cost), description: 'What the current period costs so far.' },
});

export const CreditCard = responseSchema('CreditCard', {
  id,
  created_at: instant('When it was added.'),
  expiry_month: number('Month, 1 to 12.'),
  expiry_year: number('Year.'),
  last_digit: told('The last four digits.'),
  is_expired: yesOrNo('Whether it has expired.'),
  brand: told('Such as visa.'),
});

export const CreditCardResponseList = responseSchema('CreditCardResponseList', {
  results: arraySchema(CreditCard, 'The cards.'),
});

export const Invoice = responseSchema('Invoice', {
  id,
  created_at: instant('When it was issued.'),
  status: told('One of PAID, POSTED, NOT_PAID, PAYMENT_DUE, PENDING, VOIDED, UNKNOWN, or a newer one.'),
  ...Cost.properties,
});

export const InvoiceResponseList = responseSchema('InvoiceResponseList', {
  results: arraySchema(Invoice, 'The invoices.'),
});

export const Link = responseSchema(
  'Link',
  { url: told('The document. Works for anyone who has the link.') },
  'The specification types it as a link to a service; only `url` is real.',
);

export const Organization = responseSchema('Organization', {
  id,
  created_at: instant('When it was made.'),
  updated_at: instant('When it was changed.'),
  name: told('Its name.'),
  plan,
  organization_plan: {
    ...nullable(responseSchema('OrganizationPlan', { plan })),
    description: 'The plan, once more.',
  },
  billing_deployment_restriction: told('Why deployments are held back over billing; null when they are not.'),
});
