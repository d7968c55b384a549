import {
  anyObject,
  day,
  either,
  flag,
  instant,
  integer,
  is,
  link,
  listOf,
  money,
  object,
  oneOf,
  orNull,
  text,
  type Shape,
} from './shapes.js';

/** Section 3.3 of the design, as shapes: what every adapter answers. */

const raw: Record<string, Shape> = { raw: orNull(anyObject) };

export const warning = object({
  code: oneOf('amount_ambiguous', 'amount_inconsistent', 'read_back_failed', 'data_deleted_after_a_month'),
  message: text,
});

export const nativeAccount = object({ nativeId: text, displayName: text, raw: orNull(anyObject) });
export const clusterRef = object({ id: text, name: orNull(text) });

export const invoice = (accountId: string): Shape =>
  object(
    {
      id: text,
      accountId: is(accountId),
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
    },
    raw,
  );

export const paymentMethod = (accountId: string): Shape =>
  object(
    {
      id: text,
      accountId: is(accountId),
      type: oneOf('card', 'unknown'),
      card: orNull(
        object({
          brand: orNull(text),
          last4: orNull(text),
          expMonth: orNull(oneOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
          expYear: orNull(integer),
          expired: orNull(flag),
        }),
      ),
      isDefault: orNull(flag),
      expiryRaw: orNull(text),
      createdAt: orNull(instant),
      managedBy: oneOf('api', 'hosted_page'),
    },
    raw,
  );

export const plan = object(
  {
    code: text,
    name: text,
    interval: orNull(oneOf('month', 'year')),
    legacy: flag,
    current: flag,
    price: orNull(money),
  },
  raw,
);

export const subscription = (accountId: string): Shape =>
  object(
    {
      accountId: is(accountId),
      status: oneOf('none', 'trialing', 'active', 'unknown'),
      plan: orNull(plan),
      quantity: orNull(object({ purchased: orNull(integer), used: orNull(integer) })),
      trial: orNull(object({ daysRemaining: integer })),
      renewsAt: orNull(instant),
      currentCost: orNull(money),
    },
    raw,
  );

export const billingProfile = (accountId: string): Shape =>
  object(
    {
      accountId: is(accountId),
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
    },
    raw,
  );

export const cost = (accountId: string): Shape =>
  object(
    {
      accountId: is(accountId),
      scope: oneOf('account', 'cluster'),
      scopeId: text,
      label: orNull(text),
      kind: oneOf('current_bill', 'estimate_range'),
      amount: orNull(money),
      range: orNull(object({ min: money, max: money, ceilingGuaranteed: flag })),
      renewsAt: orNull(instant),
      warnings: listOf(warning),
    },
    raw,
  );

export const usageReport = (accountId: string): Shape =>
  object({ accountId: is(accountId), url: link, from: instant, to: instant, expiresAt: instant });

export const redirect = object({ type: is('redirect'), url: link });
export const nextAction = either(
  redirect,
  object({ type: is('tokenize'), gateway: text, site: text, publishableKey: text }),
);

export const changeResult = (accountId: string): Shape =>
  object({
    accountId: is(accountId),
    outcome: oneOf('applied', 'pending_user'),
    subscription: orNull(subscription(accountId)),
    nextAction: orNull(nextAction),
    warnings: listOf(warning),
  });

export const externalId = (accountId: string): Shape =>
  object({ accountId: is(accountId), externalId: orNull(text) }, raw);
export const billingStatus = (accountId: string): Shape =>
  object({ accountId: is(accountId), valid: orNull(flag), reason: orNull(text) }, raw);
