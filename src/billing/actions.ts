import type { BillingProvider, Capability } from '../contract/billing-provider.js';

interface ActionRow {
  /** The provider’s member that does it; absent where the platform cannot. */
  member: (provider: BillingProvider) => Capability<never, unknown> | undefined;
  /** Writes go upstream once, through the ledger. */
  write?: true;
  /** Writes that must not be repeated by accident want an `Idempotency-Key`. */
  keyRequired?: true;
}

/** Everything that can be done to an account: public name, and the member of the contract that does it. */
export const ACTIONS = {
  'billing_profile.get': { member: (provider) => provider.billingProfile?.get },
  'billing_profile.update': { member: (provider) => provider.billingProfile?.update, write: true },
  'billing_status.get': { member: (provider) => provider.billingStatus?.get },
  'external_id.get': { member: (provider) => provider.externalId?.get },
  'invoices.list': { member: (provider) => provider.invoices?.list },
  'invoices.get': { member: (provider) => provider.invoices?.get },
  'invoices.file': { member: (provider) => provider.invoices?.file },
  'invoices.export': { member: (provider) => provider.invoices?.export, write: true },
  'payment_methods.list': { member: (provider) => provider.paymentMethods?.list },
  'payment_methods.add': {
    member: (provider) => provider.paymentMethods?.add,
    write: true,
    keyRequired: true,
  },
  'payment_methods.delete': { member: (provider) => provider.paymentMethods?.delete, write: true },
  'payment_methods.setup': { member: (provider) => provider.paymentMethods?.setup, write: true },
  'plans.list': { member: (provider) => provider.plans?.list },
  'subscription.get': { member: (provider) => provider.subscription?.get },
  'subscription.create': {
    member: (provider) => provider.subscription?.create,
    write: true,
    keyRequired: true,
  },
  'subscription.change_plan': {
    member: (provider) => provider.subscription?.changePlan,
    write: true,
    keyRequired: true,
  },
  'subscription.change_quantity': {
    member: (provider) => provider.subscription?.changeQuantity,
    write: true,
    keyRequired: true,
  },
  'subscription.cancel': {
    member: (provider) => provider.subscription?.cancel,
    write: true,
    keyRequired: true,
  },
  'credit_codes.redeem': {
    member: (provider) => provider.creditCodes?.redeem,
    write: true,
    keyRequired: true,
  },
  'costs.current': { member: (provider) => provider.costs?.current },
  'costs.cluster': { member: (provider) => provider.costs?.cluster },
  'usage_reports.create': { member: (provider) => provider.usageReports?.create, write: true },
} as const satisfies Record<string, ActionRow>;

export type Action = keyof typeof ACTIONS;

type Member<A extends Action> = NonNullable<ReturnType<(typeof ACTIONS)[A]['member']>>;
/** What the action takes. */
export type InputOf<A extends Action> = Parameters<Member<A>>[2];
/** What the action answers. */
export type OutputOf<A extends Action> = Awaited<ReturnType<Member<A>>>;
export type ReadAction = { [A in Action]: (typeof ACTIONS)[A] extends { write: true } ? never : A }[Action];

export function isWrite(action: Action): boolean {
  return 'write' in ACTIONS[action];
}

export function needsKey(action: Action): boolean {
  return 'keyRequired' in ACTIONS[action];
}
