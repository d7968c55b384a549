import {
  anyObject,
  currencyCode,
  day,
  decimal,
  either,
  flag,
  instant,
  integer,
  is,
  link,
  listOf,
  matching,
  money,
  object,
  oneOf,
  orNull,
  text,
  year,
  type Shape,
} from './shapes.js';

/** Section 3.3 of the design, as shapes: what every adapter answers, and every client. */

/** How a resource is looked at: whose it is, where that is known, and whether `raw` was asked for. */
export interface View {
  accountId?: string;
  raw?: boolean;
}

const ofAccount = ({ accountId }: View): Record<string, Shape> => ({
  accountId: accountId === undefined ? text : is(accountId),
});
/** `raw` stands there exactly when it was asked for. */
const resource = ({ raw = false }: View, members: Record<string, Shape>): Shape =>
  object({ ...members, ...(raw && { raw: orNull(anyObject) }) });

const warning = object({
  code: oneOf('amount_ambiguous', 'amount_inconsistent', 'read_back_failed', 'data_deleted_after_a_month'),
  message: text,
});

export const nativeAccount = object({ nativeId: text, displayName: text, raw: orNull(anyObject) });
export const clusterRef = object({ id: text, name: orNull(text) });

export const invoice = (view: View = {}): Shape =>
  resource(view, {
    id: text,
    ...ofAccount(view),
    status: oneOf('draft', 'open', 'paid', 'void', 'uncollectible', 'unknown'),
    statusNative: orNull(text),
    overdue: orNull(flag),
    issuedAt: orNull(instant),
    issuedAtRaw: orNull(text),
    dueOn: orNull(day),
    dueOnRaw: orNull(text),
    total: money,
    file: object({ available: flag }),
    warnings: listOf(warning),
  });

