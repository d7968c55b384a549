import { ApiBody } from '@nestjs/swagger';

/** Its schema has no class: a class without members has no members to read. */
export const EMPTY_OBJECT_SCHEMA = {
  type: 'object',
  description: 'No members: everything is said by the path.',
  additionalProperties: false,
  example: {},
};

/** Documents that a write takes no members: no body, or an empty object. */
export function OptionalBody(): MethodDecorator {
  return ApiBody({
    required: false,
    description: 'None, or `{}`.',
    schema: { $ref: '#/components/schemas/EmptyObject' },
  });
}
