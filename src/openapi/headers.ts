import type { OpenApiOperation, Response } from './operation.js';
import { nameOf, type SchemaNode, type Schemas } from './schema-node.js';

/** The headers of answers, by name. */
export const HEADERS: Record<string, { description: string; schema: SchemaNode; example: unknown }> = {
  'X-Request-Id': {
    description: 'Names this request in the log: the client’s own where it sent a plain one, else a new one.',
    schema: { type: 'string', maxLength: 128 },
    example: '0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11',
  },
  'X-Billing-Complete': {
    description: '`false` when something is missing, because a provider failed: the same as `meta.complete`.',
    schema: { type: 'string', enum: ['true', 'false'] },
    example: 'true',
  },
  'Idempotent-Replayed': {
    description:
      '`true` when this is the stored answer to an earlier request with the same key; else absent.',
    schema: { type: 'string', enum: ['true'] },
    example: 'true',
  },
  'Retry-After': {
    description: 'Seconds to wait before asking again.',
    schema: { type: 'integer', minimum: 1 },
    example: 60,
  },
};

/** Names the headers of each response; a success is described by its schema. */
export function addHeaders({ responses }: OpenApiOperation, method: string, schemas: Schemas): void {
  for (const [status, response] of Object.entries(responses)) {
    const success = status.startsWith('2');
    const schema = schemaOf(response, schemas);
    if (success) response.description = schema?.description ?? 'Done; there is nothing to answer.';
    const names = success ? ['X-Request-Id'] : [];
    if (success && schema?.properties?.meta) names.push('X-Billing-Complete');
    // Only what is known to have been sent is kept and repeated.
    if (method !== 'get' && (success || status === 'default')) names.push('Idempotent-Replayed');
    // A platform's own 429 says when, too.
    if (['409', '429', 'default'].includes(status)) names.push('Retry-After');
    response.headers = Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    );
  }
}

function schemaOf({ content }: Response, schemas: Schemas): SchemaNode | undefined {
  const { $ref } = content?.['application/json']?.schema ?? {};
  return $ref === undefined ? undefined : schemas[nameOf($ref)];
}
