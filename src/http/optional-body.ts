import { ApiBody } from '@nestjs/swagger';

/** Documents that a write takes no members: no body, or an empty object. */
export function OptionalBody(): MethodDecorator {
  return ApiBody({
    required: false,
    description: 'None, or `{}`.',
    schema: { type: 'object', additionalProperties: false, example: {} },
  });
}
