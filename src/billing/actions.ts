interface ActionRule {
  /** Writes go upstream once, through the operation store. */
  write?: true;
  /** Writes that must not be repeated by accident require an `Idempotency-Key`. */
  keyRequired?: true;
}

const READ = {} as const;
const WRITE = { write: true } as const;
const WRITE_WITH_KEY = { write: true, keyRequired: true } as const;

/** Everything that can be done to an account, by its public name. */
export const ACTIONS = {
  'billing_profile.get': READ,
  'billing_profile.update': WRITE,
  'billing_status.get': READ,
  'external_id.get': READ,
  'invoices.list': READ,
  'invoices.get': READ,
  'invoices.file': READ,
  'invoices.export': WRITE,
  'payment_methods.list': READ,
  'payment_methods.add': WRITE_WITH_KEY,
  'payment_methods.delete': WRITE,
  'payment_methods.setup': WRITE,
  'plans.list': READ,
  'subscription.get': READ,
  'subscription.create': WRITE_WITH_KEY,
  'subscription.change_plan': WRITE_WITH_KEY,
  'subscription.change_quantity': WRITE_WITH_KEY,
  'subscription.cancel': WRITE_WITH_KEY,
  'credit_codes.redeem': WRITE_WITH_KEY,
  'costs.current': READ,
  'costs.cluster': READ,
  'usage_reports.create': WRITE,
} as const satisfies Record<string, ActionRule>;

export type Action = keyof typeof ACTIONS;
export type ReadAction = { [A in Action]: (typeof ACTIONS)[A] extends { write: true } ? never : A }[Action];

export function isWrite(action: Action): boolean {
  return 'write' in ACTIONS[action];
}

export function needsKey(action: Action): boolean {
  return 'keyRequired' in ACTIONS[action];
}
