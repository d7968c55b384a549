import { ApiProperty } from '@nestjs/swagger';
import { Described, OneOf } from './schema.js';
import { unionOf } from './union.js';

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
class TokenizeAction {
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
export const NEXT_ACTION = unionOf<NextAction>('NextAction', 'What the customer has to do next.', 'type', {
  redirect: RedirectAction,
  tokenize: TokenizeAction,
});
