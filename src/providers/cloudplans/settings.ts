import type { Credential } from '../../contract/provider-definition.js';
import { currency, listOf, path, providerUrl, token } from '../../contract/variable.js';

/** What the adapter has to be told. */
export interface CloudPlansSettings {
  /** Documented nowhere, so it is always configured: without `/v1` and without a slash at the end. */
  baseUrl: string;
  /** Lives for up to 30 minutes and cannot be refreshed: whoever supplies it replaces it. */
  credential: Credential;
  /** ISO 4217; the API names no currency. */
  currency: string | null;
}

export const variables = {
  credential: { name: 'CLOUDPLANS_TOKEN', kind: token, meaning: 'access token; makes CloudPlans live' },
  credentialFile: {
    name: 'CLOUDPLANS_TOKEN_FILE',
    kind: path,
    meaning:
      'file with the token (recommended, as a token expires after 30 minutes); read again when it changes',
  },
  url: {
    name: 'CLOUDPLANS_API_URL',
    kind: providerUrl,
    meaning: 'API URL without `/v1`; required with a token',
  },
  currency: {
    name: 'CLOUDPLANS_CURRENCY',
    kind: currency,
    meaning: 'ISO 4217 code for amounts that name no currency',
  },
  organizationIds: {
    name: 'CLOUDPLANS_ORGANIZATION_IDS',
    kind: listOf(/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/, 'must be a list of organisation ids, at least one'),
    meaning: 'only serve these organisations; default: all that the token can see',
  },
} as const;
