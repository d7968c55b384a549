import { IsString, Length } from 'class-validator';
import { Resource } from './resource.js';

/** The account's id in the platform's own billing system. */
export class ExternalId extends Resource {
  /** @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01" */
  accountId: string;
  /** @example "AzqXYZ4tBq7s1Lk" */
  externalId: string | null;
}

/** Whether the provider is content with how the account pays. */
export class BillingStatus extends Resource {
  /** @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01" */
  accountId: string;
  /** Null when the provider does not tell. */
  valid: boolean | null;
  /**
   * The provider's reason.
   * @example "An invoice has been unpaid for more than a week."
   */
  reason: string | null;
}

/** A credit code was accepted. */
export class CreditCodeResult {
  /** @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01" */
  accountId: string;
  outcome: 'applied';
}

export class RedeemCreditCode {
  /** @example "WELCOME-100" */
  @IsString({ message: 'code must be a text of 1 to 200 characters' })
  @Length(1, 200, { message: 'code must be a text of 1 to 200 characters' })
  code: string;
}