export const paymentMethod = (view: View = {}): Shape =>
  resource(view, {
    id: text,
    ...ofAccount(view),
    type: oneOf('card', 'unknown'),
    card: orNull(
      object({
        brand: orNull(text),
        last4: orNull(matching('four digits', /^\d{4}$/)),
        expMonth: orNull(oneOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
        expYear: orNull(year),
        expired: orNull(flag),
      }),
    ),
    isDefault: orNull(flag),
    expiryRaw: orNull(text),
    createdAt: orNull(instant),
    managedBy: oneOf('api', 'hosted_page'),
  });

export const plan = (view: View = {}): Shape =>
  resource(view, {
    code: text,
    name: text,
    interval: orNull(oneOf('month', 'year')),
    legacy: flag,
    current: flag,
    price: orNull(money),
  });

export const subscription = (view: View = {}): Shape =>
  resource(view, {
    ...ofAccount(view),
    status: oneOf('none', 'trialing', 'active', 'unknown'),
    plan: orNull(plan()),
    quantity: orNull(object({ purchased: orNull(integer), used: orNull(integer) })),
    trial: orNull(object({ daysRemaining: integer })),
    renewsAt: orNull(instant),
    currentCost: orNull(money),
  });

export const billingProfile = (view: View = {}): Shape =>
  resource(view, {
    ...ofAccount(view),
    firstName: orNull(text),
    lastName: orNull(text),
    company: orNull(text),
    email: orNull(text),
    address: object({
      line1: orNull(text),
      city: orNull(text),
      postalCode: orNull(text),
      state: orNull(text),
      country: orNull(text),
    }),
    vatNumber: orNull(text),
  });

export const cost = (view: View = {}): Shape =>
  resource(view, {
    ...ofAccount(view),
    scope: oneOf('account', 'cluster'),
    scopeId: text,
    label: orNull(text),
    kind: oneOf('current_bill', 'estimate_range'),
    amount: orNull(money),
    range: orNull(object({ min: money, max: money, ceilingGuaranteed: flag })),
    renewsAt: orNull(instant),
    warnings: listOf(warning),
  });

export const usageReport = (view: View = {}): Shape =>
  object({ ...ofAccount(view), url: link, from: instant, to: instant, expiresAt: instant });

export const redirect = object({ type: is('redirect'), url: link });
export const nextAction = either(
  redirect,
  object({ type: is('tokenize'), gateway: text, site: text, publishableKey: text }),
);

export const changeResult = (view: View = {}): Shape =>
  object({
    ...ofAccount(view),
    outcome: oneOf('applied', 'pending_user'),
    subscription: orNull(subscription(view)),
    nextAction: orNull(redirect),
    warnings: listOf(warning),
  });

export const externalId = (view: View = {}): Shape =>
  resource(view, { ...ofAccount(view), externalId: orNull(text) });
export const billingStatus = (view: View = {}): Shape =>
  resource(view, { ...ofAccount(view), valid: orNull(flag), reason: orNull(text) });

export const creditCodeResult = object({ accountId: text, outcome: is('applied') });
export const invoiceExport = object({ accountId: text, delivery: is('email') });

export const ACTIONS = [
  'billing_profile.get',
  'billing_profile.update',
  'billing_status.get',
  'external_id.get',
  'invoices.list',
  'invoices.get',
  'invoices.file',
  'invoices.export',
  'payment_methods.list',
  'payment_methods.add',
  'payment_methods.delete',
  'payment_methods.setup',
  'plans.list',
  'subscription.get',
  'subscription.create',
  'subscription.change_plan',
  'subscription.change_quantity',
  'subscription.cancel',
  'credit_codes.redeem',
  'costs.current',
  'costs.cluster',
  'usage_reports.create',
] as const;

const availability = object({
  availability: oneOf('available', 'hosted', 'unsupported'),
  reason: orNull(text),
});
const actions = object(Object.fromEntries(ACTIONS.map((action) => [action, availability])));

export const provider = object({ id: text, name: text, sandbox: flag, actions });
export const account = object({
  id: text,
  provider: text,
  nativeId: text,
  displayName: text,
  sandbox: flag,
  actions,
});

export const problem = object(
  {
    type: text,
    title: text,
    status: integer,
    detail: text,
    code: text,
    requestId: text,
    retryable: flag,
  },
  {
    errors: listOf(
      object({
        pointer: matching('a pointer', /^\/(body|query|header)(\/|$)/),
        code: text,
        detail: text,
      }),
    ),
    outcome: oneOf('not_applied', 'unknown'),
    operationId: text,
    upstream: object({ provider: text, operation: text, status: orNull(integer), message: orNull(text) }),
  },
);

export const total = object({
  currency: orNull(currencyCode),
  amount: orNull(decimal),
  amountMinor: orNull(integer),
  complete: flag,
  missing: listOf(text),
});

const whence = {
  state: oneOf('ok', 'stale', 'unavailable', 'unsupported'),
  fetchedAt: orNull(instant),
  problem: orNull(problem),
};
const source = object({ accountId: text, ...whence });
const section = (data: Shape): Shape => object({ data: orNull(data), ...whence });

/** The one form of every list, with what stands beside `data`. */
export const answerOf = (item: Shape, beside: Record<string, Shape> = {}): Shape =>
  object({
    data: listOf(item),
    page: object({ nextCursor: orNull(text), hasMore: flag }),
    meta: object({ complete: flag, sources: listOf(source) }),
    ...beside,
  });

const alert = object({
  code: text,
  severity: oneOf('critical', 'warning', 'info'),
  accountId: text,
  message: text,
});
const owed = { outstanding: listOf(total), alerts: listOf(alert) };

export const overview = object({
  account,
  subscription: section(subscription()),
  currentCost: section(cost()),
  paymentMethods: section(listOf(paymentMethod())),
  invoices: section(listOf(invoice())),
  billingStatus: section(billingStatus()),
  ...owed,
  meta: object({ complete: flag, unknownAlerts: listOf(text) }),
});
export const overviews = object({
  data: listOf(overview),
  ...owed,
  meta: object({ complete: flag, sources: listOf(source), unknownAlerts: listOf(text) }),
});
