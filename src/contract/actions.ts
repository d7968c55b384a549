import type { Action } from '../billing/actions.js';
import type { BillingProvider, Capability } from './billing-provider.js';

/** The member of the contract that performs each action; undefined where the platform cannot. */
const CAPABILITIES = {
  'billing_profile.get': (provider) => provider.billingProfile?.get,
  'billing_profile.update': (provider) => provider.billingProfile?.update,
  'billing_status.get': (provider) => provider.billingStatus?.get,
  'external_id.get': (provider) => provider.externalId?.get,
  'invoices.list': (provider) => provider.invoices?.list,
  'invoices.get': (provider) => provider.invoices?.get,
  'invoices.file': (provider) => provider.invoices?.file,
  'invoices.export': (provider) => provider.invoices?.export,
  'payment_methods.list': (provider) => provider.paymentMethods?.list,
  'payment_methods.add': (provider) => provider.paymentMethods?.add,
  'payment_methods.delete': (provider) => provider.paymentMethods?.delete,
  'payment_methods.setup': (provider) => provider.paymentMethods?.setup,
  'plans.list': (provider) => provider.plans?.list,
  'subscription.get': (provider) => provider.subscription?.get,
  'subscription.create': (provider) => provider.subscription?.create,
  'subscription.change_plan': (provider) => provider.subscription?.changePlan,
  'subscription.change_quantity': (provider) => provider.subscription?.changeQuantity,
  'subscription.cancel': (provider) => provider.subscription?.cancel,
  'credit_codes.redeem': (provider) => provider.creditCodes?.redeem,
  'costs.current': (provider) => provider.costs?.current,
  'costs.cluster': (provider) => provider.costs?.cluster,
  'usage_reports.create': (provider) => provider.usageReports?.create,
} as const satisfies Record<Action, (provider: BillingProvider) => Capability<never, unknown> | undefined>;

type CapabilityOf<A extends Action> = NonNullable<ReturnType<(typeof CAPABILITIES)[A]>>;
/** The input of an action. */
export type InputOf<A extends Action> = Parameters<CapabilityOf<A>>[2];
/** The result of an action. */
export type OutputOf<A extends Action> = Awaited<ReturnType<CapabilityOf<A>>>;

/** What a provider does for an action; undefined where its platform cannot. */
export function capabilityOf<A extends Action>(
  provider: BillingProvider,
  action: A,
): Capability<InputOf<A>, OutputOf<A>> | undefined {
  return CAPABILITIES[action](provider) as Capability<InputOf<A>, OutputOf<A>> | undefined;
}
