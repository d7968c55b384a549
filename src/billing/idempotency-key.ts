import type { JsonSchema } from '../contract/json-schema.js';

/** What a key looks like, for every document that tells it. */
export const KEY_SCHEMA = {
  type: 'string',
  minLength: 16,
  maxLength: 255,
  pattern: '^[\\x21-\\x7e]{16,255}$',
} as const satisfies JsonSchema;
