import type { Actions } from '../billing/account.js';
import type { Action } from '../billing/actions.js';
import type { Example, ProviderExamples } from '../contract/provider-definition.js';

/** A provider that takes part, as far as the documentation is about it. */
export interface DocumentedProvider {
  provider: { id: string };
  actions: Actions;
  examples: ProviderExamples;
}

/** Examples of a parameter, by provider. */
export type ParameterExamples = Record<string, Example>;

/** The accounts that can do it; the first one is what "Try it out" starts with. Null: what any account can do. */
export function accountExamples(
  providers: readonly DocumentedProvider[],
  action: Action | null,
): ParameterExamples {
  return collect(
    providers,
    action,
    ({ accountFor = {}, account }) => (action && accountFor[action]) ?? account,
  );
}

/** Ids below an account, of the providers that can do it. */
export function idExamples(
  providers: readonly DocumentedProvider[],
  action: Action | null,
  name: string,
): ParameterExamples {
  return collect(providers, action, ({ ids }) => ids[name]);
}

function collect(
  providers: readonly DocumentedProvider[],
  action: Action | null,
  exampleOf: (examples: ProviderExamples) => Example | undefined,
): ParameterExamples {
  const found: ParameterExamples = {};
  for (const { provider, actions, examples } of providers) {
    if (action && actions[action].availability === 'unsupported') continue;
    const example = exampleOf(examples);
    if (example) found[provider.id] = example;
  }
  return found;
}
