import type { AxiosInstance } from 'axios';
import type { ActionAvailability, Actions } from '../billing/account.js';
import { ACTIONS, type Action } from '../billing/actions.js';
import type { ProviderConfiguration } from '../config/configuration.js';
import { capabilityOf } from '../contract/actions.js';
import type { BillingProvider } from '../contract/billing-provider.js';
import type { Credential, ProviderDefinition, ProviderExamples } from '../contract/provider-definition.js';
import { fileCredential, fixedCredential } from '../upstream/credential.js';

/** A provider that takes part in this process. */
export interface RegisteredProvider {
  provider: BillingProvider;
  sandbox: boolean;
  /** The organisations that exist here; null: ask the provider. */
  organizationIds: readonly string[] | null;
  /** Derived from which members the provider has. */
  actions: Actions;
  examples: ProviderExamples;
}

/** Where each embedded sandbox listens, by provider. */
export type SandboxUrls = ReadonlyMap<string, string>;

/** The providers of this process, in the order of their definitions. */
export class ProviderRegistry {
  readonly all: readonly RegisteredProvider[];

  constructor(
    configured: readonly ProviderConfiguration[],
    definitions: readonly ProviderDefinition[],
    sandboxes: SandboxUrls,
    http: AxiosInstance,
  ) {
    this.all = configured.map(({ id, sandbox, organizationIds, baseUrl, credential, values }) => {
      const definition = definitions.find((one) => one.id === id);
      const address = baseUrl ?? sandboxes.get(id);
      if (!definition || address === undefined) throw new Error(`${id} has no definition or no address`);
      const settings = { baseUrl: address, credential: toCredential(credential), values };
      const provider = definition.create(settings, http);
      return {
        provider,
        sandbox,
        organizationIds,
        actions: actionsOf(provider),
        examples: definition.examples,
      };
    });
  }
}

/** Accepted by every sandbox: any token is. */
const SANDBOX_CREDENTIAL = fixedCredential('sandbox-credential');

function toCredential(source: ProviderConfiguration['credential']): Credential {
  if (source === null) return SANDBOX_CREDENTIAL;
  return 'value' in source ? fixedCredential(source.value) : fileCredential(source.file);
}

function actionsOf(provider: BillingProvider): Actions {
  const actions = Object.keys(ACTIONS) as Action[];
  return Object.fromEntries(actions.map((action) => [action, availability(provider, action)])) as Actions;
}

function availability(provider: BillingProvider, action: Action): ActionAvailability {
  const capability = capabilityOf(provider, action);
  const reason = provider.reasons[action] ?? null;
  if (!capability)
    return {
      availability: 'unsupported',
      reason: reason ?? `${provider.name} does not offer this in its API.`,
    };
  if ('hosted' in capability) return { availability: 'hosted', reason };
  return { availability: 'available', reason: null };
}
