import type { ProviderDefinition } from '../contract/provider-definition.js';
import { cloudplans } from './cloudplans/definition.js';
import { qovery } from './qovery/definition.js';

/** Every platform that this service speaks to, in the order in which it is documented. */
export const PROVIDERS: readonly ProviderDefinition[] = [qovery, cloudplans];
