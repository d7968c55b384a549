import type { Credential } from '../../upstream/credential.js';

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

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

export function authorization(scheme: QoverySettings['authScheme'], secret: string): string {
  if (scheme === 'auto') return `${JWT.test(secret) ? 'Bearer' : 'Token'} ${secret}`;
  return `${scheme} ${secret}`;
}
