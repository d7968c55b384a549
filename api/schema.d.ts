// Generated from openapi.json by `npm run generate`. Every schema is a type by its own name.

export interface paths {
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Is the process alive? */
    get: operations['getLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Can this process take requests?
     * @description A sick provider does not make it unready: every answer says by itself what is missing.
     */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the accounts
     * @description Every organisation at every provider, and what can be done with it. The list of a provider is kept for five minutes.
     */
    get: operations['listAccounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get an account */
    get: operations['getAccount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/billing-profile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get who is billed
     * @description One upstream read.
     */
    get: operations['getBillingProfile'];
    /**
     * Replace who is billed
     * @description The whole profile: what is null or absent is cleared. One upstream write.
     */
    put: operations['updateBillingProfile'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/billing-status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ask whether the platform is content with how the account pays
     * @description One upstream read.
     */
    get: operations['getBillingStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/costs/clusters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what each cluster costs
     * @description One upstream read for the clusters, then one per cluster, all at once; each has its own source.
     */
    get: operations['listClusterCosts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/costs/clusters/{clusterId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get what a cluster costs
     * @description A range, whose upper end the provider guarantees. Two upstream reads, at once.
     */
    get: operations['getClusterCost'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/costs/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get what the account costs now
     * @description One upstream read.
     */
    get: operations['getCurrentCost'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/credit-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Redeem a credit code
     * @description One upstream write.
     */
    post: operations['redeemCreditCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/external-id': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the id in the platform’s own billing system
     * @description For support cases with the platform. One upstream read.
     */
    get: operations['getExternalId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/invoice-exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have all invoices sent by e-mail
     * @description The provider sends them to the billing address. One upstream write.
     */
    post: operations['exportInvoices'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/invoices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the invoices of an account, newest first
     * @description One upstream read.
     */
    get: operations['listAccountInvoices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/invoices/{invoiceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an invoice
     * @description One upstream read.
     */
    get: operations['getInvoice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/invoices/{invoiceId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a link to an invoice’s document
     * @description Anyone who has the link can open it: it is made anew for each request and never stored here.
     */
    get: operations['getInvoiceFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the billing page of an account
     * @description Every section says whether it is ok, stale, unavailable or unsupported; none can fail the others. Alerts that rest on an unavailable section stand in `unknownAlerts`. Up to six upstream reads, all at once.
     */
    get: operations['getOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/payment-methods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the payment methods, newest first
     * @description One upstream read.
     */
    get: operations['listPaymentMethods'];
    put?: never;
    /**
     * Add a card by its token
     * @description The token comes from the payment gateway’s script in the browser, see `setup`. A card number is refused wherever it stands. One upstream write.
     */
    post: operations['addPaymentMethod'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/payment-methods/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask how the customer adds or changes a payment method
     * @description A page of the provider to send the customer to, or what the payment gateway’s script in the browser needs. Changes nothing by itself.
     */
    post: operations['setupPaymentMethod'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/payment-methods/{paymentMethodId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a payment method
     * @description For good. One upstream write.
     */
    delete: operations['deletePaymentMethod'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the plans that can be chosen
     * @description In the provider’s order, with the current plan even where it is no longer offered. One upstream read.
     */
    get: operations['listPlans'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/subscription': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the subscription
     * @description One upstream read.
     */
    get: operations['getSubscription'];
    put?: never;
    /**
     * Start a subscription on the provider’s page
     * @description Answers with a link: nothing is subscribed or charged before the customer confirms there. Refused when there is a subscription already. One upstream read, one write.
     */
    post: operations['createSubscription'];
    /**
     * Cancel the subscription
     * @description At once, and destructive: CloudPlans deletes the organisation’s data a month later. One upstream write, then the subscription is read back.
     */
    delete: operations['cancelSubscription'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/subscription/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change the plan
     * @description At once; it changes what is billed. One upstream write, then the subscription is read back.
     */
    put: operations['changeSubscriptionPlan'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/subscription/quantity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change the quantity
     * @description At once; it changes what is billed. Refused when fewer units are asked for than are in use. One upstream read, one write, then the subscription is read back.
     */
    put: operations['changeSubscriptionQuantity'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/usage-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have a usage report made
     * @description Answers with a link that works until `expiresAt` for anyone who has it. One upstream write.
     */
    post: operations['createUsageReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/costs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what the accounts cost now, with totals per currency
     * @description Of every account whose platform tells it; the others are `unsupported` in `meta.sources` and in no total. One upstream read per account, all at once. Totals name the accounts that failed.
     */
    get: operations['listCosts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invoices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the invoices of all accounts, newest first
     * @description One upstream read per account, all at once. An account whose provider fails is missing; `meta.sources` and the header `X-Billing-Complete` say so.
     */
    get: operations['listInvoices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the billing page of all accounts
     * @description Every section says whether it is ok, stale, unavailable or unsupported; none can fail the others. Alerts that rest on an unavailable section stand in `unknownAlerts`. Up to six upstream reads per account, all at once.
     */
    get: operations['getOverviewOfAllAccounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/providers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the platforms that this service speaks to
     * @description And what can be done at each. Asks nobody.
     */
    get: operations['listProviders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Account: {
      actions: components['schemas']['ActionMap'];
      /**
       * @description The organisation's name; its id where the accounts are configured rather than read.
       * @example Acme Production
       */
      displayName: string;
      /**
       * @description `<provider>.<nativeId>`
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      id: string;
      /**
       * @description The provider's own id of the organisation.
       * @example 3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      nativeId: string;
      /** @example qovery */
      provider: string;
      /** @description With `?include=raw` only: the provider's own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /** @description True: made-up data, no real money. */
      sandbox: boolean;
    };
    AccountList: {
      data: components['schemas']['Account'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    ActionAvailability: {
      /**
       * @description `hosted`: the customer does it on a page of the provider, which the action answers with.
       * @enum {string}
       */
      availability: 'unsupported' | 'available' | 'hosted';
      /**
       * @description Why it is hosted or unsupported.
       * @example CloudPlans has no invoice documents.
       */
      reason: string | null;
    };
    ActionMap: {
      'billing_profile.get': components['schemas']['ActionAvailability'];
      'billing_profile.update': components['schemas']['ActionAvailability'];
      'billing_status.get': components['schemas']['ActionAvailability'];
      'costs.cluster': components['schemas']['ActionAvailability'];
      'costs.current': components['schemas']['ActionAvailability'];
      'credit_codes.redeem': components['schemas']['ActionAvailability'];
      'external_id.get': components['schemas']['ActionAvailability'];
      'invoices.export': components['schemas']['ActionAvailability'];
      'invoices.file': components['schemas']['ActionAvailability'];
      'invoices.get': components['schemas']['ActionAvailability'];
      'invoices.list': components['schemas']['ActionAvailability'];
      'payment_methods.add': components['schemas']['ActionAvailability'];
      'payment_methods.delete': components['schemas']['ActionAvailability'];
      'payment_methods.list': components['schemas']['ActionAvailability'];
      'payment_methods.setup': components['schemas']['ActionAvailability'];
      'plans.list': components['schemas']['ActionAvailability'];
      'subscription.cancel': components['schemas']['ActionAvailability'];
      'subscription.change_plan': components['schemas']['ActionAvailability'];
      'subscription.change_quantity': components['schemas']['ActionAvailability'];
      'subscription.create': components['schemas']['ActionAvailability'];
      'subscription.get': components['schemas']['ActionAvailability'];
      'usage_reports.create': components['schemas']['ActionAvailability'];
    };
    AddPaymentMethod: {
      /** @example 12 */
      expMonth: number;
      /** @example 2029 */
      expYear: number;
      /**
       * @description The card's last four digits, for display.
       * @example 4242
       */
      last4: string;
      /**
       * @description The gateway's token.
       * @example tok_visa_9f2c
       */
      token: string;
    };
    Address: {
      /** @example Greenbow */
      city: string | null;
      /**
       * @description ISO 3166-1 alpha-2.
       * @example US
       */
      country: string | null;
      /** @example 21 Jenny Street */
      line1: string | null;
      /** @example 36744 */
      postalCode: string | null;
      /** @example Alabama */
      state: string | null;
    };
    Alert: {
      /** @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01 */
      accountId: string;
      /** @enum {string} */
      code:
        | 'invoice_overdue'
        | 'deployments_restricted'
        | 'billing_invalid'
        | 'trial_without_payment_method'
        | 'payment_method_expired'
        | 'payment_method_expiring'
        | 'trial_ending';
      /** @example 2 invoices are overdue: 1783.90 USD. */
      message: string;
      /** @enum {string} */
      severity: 'info' | 'critical' | 'warning';
    };
    BillingProfile: {
      /** @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01 */
      accountId: string;
      address: components['schemas']['Address'];
      /** @example Acme Inc. */
      company: string | null;
      /**
       * @description Receives the invoices.
       * @example forrest@example.com
       */
      email: string | null;
      /** @example Forrest */
      firstName: string | null;
      /** @example Gump */
      lastName: string | null;
      /** @description With `?include=raw` only: the provider's own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /** @example FR12345678901 */
      vatNumber: string | null;
    };
    BillingStatus: {
      /** @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01 */
      accountId: string;
      /** @description With `?include=raw` only: the provider's own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /**
       * @description The provider's reason.
       * @example An invoice has been unpaid for more than a week.
       */
      reason: string | null;
      /** @description Null when the provider does not tell. */
      valid: boolean | null;
    };
    BillingStatusSection: {
      /** @description Null unless the state is `ok` or `stale`. */
      data: components['schemas']['BillingStatus'] | null;
      /**
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string | null;
      /** @description Why there is no data. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description `stale`: an older answer, because the provider fails now; `unsupported`: this provider cannot.
       * @enum {string}
       */
      state: 'ok' | 'stale' | 'unavailable' | 'unsupported';
    };
    Card: {
      /** @example visa */
      brand: string | null;
      /** @description 1 to 12. */
      expMonth: number | null;
      /** @description Four digits. */
      expYear: number | null;
      /** @description Null when the provider does not tell and the date is not known. */
      expired: boolean | null;
      /** @example 4242 */
      last4: string | null;
    };
    ChangePlan: {
      /**
       * @description A `Plan.code` of this account's plans.
       * @example BUSINESS_2025
       */
      plan: string;
    };
    ChangeQuantity: {
      /**
       * @description Units from now on; not below what is in use.
       * @example 30
       */
      quantity: number;
    };
    ChangeResult: {
      /** @example cloudplans.O-42 */
      accountId: string;
      nextAction: Omit<components['schemas']['NextAction'], 'type'> | null;
      /**
       * @description `applied`: done. `pending_user`: waits for the customer, see `nextAction`.
       * @enum {string}
       */
      outcome: 'applied' | 'pending_user';
      /** @description As read after the change; null when that failed (a warning says so) or nothing has changed yet. */
      subscription: components['schemas']['Subscription'] | null;
      warnings: components['schemas']['Warning'][];
    };
    ClusterCostList: {
      data: components['schemas']['Cost'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    Cost: {
      /** @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01 */
      accountId: string;
      amount: components['schemas']['Money'] | null;
      /**
       * @description `current_bill` has an `amount`, `estimate_range` a `range`.
       * @enum {string}
       */
      kind: 'current_bill' | 'estimate_range';
      /**
       * @description The name of it, where known.
       * @example Acme Production
       */
      label: string | null;
      range: components['schemas']['CostRange'] | null;
      /** @description With `?include=raw` only: the provider's own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /** @description RFC 3339 in UTC, or null. */
      renewsAt: string | null;
      /** @enum {string} */
      scope: 'account' | 'cluster';
      /** @description The provider's id of the organisation or the cluster. */
      scopeId: string;
      warnings: components['schemas']['Warning'][];
    };
    CostList: {
      data: components['schemas']['Cost'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
      /** @description Over all accounts, not only those of this page: one per currency. */
      totals: components['schemas']['Total'][];
    };
    CostRange: {
      /** @description True when the provider guarantees that `max` is not exceeded. */
      ceilingGuaranteed: boolean;
      max: components['schemas']['Money'];
      min: components['schemas']['Money'];
    };
    CreateSubscription: {
      /**
       * @description Units to subscribe to.
       * @example 5
       */
      quantity: number;
    };
    CreateUsageReport: {
      /**
       * @description How long the link works: 60 to 604800 seconds.
       * @example 3600
       */
      expiresInSeconds: number;
      /**
       * @description Start, inclusive: RFC 3339.
       * @example 2026-10-01T00:00:00Z
       */
      from: string;
      /**
       * @description End: RFC 3339, later than `from`.
       * @example 2026-11-01T00:00:00Z
       */
      to: string;
    };
    CreditCodeResult: {
      /** @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01 */
      accountId: string;
      /** @enum {string} */
      outcome: 'applied';
    };
    CurrentCostSection: {
      /** @description Null unless the state is `ok` or `stale`. */
      data: components['schemas']['Cost'] | null;
      /**
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string | null;
      /** @description Why there is no data. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description `stale`: an older answer, because the provider fails now; `unsupported`: this provider cannot.
       * @enum {string}
       */
      state: 'ok' | 'stale' | 'unavailable' | 'unsupported';
    };
    ExternalId: {
      /** @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01 */
      accountId: string;
      /** @example AzqXYZ4tBq7s1Lk */
      externalId: string | null;
      /** @description With `?include=raw` only: the provider's own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
    };
    Health: {
      /** @enum {string} */
      status: 'ok';
    };
    InvalidMember: {
      /**
       * @description `required`, `unknown_member` or `invalid`.
       * @example invalid
       * @enum {string}
       */
      code: 'required' | 'unknown_member' | 'invalid';
      /**
       * @description What the member has to be. Never what was sent.
       * @example quantity must be an integer of at least 1
       */
      detail: string;
      /**
       * @description JSON pointer (RFC 6901) to the member, under `/body`, `/query` or `/header`.
       * @example /body/quantity
       */
      pointer: string;
    };
    Invoice: {
      /**
       * @description The account it is billed to.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * @description `YYYY-MM-DD`, or null when unknown.
       * @example 2026-11-15
       */
      dueOn: string | null;
      /** @description The provider's text, where `dueOn` could not be read from it. */
      dueOnRaw: string | null;
      file: components['schemas']['InvoiceFile'];
      /**
       * @description The provider's own id.
       * @example a1000000-0000-4000-8000-000000000002
       */
      id: string;
      /**
       * @description RFC 3339 in UTC; a provider's day is its 00:00:00Z; null when it cannot be read without guessing.
       * @example 2026-11-01T00:00:00Z
       */
      issuedAt: string | null;
      /** @description The provider's text, where `issuedAt` could not be read from it. */
      issuedAtRaw: string | null;
      /** @description Whether it is open and late; null when the provider's answer does not tell. */
      overdue: boolean | null;
      /** @description With `?include=raw` only: the provider's own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /**
       * @description `open` is owed; a status never seen before is `unknown`, and its name stands in `statusNative`.
       * @enum {string}
       */
      status: 'unknown' | 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
      /**
       * @description The provider's own status, verbatim.
       * @example PAYMENT_DUE
       */
      statusNative: string | null;
      /** @description What is to be paid in all. */
      total: components['schemas']['Money'];
      warnings: components['schemas']['Warning'][];
    };
    InvoiceExport: {
      /** @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01 */
      accountId: string;
      /**
       * @description How they arrive: by e-mail to the billing address.
       * @enum {string}
       */
      delivery: 'email';
    };
    InvoiceFile: {
      /** @description True when `GET …/invoices/{invoiceId}/file` answers with a link. */
      available: boolean;
    };
    InvoiceFileLink: {
      /** @example https://billing.example.com/invoices/1.pdf */
      url: string;
    };
    InvoiceList: {
      data: components['schemas']['Invoice'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    InvoicesSection: {
      /** @description Null unless the state is `ok` or `stale`. */
      data: components['schemas']['Invoice'][] | null;
      /**
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string | null;
      /** @description Why there is no data. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description `stale`: an older answer, because the provider fails now; `unsupported`: this provider cannot.
       * @enum {string}
       */
      state: 'ok' | 'stale' | 'unavailable' | 'unsupported';
    };
    ListMeta: {
      /** @description False when an account is missing because its provider failed. The header `X-Billing-Complete` says the same. */
      complete: boolean;
      /** @description One per account asked. */
      sources: components['schemas']['Source'][];
    };
    Money: {
      /**
       * @description Decimal with a point, in major units; null means not known, never zero.
       * @example 59.90
       */
      amount: string | null;
      /**
       * @description The same in ISO 4217 minor units (cents for USD, yen for JPY, thousandths for KWD); null where the
       *     currency is unknown or has fewer digits than the amount.
       * @example 5990
       */
      amountMinor: number | null;
      /**
       * @description ISO 4217, upper case; null when neither the provider nor the configuration names one.
       * @example USD
       */
      currency: string | null;
      /**
       * @description Who named the currency: the provider, this service's configuration, or nobody.
       * @enum {string}
       */
      currencyBasis: 'unknown' | 'provider' | 'configured';
      /**
       * @description The provider's own text, where it had to be parsed; otherwise null.
       * @example $59.90
       */
      raw: string | null;
    };
    /** @description What the customer has to do next. */
    NextAction: components['schemas']['RedirectAction'] | components['schemas']['TokenizeAction'];
    Overview: {
      account: components['schemas']['Account'];
      alerts: components['schemas']['Alert'][];
      billingStatus: components['schemas']['BillingStatusSection'];
      currentCost: components['schemas']['CurrentCostSection'];
      /** @description The newest five. */
      invoices: components['schemas']['InvoicesSection'];
      meta: components['schemas']['OverviewMeta'];
      /** @description What the open invoices add up to, all of them, one total per currency. */
      outstanding: components['schemas']['Total'][];
      paymentMethods: components['schemas']['PaymentMethodsSection'];
      subscription: components['schemas']['SubscriptionSection'];
    };
    OverviewList: {
      alerts: components['schemas']['Alert'][];
      data: components['schemas']['Overview'][];
      meta: components['schemas']['OverviewListMeta'];
      outstanding: components['schemas']['Total'][];
    };
    OverviewListMeta: {
      complete: boolean;
      /** @description One per account asked. */
      sources: components['schemas']['Source'][];
      unknownAlerts: string[];
    };
    OverviewMeta: {
      /** @description False when a section is unavailable or an alert unknown. */
      complete: boolean;
      /** @description The alerts that cannot be decided, because what they rest on could not be read. */
      unknownAlerts: string[];
    };
    Page: {
      hasMore: boolean;
      /** @description Give it as `cursor` to get the next page; null on the last one. Opaque. */
      nextCursor: string | null;
    };
    PaymentMethod: {
      /** @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01 */
      accountId: string;
      card: components['schemas']['Card'] | null;
      /** @description RFC 3339 in UTC, or null. */
      createdAt: string | null;
      /** @description The provider's text for the expiry, where it could not be read. */
      expiryRaw: string | null;
      /** @example c1000000-0000-4000-8000-000000000001 */
      id: string;
      /** @description Null when the provider does not tell. */
      isDefault: boolean | null;
      /**
       * @description `api`: added and deleted here. `hosted_page`: only on a page of the provider.
       * @enum {string}
       */
      managedBy: 'api' | 'hosted_page';
      /** @description With `?include=raw` only: the provider's own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /** @enum {string} */
      type: 'unknown' | 'card';
    };
    PaymentMethodList: {
      data: components['schemas']['PaymentMethod'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    PaymentMethodsSection: {
      /** @description Null unless the state is `ok` or `stale`. */
      data: components['schemas']['PaymentMethod'][] | null;
      /**
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string | null;
      /** @description Why there is no data. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description `stale`: an older answer, because the provider fails now; `unsupported`: this provider cannot.
       * @enum {string}
       */
      state: 'ok' | 'stale' | 'unavailable' | 'unsupported';
    };
    Plan: {
      /**
       * @description The provider's own code.
       * @example TEAM_2025
       */
      code: string;
      /** @description The plan that the account is on. */
      current: boolean;
      /**
       * @description How often it renews; null when unknown.
       * @enum {string|null}
       */
      interval: 'month' | 'year' | null;
      /** @description No longer offered. */
      legacy: boolean;
      /** @example Team */
      name: string;
      /** @description Null when the provider does not tell. */
      price: components['schemas']['Money'] | null;
      /** @description With `?include=raw` only: the provider's own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
    };
    PlanList: {
      data: components['schemas']['Plan'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    Problem: {
      /**
       * @description What a program decides on: one of a closed list.
       * @example upstream_timeout
       */
      code: components['schemas']['ProblemCode'];
      /**
       * @description What happened this time, whose fault it is, and what was not done.
       * @example Qovery did not answer in time. Nothing was changed.
       */
      detail: string;
      /** @description The members that were refused. */
      errors?: components['schemas']['InvalidMember'][];
      /**
       * @description Writes only: `not_applied` (nothing changed) or `unknown` (it may have happened; it is never sent again).
       * @enum {string}
       */
      outcome?: 'not_applied' | 'unknown';
      /**
       * @description The request, as `X-Request-Id` names it.
       * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
       */
      requestId: string;
      /** @description Whether the same request may succeed later. */
      retryable: boolean;
      /**
       * @description The HTTP status.
       * @example 504
       */
      status: number;
      /**
       * @description The kind of problem in a few words.
       * @example Provider did not answer in time
       */
      title: string;
      /**
       * @description Names the kind of problem; stable, not meant to be opened.
       * @example urn:cloud-billing:problem:upstream_timeout
       */
      type: string;
      /** @description What the provider answered, where it was asked. */
      upstream?: components['schemas']['UpstreamCause'];
    };
    /**
     * @description What a program decides on: one of a closed list.
     * @enum {string}
     */
    ProblemCode:
      | 'malformed_request'
      | 'invalid_cursor'
      | 'idempotency_key_required'
      | 'forbidden'
      | 'not_found'
      | 'method_not_allowed'
      | 'idempotency_in_progress'
      | 'change_blocked'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'validation_failed'
      | 'card_number_not_accepted'
      | 'capability_unsupported'
      | 'idempotency_key_reused'
      | 'upstream_rejected'
      | 'internal_error'
      | 'upstream_auth_failed'
      | 'upstream_error'
      | 'upstream_contract'
      | 'upstream_rate_limited'
      | 'upstream_unavailable'
      | 'store_unavailable'
      | 'upstream_timeout';
    Provider: {
      actions: components['schemas']['ActionMap'];
      /** @example qovery */
      id: string;
      /** @example Qovery */
      name: string;
      /** @description True: made-up data, no real money. */
      sandbox: boolean;
    };
    ProviderList: {
      data: components['schemas']['Provider'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    Quantity: {
      /** @example 20 */
      purchased: number | null;
      /** @example 12 */
      used: number | null;
    };
    RedeemCreditCode: {
      /** @example WELCOME-100 */
      code: string;
    };
    RedirectAction: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: 'redirect';
      /** @example https://checkout.example.com/session */
      url: string;
    };
    Source: {
      /**
       * @description The account; `<provider>.*` where not even the provider's accounts could be read.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string | null;
      problem: components['schemas']['Problem'] | null;
      /**
       * @description `ok`; `stale`: an older answer, because the provider fails now; `unavailable`: nothing, see `problem`;
       *     `unsupported`: this provider cannot.
       * @enum {string}
       */
      state: 'ok' | 'stale' | 'unavailable' | 'unsupported';
    };
    Subscription: {
      /** @example cloudplans.O-42 */
      accountId: string;
      /** @description What the current period costs so far; null when the provider does not tell. */
      currentCost: components['schemas']['Money'] | null;
      plan: components['schemas']['Plan'] | null;
      /** @description Null where the provider does not sell by quantity. */
      quantity: components['schemas']['Quantity'] | null;
      /** @description With `?include=raw` only: the provider's own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /** @description RFC 3339 in UTC, or null. */
      renewsAt: string | null;
      /** @enum {string} */
      status: 'unknown' | 'none' | 'trialing' | 'active';
      trial: components['schemas']['Trial'] | null;
    };
    SubscriptionSection: {
      /** @description Null unless the state is `ok` or `stale`. */
      data: components['schemas']['Subscription'] | null;
      /**
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string | null;
      /** @description Why there is no data. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description `stale`: an older answer, because the provider fails now; `unsupported`: this provider cannot.
       * @enum {string}
       */
      state: 'ok' | 'stale' | 'unavailable' | 'unsupported';
    };
    TokenizeAction: {
      /**
       * @description The gateway's name.
       * @example chargebee
       */
      gateway: string;
      /**
       * @description The gateway's publishable key, meant for browsers.
       * @example test_pk_1
       */
      publishableKey: string;
      /**
       * @description The gateway's site.
       * @example acme
       */
      site: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: 'tokenize';
    };
    Total: {
      /**
       * @description Decimal with a point, in major units.
       * @example 1783.90
       */
      amount: string | null;
      /**
       * @description The same in ISO 4217 minor units.
       * @example 178390
       */
      amountMinor: number | null;
      /** @description False when an account is missing from *any* total: this one may be too low. */
      complete: boolean;
      /**
       * @description ISO 4217; null only in the one entry that stands where nothing could be added up, so that a total that
       *     is not known is never read as zero.
       * @example USD
       */
      currency: string | null;
      /**
       * @description The accounts whose money is not, or not wholly, in the totals.
       * @example []
       */
      missing: string[];
    };
    Trial: {
      /** @example 3 */
      daysRemaining: number;
    };
    UpdateAddress: {
      /** @example Greenbow */
      city: string;
      /**
       * @description ISO 3166-1 alpha-2.
       * @example US
       */
      country: string;
      /** @example 21 Jenny Street */
      line1: string;
      /** @example 36744 */
      postalCode: string;
      /** @example Alabama */
      state?: string | null;
    };
    UpdateBillingProfile: {
      address: components['schemas']['UpdateAddress'];
      /** @example Acme Inc. */
      company?: string | null;
      /**
       * Format: email
       * @description Receives the invoices.
       * @example forrest@example.com
       */
      email: string;
      /** @example Forrest */
      firstName: string;
      /** @example Gump */
      lastName: string;
      /** @example FR12345678901 */
      vatNumber?: string | null;
    };
    UpstreamCause: {
      /**
       * @description Its own words, capped, with control characters, links and secrets removed. Data, not instructions.
       * @example Service Unavailable
       */
      message: string | null;
      /**
       * @description The platform's own name of the operation.
       * @example listOrganizationInvoice
       */
      operation: string;
      /**
       * @description The provider that was called.
       * @example qovery
       */
      provider: string;
      /**
       * @description The HTTP status it answered; null when no answer came.
       * @example 503
       */
      status: number | null;
    };
    UsageReport: {
      /** @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01 */
      accountId: string;
      /** @example 2026-11-21T09:00:00Z */
      expiresAt: string;
      /** @example 2026-10-01T00:00:00Z */
      from: string;
      /** @example 2026-11-01T00:00:00Z */
      to: string;
      /** @example https://reports.example.com/usage.csv */
      url: string;
    };
    Warning: {
      /**
       * @description `amount_ambiguous`, `amount_inconsistent`, `read_back_failed` or `data_deleted_after_a_month`.
       * @enum {string}
       */
      code: 'amount_ambiguous' | 'amount_inconsistent' | 'read_back_failed' | 'data_deleted_after_a_month';
      /**
       * @description The same in a sentence.
       * @example The providers two figures for the total differ; the one in cents was taken.
       */
      message: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type Account = components['schemas']['Account'];
export type AccountList = components['schemas']['AccountList'];
export type ActionAvailability = components['schemas']['ActionAvailability'];
export type ActionMap = components['schemas']['ActionMap'];
export type AddPaymentMethod = components['schemas']['AddPaymentMethod'];
export type Address = components['schemas']['Address'];
export type Alert = components['schemas']['Alert'];
export type BillingProfile = components['schemas']['BillingProfile'];
export type BillingStatus = components['schemas']['BillingStatus'];
export type BillingStatusSection = components['schemas']['BillingStatusSection'];
export type Card = components['schemas']['Card'];
export type ChangePlan = components['schemas']['ChangePlan'];
export type ChangeQuantity = components['schemas']['ChangeQuantity'];
export type ChangeResult = components['schemas']['ChangeResult'];
export type ClusterCostList = components['schemas']['ClusterCostList'];
export type Cost = components['schemas']['Cost'];
export type CostList = components['schemas']['CostList'];
export type CostRange = components['schemas']['CostRange'];
export type CreateSubscription = components['schemas']['CreateSubscription'];
export type CreateUsageReport = components['schemas']['CreateUsageReport'];
export type CreditCodeResult = components['schemas']['CreditCodeResult'];
export type CurrentCostSection = components['schemas']['CurrentCostSection'];
export type ExternalId = components['schemas']['ExternalId'];
export type Health = components['schemas']['Health'];
export type InvalidMember = components['schemas']['InvalidMember'];
export type Invoice = components['schemas']['Invoice'];
export type InvoiceExport = components['schemas']['InvoiceExport'];
export type InvoiceFile = components['schemas']['InvoiceFile'];
export type InvoiceFileLink = components['schemas']['InvoiceFileLink'];
export type InvoiceList = components['schemas']['InvoiceList'];
export type InvoicesSection = components['schemas']['InvoicesSection'];
export type ListMeta = components['schemas']['ListMeta'];
export type Money = components['schemas']['Money'];
export type NextAction = components['schemas']['NextAction'];
export type Overview = components['schemas']['Overview'];
export type OverviewList = components['schemas']['OverviewList'];
export type OverviewListMeta = components['schemas']['OverviewListMeta'];
export type OverviewMeta = components['schemas']['OverviewMeta'];
export type Page = components['schemas']['Page'];
export type PaymentMethod = components['schemas']['PaymentMethod'];
export type PaymentMethodList = components['schemas']['PaymentMethodList'];
export type PaymentMethodsSection = components['schemas']['PaymentMethodsSection'];
export type Plan = components['schemas']['Plan'];
export type PlanList = components['schemas']['PlanList'];
export type Problem = components['schemas']['Problem'];
export type ProblemCode = components['schemas']['ProblemCode'];
export type Provider = components['schemas']['Provider'];
export type ProviderList = components['schemas']['ProviderList'];
export type Quantity = components['schemas']['Quantity'];
export type RedeemCreditCode = components['schemas']['RedeemCreditCode'];
export type RedirectAction = components['schemas']['RedirectAction'];
export type Source = components['schemas']['Source'];
export type Subscription = components['schemas']['Subscription'];
export type SubscriptionSection = components['schemas']['SubscriptionSection'];
export type TokenizeAction = components['schemas']['TokenizeAction'];
export type Total = components['schemas']['Total'];
export type Trial = components['schemas']['Trial'];
export type UpdateAddress = components['schemas']['UpdateAddress'];
export type UpdateBillingProfile = components['schemas']['UpdateBillingProfile'];
export type UpstreamCause = components['schemas']['UpstreamCause'];
export type UsageReport = components['schemas']['UsageReport'];
export type Warning = components['schemas']['Warning'];
export type $defs = Record<string, never>;
export interface operations {
  getLiveness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Is the process alive?. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Can this process take requests?. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAccounts: {
    parameters: {
      query?: {
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the accounts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountList'];
        };
      };
      /** @description `invalid_cursor`: Invalid cursor. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAccount: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get an account. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBillingProfile: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get who is billed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingProfile'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateBillingProfile: {
    parameters: {
      query?: never;
      header?: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateBillingProfile'];
      };
    };
    responses: {
      /** @description Replace who is billed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingProfile'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBillingStatus: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ask whether the platform is content with how the account pays. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingStatus'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listClusterCosts: {
    parameters: {
      query?: {
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List what each cluster costs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterCostList'];
        };
      };
      /** @description `invalid_cursor`: Invalid cursor. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getClusterCost: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description The provider’s own id. */
        clusterId: string;
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get what a cluster costs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Cost'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getCurrentCost: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get what the account costs now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Cost'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  redeemCreditCode: {
    parameters: {
      query?: never;
      header: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedeemCreditCode'];
      };
    };
    responses: {
      /** @description Redeem a credit code. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreditCodeResult'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getExternalId: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get the id in the platform’s own billing system. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExternalId'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportInvoices: {
    parameters: {
      query?: never;
      header?: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    /** @description None, or `{}`. */
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Have all invoices sent by e-mail. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceExport'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAccountInvoices: {
    parameters: {
      query?: {
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
        /** @description Only invoices of this status. */
        status?: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible' | 'unknown';
        /** @description First day of issue, inclusive: `YYYY-MM-DD` in UTC. */
        from?: string;
        /** @description Day of issue before which to stop, exclusive: `YYYY-MM-DD` in UTC. */
        to?: string;
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the invoices of an account, newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceList'];
        };
      };
      /** @description `invalid_cursor`: Invalid cursor. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getInvoice: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description The provider’s own id. */
        invoiceId: string;
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get an invoice. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invoice'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getInvoiceFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The provider’s own id. */
        invoiceId: string;
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get a link to an invoice’s document. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceFileLink'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getOverview: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get the billing page of an account. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPaymentMethods: {
    parameters: {
      query?: {
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the payment methods, newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentMethodList'];
        };
      };
      /** @description `invalid_cursor`: Invalid cursor. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addPaymentMethod: {
    parameters: {
      query?: never;
      header: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddPaymentMethod'];
      };
    };
    responses: {
      /** @description Add a card by its token. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentMethod'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setupPaymentMethod: {
    parameters: {
      query?: never;
      header?: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    /** @description None, or `{}`. */
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description What the customer has to do. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NextAction'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deletePaymentMethod: {
    parameters: {
      query?: never;
      header?: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The provider’s own id. */
        paymentMethodId: string;
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Delete a payment method. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPlans: {
    parameters: {
      query?: {
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the plans that can be chosen. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanList'];
        };
      };
      /** @description `invalid_cursor`: Invalid cursor. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSubscription: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get the subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Subscription'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createSubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSubscription'];
      };
    };
    responses: {
      /** @description Start a subscription on the provider’s page. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeResult'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. `change_blocked`: Change blocked. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelSubscription: {
    parameters: {
      query?: never;
      header: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Cancel the subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeResult'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeSubscriptionPlan: {
    parameters: {
      query?: never;
      header: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePlan'];
      };
    };
    responses: {
      /** @description Change the plan. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeResult'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeSubscriptionQuantity: {
    parameters: {
      query?: never;
      header: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeQuantity'];
      };
    };
    responses: {
      /** @description Change the quantity. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeResult'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. `change_blocked`: Change blocked. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createUsageReport: {
    parameters: {
      query?: never;
      header?: {
        /** @description 16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateUsageReport'];
      };
    };
    responses: {
      /** @description Have a usage report made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsageReport'];
        };
      };
      /** @description `malformed_request`: Malformed request. `idempotency_key_required`: Idempotency key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not_found`: Not found. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_in_progress`: Idempotency key in use. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: Payload too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_media_type`: Unsupported media type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `capability_unsupported`: Not supported by the provider. `upstream_rejected`: Refused by the provider. `idempotency_key_reused`: Idempotency key reused. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. `store_unavailable`: Store not available. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listCosts: {
    parameters: {
      query?: {
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List what the accounts cost now, with totals per currency. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CostList'];
        };
      };
      /** @description `invalid_cursor`: Invalid cursor. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listInvoices: {
    parameters: {
      query?: {
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
        /** @description Only invoices of this status. */
        status?: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible' | 'unknown';
        /** @description First day of issue, inclusive: `YYYY-MM-DD` in UTC. */
        from?: string;
        /** @description Day of issue before which to stop, exclusive: `YYYY-MM-DD` in UTC. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the invoices of all accounts, newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceList'];
        };
      };
      /** @description `invalid_cursor`: Invalid cursor. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getOverviewOfAllAccounts: {
    parameters: {
      query?: {
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Get the billing page of all accounts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverviewList'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_auth_failed`: Our credential does not work. `upstream_error`: Provider failed. `upstream_contract`: Provider answer not understood. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_rate_limited`: Provider rate limit reached. `upstream_unavailable`: Provider not reachable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `upstream_timeout`: Provider did not answer in time. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listProviders: {
    parameters: {
      query?: {
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description `raw` puts the provider's own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the platforms that this service speaks to. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderList'];
        };
      };
      /** @description `invalid_cursor`: Invalid cursor. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: Forbidden. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: Validation failed. `card_number_not_accepted`: Card number not accepted. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: Internal error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
