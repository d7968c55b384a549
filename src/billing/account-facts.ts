import { IsString, Length } from 'class-validator';
import { Resource } from './resource.js';
import { Described, OneOf } from './schema.js';

@Described('The account’s id in the platform’s own billing system.')
export class ExternalId extends Resource {
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  /**
   * To be named to the provider’s support; null when the provider has none.
   * @example "AzqXYZ4tBq7s1Lk"
   */
  externalId: string | null;
}

@Described('Whether the provider is content with how the account pays.')
export class BillingStatus extends Resource {
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  /** False: something has to be done. Null when the provider does not tell. */
  valid: boolean | null;
  /**
   * The provider’s own words; null when it gives none.
   * @example "An invoice has been unpaid for more than a week."
   */
  reason: string | null;
}

@Described('A credit code was accepted.')
export class CreditCodeResult {
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  @OneOf({ applied: 'the provider has accepted it' }, 'What became of it.')
  outcome: 'applied';
}

@Described('A code that the provider has handed out.')
export class RedeemCreditCode {
  /**
   * As the provider handed it out.
   * @example "WELCOME-100"
   */
  @IsString({ message: 'code must be a text of 1 to 200 characters' })
  @Length(1, 200, { message: 'code must be a text of 1 to 200 characters' })
  code: string;
}
