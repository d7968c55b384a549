import type { NativeObject } from '../../contract/native-answer.js';
import { count, day, listed, moneyOf, rowsOf, safeToken, type Texts } from './phrases.js';

/** Texts of tools, by operation: facts in our own words, never text of the platform. */

const price = ({ total, currency_code: currency }: NativeObject): string => moneyOf(total, currency);

const invoiceLine = (invoice: NativeObject): string =>
  `${day(invoice.created_at)}: ${price(invoice)}, ${safeToken(invoice.status)}, id ${safeToken(invoice.id)}`;

export const qovery = {
  getOrganizationBillingExternalId: ({ id }: NativeObject) =>
    id ? `The id in the platform’s billing system is ${safeToken(id)}.` : 'The platform returned no such id.',

  getOrganizationBillingInfo: ({ country_code: country, ...info }: NativeObject) => {
    const missing = ['first_name', 'last_name', 'email', 'address', 'city', 'zip'].filter(
      (name) => !info[name],
    );
    const where = country ? ` (country: ${safeToken(country)})` : '';
    return missing.length === 0
      ? `The billing details are complete${where}.`
      : `Missing billing details: ${missing.join(', ')}.`;
  },

  editOrganizationBillingInfo: () => 'The billing details were replaced.',

  getOrganizationBillingStatus: ({ is_valid: valid }: NativeObject) =>
    valid === true
      ? 'The organisation’s billing is valid.'
      : valid === false
        ? 'The organisation’s billing is NOT valid. See `message` for the platform’s reason.'
        : 'Unknown: the platform did not return a status.',

  generateBillingUsageReport: () => 'The report is at `report_url`. Anyone who has the link can open it.',

  changePlan: ({ plan, organization_plan: nested }: NativeObject) =>
    `The plan was changed to ${safeToken(plan ?? (nested as NativeObject | null)?.plan)}.`,

  getClusterCurrentCost: ({ min_cost: min, max_cost: max, currency_code: currency }: NativeObject) =>
    `The cluster costs between ${moneyOf(min, currency)} and ${moneyOf(max, currency)}; the platform guarantees the maximum.`,

  listOrganizationCreditCards: ({ results }: NativeObject) =>
    listed(
      rowsOf(results),
      'credit card',
      (card) =>
        `${safeToken(card.brand)} ending in ${safeToken(card.last_digit)}, ${card.is_expired === true ? 'EXPIRED' : 'valid until'} ${safeToken(card.expiry_month)}/${safeToken(card.expiry_year)}, id ${safeToken(card.id)}`,
    ),

  deleteCreditCard: () => 'The card was deleted.',

  addCreditCode: () => 'The code was redeemed.',

  organizationDownloadAllInvoices: () => 'The platform emails every invoice to the billing address.',

  addCreditCard: ({ id }: NativeObject) => `The card was added, id ${safeToken(id)}.`,

  getOrganizationCurrentCost: ({
    plan,
    cost,
    renewal_at: renewal,
    remaining_trial_day: trial,
  }: NativeObject) => {
    const parts = [`Plan ${safeToken(plan)}`];
    if (cost) parts.push(`current cost ${price(cost as NativeObject)}`);
    if (Number(trial) > 0) parts.push(`${count(Number(trial), 'day')} of trial left`);
    if (renewal) parts.push(`renews ${day(renewal)}`);
    return `${parts.join(', ')}.`;
  },

  listOrganizationInvoice: ({ results }: NativeObject) => listed(rowsOf(results), 'invoice', invoiceLine),

  getOrganizationInvoice: (invoice: NativeObject) => `Invoice of ${invoiceLine(invoice)}.`,

  getOrganizationInvoicePDF: () => 'The document is at `url`. Anyone who has the link can open it.',
} satisfies Texts;
