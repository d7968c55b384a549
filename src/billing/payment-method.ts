import { IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ListOf } from './list.js';
import { Resource } from './resource.js';

/** What may be known of a card. The number is never known here. */
export class Card {
  /** @example "visa" */
  brand: string | null;
  /** @example "4242" */
  last4: string | null;
  /** 1 to 12. */
  expMonth: number | null;
  /** Four digits. */
  expYear: number | null;
  /** Null when the provider does not tell and the date is not known. */
  expired: boolean | null;
}

/** How the account pays. */
export class PaymentMethod extends Resource {
  /** @example "c1000000-0000-4000-8000-000000000001" */
  id: string;
  /** @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01" */
  accountId: string;
  type: 'card' | 'unknown';
  card: Card | null;
  /** Null when the provider does not tell. */
  isDefault: boolean | null;
  /** The provider's text for the expiry, where it could not be read. */
  expiryRaw: string | null;
  /** RFC 3339 in UTC, or null. */
  createdAt: string | null;
  /** `api`: added and deleted here. `hosted_page`: only on a page of the provider. */
  managedBy: 'api' | 'hosted_page';
}

export class PaymentMethodList extends ListOf(PaymentMethod) {}

/** A card that the platform's payment gateway has turned into a token. Never a card number. */
export class AddPaymentMethod {
  /**
   * The gateway's token.
   * @example "tok_visa_9f2c"
   */
  @IsString({ message: 'token must be the payment gateway’s token, a text' })
  @Length(1, 512, { message: 'token must have 1 to 512 characters' })
  token: string;
  /**
   * The card's last four digits, for display.
   * @example "4242"
   */
  @Matches(/^\d{4}$/, { message: 'last4 must be the last four digits of the card' })
  last4: string;
  /** @example 12 */
  @IsInt({ message: 'expMonth must be an integer from 1 to 12' })
  @Min(1, { message: 'expMonth must be an integer from 1 to 12' })
  @Max(12, { message: 'expMonth must be an integer from 1 to 12' })
  expMonth: number;
  /** @example 2029 */
  @IsInt({ message: 'expYear must be a year of four digits' })
  @Min(2000, { message: 'expYear must be a year of four digits' })
  @Max(2099, { message: 'expYear must be a year of four digits' })
  expYear: number;
}
