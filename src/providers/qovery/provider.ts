import type { AxiosInstance } from 'axios';
import { BillingError } from '../../billing/problem.js';
import type { Resource, Warning } from '../../billing/resource.js';
import { type Subscription } from '../../billing/subscription.js';
import { formatInstant, parseInstant } from '../../billing/time.js';
import { applied } from '../../contract/applied.js';
import type { AccountRef, BillingProvider, ClusterRef, Document } from '../../contract/billing-provider.js';
import type { Call } from '../../contract/call.js';
import { Listing } from '../../contract/listing.js';
import type { NativeRequest, UpstreamOperation } from '../../contract/native-operation.js';
import { optional } from '../../contract/optional.js';
import { withRaw } from '../../upstream/sanitize.js';
import { UpstreamClient } from '../../upstream/upstream-client.js';
import { asObject, optionalLabel, type WireObject } from '../../upstream/wire.js';
import { messageOf } from './errors.js';
import {
  fromAddPaymentMethod,
  fromBillingProfile,
  toAccount,
  toBillingProfile,
  toBillingStatus,
  toClusterCost,
  toCurrentCost,
  toExternalId,
  toInvoice,
  toPaymentMethod,
  toSubscription,
} from './mapping.js';
import { lookups, operations } from './operations.js';
import { isKnownPlan, plansFor } from './plans.js';
import { authorization, type QoverySettings } from './settings.js';
import {
  asLink,
  asUuid,
  isUuid,
  results,
  type OrganizationBillingUsageReportRequest,
  type OrganizationChangePlanRequest,
  type OrganizationCreditCodeRequest,
} from './wire.js';

const object = (body: unknown): WireObject => asObject(body, 'the answer');
const nothing = (): void => undefined;

const LABEL_UNAVAILABLE: Warning = {
  code: 'label_unavailable',
  message: 'The cluster’s name could not be read.',
};

