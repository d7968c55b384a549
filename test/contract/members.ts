import type { ChangeResult } from '../../src/billing/subscription.js';
import type { AccountRef, BillingProvider } from '../../src/contract/billing-provider.js';
import type { Call } from '../../src/contract/call.js';
import * as model from '../support/model.js';
import { nothing, rowsOf, type Shape } from '../support/shapes.js';

/** A member of the contract, whatever it takes and answers. */
export type AnyOperation = (call: Call, account: AccountRef, input: never) => Promise<unknown>;

export interface MemberRow {
  member: (provider: BillingProvider) => AnyOperation | undefined;
  write?: true;
  shape: (view: model.View) => Shape;
  /** The resources in the answer, which show `raw` when it is wanted. */
  resources?: (answer: unknown) => object[];
}

/** A link to a document, or the document itself. */
const document = (value: unknown, path: string): string[] => {
  const { bytes, ...rest } = value as { bytes?: unknown };
  if (bytes === undefined) return model.invoiceFileLink(value, path);
  return [
    ...(Buffer.isBuffer(bytes) && bytes.length > 0 ? [] : [`${path}.bytes: no bytes`]),
    ...model.documentType(rest, path),
  ];
};

const single = (answer: unknown): object[] => [answer as object];
const many = (answer: unknown): object[] => answer as object[];
const changed = (answer: unknown): object[] => {
  const { subscription } = answer as ChangeResult;
  return subscription ? [subscription] : [];
};

/** Every member that a provider may have, by its place in the contract. */
const MEMBERS = {
  listAccounts: {
    member: (provider) => provider.listAccounts.bind(provider),
    shape: () => model.nativeAccounts,
    resources: many,
  },
  'externalId.get': {
    member: (provider) => provider.externalId?.get,
    shape: model.externalId,
    resources: single,
  },
  'billingStatus.get': {
    member: (provider) => provider.billingStatus?.get,
    shape: model.billingStatus,
    resources: single,
  },
  deploymentRestriction: { member: (provider) => provider.deploymentRestriction, shape: () => model.reason },
  'billingProfile.get': {
    member: (provider) => provider.billingProfile?.get,
    shape: model.billingProfile,
    resources: single,
  },
  'billingProfile.update': {
    member: (provider) => provider.billingProfile?.update,
    write: true,
    shape: model.billingProfile,
    resources: single,
  },
  'invoices.list': {
    member: (provider) => provider.invoices?.list,
    shape: (view) => rowsOf('Invoice', view),
    resources: many,
  },
  'invoices.get': {
    member: (provider) => provider.invoices?.get,
    shape: model.invoice,
    resources: single,
  },
  'invoices.file': { member: (provider) => provider.invoices?.file, shape: () => document },
  'invoices.export': { member: (provider) => provider.invoices?.export, write: true, shape: () => nothing },
  'paymentMethods.list': {
    member: (provider) => provider.paymentMethods?.list,
    shape: (view) => rowsOf('PaymentMethod', view),
    resources: many,
  },
  'paymentMethods.add': {
    member: (provider) => provider.paymentMethods?.add,
    write: true,
    shape: model.paymentMethod,
    resources: single,
  },
  'paymentMethods.delete': {
    member: (provider) => provider.paymentMethods?.delete,
    write: true,
    shape: () => nothing,
  },
  'paymentMethods.setup': {
    member: (provider) => provider.paymentMethods?.setup,
    write: true,
    shape: () => model.nextAction,
  },
  'plans.list': {
    member: (provider) => provider.plans?.list,
    shape: (view) => rowsOf('Plan', view),
    resources: many,
  },
  'subscription.get': {
    member: (provider) => provider.subscription?.get,
    shape: model.subscription,
    resources: single,
  },
  'subscription.create': {
    member: (provider) => provider.subscription?.create,
    write: true,
    shape: () => model.redirect,
  },
  'subscription.changePlan': {
    member: (provider) => provider.subscription?.changePlan,
    write: true,
    shape: model.changeResult,
    resources: changed,
  },
  'subscription.changeQuantity': {
    member: (provider) => provider.subscription?.changeQuantity,
    write: true,
    shape: model.changeResult,
    resources: changed,
  },
  'subscription.cancel': {
    member: (provider) => provider.subscription?.cancel,
    write: true,
    shape: model.changeResult,
    resources: changed,
  },
  'creditCodes.redeem': {
    member: (provider) => provider.creditCodes?.redeem,
    write: true,
    shape: () => nothing,
  },
  'costs.current': { member: (provider) => provider.costs?.current, shape: model.cost, resources: single },
  'costs.clusters': { member: (provider) => provider.costs?.clusters, shape: () => model.clusterRefs },
  'costs.cluster': { member: (provider) => provider.costs?.cluster, shape: model.cost, resources: single },
  'usageReports.create': {
    member: (provider) => provider.usageReports?.create,
    write: true,
    shape: model.usageReport,
  },
} as const satisfies Record<string, MemberRow>;

export type MemberName = keyof typeof MEMBERS;
export const MEMBER_NAMES = Object.keys(MEMBERS) as MemberName[];

export function rowOf(name: MemberName): MemberRow {
  return MEMBERS[name];
}

/** The functions of a provider by their place in it, for a member that the table has forgotten. */
export function functionsOf(provider: BillingProvider): string[] {
  return Object.entries(provider)
    .flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === 'function') return [name];
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
      return Object.entries(value)
        .filter(([, inner]) => typeof inner === 'function')
        .map(([inner]) => `${name}.${inner}`);
    })
    .filter((name) => name !== 'toNativeId' && name !== 'relay');
}
