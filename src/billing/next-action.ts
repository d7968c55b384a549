import { ApiProperty } from '@nestjs/swagger';

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
