import type { NativeObject } from '../../contract/native-operation.js';
import { day, listed, moneyOf, rowsOf, safeToken } from './phrases.js';
import { statusOf } from '../../providers/cloudplans/mapping.js';

/** `response` may also be a message for people. */
const isLink = (response: unknown): boolean =>
  typeof response === 'string' && /^https:\/\/\S+$/.test(response);
const NO_LINK = 'The platform’s answer holds no https link to a page.';

/** Answers in a few words, for the text of a tool: facts, and no sentence of the platform. */
export const words = {
  described: ({ response }: NativeObject) => {
    const { organization, subscription } = (response ?? {}) as Record<
      string,
      NativeObject | null | undefined
    >;
    if (!organization)
      return 'The platform’s answer does not tell of the organisation: nothing is known of its billing.';
    const used = `${safeToken(organization.resources)} units are in use`;
    if (statusOf(subscription ?? {}) === 'none') return `There is no active subscription; ${used}.`;
    return `Subscribed to ${safeToken(subscription?.quantity)} units (plan ${safeToken(subscription?.plan)}); ${used}. The payment method expires ${safeToken(subscription?.payment_exp)}.`;
  },

  history: ({ billing_history: history }: NativeObject) =>
    listed(
      rowsOf(history),
      'invoice',
      (entry) =>
        `${day(entry.date)}: ${moneyOf(entry.amount, null)}, ${safeToken(entry.status)}, due ${day(entry.due_date)}, id ${safeToken(entry.id)}`,
    ),

  subscriptionLink: ({ response }: NativeObject) =>
    isLink(response)
      ? 'Nothing is subscribed yet: a person has to pay on the page that `response` links to. It takes some minutes to become active then.'
      : `${NO_LINK} Nothing is subscribed.`,

  paymentLink: ({ response }: NativeObject) =>
    isLink(response)
      ? 'Nothing is changed yet: a person has to enter the payment method on the page that `response` links to.'
      : `${NO_LINK} Nothing is changed.`,

  quantityChanged: () => 'The quantity was changed. Describe the billing to see it.',

  cancelled: () =>
    'The subscription was cancelled. The organisation’s data is deleted after a month, unless it subscribes again.',
};
