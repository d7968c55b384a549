import type { Credential } from '../../contract/provider-definition.js';
import { listOf, matching, oneOf, path, providerUrl, token } from '../../contract/variable.js';

/** What the adapter has to be told. */
export interface QoverySettings {
  /** Without a slash at the end. */
  baseUrl: string;
  credential: Credential;
  /** `auto` looks at the credential: a JWT is sent as `Bearer`, an API token as `Token`. */
  authScheme: 'auto' | 'Token' | 'Bearer';
  /** The payment gateway's public data; without it, the customer cannot be told how to add a card. */
  gateway: { site: string; publishableKey: string } | null;
}

export const variables = {
  credential: { name: 'QOVERY_API_KEY', kind: token, meaning: 'API token; makes Qovery live' },
  credentialFile: {
    name: 'QOVERY_API_KEY_FILE',
    kind: path,
    meaning: 'file with the token; read again when it changes',
  },
  url: {
    name: 'QOVERY_API_URL',
    kind: providerUrl,
    default: 'https://api.qovery.com',
    meaning: 'API URL; with `SANDBOX=qovery`, the URL of a running sandbox',
  },
  authScheme: {
    name: 'QOVERY_AUTH_SCHEME',
    kind: oneOf('auto', 'Token', 'Bearer'),
    default: 'auto',
    meaning: '`Token`, `Bearer`, or `auto`: `Bearer` if the token is a JWT',
    liveOnly: true,
  },
  organizationIds: {
    name: 'QOVERY_ORGANIZATION_IDS',
    kind: listOf(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      'must be a list of UUIDs, at least one',
      (id) => id.toLowerCase(),
    ),
    meaning: 'only serve these organisations; default: all that the token can see',
  },
  gatewaySite: {
    name: 'QOVERY_GATEWAY_SITE',
    kind: matching(/^[A-Za-z0-9-]{1,100}$/, 'must be the name of the gateway’s site'),
    meaning: 'site name of the payment gateway, for adding cards; needs `QOVERY_GATEWAY_KEY`',
  },
  gatewayKey: {
    name: 'QOVERY_GATEWAY_KEY',
    kind: token,
    meaning: 'publishable key of the payment gateway; needs `QOVERY_GATEWAY_SITE`',
  },
} as const;

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

export function authorization(scheme: QoverySettings['authScheme'], secret: string): string {
  if (scheme === 'auto') return `${JWT.test(secret) ? 'Bearer' : 'Token'} ${secret}`;
  return `${scheme} ${secret}`;
}
