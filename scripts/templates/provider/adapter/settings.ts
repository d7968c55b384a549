import type { Credential } from '../../contract/provider-definition.js';
import { listOf, path, providerUrl, token } from '../../contract/variable.js';
import { ORGANIZATION_ID } from './wire.js';

/** What the adapter needs to know. */
export interface __Name__Settings {
  /** Without a slash at the end. */
  baseUrl: string;
  /** Read for each request, so that its file can be replaced without a restart. */
  credential: Credential;
}

export const variables = {
  credential: { name: '__NAME___TOKEN', kind: token, meaning: 'makes __TITLE__ live' },
  credentialFile: {
    name: '__NAME___TOKEN_FILE',
    kind: path,
    meaning: 'the same from a file, which is read again when it changes',
  },
  // fill in: the documented address as `default`, if there is one for every customer
  url: { name: '__NAME___API_URL', kind: providerUrl, meaning: 'required with a token' },
  organizationIds: {
    name: '__NAME___ORGANIZATION_IDS',
    kind: listOf(ORGANIZATION_ID, 'must be a list of organisation ids, at least one'),
    meaning: 'only serve these organisations; default: all that the token can see',
  },
} as const;
