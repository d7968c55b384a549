/** What every answer of section 3.3 looks like to a client: all its members and no other, `raw` included. */

export type Shape = ((value: unknown) => boolean) | readonly [Shape] | { readonly [member: string]: Shape };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every way in which a value is not of a shape; empty when it is. */
export function misfits(value: unknown, shape: Shape, path = '$'): string[] {
  if (typeof shape === 'function') return shape(value) ? [] : [`${path} is ${JSON.stringify(value)}`];
  if (Array.isArray(shape)) {
    const [item] = shape as readonly [Shape];
    if (!Array.isArray(value)) return [`${path} is not a list`];
    return value.flatMap((one, index) => misfits(one, item, `${path}[${index}]`));
  }
  if (!isRecord(value)) return [`${path} is not an object`];
  const members = shape as Readonly<Record<string, Shape>>;
  return [...new Set([...Object.keys(members), ...Object.keys(value)])].flatMap((name) => {
    const member = members[name];
    if (!member) return [`${path}.${name} is not a member`];
    return name in value ? misfits(value[name], member, `${path}.${name}`) : [`${path}.${name} is missing`];
  });
}

export const text = (value: unknown): boolean => typeof value === 'string' && value !== '';
export const flag = (value: unknown): boolean => typeof value === 'boolean';
export const integer = (value: unknown): boolean => Number.isSafeInteger(value);
export const instant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
export const day = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
export const object = (value: unknown): boolean => isRecord(value);

export const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

export const orNull =
  (shape: Shape) =>
  (value: unknown): boolean =>
    value === null || misfits(value, shape).length === 0;

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

const availability = { availability: oneOf('available', 'hosted', 'unsupported'), reason: orNull(text) };
const actions = Object.fromEntries(ACTIONS.map((action) => [action, availability]));

export const provider = { id: text, name: text, sandbox: flag, actions };
export const account = {
  id: text,
  provider: text,
  nativeId: text,
  displayName: text,
  sandbox: flag,
  actions,
};

export const money = {
  amount: orNull((value) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)),
  amountMinor: orNull(integer),
  currency: orNull((value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value)),
  currencyBasis: oneOf('provider', 'configured', 'unknown'),
  raw: orNull(text),
};
export const total = {
  currency: orNull(text),
  amount: orNull(text),
  amountMinor: orNull(integer),
  complete: flag,
  missing: [text],
} as const;
const warning = {
  code: oneOf('amount_ambiguous', 'amount_inconsistent', 'read_back_failed', 'data_deleted_after_a_month'),
  message: text,
};

export const invoice = {
  id: text,
  accountId: text,
  status: oneOf('draft', 'open', 'paid', 'void', 'uncollectible', 'unknown'),
  statusNative: orNull(text),
  overdue: orNull(flag),
  issuedAt: orNull(instant),
  issuedAtRaw: orNull(text),
  dueOn: orNull(day),
  dueOnRaw: orNull(text),
  total: money,
  file: { available: flag },
  warnings: [warning],
} as const;

export const paymentMethod = {
  id: text,
  accountId: text,
  type: oneOf('card', 'unknown'),
  card: orNull({
    brand: orNull(text),
    last4: orNull((value) => typeof value === 'string' && /^\d{4}$/.test(value)),
    expMonth: orNull(integer),
    expYear: orNull((value) => Number(value) >= 2000 && Number(value) < 2100),
    expired: orNull(flag),
  }),
  isDefault: orNull(flag),
  expiryRaw: orNull(text),
  createdAt: orNull(instant),
  managedBy: oneOf('api', 'hosted_page'),
};

export const plan = {
  code: text,
  name: text,
  interval: orNull(oneOf('month', 'year')),
  legacy: flag,
  current: flag,
  price: orNull(money),
};

export const subscription = {
  accountId: text,
  status: oneOf('none', 'trialing', 'active', 'unknown'),
  plan: orNull(plan),
  quantity: orNull({ purchased: orNull(integer), used: orNull(integer) }),
  trial: orNull({ daysRemaining: integer }),
  renewsAt: orNull(instant),
  currentCost: orNull(money),
};

export const changeResult = {
  accountId: text,
  outcome: oneOf('applied', 'pending_user'),
  subscription: orNull(subscription),
  nextAction: orNull({ type: oneOf('redirect'), url: text }),
  warnings: [warning],
} as const;

export const cost = {
  accountId: text,
  scope: oneOf('account', 'cluster'),
  scopeId: text,
  label: orNull(text),
  kind: oneOf('current_bill', 'estimate_range'),
  amount: orNull(money),
  range: orNull({ min: money, max: money, ceilingGuaranteed: flag }),
  renewsAt: orNull(instant),
  warnings: [warning],
} as const;

const STATES = ['ok', 'stale', 'unavailable', 'unsupported'];
export const source = {
  accountId: text,
  state: oneOf(...STATES),
  fetchedAt: orNull(instant),
  problem: orNull(object),
};
const section = (data: Shape): Shape => ({
  state: oneOf(...STATES),
  data: orNull(data),
  fetchedAt: orNull(instant),
  problem: orNull(object),
});

export const listOf = (item: Shape, beside: Record<string, Shape> = {}): Shape => ({
  data: [item],
  page: { nextCursor: orNull(text), hasMore: flag },
  meta: { complete: flag, sources: [source] },
  ...beside,
});

export const billingStatus = { accountId: text, valid: orNull(flag), reason: orNull(text) };

const alert = {
  code: text,
  severity: oneOf('critical', 'warning', 'info'),
  accountId: text,
  message: text,
};
export const overview = {
  account,
  subscription: section(subscription),
  currentCost: section(cost),
  paymentMethods: section([paymentMethod]),
  invoices: section([invoice]),
  billingStatus: section(billingStatus),
  outstanding: [total],
  alerts: [alert],
  meta: { complete: flag, unknownAlerts: [text] },
} as const;
export const overviews = {
  data: [overview],
  outstanding: [total],
  alerts: [alert],
  meta: { complete: flag, sources: [source], unknownAlerts: [text] },
} as const;
