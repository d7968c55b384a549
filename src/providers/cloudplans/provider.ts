import type { AxiosInstance } from 'axios';
import type { Invoice } from '../../billing/invoice.js';
import { BillingError } from '../../billing/problem.js';
import type { Warning } from '../../billing/resource.js';
import { type Subscription } from '../../billing/subscription.js';
import { applied } from '../../contract/applied.js';
import { hosted, type AccountRef, type BillingProvider } from '../../contract/billing-provider.js';
import type { Call } from '../../contract/call.js';
import { findIn, Listing } from '../../contract/listing.js';
import { withRaw } from '../../upstream/sanitize.js';
import { UpstreamClient } from '../../upstream/upstream-client.js';
import { messageOf, statusOf } from './errors.js';
import { toAccount, toInvoice, toPaymentMethods, toPlan, toSubscription } from './mapping.js';
import { lookups, operations } from './operations.js';
import type { CloudPlansSettings } from './settings.js';
import {
  asBilling,
  asHistory,
  asHostedLink,
  asOrganizations,
  isInvoiceId,
  toNativeId,
  type WireBilling,
} from './wire.js';

const DELETED_AFTER_A_MONTH: Warning = {
  code: 'data_deleted_after_a_month',
  message: 'CloudPlans deletes the organisation’s data a month after the cancellation.',
};

/** CloudPlans: all six billing operations. */
export function cloudplansProvider(settings: CloudPlansSettings, http: AxiosInstance): BillingProvider {
  const client = new UpstreamClient(http, {
    id: 'cloudplans',
    name: 'CloudPlans',
    baseUrl: settings.baseUrl,
    credential: settings.credential,
    authorization: (secret) => `Bearer ${secret}`,
    statusOf,
    messageOf,
  });

  /** The id goes in the query: the documented body of a GET cannot be sent by a browser, so nobody relies on it. */
  const describe = <T>(call: Call, account: AccountRef, read: (billing: WireBilling) => T): Promise<T> =>
    client.send(call, operations.describe, { query: { org_id: account.nativeId } }, (body) =>
      read(asBilling(body)),
    );

  const history = (call: Call, account: AccountRef): Promise<Listing<Invoice>> =>
    client.send(call, operations.history, { query: { org_id: account.nativeId } }, (body) => {
      const now = Date.now();
      return new Listing(
        asHistory(body).map((wire) =>
          withRaw(call, toInvoice(account.id, wire, settings.currency, now), wire),
        ),
      );
    });

  const subscription = (call: Call, account: AccountRef): Promise<Subscription> =>
    describe(call, account, (billing) =>
      withRaw(call, toSubscription(account.id, billing), billing.subscription),
    );

  return {
    id: 'cloudplans',
    name: 'CloudPlans',
    operations: Object.values(operations),
    nativePrefix: '',
    relay: (call, operation, request) => client.relay(call, operation, request),
    toNativeId,
    reasons: {
      'invoices.file': 'CloudPlans has no invoice documents in its API.',
      'payment_methods.add': 'CloudPlans takes cards on its own page only: use the setup action.',
      'payment_methods.setup': 'The customer changes the card on a page of CloudPlans.',
      'subscription.create': 'The customer confirms and pays on a page of CloudPlans.',
      'subscription.change_plan': 'CloudPlans sells by quantity: change the quantity instead.',
      'costs.current': 'CloudPlans tells what was billed, not what is being spent.',
    },

    listAccounts: (call) =>
      client.send(
        call,
        lookups.organizations,
        {},
        (body) => new Listing(asOrganizations(body).map(toAccount)),
      ),

    invoices: {
      list: history,
      get: async (call, account, { invoiceId }) => {
        const invoices = isInvoiceId(invoiceId) ? await history(call, account) : new Listing<Invoice>([]);
        const invoice = findIn(invoices, ({ id }) => id === invoiceId);
        if (!invoice) throw new BillingError('not_found', { detail: 'CloudPlans knows no such invoice.' });
        return invoice;
      },
    },

    paymentMethods: {
      list: (call, account) =>
        describe(
          call,
          account,
          (billing) =>
            new Listing(
              toPaymentMethods(account.id, billing).map((method) =>
                withRaw(call, method, billing.subscription),
              ),
            ),
        ),
      setup: hosted(async (call, account) => {
        const request = { body: { org_id: account.nativeId } };
        const url = await client.send(call, operations.changePaymentMethod, request, asHostedLink);
        return { type: 'redirect', url };
      }),
    },

    plans: {
      list: (call, account) =>
        describe(call, account, (billing) => {
          const plan = toPlan(billing);
          return new Listing(plan ? [withRaw(call, plan, billing.subscription)] : []);
        }),
    },

    subscription: {
      get: subscription,

      create: hosted(async (call, account, { quantity }) => {
        const { status } = await subscription(call, account);
        if (status !== 'none')
          throw blocked('The account has a subscription already; change its quantity instead.');
        const request = { query: { org_id: account.nativeId, quantity: String(quantity) } };
        const url = await client.send(call, operations.createSubscription, request, asHostedLink);
        return { type: 'redirect', url };
      }),

      changeQuantity: async (call, account, { quantity }) => {
        const { status, quantity: units } = await subscription(call, account);
        if (status === 'none') throw blocked('The account has no subscription; create one first.');
        const used = units?.used ?? 0;
        if (quantity < used)
          throw blocked(`${used} units are in use: remove some first, or ask for at least ${used}.`);
        const request = { body: { org_id: account.nativeId, quantity } };
        await client.send(call, operations.updateSubscription, request, () => undefined);
        return applied(account.id, () => subscription(call, account));
      },

      cancel: async (call, account) => {
        const request = { body: { org_id: account.nativeId } };
        await client.send(call, operations.cancelSubscription, request, () => undefined);
        return applied(account.id, () => subscription(call, account), [DELETED_AFTER_A_MONTH]);
      },
    },
  };
}

function blocked(detail: string): BillingError {
  return new BillingError('change_blocked', { detail });
}
