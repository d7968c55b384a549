import { responseSchema, arraySchema, type JsonSchema } from '../../contract/json-schema.js';
import { ORGANIZATION_ID } from './wire.js';

/** What CloudPlans takes and answers, as far as it is documented. Numbers come as text and as numbers. */

const told = (description: string): JsonSchema => ({ type: ['string', 'number', 'null'], description });

export const organizationId: JsonSchema = {
  type: 'string',
  pattern: ORGANIZATION_ID.source,
  description: 'The organisation’s id at CloudPlans: what stands after `cloudplans.` in an account’s id.',
};

export const quantity: JsonSchema = {
  type: 'integer',
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'How many units to subscribe to.',
  examples: [50],
};

const status = told('200 when it went well, whatever HTTP says.');

export const Done = responseSchema('Done', { status });

export const HostedLink = responseSchema('HostedLink', {
  status,
  response: told('A page of the payment service, where a person completes it. Short-lived.'),
});

export const Billing = responseSchema('Billing', {
  status,
  response: {
    ...responseSchema('BillingDetails', {
      organization: responseSchema(
        'BillingOrganization',
        {
          id: told('Its id.'),
          name: told('Its name.'),
          owner: told('Who owns it.'),
          resources: told('Units in use.'),
        },
        'The organisation that is billed.',
      ),
      subscription: {
        ...responseSchema('BillingSubscription', {
          plan: told('The pricing plan.'),
          quantity: told('Units that are paid for; none, empty or 0 without a subscription.'),
          payment_exp: told('When the payment method expires; in which form is not documented.'),
        }),
        type: ['object', 'null'],
        description: 'What is subscribed to.',
      },
    }),
    type: ['object', 'string', 'null'],
    description: 'The organisation and its subscription; a text when something went wrong.',
  },
});

const HistoryEntry = responseSchema('BillingHistoryEntry', {
  id: told('Its id.'),
  organization: told('The organisation.'),
  status: told('`paid` or `unpaid`.'),
  date: told('When it was issued.'),
  due_date: told('When it is due.'),
  amount: told('The amount; a currency is told only where it stands in the text.'),
});

export const BillingHistory = responseSchema('BillingHistory', {
  status,
  billing_history: arraySchema(HistoryEntry, 'What was billed.'),
});
