import { ApiProperty, getSchemaPath } from '@nestjs/swagger';

/** Send the customer to a page of the provider. The link is personal and short-lived. */
export class RedirectAction {
  @ApiProperty({ enum: ['redirect'] })
  type: 'redirect';
  /** @example "https://checkout.example.com/session" */
  url: string;
}

/** Let the payment gateway's script in the browser turn the card into a token, then add it. */
export class TokenizeAction {
  @ApiProperty({ enum: ['tokenize'] })
  type: 'tokenize';
  /**
   * The gateway's name.
   * @example "chargebee"
   */
  gateway: string;
  /**
   * The gateway's site.
   * @example "acme"
   */
  site: string;
  /**
   * The gateway's publishable key, meant for browsers.
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
