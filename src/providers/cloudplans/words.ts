import type { NativeObject } from '../../billing/native-operation.js';
import { days, listed, moneyOf, rowsOf, state } from '../../billing/words.js';

/** Answers in a few words, for the text of a tool: facts, and no sentence of the platform. */
export const words = {
  described: ({ response }: NativeObject) => {
    const { organization, subscription } = (response ?? {}) as Record<string, NativeObject | null>;
    const units = Number(subscription?.quantity ?? 0);
    const used = `${state(organization?.resources)} units are in use`;
    if (!(units > 0)) return `There is no active subscription; ${used}.`;
    return `Subscribed to ${state(subscription?.quantity)} units (plan ${state(subscription?.plan)}); ${used}. The payment method expires ${state(subscription?.payment_exp)}.`;
  },

  history: ({ billing_history: history }: NativeObject) =>
    listed(
      rowsOf(history),
      'invoice',
      (entry) =>
        `${days(entry.date)}: ${moneyOf(entry.amount, null)}, ${state(entry.status)}, due ${days(entry.due_date)}, id ${state(entry.id)}`,
    ),

  subscriptionLink: () =>
    'Nothing is subscribed yet: a person has to pay on the page that `response` links to. It takes some minutes to become active then.',

  paymentLink: () =>
    'Nothing is changed yet: a person has to enter the payment method on the page that `response` links to.',

  quantityChanged: () => 'The quantity was changed. Describe the billing to see it.',

  cancelled: () =>
    'The subscription was cancelled. The organisation’s data is deleted after a month, unless it subscribes again.',
};
