/** What a key looks like, as JSON Schema. */
export const KEY_SCHEMA = {
  type: 'string',
  minLength: 16,
  maxLength: 255,
  pattern: '^[\\x21-\\x7e]{16,255}$',
} as const;
