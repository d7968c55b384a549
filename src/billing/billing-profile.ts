import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsEmail,
  IsISO31661Alpha2,
  IsObject,
  IsOptional,
  IsString,
  IsUppercase,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Resource } from './resource.js';
import { Described } from './schema.js';

@Described('Where the bill goes.')
export class Address {
  /**
   * Street and number.
   * @example "21 Jenny Street"
   */
  line1: string | null;
  /**
   * City or town.
   * @example "Greenbow"
   */
  city: string | null;
  /**
   * Postal or ZIP code.
   * @example "36744"
   */
  postalCode: string | null;
  /**
   * State, province or region.
   * @example "Alabama"
   */
  state: string | null;
  /**
   * ISO 3166-1 alpha-2.
   * @example "US"
   */
  country: string | null;
}

@Described('Who is billed.')
export class BillingProfile extends Resource {
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  /**
   * Given name.
   * @example "Forrest"
   */
  firstName: string | null;
  /**
   * Family name.
   * @example "Gump"
   */
  lastName: string | null;
  /**
   * The company’s legal name.
   * @example "Acme Inc."
   */
  company: string | null;
  /**
   * Receives the invoices.
   * @example "forrest@example.com"
   */
  email: string | null;
  address: Address;
  /**
   * The company’s VAT number.
   * @example "FR12345678901"
   */
  vatNumber: string | null;
}

@Described('Where the bill is to go.')
export class UpdateAddress {
  /**
   * Street and number.
   * @example "21 Jenny Street"
   */
  @IsString()
  @Length(1, 250)
  line1: string;
  /**
   * City or town.
   * @example "Greenbow"
   */
  @IsString()
  @Length(1, 100)
  city: string;
  /**
   * Postal or ZIP code.
   * @example "36744"
   */
  @IsString()
  @Length(1, 30)
  postalCode: string;
  /**
   * State, province or region.
   * @example "Alabama"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  state?: string | null;
  /**
   * ISO 3166-1 alpha-2.
   * @example "US"
   */
  @ApiProperty({ pattern: '^[A-Z]{2}$' })
  @IsUppercase({ message: 'country must be an ISO 3166-1 alpha-2 code in upper case' })
  @IsISO31661Alpha2({ message: 'country must be an ISO 3166-1 alpha-2 code in upper case' })
  country: string;
}

@Described('The whole profile: what is null or absent is cleared.')
export class UpdateBillingProfile {
  /**
   * Given name.
   * @example "Forrest"
   */
  @IsString()
  @Length(1, 100)
  firstName: string;
  /**
   * Family name.
   * @example "Gump"
   */
  @IsString()
  @Length(1, 100)
  lastName: string;
  /**
   * The company’s legal name.
   * @example "Acme Inc."
   */
  @IsOptional()
  @IsString()
  @MaxLength(250)
  company?: string | null;
  /**
   * Receives the invoices.
   * @example "forrest@example.com"
   */
  @IsEmail({}, { message: 'email must be an e-mail address' })
  email: string;
  @ValidateNested()
  @IsObject({ message: 'address must be an object' })
  @Type(() => UpdateAddress)
  address: UpdateAddress;
  /**
   * The company’s VAT number.
   * @example "FR12345678901"
   */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  vatNumber?: string | null;
}
