import { responseSchema, arraySchema, type JsonSchema } from '../../contract/json-schema.js';
import { ORGANIZATION_ID } from './wire.js';

/** Requests and responses of CloudPlans as documented. Numbers come as text and as numbers. */

const told = (description: string): JsonSchema => ({ type: ['string', 'number', 'null'], description });

export const organizationId: JsonSchema = {
  type: 'string',
  pattern: ORGANIZATION_ID.source,
  description: 'Account id without `cloudplans.`.',
};

export const quantity: JsonSchema = {
  type: 'integer',
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Units to subscribe to.',
  examples: [50],
};

const status = told('200: success.');

export const Done = responseSchema('Done', { status });

export const HostedLink = responseSchema('HostedLink', {
  status,
  response: told('Link to the payment page for a person. Short-lived.'),
});

export const Billing = responseSchema('Billing', {
  status,
  response: {
    ...responseSchema('BillingDetails', {
      organization: responseSchema(
        'BillingOrganization',
        {
          id: told('Id.'),
          name: told('Name.'),
          owner: told('Owner.'),
          resources: told('Units in use.'),
        },
        'Billed organisation.',
      ),
      subscription: {
        ...responseSchema('BillingSubscription', {
          plan: told('Pricing plan.'),
          quantity: told('Units paid for; missing, empty or 0: no subscription.'),
          payment_exp: told('Expiry of the payment method; format undocumented.'),
        }),
        type: ['object', 'null'],
        description: 'Subscription.',
      },
    }),
    type: ['object', 'string', 'null'],
    description: 'Organisation and subscription; text on failure.',
  },
});

const HistoryEntry = responseSchema('BillingHistoryEntry', {
  id: told('Id.'),
  organization: told('Organisation.'),
  status: told('`paid` or `unpaid`.'),
  date: told('Issued.'),
  due_date: told('Due.'),
  amount: told('Amount; the currency only if the text has one.'),
});

export const BillingHistory = responseSchema('BillingHistory', {
  status,
  billing_history: arraySchema(HistoryEntry, 'Invoices.'),
});
