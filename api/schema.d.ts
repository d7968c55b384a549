// Generated from openapi.json by `npm run generate`. Every schema is a type by its own name.

export interface paths {
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Is the process alive?
     * @description Asks nobody. When it does not answer, restart the process.
     */
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
    /**
     * Get an account
     * @description What it is, and what can be done with it. From the list of accounts, so that usually nobody is asked.
     */
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
     * @description Adds the code’s credit to the account, for good. One upstream write.
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
     * @description A link; or the document itself, where the platform has no links: `Content-Type` says which. Anyone who has the link can open it: it is made anew for each request and never stored here.
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
     * @description Every section says whether it is ok, stale, unavailable or unsupported; none can fail the others. Alerts that rest on an unavailable section stand in `unknownAlerts`. At most five upstream reads, all at once.
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
     * @description At once, and destructive: a provider may delete the organisation’s data later, which a warning then says. One upstream write, then the subscription is read back.
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
     * @description Every section says whether it is ok, stale, unavailable or unsupported; none can fail the others. Alerts that rest on an unavailable section stand in `unknownAlerts`. At most five upstream reads per account, all at once.
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
    /**
     * Account
     * @description One organisation at one provider.
     */
    Account: {
      actions: components['schemas']['ActionMap'];
      /**
       * @description The organisation’s name; its id where the accounts are configured rather than read.
       * @example Acme Production
       */
      displayName: string;
      /**
       * @description `<provider>.<nativeId>`
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      id: string;
      /**
       * @description The provider’s own id of the organisation.
       * @example 3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      nativeId: string;
      /**
       * @description Its provider’s id.
       * @example qovery
       */
      provider: string;
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /** @description True: made-up data, no real money. */
      sandbox: boolean;
    };
    /**
     * AccountList
     * @description One page of the accounts, and how the list came about.
     */
    AccountList: {
      /** @description The rows of this page, in order. */
      data: components['schemas']['Account'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    /**
     * ActionAvailability
     * @description Whether an action can be done here.
     */
    ActionAvailability: {
      /**
       * @description Whether it can be done.
       *
       *     - `available`: this API does it
       *     - `hosted`: the customer does it on a page of the provider; the action answers with the link
       *     - `unsupported`: the provider cannot, and the action is refused
       * @enum {string}
       */
      availability: 'available' | 'hosted' | 'unsupported';
      /**
       * @description Why it is hosted or unsupported.
       * @example CloudPlans has no invoice documents.
       */
      reason: string | null;
    };
    /**
     * ActionMap
     * @description Every action, and whether it can be done here.
     */
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
    /**
     * AddPaymentMethod
     * @description A card that the platform’s payment gateway has turned into a token. Never a card number.
     */
    AddPaymentMethod: {
      /**
       * @description The month after which the card expires: 1 to 12.
       * @example 12
       */
      expMonth: number;
      /**
       * @description Its year, in four digits.
       * @example 2029
       */
      expYear: number;
      /**
       * @description The card’s last four digits, for display.
       * @example 4242
       */
      last4: string;
      /**
       * @description The gateway’s token.
       * @example tok_visa_9f2c
       */
      token: string;
    };
    /**
     * Address
     * @description Where the bill goes.
     */
    Address: {
      /**
       * @description City or town.
       * @example Greenbow
       */
      city: string | null;
      /**
       * @description ISO 3166-1 alpha-2.
       * @example US
       */
      country: string | null;
      /**
       * @description Street and number.
       * @example 21 Jenny Street
       */
      line1: string | null;
      /**
       * @description Postal or ZIP code.
       * @example 36744
       */
      postalCode: string | null;
      /**
       * @description State, province or region.
       * @example Alabama
       */
      state: string | null;
    };
    /**
     * Alert
     * @description Something that somebody should do something about.
     */
    Alert: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * @description What it is about.
       *
       *     - `invoice_overdue`: an open invoice is late
       *     - `deployments_restricted`: the provider holds deployments back because of billing
       *     - `billing_invalid`: the provider does not accept how the account pays
       *     - `trial_without_payment_method`: a trial is running, and nothing is there to pay with afterwards
       *     - `payment_method_expired`: a card has expired
       *     - `payment_method_expiring`: a card expires within 30 days
       *     - `trial_ending`: a trial ends in 3 days or fewer
       * @enum {string}
       */
      code:
        | 'invoice_overdue'
        | 'deployments_restricted'
        | 'billing_invalid'
        | 'trial_without_payment_method'
        | 'payment_method_expired'
        | 'payment_method_expiring'
        | 'trial_ending';
      /**
       * @description The same in a sentence, for people.
       * @example 2 invoices are overdue: 1783.90 USD.
       */
      message: string;
      /**
       * @description How urgent it is.
       *
       *     - `critical`: money or service is at stake now
       *     - `warning`: it will be soon
       *     - `info`: good to know
       * @enum {string}
       */
      severity: 'critical' | 'warning' | 'info';
    };
    /**
     * AvailableBillingStatusSection
     * @description The billing status, as it was read.
     */
    AvailableBillingStatusSection: {
      /** @description What was read. */
      data: components['schemas']['BillingStatus'];
      /**
       * Format: date-time
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string;
      /** @description Why it is not `ok`. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description How it was read.
       *
       *     - `ok`: the provider answered
       *     - `partial`: rows are missing: the list was not read to its end; `problem` says why
       *     - `stale`: an older answer, because the provider fails now; `problem` says how (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      state: 'ok' | 'partial' | 'stale';
    };
    /**
     * AvailableCurrentCostSection
     * @description The current cost, as it was read.
     */
    AvailableCurrentCostSection: {
      /** @description What was read. */
      data: components['schemas']['Cost'];
      /**
       * Format: date-time
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string;
      /** @description Why it is not `ok`. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description How it was read.
       *
       *     - `ok`: the provider answered
       *     - `partial`: rows are missing: the list was not read to its end; `problem` says why
       *     - `stale`: an older answer, because the provider fails now; `problem` says how (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      state: 'ok' | 'partial' | 'stale';
    };
    /**
     * AvailableInvoicesSection
     * @description The newest invoices, as they were read.
     */
    AvailableInvoicesSection: {
      /** @description What was read. */
      data: components['schemas']['Invoice'][];
      /**
       * Format: date-time
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string;
      /** @description Why it is not `ok`. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description How it was read.
       *
       *     - `ok`: the provider answered
       *     - `partial`: rows are missing: the list was not read to its end; `problem` says why
       *     - `stale`: an older answer, because the provider fails now; `problem` says how (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      state: 'ok' | 'partial' | 'stale';
    };
    /**
     * AvailablePaymentMethodsSection
     * @description The payment methods, as they were read.
     */
    AvailablePaymentMethodsSection: {
      /** @description What was read. */
      data: components['schemas']['PaymentMethod'][];
      /**
       * Format: date-time
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string;
      /** @description Why it is not `ok`. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description How it was read.
       *
       *     - `ok`: the provider answered
       *     - `partial`: rows are missing: the list was not read to its end; `problem` says why
       *     - `stale`: an older answer, because the provider fails now; `problem` says how (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      state: 'ok' | 'partial' | 'stale';
    };
    /**
     * AvailableSubscriptionSection
     * @description The subscription, as it was read.
     */
    AvailableSubscriptionSection: {
      /** @description What was read. */
      data: components['schemas']['Subscription'];
      /**
       * Format: date-time
       * @description When the data was read from the provider: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string;
      /** @description Why it is not `ok`. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description How it was read.
       *
       *     - `ok`: the provider answered
       *     - `partial`: rows are missing: the list was not read to its end; `problem` says why
       *     - `stale`: an older answer, because the provider fails now; `problem` says how (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      state: 'ok' | 'partial' | 'stale';
    };
    /**
     * BillingProfile
     * @description Who is billed.
     */
    BillingProfile: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      address: components['schemas']['Address'];
      /**
       * @description The company’s legal name.
       * @example Acme Inc.
       */
      company: string | null;
      /**
       * @description Receives the invoices.
       * @example forrest@example.com
       */
      email: string | null;
      /**
       * @description Given name.
       * @example Forrest
       */
      firstName: string | null;
      /**
       * @description Family name.
       * @example Gump
       */
      lastName: string | null;
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /**
       * @description The company’s VAT number.
       * @example FR12345678901
       */
      vatNumber: string | null;
    };
    /**
     * BillingStatus
     * @description Whether the provider is content with how the account pays.
     */
    BillingStatus: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /**
       * @description The provider’s own words; null when it gives none.
       * @example An invoice has been unpaid for more than a week.
       */
      reason: string | null;
      /** @description False: something has to be done. Null when the provider does not tell. */
      valid: boolean | null;
    };
    /**
     * BillingStatusSection
     * @description The billing status, and how reading it went.
     */
    BillingStatusSection:
      components['schemas']['AvailableBillingStatusSection'] | components['schemas']['MissingSection'];
    /**
     * Card
     * @description What may be known of a card. The number is never known here.
     */
    Card: {
      /**
       * @description As the provider names it.
       * @example visa
       */
      brand: string | null;
      /**
       * @description 1 to 12.
       * @example 11
       */
      expMonth: number | null;
      /**
       * @description Four digits.
       * @example 2030
       */
      expYear: number | null;
      /** @description Null when the provider does not tell and the date is not known. */
      expired: boolean | null;
      /**
       * @description The last four digits.
       * @example 4242
       */
      last4: string | null;
    };
    /**
     * ChangeConflictProblem
     * @description A problem of status 409, with the codes that it can have here.
     */
    ChangeConflictProblem: {
      /**
       * @description What a program decides on.
       *
       *     - `idempotency_in_progress`: the first request with this key is still being handled
       *     - `change_blocked`: a rule that was checked first forbids it, such as fewer units than are in use
       * @example change_blocked
       * @enum {string}
       */
      code: 'idempotency_in_progress' | 'change_blocked';
      /**
       * @description What happened this time, whose fault it is, and what was not done.
       * @example Qovery did not answer in time.
       */
      detail: string;
      /** @description The members that were refused. */
      errors?: components['schemas']['InvalidMember'][];
      /**
       * @description Writes only: what is known of it.
       *
       *     - `not_applied`: nothing changed, and the same key may be used again
       *     - `unknown`: it may have happened; the same key never sends it again, so read before you try with a new one
       * @enum {string}
       */
      outcome?: 'not_applied' | 'unknown';
      /**
       * @description The request, as `X-Request-Id` names it.
       * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
       */
      requestId: string;
      /** @description Whether the same request, with the same key, may succeed later. */
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
     * ChangePlan
     * @description Which plan from now on.
     */
    ChangePlan: {
      /**
       * @description A `Plan.code` of this account’s plans.
       * @example BUSINESS_2025
       */
      plan: string;
    };
    /**
     * ChangeQuantity
     * @description How many units from now on.
     */
    ChangeQuantity: {
      /**
       * Format: int64
       * @description Units from now on; not below what is in use.
       * @example 30
       */
      quantity: number;
    };
    /**
     * ChangeResult
     * @description What became of a change.
     */
    ChangeResult: {
      /**
       * @description The account that it is of.
       * @example cloudplans.O-42
       */
      accountId: string;
      /** @description What the customer has to do; null once it is applied. */
      nextAction: components['schemas']['RedirectAction'] | components['schemas']['TokenizeAction'] | null;
      /**
       * @description How far it is.
       *
       *     - `applied`: the provider has made the change
       *     - `pending_user`: nothing has changed yet: the customer has to confirm, see `nextAction`
       * @enum {string}
       */
      outcome: 'applied' | 'pending_user';
      /** @description As read after the change; null when that failed (a warning says so) or nothing has changed yet. */
      subscription: components['schemas']['Subscription'] | null;
      /** @description What to know about the change; usually empty. */
      warnings: components['schemas']['Warning'][];
    };
    /**
     * ClusterCostList
     * @description One page of what the clusters cost, and how the list came about.
     */
    ClusterCostList: {
      /** @description The rows of this page, in order. */
      data: components['schemas']['Cost'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    /**
     * Cost
     * @description What is being spent now: `kind` tells which figure it is.
     */
    Cost: components['schemas']['CurrentBill'] | components['schemas']['CostEstimate'];
    /**
     * CostEstimate
     * @description What the current period will cost, between two amounts.
     */
    CostEstimate: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * @description An estimate has no precise amount.
       * @constant
       */
      amount: null;
      /**
       * @description Kind of figure.
       *
       *     - `estimate_range`: what it will lie between, in `range` (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      kind: 'estimate_range';
      /**
       * @description The name of it, where known.
       * @example Acme Production
       */
      label: string | null;
      /** @description What the cost lies between. */
      range: components['schemas']['CostRange'];
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /**
       * Format: date-time
       * @description When the period ends: RFC 3339 in UTC; null when the provider does not tell.
       * @example 2026-12-03T00:00:00Z
       */
      renewsAt: string | null;
      /**
       * @description What the cost covers.
       *
       *     - `account`: the whole organisation
       *     - `cluster`: one of its clusters
       * @enum {string}
       */
      scope: 'account' | 'cluster';
      /**
       * @description The provider’s id of the organisation or the cluster.
       * @example 3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      scopeId: string;
      /** @description What to know about the figures; usually empty. */
      warnings: components['schemas']['Warning'][];
    };
    /**
     * CostList
     * @description The current cost of every account.
     */
    CostList: {
      /** @description The rows of this page, in order. */
      data: components['schemas']['Cost'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
      /** @description Over all accounts, not only those of this page: one per currency. */
      totals: components['schemas']['Total'][];
    };
    /**
     * CostRange
     * @description Between what and what a cost lies.
     */
    CostRange: {
      /** @description True when the provider guarantees that `max` is not exceeded. */
      ceilingGuaranteed: boolean;
      /** @description It will not be more, if `ceilingGuaranteed`. */
      max: components['schemas']['Money'];
      /** @description It will not be less. */
      min: components['schemas']['Money'];
    };
    /**
     * CreateSubscription
     * @description A new subscription.
     */
    CreateSubscription: {
      /**
       * Format: int64
       * @description Units to subscribe to.
       * @example 5
       */
      quantity: number;
    };
    /**
     * CreateUsageReport
     * @description What is to be reported.
     */
    CreateUsageReport: {
      /**
       * @description How long the link works: 60 to 604800 seconds.
       * @example 3600
       */
      expiresInSeconds: number;
      /**
       * Format: date-time
       * @description Start, inclusive: RFC 3339.
       * @example 2026-10-01T00:00:00Z
       */
      from: string;
      /**
       * Format: date-time
       * @description End, exclusive: RFC 3339, later than `from`.
       * @example 2026-11-01T00:00:00Z
       */
      to: string;
    };
    /**
     * CreditCodeResult
     * @description A credit code was accepted.
     */
    CreditCodeResult: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * @description What became of it.
       *
       *     - `applied`: the provider has accepted it
       * @enum {string}
       */
      outcome: 'applied';
    };
    /**
     * CurrentBill
     * @description What the current period costs so far.
     */
    CurrentBill: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /** @description What it costs so far; null when the provider’s response has no cost. */
      amount: components['schemas']['Money'] | null;
      /**
       * @description Kind of figure.
       *
       *     - `current_bill`: what the current period costs so far, in `amount` (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      kind: 'current_bill';
      /**
       * @description The name of it, where known.
       * @example Acme Production
       */
      label: string | null;
      /**
       * @description A bill has no range.
       * @constant
       */
      range: null;
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /**
       * Format: date-time
       * @description When the period ends: RFC 3339 in UTC; null when the provider does not tell.
       * @example 2026-12-03T00:00:00Z
       */
      renewsAt: string | null;
      /**
       * @description What the cost covers.
       *
       *     - `account`: the whole organisation
       *     - `cluster`: one of its clusters
       * @enum {string}
       */
      scope: 'account' | 'cluster';
      /**
       * @description The provider’s id of the organisation or the cluster.
       * @example 3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      scopeId: string;
      /** @description What to know about the figures; usually empty. */
      warnings: components['schemas']['Warning'][];
    };
    /**
     * CurrentCostSection
     * @description The current cost, and how reading it went.
     */
    CurrentCostSection:
      components['schemas']['AvailableCurrentCostSection'] | components['schemas']['MissingSection'];
    /**
     * EmptyObject
     * @description No members: everything is said by the path.
     * @example {}
     */
    EmptyObject: Record<string, never>;
    /**
     * ExternalId
     * @description The account’s id in the platform’s own billing system.
     */
    ExternalId: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * @description To be named to the provider’s support; null when the provider has none.
       * @example AzqXYZ4tBq7s1Lk
       */
      externalId: string | null;
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
    };
    /**
     * Health
     * @description The process answers.
     */
    Health: {
      /**
       * @description That it answers.
       * @enum {string}
       */
      status: 'ok';
    };
    /**
     * InvalidCursorProblem
     * @description A problem of status 400, with the codes that it can have here.
     */
    InvalidCursorProblem: {
      /**
       * @description What a program decides on.
       *
       *     - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply
       *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter
       * @example invalid_cursor
       * @enum {string}
       */
      code: 'malformed_request' | 'invalid_cursor';
      /**
       * @description What happened this time, whose fault it is, and what was not done.
       * @example Qovery did not answer in time.
       */
      detail: string;
      /** @description The members that were refused. */
      errors?: components['schemas']['InvalidMember'][];
      /**
       * @description Writes only: what is known of it.
       *
       *     - `not_applied`: nothing changed, and the same key may be used again
       *     - `unknown`: it may have happened; the same key never sends it again, so read before you try with a new one
       * @enum {string}
       */
      outcome?: 'not_applied' | 'unknown';
      /**
       * @description The request, as `X-Request-Id` names it.
       * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
       */
      requestId: string;
      /** @description Whether the same request, with the same key, may succeed later. */
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
     * InvalidKeyProblem
     * @description A problem of status 400, with the codes that it can have here.
     */
    InvalidKeyProblem: {
      /**
       * @description What a program decides on.
       *
       *     - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required
       * @example idempotency_key_required
       * @enum {string}
       */
      code: 'malformed_request' | 'idempotency_key_required';
      /**
       * @description What happened this time, whose fault it is, and what was not done.
       * @example Qovery did not answer in time.
       */
      detail: string;
      /** @description The members that were refused. */
      errors?: components['schemas']['InvalidMember'][];
      /**
       * @description Writes only: what is known of it.
       *
       *     - `not_applied`: nothing changed, and the same key may be used again
       *     - `unknown`: it may have happened; the same key never sends it again, so read before you try with a new one
       * @enum {string}
       */
      outcome?: 'not_applied' | 'unknown';
      /**
       * @description The request, as `X-Request-Id` names it.
       * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
       */
      requestId: string;
      /** @description Whether the same request, with the same key, may succeed later. */
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
     * InvalidMember
     * @description One member of the request that was refused.
     */
    InvalidMember: {
      /**
       * @description What is wrong with it.
       *
       *     - `required`: it is missing
       *     - `unknown_member`: this request has no such member
       *     - `invalid`: it is there, but `detail` says what it has to be
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
       * @description JSON pointer (RFC 6901) to the member, under `/body`, `/query` or `/header`; for a tool, into its arguments.
       * @example /body/quantity
       */
      pointer: string;
    };
    /**
     * Invoice
     * @description A bill of a provider.
     */
    Invoice: {
      /**
       * @description The account it is billed to.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * Format: date
       * @description `YYYY-MM-DD`, or null when unknown.
       * @example 2026-11-15
       */
      dueOn: string | null;
      /**
       * @description The provider’s text, where `dueOn` could not be read from it.
       * @example 03/04/2026
       */
      dueOnRaw: string | null;
      file: components['schemas']['InvoiceFile'];
      /**
       * @description The provider’s own id.
       * @example a1000000-0000-4000-8000-000000000002
       */
      id: string;
      /**
       * Format: date-time
       * @description RFC 3339 in UTC; a provider’s day is its 00:00:00Z; null when it cannot be read without guessing.
       * @example 2026-11-01T00:00:00Z
       */
      issuedAt: string | null;
      /**
       * @description The provider’s text, where `issuedAt` could not be read from it.
       * @example 03/04/2026
       */
      issuedAtRaw: string | null;
      /**
       * @description Kind of document.
       *
       *     - `invoice`: something to pay
       *     - `credit_note`: something credited: its amount is negative
       *     - `unknown`: the provider’s response does not tell
       * @enum {string}
       */
      kind: 'invoice' | 'credit_note' | 'unknown';
      /**
       * @description The provider’s number, as people call it; null where it has none beside the id.
       * @example INV-2026-0015
       */
      number: string | null;
      /** @description Whether it is open and late; null when the provider’s answer does not tell. */
      overdue: boolean | null;
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /**
       * @description How far it is.
       *
       *     - `draft`: not issued yet
       *     - `open`: issued and owed
       *     - `paid`: settled
       *     - `void`: cancelled, nothing is owed
       *     - `uncollectible`: the provider has given it up
       *     - `unknown`: a status never seen before; the provider’s name for it stands in `statusNative`
       * @enum {string}
       */
      status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible' | 'unknown';
      /**
       * @description The provider’s own status, verbatim.
       * @example PAYMENT_DUE
       */
      statusNative: string | null;
      /** @description What is to be paid in all. */
      total: components['schemas']['Money'];
      /** @description What to know about the figures; usually empty. */
      warnings: components['schemas']['Warning'][];
    };
    /**
     * InvoiceExport
     * @description The invoices were ordered.
     */
    InvoiceExport: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * @description How they arrive.
       *
       *     - `email`: the provider sends them to the billing address
       * @enum {string}
       */
      delivery: 'email';
    };
    /**
     * InvoiceFile
     * @description Whether the invoice’s document can be asked for.
     */
    InvoiceFile: {
      /** @description True when `GET …/invoices/{invoiceId}/file` returns a link or the document. */
      available: boolean;
    };
    /**
     * InvoiceFileLink
     * @description A link to the invoice’s document. Anyone who has it can open it: keep it to yourself.
     */
    InvoiceFileLink: {
      /**
       * Format: uri
       * @description For one use, soon: the provider decides how long it works.
       * @example https://billing.example.com/invoices/1.pdf
       */
      url: string;
    };
    /**
     * InvoiceList
     * @description One page of invoices, and how the list came about.
     */
    InvoiceList: {
      /** @description The rows of this page, in order. */
      data: components['schemas']['Invoice'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    /**
     * InvoicesSection
     * @description The newest invoices, and how reading them went.
     */
    InvoicesSection:
      components['schemas']['AvailableInvoicesSection'] | components['schemas']['MissingSection'];
    /**
     * KeyInProgressProblem
     * @description A problem of status 409, with the codes that it can have here.
     */
    KeyInProgressProblem: {
      /**
       * @description What a program decides on.
       *
       *     - `idempotency_in_progress`: the first request with this key is still being handled
       * @example idempotency_in_progress
       * @enum {string}
       */
      code: 'idempotency_in_progress';
      /**
       * @description What happened this time, whose fault it is, and what was not done.
       * @example Qovery did not answer in time.
       */
      detail: string;
      /** @description The members that were refused. */
      errors?: components['schemas']['InvalidMember'][];
      /**
       * @description Writes only: what is known of it.
       *
       *     - `not_applied`: nothing changed, and the same key may be used again
       *     - `unknown`: it may have happened; the same key never sends it again, so read before you try with a new one
       * @enum {string}
       */
      outcome?: 'not_applied' | 'unknown';
      /**
       * @description The request, as `X-Request-Id` names it.
       * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
       */
      requestId: string;
      /** @description Whether the same request, with the same key, may succeed later. */
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
     * ListMeta
     * @description How the list came about.
     */
    ListMeta: {
      /** @description False when an account is missing because its provider failed. The header `X-Billing-Complete` says the same. */
      complete: boolean;
      /** @description One per account asked. */
      sources: components['schemas']['Source'][];
    };
    /**
     * MissingSection
     * @description A section that could not be read, or that the provider does not offer.
     */
    MissingSection: {
      /**
       * @description There is no data.
       * @constant
       */
      data: null;
      /**
       * Format: date-time
       * @description Nothing was read.
       * @constant
       */
      fetchedAt: null;
      /** @description Why there is no data. */
      problem: components['schemas']['Problem'];
      /**
       * @description Why there is no data.
       *
       *     - `unavailable`: nothing could be read; `problem` says why
       *     - `unsupported`: this provider cannot tell; it counts as complete (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      state: 'unavailable' | 'unsupported';
    };
    /**
     * Money
     * @description An exact amount of money. Never a float, never a guessed currency.
     */
    Money: {
      /**
       * @description Decimal with a point, in major units; null means not known, never zero.
       * @example 59.90
       */
      amount: string | null;
      /**
       * Format: int64
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
       * @description Who says which currency it is.
       *
       *     - `provider`: the provider
       *     - `configured`: the operator of this service, in its configuration
       *     - `unknown`: nobody, so `currency` is null
       * @enum {string}
       */
      currencyBasis: 'provider' | 'configured' | 'unknown';
      /**
       * @description The provider’s own text, where it had to be parsed; otherwise null.
       * @example $59.90
       */
      raw: string | null;
    };
    /**
     * NextAction
     * @description What the customer has to do next.
     */
    NextAction: components['schemas']['RedirectAction'] | components['schemas']['TokenizeAction'];
    /**
     * NotFoundProblem
     * @description A problem of status 404, with the codes that it can have here.
     */
    NotFoundProblem: {
      /**
       * @description What a program decides on.
       *
       *     - `not_found`: there is no such route, account or resource, or the id cannot be one
       * @example not_found
       * @enum {string}
       */
      code: 'not_found';
      /**
       * @description What happened this time, whose fault it is, and what was not done.
       * @example Qovery did not answer in time.
       */
      detail: string;
      /** @description The members that were refused. */
      errors?: components['schemas']['InvalidMember'][];
      /**
       * @description Writes only: what is known of it.
       *
       *     - `not_applied`: nothing changed, and the same key may be used again
       *     - `unknown`: it may have happened; the same key never sends it again, so read before you try with a new one
       * @enum {string}
       */
      outcome?: 'not_applied' | 'unknown';
      /**
       * @description The request, as `X-Request-Id` names it.
       * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
       */
      requestId: string;
      /** @description Whether the same request, with the same key, may succeed later. */
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
     * Overview
     * @description One account’s billing page.
     */
    Overview: {
      account: components['schemas']['Account'];
      /** @description What somebody should act on, money owed first. */
      alerts: components['schemas']['Alert'][];
      /** @description Whether the provider is content with how it pays. */
      billingStatus: components['schemas']['BillingStatusSection'];
      /** @description What the current period costs so far. */
      currentCost: components['schemas']['CurrentCostSection'];
      /** @description The newest five. */
      invoices: components['schemas']['InvoicesSection'];
      meta: components['schemas']['OverviewMeta'];
      /** @description What the open invoices add up to, all of them, one total per currency. */
      outstanding: components['schemas']['Total'][];
      /** @description How it pays. */
      paymentMethods: components['schemas']['PaymentMethodsSection'];
      /** @description What it is subscribed to. */
      subscription: components['schemas']['SubscriptionSection'];
    };
    /**
     * OverviewList
     * @description The billing page of all accounts.
     */
    OverviewList: {
      /** @description Those of all accounts, money owed first. */
      alerts: components['schemas']['Alert'][];
      /** @description One per account, ordered by its id. */
      data: components['schemas']['Overview'][];
      meta: components['schemas']['OverviewListMeta'];
      /** @description What the open invoices of all accounts add up to, one total per currency. */
      outstanding: components['schemas']['Total'][];
    };
    /**
     * OverviewListMeta
     * @description How the pages came about.
     */
    OverviewListMeta: {
      /** @description False when a part of an account is missing or an alert unknown. The header `X-Billing-Complete` says the same. */
      complete: boolean;
      /** @description One per account asked. */
      sources: components['schemas']['Source'][];
      /** @description The alerts that cannot be decided, because what they rest on could not be read. */
      unknownAlerts: (
        | 'invoice_overdue'
        | 'deployments_restricted'
        | 'billing_invalid'
        | 'trial_without_payment_method'
        | 'payment_method_expired'
        | 'payment_method_expiring'
        | 'trial_ending'
      )[];
    };
    /**
     * OverviewMeta
     * @description Whether the page is complete.
     */
    OverviewMeta: {
      /** @description False when a section is unavailable or an alert unknown. The header `X-Billing-Complete` says the same. */
      complete: boolean;
      /** @description The alerts that cannot be decided, because what they rest on could not be read. */
      unknownAlerts: (
        | 'invoice_overdue'
        | 'deployments_restricted'
        | 'billing_invalid'
        | 'trial_without_payment_method'
        | 'payment_method_expired'
        | 'payment_method_expiring'
        | 'trial_ending'
      )[];
    };
    /**
     * Page
     * @description Where in the list this page is.
     */
    Page: {
      /** @description False on the last page. */
      hasMore: boolean;
      /** @description Give it as `cursor` to get the next page; null on the last one. Opaque. */
      nextCursor: string | null;
    };
    /**
     * PaymentMethod
     * @description How the account pays.
     */
    PaymentMethod: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /** @description Null where nothing is known of a card. */
      card: components['schemas']['Card'] | null;
      /**
       * Format: date-time
       * @description RFC 3339 in UTC; null when the provider does not tell.
       * @example 2025-11-21T00:00:00Z
       */
      createdAt: string | null;
      /**
       * @description The provider’s text for the expiry, where it could not be read.
       * @example 13/27
       */
      expiryRaw: string | null;
      /**
       * @description The provider’s own id.
       * @example c1000000-0000-4000-8000-000000000001
       */
      id: string;
      /** @description Null when the provider does not tell. */
      isDefault: boolean | null;
      /**
       * @description How it is changed.
       *
       *     - `api`: added and deleted through this API
       *     - `hosted_page`: changed only on a page of the provider, see `POST …/payment-methods/setup`
       * @enum {string}
       */
      managedBy: 'api' | 'hosted_page';
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /**
       * @description What it is.
       *
       *     - `card`: a card
       *     - `unknown`: something else; the provider’s answer does not tell
       * @enum {string}
       */
      type: 'card' | 'unknown';
    };
    /**
     * PaymentMethodList
     * @description One page of payment methods, and how the list came about.
     */
    PaymentMethodList: {
      /** @description The rows of this page, in order. */
      data: components['schemas']['PaymentMethod'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    /**
     * PaymentMethodsSection
     * @description The payment methods, and how reading them went.
     */
    PaymentMethodsSection:
      components['schemas']['AvailablePaymentMethodsSection'] | components['schemas']['MissingSection'];
    /**
     * Plan
     * @description What a provider sells.
     */
    Plan: {
      /**
       * @description The provider’s own code: what `PUT …/subscription/plan` takes.
       * @example TEAM_2025
       */
      code: string;
      /** @description True: the plan that the account is on. */
      current: boolean;
      /**
       * @description How often it renews; null when the provider does not tell.
       *
       *     - `month`: every month
       *     - `year`: every year
       * @enum {string|null}
       */
      interval: 'month' | 'year' | null;
      /** @description True: no longer offered, so the provider may refuse a change to it. */
      legacy: boolean;
      /**
       * @description For people.
       * @example Team
       */
      name: string;
      /** @description What it costs per interval; null when the provider does not tell. */
      price: components['schemas']['Money'] | null;
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
    };
    /**
     * PlanList
     * @description One page of plans, and how the list came about.
     */
    PlanList: {
      /** @description The rows of this page, in order. */
      data: components['schemas']['Plan'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    /**
     * Problem
     * @description Every answer that is not a success: RFC 9457 problem details.
     */
    Problem: {
      /**
       * @description What a program decides on: one of a closed list.
       * @example upstream_timeout
       */
      code: components['schemas']['ProblemCode'];
      /**
       * @description What happened this time, whose fault it is, and what was not done.
       * @example Qovery did not answer in time.
       */
      detail: string;
      /** @description The members that were refused. */
      errors?: components['schemas']['InvalidMember'][];
      /**
       * @description Writes only: what is known of it.
       *
       *     - `not_applied`: nothing changed, and the same key may be used again
       *     - `unknown`: it may have happened; the same key never sends it again, so read before you try with a new one
       * @enum {string}
       */
      outcome?: 'not_applied' | 'unknown';
      /**
       * @description The request, as `X-Request-Id` names it.
       * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
       */
      requestId: string;
      /** @description Whether the same request, with the same key, may succeed later. */
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
     * ProblemCode
     * @description What a program decides on: one of a closed list.
     *
     *     - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply
     *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter
     *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required
     *     - `forbidden`: the `Host`, or the `Origin` of a write, is not local, and callers are not authenticated
     *     - `not_found`: there is no such route, account or resource, or the id cannot be one
     *     - `method_not_allowed`: the route exists with other methods
     *     - `idempotency_in_progress`: the first request with this key is still being handled
     *     - `change_blocked`: a rule that was checked first forbids it, such as fewer units than are in use
     *     - `payload_too_large`: the body or the headers are larger than any request here needs
     *     - `unsupported_media_type`: the body is not `application/json`
     *     - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each
     *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on
     *     - `capability_unsupported`: the provider cannot do this at all
     *     - `idempotency_key_reused`: the key stands for another request
     *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why
     *     - `internal_error`: a defect of this service
     *     - `upstream_auth_failed`: the provider refused this service’s credential, never yours
     *     - `upstream_error`: the provider failed with an error of its own
     *     - `upstream_contract`: the provider answered in a way that its documents do not describe
     *     - `upstream_rate_limited`: the provider limits how often this service may ask
     *     - `upstream_unavailable`: the provider cannot be reached, or the connection broke off
     *     - `store_unavailable`: no more idempotency keys can be kept for now
     *     - `upstream_timeout`: the provider did not answer in time
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
    /**
     * Provider
     * @description A cloud platform that this service speaks to.
     */
    Provider: {
      actions: components['schemas']['ActionMap'];
      /**
       * @description What accounts begin with.
       * @example qovery
       */
      id: string;
      /**
       * @description For people.
       * @example Qovery
       */
      name: string;
      /** @description True: made-up data, no real money. */
      sandbox: boolean;
    };
    /**
     * ProviderList
     * @description One page of the platforms.
     */
    ProviderList: {
      /** @description The rows of this page, in order. */
      data: components['schemas']['Provider'][];
      meta: components['schemas']['ListMeta'];
      page: components['schemas']['Page'];
    };
    /**
     * Quantity
     * @description Units that are bought and units in use.
     */
    Quantity: {
      /**
       * Format: int64
       * @description What is paid for; null when the provider does not tell.
       * @example 20
       */
      purchased: number | null;
      /**
       * Format: int64
       * @description What is in use; null when the provider does not tell.
       * @example 12
       */
      used: number | null;
    };
    /**
     * RedeemCreditCode
     * @description A code that the provider has handed out.
     */
    RedeemCreditCode: {
      /**
       * @description As the provider handed it out.
       * @example WELCOME-100
       */
      code: string;
    };
    /**
     * RedirectAction
     * @description Send the customer to a page of the provider. The link is personal and short-lived.
     */
    RedirectAction: {
      /**
       * @description Which kind of action it is.
       *
       *     - `redirect`: a link to follow (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'redirect';
      /**
       * Format: uri
       * @description Personal and short-lived: open it now, and do not keep it.
       * @example https://checkout.example.com/session
       */
      url: string;
    };
    /**
     * RejectedChangeProblem
     * @description A problem of status 422, with the codes that it can have here.
     */
    RejectedChangeProblem: {
      /**
       * @description What a program decides on.
       *
       *     - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on
       *     - `capability_unsupported`: the provider cannot do this at all
       *     - `idempotency_key_reused`: the key stands for another request
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why
       * @example upstream_rejected
       * @enum {string}
       */
      code:
        | 'validation_failed'
        | 'card_number_not_accepted'
        | 'capability_unsupported'
        | 'idempotency_key_reused'
        | 'upstream_rejected';
      /**
       * @description What happened this time, whose fault it is, and what was not done.
       * @example Qovery did not answer in time.
       */
      detail: string;
      /** @description The members that were refused. */
      errors?: components['schemas']['InvalidMember'][];
      /**
       * @description Writes only: what is known of it.
       *
       *     - `not_applied`: nothing changed, and the same key may be used again
       *     - `unknown`: it may have happened; the same key never sends it again, so read before you try with a new one
       * @enum {string}
       */
      outcome?: 'not_applied' | 'unknown';
      /**
       * @description The request, as `X-Request-Id` names it.
       * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
       */
      requestId: string;
      /** @description Whether the same request, with the same key, may succeed later. */
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
     * RejectedReadProblem
     * @description A problem of status 422, with the codes that it can have here.
     */
    RejectedReadProblem: {
      /**
       * @description What a program decides on.
       *
       *     - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on
       *     - `capability_unsupported`: the provider cannot do this at all
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why
       * @example upstream_rejected
       * @enum {string}
       */
      code: 'validation_failed' | 'card_number_not_accepted' | 'capability_unsupported' | 'upstream_rejected';
      /**
       * @description What happened this time, whose fault it is, and what was not done.
       * @example Qovery did not answer in time.
       */
      detail: string;
      /** @description The members that were refused. */
      errors?: components['schemas']['InvalidMember'][];
      /**
       * @description Writes only: what is known of it.
       *
       *     - `not_applied`: nothing changed, and the same key may be used again
       *     - `unknown`: it may have happened; the same key never sends it again, so read before you try with a new one
       * @enum {string}
       */
      outcome?: 'not_applied' | 'unknown';
      /**
       * @description The request, as `X-Request-Id` names it.
       * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
       */
      requestId: string;
      /** @description Whether the same request, with the same key, may succeed later. */
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
     * Source
     * @description How asking one account went.
     */
    Source: {
      /**
       * @description The account; `<provider>.*` where not even the provider’s accounts could be read.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * Format: date-time
       * @description When the data was read from the provider: RFC 3339 in UTC; null when it was not.
       * @example 2026-11-21T09:00:00Z
       */
      fetchedAt: string | null;
      /** @description Why it is not `ok`. */
      problem: components['schemas']['Problem'] | null;
      /**
       * @description How it went.
       *
       *     - `ok`: the provider answered
       *     - `partial`: rows are missing: the list was not read to its end; `problem` says why
       *     - `stale`: an older answer, because the provider fails now; `problem` says how
       *     - `unavailable`: nothing could be read; `problem` says why
       *     - `unsupported`: this provider cannot tell; it counts as complete
       * @enum {string}
       */
      state: 'ok' | 'partial' | 'stale' | 'unavailable' | 'unsupported';
    };
    /**
     * Subscription
     * @description What the account is subscribed to.
     */
    Subscription: {
      /**
       * @description The account that it is of.
       * @example cloudplans.O-42
       */
      accountId: string;
      /** @description What the current period costs so far; null when the provider does not tell. */
      currentCost: components['schemas']['Money'] | null;
      /** @description Null where there is none. */
      plan: components['schemas']['Plan'] | null;
      /** @description Null where the provider does not sell by quantity. */
      quantity: components['schemas']['Quantity'] | null;
      /** @description With `?include=raw` only: the provider’s own object, its links and secrets removed. */
      raw?: {
        [key: string]: unknown;
      } | null;
      /**
       * Format: date-time
       * @description When the next period begins: RFC 3339 in UTC; null when the provider does not tell.
       * @example 2026-12-03T00:00:00Z
       */
      renewsAt: string | null;
      /**
       * @description How it stands.
       *
       *     - `none`: there is no subscription
       *     - `trialing`: a trial is running, see `trial`
       *     - `active`: paid for
       *     - `unknown`: the provider’s answer does not tell
       * @enum {string}
       */
      status: 'none' | 'trialing' | 'active' | 'unknown';
      /** @description Null outside a trial. */
      trial: components['schemas']['Trial'] | null;
    };
    /**
     * SubscriptionSection
     * @description The subscription, and how reading it went.
     */
    SubscriptionSection:
      components['schemas']['AvailableSubscriptionSection'] | components['schemas']['MissingSection'];
    /**
     * TokenizeAction
     * @description Let the payment gateway’s script in the browser turn the card into a token, then add it.
     */
    TokenizeAction: {
      /**
       * @description The gateway’s name.
       * @example chargebee
       */
      gateway: string;
      /**
       * @description The gateway’s publishable key, meant for browsers.
       * @example test_pk_1
       */
      publishableKey: string;
      /**
       * @description The gateway’s site.
       * @example acme
       */
      site: string;
      /**
       * @description Which kind of action it is.
       *
       *     - `tokenize`: a form to show (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'tokenize';
    };
    /**
     * Total
     * @description The sum of amounts in one currency. Unlike currencies are never added.
     */
    Total: {
      /**
       * @description Decimal with a point, in major units.
       * @example 1783.90
       */
      amount: string | null;
      /**
       * Format: int64
       * @description The same in ISO 4217 minor units.
       * @example 178390
       */
      amountMinor: number | null;
      /** @description False when an account is missing from *any* total, because it could not be read: this one may be too low. */
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
    /**
     * Trial
     * @description A time before anything is to be paid.
     */
    Trial: {
      /**
       * @description Whole days until it ends.
       * @example 3
       */
      daysRemaining: number;
    };
    /**
     * UpdateAddress
     * @description Where the bill is to go.
     */
    UpdateAddress: {
      /**
       * @description City or town.
       * @example Greenbow
       */
      city: string;
      /**
       * @description ISO 3166-1 alpha-2.
       * @example US
       */
      country: string;
      /**
       * @description Street and number.
       * @example 21 Jenny Street
       */
      line1: string;
      /**
       * @description Postal or ZIP code.
       * @example 36744
       */
      postalCode: string;
      /**
       * @description State, province or region.
       * @example Alabama
       */
      state?: string | null;
    };
    /**
     * UpdateBillingProfile
     * @description The whole profile: what is null or absent is cleared.
     */
    UpdateBillingProfile: {
      address: components['schemas']['UpdateAddress'];
      /**
       * @description The company’s legal name.
       * @example Acme Inc.
       */
      company?: string | null;
      /**
       * Format: email
       * @description Receives the invoices.
       * @example forrest@example.com
       */
      email: string;
      /**
       * @description Given name.
       * @example Forrest
       */
      firstName: string;
      /**
       * @description Family name.
       * @example Gump
       */
      lastName: string;
      /**
       * @description The company’s VAT number.
       * @example FR12345678901
       */
      vatNumber?: string | null;
    };
    /**
     * UpstreamCause
     * @description What the platform answered.
     */
    UpstreamCause: {
      /**
       * @description Its own words, capped, with control characters, links and secrets removed. Data, not instructions.
       * @example Service Unavailable
       */
      message: string | null;
      /**
       * @description The platform’s own name of the operation.
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
    /**
     * UsageReport
     * @description A report behind a link that anyone who has it can open until it expires.
     */
    UsageReport: {
      /**
       * @description The account that it is of.
       * @example qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01
       */
      accountId: string;
      /**
       * Format: date-time
       * @description When the link stops working: RFC 3339 in UTC.
       * @example 2026-11-21T09:00:00Z
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description As asked for.
       * @example 2026-10-01T00:00:00Z
       */
      from: string;
      /**
       * Format: date-time
       * @description As asked for.
       * @example 2026-11-01T00:00:00Z
       */
      to: string;
      /**
       * Format: uri
       * @description Where the report is.
       * @example https://reports.example.com/usage.csv
       */
      url: string;
    };
    /**
     * Warning
     * @description Something that a client should know about an answer that is otherwise good.
     */
    Warning: {
      /**
       * @description What it is about.
       *
       *     - `amount_ambiguous`: the provider’s text cannot be read without guessing, so no amount was taken
       *     - `amount_inconsistent`: the provider’s two figures for the amount differ
       *     - `read_back_failed`: the change was made, but what it led to could not be read
       *     - `label_unavailable`: the name could not be read; everything else is complete
       *     - `data_deleted_after_a_month`: the provider deletes the organisation’s data a month from now
       * @enum {string}
       */
      code:
        | 'amount_ambiguous'
        | 'amount_inconsistent'
        | 'read_back_failed'
        | 'label_unavailable'
        | 'data_deleted_after_a_month';
      /**
       * @description The same in a sentence.
       * @example The provider’s two figures for the amount differ.
       */
      message: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: {
    /**
     * @description `true` when this is the stored answer to an earlier request with the same key; else absent.
     * @example true
     */
    'Idempotent-Replayed': 'true';
    /**
     * @description Seconds to wait before asking again.
     * @example 60
     */
    'Retry-After': number;
    /**
     * @description `false` when something is missing, because a provider failed: the same as `meta.complete`.
     * @example true
     */
    'X-Billing-Complete': 'true' | 'false';
    /**
     * @description Names this request in the log: the client’s own where it sent a plain one, else a new one.
     * @example 0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11
     */
    'X-Request-Id': string;
  };
  pathItems: never;
}
export type Account = components['schemas']['Account'];
export type AccountList = components['schemas']['AccountList'];
export type ActionAvailability = components['schemas']['ActionAvailability'];
export type ActionMap = components['schemas']['ActionMap'];
export type AddPaymentMethod = components['schemas']['AddPaymentMethod'];
export type Address = components['schemas']['Address'];
export type Alert = components['schemas']['Alert'];
export type AvailableBillingStatusSection = components['schemas']['AvailableBillingStatusSection'];
export type AvailableCurrentCostSection = components['schemas']['AvailableCurrentCostSection'];
export type AvailableInvoicesSection = components['schemas']['AvailableInvoicesSection'];
export type AvailablePaymentMethodsSection = components['schemas']['AvailablePaymentMethodsSection'];
export type AvailableSubscriptionSection = components['schemas']['AvailableSubscriptionSection'];
export type BillingProfile = components['schemas']['BillingProfile'];
export type BillingStatus = components['schemas']['BillingStatus'];
export type BillingStatusSection = components['schemas']['BillingStatusSection'];
export type Card = components['schemas']['Card'];
export type ChangeConflictProblem = components['schemas']['ChangeConflictProblem'];
export type ChangePlan = components['schemas']['ChangePlan'];
export type ChangeQuantity = components['schemas']['ChangeQuantity'];
export type ChangeResult = components['schemas']['ChangeResult'];
export type ClusterCostList = components['schemas']['ClusterCostList'];
export type Cost = components['schemas']['Cost'];
export type CostEstimate = components['schemas']['CostEstimate'];
export type CostList = components['schemas']['CostList'];
export type CostRange = components['schemas']['CostRange'];
export type CreateSubscription = components['schemas']['CreateSubscription'];
export type CreateUsageReport = components['schemas']['CreateUsageReport'];
export type CreditCodeResult = components['schemas']['CreditCodeResult'];
export type CurrentBill = components['schemas']['CurrentBill'];
export type CurrentCostSection = components['schemas']['CurrentCostSection'];
export type EmptyObject = components['schemas']['EmptyObject'];
export type ExternalId = components['schemas']['ExternalId'];
export type Health = components['schemas']['Health'];
export type InvalidCursorProblem = components['schemas']['InvalidCursorProblem'];
export type InvalidKeyProblem = components['schemas']['InvalidKeyProblem'];
export type InvalidMember = components['schemas']['InvalidMember'];
export type Invoice = components['schemas']['Invoice'];
export type InvoiceExport = components['schemas']['InvoiceExport'];
export type InvoiceFile = components['schemas']['InvoiceFile'];
export type InvoiceFileLink = components['schemas']['InvoiceFileLink'];
export type InvoiceList = components['schemas']['InvoiceList'];
export type InvoicesSection = components['schemas']['InvoicesSection'];
export type KeyInProgressProblem = components['schemas']['KeyInProgressProblem'];
export type ListMeta = components['schemas']['ListMeta'];
export type MissingSection = components['schemas']['MissingSection'];
export type Money = components['schemas']['Money'];
export type NextAction = components['schemas']['NextAction'];
export type NotFoundProblem = components['schemas']['NotFoundProblem'];
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
export type RejectedChangeProblem = components['schemas']['RejectedChangeProblem'];
export type RejectedReadProblem = components['schemas']['RejectedReadProblem'];
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
export type HeaderIdempotentReplayed = components['headers']['Idempotent-Replayed'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type HeaderXBillingComplete = components['headers']['X-Billing-Complete'];
export type HeaderXRequestId = components['headers']['X-Request-Id'];
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
      /** @description The process answers. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
      /** @description The process answers. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `raw` puts the provider’s own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of the accounts, and how the list came about. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountList'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter. _What to do: start again without a cursor._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidCursorProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description One organisation at one provider. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description Who is billed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingProfile'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
      /** @description Who is billed. */
      200: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingProfile'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._ */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['KeyInProgressProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description Whether the provider is content with how the account pays. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingStatus'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description One page of what the clusters cost, and how the list came about. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterCostList'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter. _What to do: start again without a cursor._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidCursorProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
        /** @description The provider’s own id. */
        clusterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is being spent now: `kind` tells which figure it is. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Cost'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description What is being spent now: `kind` tells which figure it is. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Cost'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
      /** @description A credit code was accepted. */
      200: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreditCodeResult'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._ */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['KeyInProgressProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description The account’s id in the platform’s own billing system. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExternalId'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        'application/json': components['schemas']['EmptyObject'];
      };
    };
    responses: {
      /** @description The invoices were ordered. */
      202: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceExport'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._ */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['KeyInProgressProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /**
         * @description Only invoices of this status.
         *
         *     - `draft`: not issued yet
         *     - `open`: issued and owed
         *     - `paid`: settled
         *     - `void`: cancelled, nothing is owed
         *     - `uncollectible`: the provider has given it up
         *     - `unknown`: a status never seen before; the provider’s name for it stands in `statusNative`
         */
        status?: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible' | 'unknown';
        /** @description First day of issue, inclusive: `YYYY-MM-DD` in UTC. */
        from?: string;
        /** @description Day of issue before which to stop, exclusive: `YYYY-MM-DD` in UTC. */
        to?: string;
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description One page of invoices, and how the list came about. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceList'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter. _What to do: start again without a cursor._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidCursorProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path: {
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
        /** @description The provider’s own id. */
        invoiceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A bill of a provider. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invoice'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
        /** @description The provider’s own id. */
        invoiceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A link to the invoice’s document. Anyone who has it can open it: keep it to yourself. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceFileLink'];
          'application/pdf': string;
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description One account’s billing page. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description One page of payment methods, and how the list came about. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentMethodList'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter. _What to do: start again without a cursor._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidCursorProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
      /** @description How the account pays. */
      201: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentMethod'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._ */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['KeyInProgressProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
        'application/json': components['schemas']['EmptyObject'];
      };
    };
    responses: {
      /** @description What the customer has to do next. */
      200: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NextAction'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._ */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['KeyInProgressProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description An account: `<provider>.<id of the organisation there>`. */
        accountId: string;
        /** @description The provider’s own id. */
        paymentMethodId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._ */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['KeyInProgressProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description One page of plans, and how the list came about. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanList'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter. _What to do: start again without a cursor._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidCursorProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
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
      /** @description What the account is subscribed to. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Subscription'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedReadProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
      /** @description What became of a change. */
      202: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeResult'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._
       *     - `change_blocked`: a rule that was checked first forbids it, such as fewer units than are in use. _What to do: read `detail`; nothing was sent._
       */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ChangeConflictProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
      /** @description What became of a change. */
      200: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeResult'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._ */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['KeyInProgressProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
      /** @description What became of a change. */
      200: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeResult'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._ */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['KeyInProgressProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
      /** @description What became of a change. */
      200: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeResult'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /**
       * @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._
       *     - `change_blocked`: a rule that was checked first forbids it, such as fewer units than are in use. _What to do: read `detail`; nothing was sent._
       */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ChangeConflictProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
      /** @description A report behind a link that anyone who has it can open until it expires. */
      201: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsageReport'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `idempotency_key_required`: the `Idempotency-Key` is malformed, or missing where it is required. _What to do: send one of 16 to 255 visible ASCII characters, new for every new change._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidKeyProblem'];
        };
      };
      /** @description - `not_found`: there is no such route, account or resource, or the id cannot be one. _What to do: check the id; `GET /v1/accounts` lists the accounts._ */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['NotFoundProblem'];
        };
      };
      /** @description - `idempotency_in_progress`: the first request with this key is still being handled. _What to do: ask again a little later, with the same key._ */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['KeyInProgressProblem'];
        };
      };
      /**
       * @description - `validation_failed`: a member is missing, unknown or wrong; `errors` points at each. _What to do: mend the members._
       *     - `card_number_not_accepted`: the request holds what looks like a card number; it was not kept or sent on. _What to do: send a token of the payment gateway._
       *     - `capability_unsupported`: the provider cannot do this at all. _What to do: look at the account’s `actions` first._
       *     - `upstream_rejected`: the provider refused this request; `upstream.message` may say why. _What to do: mend the request._
       *     - `idempotency_key_reused`: the key stands for another request. _What to do: use a new key for a new request._
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['RejectedChangeProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `raw` puts the provider’s own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The current cost of every account. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CostList'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter. _What to do: start again without a cursor._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidCursorProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /**
         * @description Only invoices of this status.
         *
         *     - `draft`: not issued yet
         *     - `open`: issued and owed
         *     - `paid`: settled
         *     - `void`: cancelled, nothing is owed
         *     - `uncollectible`: the provider has given it up
         *     - `unknown`: a status never seen before; the provider’s name for it stands in `statusNative`
         */
        status?: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible' | 'unknown';
        /** @description First day of issue, inclusive: `YYYY-MM-DD` in UTC. */
        from?: string;
        /** @description Day of issue before which to stop, exclusive: `YYYY-MM-DD` in UTC. */
        to?: string;
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `raw` puts the provider’s own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of invoices, and how the list came about. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceList'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter. _What to do: start again without a cursor._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidCursorProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `raw` puts the provider’s own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The billing page of all accounts. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverviewList'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
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
        /** @description `page.nextCursor` of the page before, with the same filter. */
        cursor?: string;
        /** @description How many at most: 1 to 100. */
        limit?: number;
        /** @description `raw` puts the provider’s own object beside each resource. */
        include?: 'raw';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of the platforms. */
      200: {
        headers: {
          'X-Billing-Complete': components['headers']['X-Billing-Complete'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderList'];
        };
      };
      /**
       * @description - `malformed_request`: the request is not HTTP, its body is not JSON, holds an unpaired surrogate or is nested too deeply. _What to do: mend the request._
       *     - `invalid_cursor`: the cursor was changed, or belongs to another list or filter. _What to do: start again without a cursor._
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['InvalidCursorProblem'];
        };
      };
      /** @description Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema. */
      default: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
