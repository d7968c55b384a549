import type { Credential } from '../../upstream/credential.js';

/** What the adapter has to be told. */
export interface CloudPlansSettings {
  /** Documented nowhere, so it is always configured: without `/v1` and without a slash at the end. */
  baseUrl: string;
  /** Lives for up to 30 minutes and cannot be refreshed: whoever supplies it replaces it. */
  credential: Credential;
  /** ISO 4217; the API names no currency. */
  currency: string | null;
}
