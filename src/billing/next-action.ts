import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Described, OneOf } from './schema.js';

@Described('Send the customer to a page of the provider. The link is personal and short-lived.')
export class RedirectAction {
  @OneOf({ redirect: 'a link to follow' }, 'Which kind of action it is.')
  type: 'redirect';
  /**
   * Personal and short-lived: open it now, and do not keep it.
   * @example "https://checkout.example.com/session"
   */
  @ApiProperty({ format: 'uri' })
  url: string;
}

@Described('Let the payment gateway’s script in the browser turn the card into a token, then add it.')
export class TokenizeAction {
  @OneOf({ tokenize: 'a form to show' }, 'Which kind of action it is.')
  type: 'tokenize';
  /**
   * The gateway’s name.
   * @example "chargebee"
   */
  gateway: string;
  /**
   * The gateway’s site.
   * @example "acme"
   */
  site: string;
  /**
   * The gateway’s publishable key, meant for browsers.
   * @example "test_pk_1"
   */
  publishableKey: string;
}

/** What the customer has to do next. */
export type NextAction = RedirectAction | TokenizeAction;

/** A union has no class: its schema has a name and a place in the document of its own. */
export const NEXT_ACTION = '#/components/schemas/NextAction';
export const NEXT_ACTION_SCHEMA = {
  description: 'What the customer has to do next.',
  oneOf: [{ $ref: getSchemaPath(RedirectAction) }, { $ref: getSchemaPath(TokenizeAction) }],
  discriminator: {
    propertyName: 'type',
    mapping: { redirect: getSchemaPath(RedirectAction), tokenize: getSchemaPath(TokenizeAction) },
  },
};
