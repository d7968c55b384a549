import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ListOf } from './list.js';
import { Resource } from './resource.js';
import { Described, OneOf } from './schema.js';

@Described('What may be known of a card. The number is never known here.')
export class Card {
  /**
   * As the provider names it.
   * @example "visa"
   */
  brand: string | null;
  /**
   * The last four digits.
   * @example "4242"
   */
  last4: string | null;
  /**
   * 1 to 12.
   * @example 11
   */
  expMonth: number | null;
  /**
   * Four digits.
   * @example 2030
   */
  expYear: number | null;
  /** Null when the provider does not tell and the date is not known. */
  expired: boolean | null;
}

const TYPES = { card: 'a card', unknown: 'something else; the provider’s answer does not tell' } as const;
const MANAGED_BY = {
  api: 'added and deleted through this API',
  hosted_page: 'changed only on a page of the provider, see `POST …/payment-methods/setup`',
} as const;

@Described('How the account pays.')
export class PaymentMethod extends Resource {
  /**
   * The provider’s own id.
   * @example "c1000000-0000-4000-8000-000000000001"
   */
  id: string;
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  @OneOf(TYPES, 'What it is.')
  type: keyof typeof TYPES;
  /** Null where nothing is known of a card. */
  card: Card | null;
  /** Null when the provider does not tell. */
  isDefault: boolean | null;
  /**
   * The provider’s text for the expiry, where it could not be read.
   * @example "13/27"
   */
  expiryRaw: string | null;
  /**
   * RFC 3339 in UTC; null when the provider does not tell.
   * @example "2025-11-21T00:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  createdAt: string | null;
  @OneOf(MANAGED_BY, 'How it is changed.')
  managedBy: keyof typeof MANAGED_BY;
}

@Described('One page of payment methods, and how the list came about.')
export class PaymentMethodList extends ListOf(PaymentMethod) {}

const LAST4 = /^\d{4}$/;

@Described('A card that the platform’s payment gateway has turned into a token. Never a card number.')
export class AddPaymentMethod {
  /**
   * The gateway’s token.
   * @example "tok_visa_9f2c"
   */
  @IsString({ message: 'token must be the payment gateway’s token, a text' })
  @Length(1, 512, { message: 'token must have 1 to 512 characters' })
  token: string;
  /**
   * The card’s last four digits, for display.
   * @example "4242"
   */
  @ApiProperty({ pattern: LAST4.source })
  @Matches(LAST4, { message: 'last4 must be the last four digits of the card' })
  last4: string;
  /**
   * The month after which the card expires: 1 to 12.
   * @example 12
   */
  @IsInt({ message: 'expMonth must be an integer from 1 to 12' })
  @Min(1, { message: 'expMonth must be an integer from 1 to 12' })
  @Max(12, { message: 'expMonth must be an integer from 1 to 12' })
  expMonth: number;
  /**
   * Its year, in four digits.
   * @example 2029
   */
  @IsInt({ message: 'expYear must be a year of four digits' })
  @Min(2000, { message: 'expYear must be a year of four digits' })
  @Max(2099, { message: 'expYear must be a year of four digits' })
  expYear: number;
}