/** Qovery: all sixteen billing operations. */
export function qoveryProvider(settings: QoverySettings, http: AxiosInstance): BillingProvider {
  const client = new UpstreamClient(http, {
    id: 'qovery',
    name: 'Qovery',
    baseUrl: settings.baseUrl,
    credential: settings.credential,
    authorization: (secret) => authorization(settings.authScheme, secret),
    statusOf: (status) => status,
    messageOf,
  });

  async function send<T>(
    call: Call,
    account: AccountRef,
    operation: UpstreamOperation,
    read: (body: unknown) => T,
    { path, body }: NativeRequest = {},
  ): Promise<T> {
    const ids = { organizationId: account.nativeId, ...path };
    if (!Object.values(ids).every(isUuid)) throw notFound();
    return client.send(call, operation, { path: ids, body }, read);
  }

  /** What a resource is made from. */
  type Mapping<T> = (accountId: string, wire: WireObject, now: number) => T;

  /** An answer that is one resource. */
  const one = <T extends Resource>(
    call: Call,
    account: AccountRef,
    operation: UpstreamOperation,
    toResource: Mapping<T>,
    request?: NativeRequest,
  ): Promise<T> => {
    const read = (body: unknown): T => withRaw(call, toResource(account.id, object(body), Date.now()), body);
    return send(call, account, operation, read, request);
  };

  /** An answer that is a list of resources. */
  const many = <T extends Resource>(
    call: Call,
    account: AccountRef,
    operation: UpstreamOperation,
    toResource: Mapping<T>,
  ): Promise<Listing<T>> =>
    send(call, account, operation, (body) => {
      const now = Date.now();
      const rows = results(body, 'results').map((wire) =>
        withRaw(call, toResource(account.id, wire, now), wire),
      );
      return new Listing(rows);
    });

  const currentCost = <T>(call: Call, account: AccountRef, read: (wire: WireObject) => T): Promise<T> =>
    send(call, account, operations.currentCost, (body) => read(object(body)));

  const subscription = (call: Call, account: AccountRef): Promise<Subscription> =>
    one(call, account, operations.currentCost, toSubscription);

  const clusters = (call: Call, account: AccountRef): Promise<Listing<ClusterRef>> =>
    send(call, account, lookups.clusters, (body) => {
      const rows = results(body, 'the clusters').map((wire) => ({
        id: asUuid(wire.id, 'a cluster’s id'),
        name: optionalLabel(wire.name),
      }));
      return new Listing(rows);
    });

  return {
    id: 'qovery',
    name: 'Qovery',
    operations: Object.values(operations),
    nativePrefix: '/v1',
    relay: (call, operation, request) => client.relay(call, operation, request),
    toNativeId: (text) => (isUuid(text) ? text.toLowerCase() : null),
    reasons: {
      'payment_methods.setup':
        'The payment gateway is not configured: QOVERY_GATEWAY_SITE and QOVERY_GATEWAY_KEY are not set.',
      'subscription.create': 'Every Qovery organisation has a subscription from the start.',
      'subscription.change_quantity': 'Qovery does not sell by quantity.',
      'subscription.cancel': 'Qovery has no cancellation in its API.',
    },

    listAccounts: (call) =>
      client.send(
        call,
        lookups.organizations,
        {},
        (body) => new Listing(results(body, 'the organisations').map(toAccount)),
      ),

    externalId: { get: (call, account) => one(call, account, operations.externalId, toExternalId) },

    billingStatus: { get: (call, account) => one(call, account, operations.billingStatus, toBillingStatus) },

    deploymentRestriction: (call, account) =>
      send(call, account, lookups.organization, (body) =>
        optionalLabel(object(body).billing_deployment_restriction),
      ),

    billingProfile: {
      get: (call, account) => one(call, account, operations.billingInfo, toBillingProfile),
      update: (call, account, profile) => {
        const body = fromBillingProfile(profile);
        return one(call, account, operations.editBillingInfo, toBillingProfile, { body });
      },
    },

    invoices: {
      list: (call, account) => many(call, account, operations.invoices, toInvoice),
      get: (call, account, { invoiceId }) =>
        one(call, account, operations.invoice, toInvoice, { path: { invoiceId } }),
      file: (call, account, { invoiceId }) => {
        const read = (body: unknown): Document => ({ url: asLink(object(body).url, 'the invoice’s url') });
        return send(call, account, operations.invoiceLink, read, { path: { invoiceId } });
      },
      export: (call, account) => send(call, account, operations.downloadInvoices, nothing),
    },

    paymentMethods: {
      list: (call, account) => many(call, account, operations.creditCards, toPaymentMethod),
      add: (call, account, card) => {
        const body = fromAddPaymentMethod(card);
        return one(call, account, operations.addCreditCard, toPaymentMethod, { body });
      },
      delete: (call, account, { paymentMethodId }) =>
        send(call, account, operations.deleteCreditCard, nothing, {
          path: { creditCardId: paymentMethodId },
        }),
      ...setup(settings.gateway),
    },

    plans: {
      list: (call, account) =>
        currentCost(call, account, (wire) => {
          const plans = plansFor(optionalLabel(wire.plan));
          return new Listing(plans.map((plan) => withRaw(call, plan, plan.current ? wire : null)));
        }),
    },

    subscription: {
      get: subscription,
      changePlan: async (call, account, { plan }) => {
        if (!isKnownPlan(plan)) throw unknownPlan();
        const body: OrganizationChangePlanRequest = { plan };
        await send(call, account, operations.changePlan, nothing, { body });
        return applied(account.id, () => subscription(call, account));
      },
    },

    creditCodes: {
      redeem: (call, account, { code }) => {
        const body: OrganizationCreditCodeRequest = { code };
        return send(call, account, operations.addCreditCode, nothing, { body });
      },
    },

    costs: {
      current: (call, account) => {
        const scope = { accountId: account.id, scopeId: account.nativeId, label: account.displayName };
        return currentCost(call, account, (wire) => withRaw(call, toCurrentCost(scope, wire), wire));
      },
      clusters,
      cluster: async (call, account, { clusterId }) => {
        // Before the names are requested, which would otherwise be sent for an id that cannot be one.
        if (!isUuid(clusterId)) throw notFound();
        const scope = { accountId: account.id, scopeId: clusterId };
        const [cost, names] = await Promise.all([
          send(
            call,
            account,
            operations.clusterCurrentCost,
            (body) => withRaw(call, toClusterCost({ ...scope, label: null }, object(body)), body),
            { path: { clusterId } },
          ),
          optional(clusters(call, account), new Listing<ClusterRef>([]), LABEL_UNAVAILABLE),
        ]);
        const label = names.value.rows.find(({ id }) => id === clusterId)?.name ?? null;
        return { ...cost, label, warnings: [...cost.warnings, ...names.warnings] };
      },
    },

    usageReports: {
      create: (call, account, report) => {
        const from = instant(report.from);
        const to = instant(report.to);
        const body: OrganizationBillingUsageReportRequest = {
          from,
          to,
          report_expiration_in_seconds: report.expiresInSeconds,
        };
        const expiresAt = formatInstant(Date.now() + report.expiresInSeconds * 1000);
        const read = (answer: unknown): string => asLink(object(answer).report_url, 'the report’s url');
        return send(call, account, operations.usageReport, read, { body }).then((url) => ({
          accountId: account.id,
          url,
          from,
          to,
          expiresAt,
        }));
      },
    },
  };
}

/** Without the gateway's public data there is no way to add a card, so the member is absent. */
function setup(
  gateway: QoverySettings['gateway'],
): Pick<NonNullable<BillingProvider['paymentMethods']>, 'setup'> {
  if (!gateway) return {};
  return { setup: () => Promise.resolve({ type: 'tokenize', gateway: 'chargebee', ...gateway }) };
}

function instant(text: string): string {
  return parseInstant(text) ?? text;
}

function notFound(): BillingError {
  return new BillingError('not_found', { detail: 'Qovery knows no such resource.' });
}

function unknownPlan(): BillingError {
  const detail = 'plan must be the code of a plan of Qovery; the list of plans shows what is offered';
  return new BillingError('validation_failed', {
    detail: 'One member of the request is not valid.',
    errors: [{ pointer: '/body/plan', code: 'invalid', detail }],
  });
}
