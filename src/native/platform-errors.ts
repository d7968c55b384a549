import type { ProblemResponse } from '../openapi/api-problems.js';

/** Statuses of errors that a platform is known to return; it documents none of their bodies. */
const STATUSES = { read: ['400', '404', '429'], write: ['400', '404', '409', '422', '429'] };

export const PLATFORM_ERROR_SCHEMA = {
  type: 'object',
  additionalProperties: true,
  description: 'The platform’s own error: no platform documents its fields.',
  example: { message: 'In the platform’s own words.' },
};

type Responses = Record<string, { description: string; content: Record<string, object> }>;

/** The responses with which a platform rejects a request, beside this service’s own problems of the same status. */
export function withPlatformErrors(
  name: string,
  write: boolean,
  { default: other, ...problems }: Record<string, ProblemResponse>,
): Responses {
  const passed = `${name} rejected the request: its status, body and type are passed on as they came.`;
  const error = { schema: { $ref: '#/components/schemas/PlatformError' } };
  const entries = STATUSES[write ? 'write' : 'read'].map((status) => {
    const own = problems[status];
    const description = own ? `${passed} Or a problem of this service:\n${own.description}` : passed;
    return [status, { description, content: { 'application/json': error, ...own?.content } }] as const;
  });
  return { ...Object.fromEntries(entries), ...(other && { default: other }) };
}
