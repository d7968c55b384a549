/**
 * The contract between this service and a cloud platform’s billing.
 *
 * A provider is a plain object. What a platform can do is told by which members are there, down to
 * `cancel?` and `file?`: an absent member *is* the statement that the platform cannot, and nothing repeats it.
 *
 * Every operation
 * - answers in this service’s own model: exact money, instants in UTC, unknown enum values as `unknown`;
 * - reads leniently: members that it does not use may be null, missing or new;
 * - throws a `BillingError` and nothing else when the platform fails, refuses or is not understood;
 * - throws `not_found` without asking the platform when an id does not have the platform’s format;
 * - reads through `call`, so that one request reads each thing once and never waits beyond its deadline;
 * - is given only accounts that this provider listed or that the configuration names.
 */
import type { BillingStatus, ExternalId, RedeemCreditCode } from '../billing/account-facts.js';
import type { Action } from '../billing/actions.js';
import type { BillingProfile, UpdateBillingProfile } from '../billing/billing-profile.js';
import type { Cost } from '../billing/cost.js';
import type { Invoice } from '../billing/invoice.js';
import type { NextAction, RedirectAction } from '../billing/next-action.js';
import type { AddPaymentMethod, PaymentMethod } from '../billing/payment-method.js';
import type { Plan } from '../billing/plan.js';
import type {
  ChangePlan,
  ChangeQuantity,
  ChangeResult,
  CreateSubscription,
  Subscription,
} from '../billing/subscription.js';
import type { CreateUsageReport, UsageReport } from '../billing/usage-report.js';
import type { Call } from './call.js';
import type { Listing } from './listing.js';
import type { NativeAnswer } from './native-answer.js';
import type { NativeOperation, NativeRequest } from './native-operation.js';

/** An organisation as the platform lists it. */
export interface NativeAccount {
  /** The platform’s own id. */
  nativeId: string;
  displayName: string;
  /** The platform’s own object, links and secrets removed; null where there is none. */
  raw: Record<string, unknown> | null;
}

/** An account as operations see it. */
export interface AccountRef extends NativeAccount {
  /** `<provider>.<nativeId>`: what resources carry as `accountId`. */
  readonly id: string;
}

/** Something that a platform can do for an account. */
export type Capability<Input, Output> = (call: Call, account: AccountRef, input: Input) => Promise<Output>;

/** An operation that only mints a link: the customer does the rest on the platform’s page. */
export type Hosted<Input> = Capability<Input, RedirectAction> & { readonly hosted: true };

/** Marks an operation as hosted. */
export function hosted<Input>(operation: Capability<Input, RedirectAction>): Hosted<Input> {
  return Object.assign(operation, { hosted: true as const });
}

/** Something in a cluster that has a cost of its own. */
export interface ClusterRef {
  id: string;
  name: string | null;
}

/** A document: a link to it, or the document itself where the platform has no links. */
export type Document =
  | { readonly url: string }
  | { readonly bytes: Buffer; readonly contentType: string; readonly fileName: string | null };

export interface BillingProvider {
  /** The part of an account’s id before the dot: lower case, no dot. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** The platform’s endpoints that belong to billing. */
  readonly operations: readonly NativeOperation[];
  /** Prefix of their paths in the native API. A client of the platform adds it to this service’s address as its base URL. */
  readonly nativePrefix: string;
  /** Why an action is unsupported or hosted, where there is more to say than that the platform does not offer it. */
  readonly reasons: Partial<Record<Action, string>>;

  /** The id of an organisation as the platform writes it; null for a text that can be none. Asks nobody. */
  toNativeId(text: string): string | null;
  /** The organisations that the credential can see. */
  listAccounts(call: Call): Promise<Listing<NativeAccount>>;
  /**
   * Sends one of `operations` as it stands and answers what the platform did. A failure carries the platform’s own
   * answer where a client that speaks its API is to see that.
   */
  relay(call: Call, operation: NativeOperation, request: NativeRequest): Promise<NativeAnswer>;

  /** The account’s id in the platform’s own billing system. */
  readonly externalId?: { get: Capability<void, ExternalId> };
  /** Whether the platform is content with how the account pays. */
  readonly billingStatus?: { get: Capability<void, BillingStatus> };
  /** Why the platform holds deployments back over billing; null when it does not. Feeds an alert, has no route. */
  readonly deploymentRestriction?: Capability<void, string | null>;

  readonly billingProfile?: {
    get: Capability<void, BillingProfile>;
    /** Replaces the whole profile: null and absent members are cleared. */
    update?: Capability<UpdateBillingProfile, BillingProfile>;
  };

  readonly invoices?: {
    /** All invoices, in any order. */
    list: Capability<void, Listing<Invoice>>;
    get: Capability<{ invoiceId: string }, Invoice>;
    /** The document, or an `https` link to it. Never cached or logged. */
    file?: Capability<{ invoiceId: string }, Document>;
    /** Has the platform send every invoice by e-mail to the billing address. */
    export?: Capability<void, void>;
  };

  readonly paymentMethods?: {
    list: Capability<void, Listing<PaymentMethod>>;
    /** Takes the gateway’s token; a card number never comes here. */
    add?: Capability<AddPaymentMethod, PaymentMethod>;
    delete?: Capability<{ paymentMethodId: string }, void>;
    /** How the customer adds or changes one: a page of the platform, or the gateway’s tokenizer. */
    setup?: Capability<void, NextAction> | Hosted<void>;
  };

  readonly plans?: {
    /** What is offered, in the platform’s order, and the current one even where it no longer is. */
    list: Capability<void, Listing<Plan>>;
  };

  /** Changes read the subscription back; where that fails, the change stands and a warning says so. */
  readonly subscription?: {
    get: Capability<void, Subscription>;
    /** `change_blocked` when there is one. */
    create?: Hosted<CreateSubscription>;
    changePlan?: Capability<ChangePlan, ChangeResult>;
    /** `change_blocked` when fewer units are asked for than are in use. */
    changeQuantity?: Capability<ChangeQuantity, ChangeResult>;
    cancel?: Capability<void, ChangeResult>;
  };

  readonly creditCodes?: { redeem: Capability<RedeemCreditCode, void> };

  readonly costs?: {
    current?: Capability<void, Cost>;
    /** What `cluster` can be asked about. */
    clusters?: Capability<void, Listing<ClusterRef>>;
    cluster?: Capability<{ clusterId: string }, Cost>;
  };

  readonly usageReports?: { create: Capability<CreateUsageReport, UsageReport> };
}
