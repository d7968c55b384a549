import type { AxiosInstance } from 'axios';
import type { Invoice } from '../../billing/invoice.js';
import { BillingError } from '../../billing/problem.js';
import type { AccountRef, BillingProvider } from '../../contract/billing-provider.js';
import type { Call } from '../../contract/call.js';
import { Listing } from '../../contract/listing.js';
import { withRaw } from '../../upstream/sanitize.js';
import { UpstreamClient } from '../../upstream/upstream-client.js';
import { asObject, type WireObject } from '../../upstream/wire.js';
import { messageOf } from './errors.js';
import { toAccount, toInvoice } from './mapping.js';
import { lookups, operations } from './operations.js';
import type { __Name__Settings } from './settings.js';
import { asInvoices, asOrganizations, isInvoiceId, toNativeId } from './wire.js';

/** __TITLE__: lists organisations and invoices. */
export function __name__Provider(settings: __Name__Settings, http: AxiosInstance): BillingProvider {
  const client = new UpstreamClient(http, {
    id: '__name__',
    name: '__TITLE__',
    baseUrl: settings.baseUrl,
    credential: settings.credential,
    // fill in: how a request is authenticated, and where the outcome is if it is not the HTTP status
    authorization: (secret) => `Bearer ${secret}`,
    statusOf: (httpStatus) => httpStatus,
    messageOf,
  });

  const invoiceOf = (call: Call, account: AccountRef, wire: WireObject): Invoice =>
    withRaw(call, toInvoice(account.id, wire, Date.now()), wire);

  return {
    id: '__name__',
    name: '__TITLE__',
    operations: Object.values(operations),
    // fill in: what comes before the platform’s paths in the native API; no other provider may have it
    nativePrefix: '/__name__',
    relay: (call, operation, request) => client.relay(call, operation, request),
    toNativeId,
    // fill in: why an action is absent, if there is more to say than that the platform has no endpoint for it
    reasons: {},

    listAccounts: (call) =>
      client.send(
        call,
        lookups.organizations,
        {},
        (body) => new Listing(asOrganizations(body).map(toAccount)),
      ),

    // fill in: the other actions of the platform (src/contract/billing-provider.ts lists all of them)
    invoices: {
      list: (call, account) =>
        client.send(
          call,
          operations.invoices,
          { path: { organizationId: account.nativeId } },
          (body) => new Listing(asInvoices(body).map((wire) => invoiceOf(call, account, wire))),
        ),
      get: async (call, account, { invoiceId }) => {
        if (!isInvoiceId(invoiceId))
          throw new BillingError('not_found', { detail: '__TITLE__ has no such invoice.' });
        const path = { organizationId: account.nativeId, invoiceId };
        return client.send(call, operations.invoice, { path }, (body) =>
          invoiceOf(call, account, asObject(body, 'the response')),
        );
      },
    },
  };
}
