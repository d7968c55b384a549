import { ACTIONS, type Action } from '../billing/actions.js';
import type { ActionAvailability, Actions } from '../billing/account.js';
import type { BillingProvider } from '../contract/billing-provider.js';

/** A provider that takes part in this process. */
export interface ProviderEntry {
  provider: BillingProvider;
  sandbox: boolean;
  /** The organisations that exist here; null: ask the provider. */
  organizationIds: readonly string[] | null;
}

export interface RegisteredProvider extends ProviderEntry {
  /** Derived from which members the provider has. */
  actions: Actions;
}

/** The providers of this process. */
export class ProviderRegistry {
  readonly all: readonly RegisteredProvider[];

  constructor(entries: readonly ProviderEntry[]) {
    this.all = entries.map((entry) => ({ ...entry, actions: actionsOf(entry.provider) }));
  }
}

function actionsOf(provider: BillingProvider): Actions {
  const actions = Object.keys(ACTIONS) as Action[];
  return Object.fromEntries(actions.map((action) => [action, availability(provider, action)])) as Actions;
}

function availability(provider: BillingProvider, action: Action): ActionAvailability {
  const member: unknown = ACTIONS[action].member(provider);
  const reason = provider.reasons[action] ?? null;
  if (!member)
    return {
      availability: 'unsupported',
      reason: reason ?? `${provider.name} does not offer this in its API.`,
    };
  if (typeof member === 'function' && 'hosted' in member) return { availability: 'hosted', reason };
  return { availability: 'available', reason: null };
}
