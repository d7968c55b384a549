import type { NativeObject } from '../../contract/native-answer.js';
import { day, listed, moneyOf, rowsOf, safeToken, type Texts } from './phrases.js';

/** `response` may also be a message. */
const isLink = (response: unknown): boolean =>
  typeof response === 'string' && /^https:\/\/\S+$/.test(response);
const NO_LINK = 'The platform’s response holds no https link.';

/** No quantity, an empty one or 0 is no subscription; any other is one, even where it cannot be read. */
const isNothing = (quantity: unknown = 0): boolean =>
  quantity === null ||
  ((typeof quantity === 'string' || typeof quantity === 'number') && Number(quantity) === 0);

/** Texts of tools, by operation: facts in our own words, never text of the platform. */
export const cloudplans = {
  describebilling: ({ response }: NativeObject) => {
    const { organization, subscription } = (response ?? {}) as Record<
      string,
      NativeObject | null | undefined
    >;
    if (!organization) return 'The platform’s response has no organisation: nothing is known of its billing.';
    const used = `${safeToken(organization.resources)} units are in use`;
    if (isNothing(subscription?.quantity)) return `There is no active subscription; ${used}.`;
    return `Subscribed to ${safeToken(subscription?.quantity)} units (plan ${safeToken(subscription?.plan)}); ${used}. The payment method expires ${safeToken(subscription?.payment_exp)}.`;
  },

  billinghistory: ({ billing_history: history }: NativeObject) =>
    listed(
      rowsOf(history),
      'invoice',
      (entry) =>
        `${day(entry.date)}: ${moneyOf(entry.amount, null)}, ${safeToken(entry.status)}, due ${day(entry.due_date)}, id ${safeToken(entry.id)}`,
    ),

  createsubscription: ({ response }: NativeObject) =>
    isLink(response)
      ? 'Not subscribed yet: a person has to pay on the page in `response`. Activation then takes a few minutes.'
      : `${NO_LINK} Not subscribed.`,

  changepaymentmethod: ({ response }: NativeObject) =>
    isLink(response)
      ? 'Not changed yet: a person has to enter the payment method on the page in `response`.'
      : `${NO_LINK} Not changed.`,

  updatesubscription: () => 'The quantity was changed. Call cloudplans-describe-billing to check it.',

  cancelsubscription: () =>
    'The subscription was cancelled. The organisation’s data is deleted in a month, unless it subscribes again.',
} satisfies Texts;
