import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ListOf, ListQuery } from './list.js';
import { Money } from './money.js';
import { Resource, Warning } from './resource.js';
import { Described, OneOf } from './schema.js';
import { IsDay, IsNotBefore } from './validators.js';

const INVOICE_STATUSES = {
  draft: 'not issued yet',
  open: 'issued and owed',
  paid: 'settled',
  void: 'cancelled, nothing is owed',
  uncollectible: 'the provider has given it up',
  unknown: 'a status never seen before; the provider’s name for it stands in `statusNative`',
} as const;
export type InvoiceStatus = keyof typeof INVOICE_STATUSES;

const INVOICE_KINDS = {
  invoice: 'something to pay',
  credit_note: 'something credited: its amount is negative',
  unknown: 'the provider’s response does not tell',
} as const;
export type InvoiceKind = keyof typeof INVOICE_KINDS;

@Described('Whether the invoice’s document can be asked for.')
export class InvoiceFile {
  /** True when `GET …/invoices/{invoiceId}/file` returns a link or the document. */
  available: boolean;
}

@Described('A bill of a provider.')
export class Invoice extends Resource {
  /**
   * The provider’s own id.
   * @example "a1000000-0000-4000-8000-000000000002"
   */
  id: string;
  /**
   * The account it is billed to.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  /**
   * The provider’s number, as people call it; null where it has none beside the id.
   * @example "INV-2026-0015"
   */
  number: string | null;
  @OneOf(INVOICE_KINDS, 'Kind of document.')
  kind: InvoiceKind;
  @OneOf(INVOICE_STATUSES, 'How far it is.')
  status: InvoiceStatus;
  /**
   * The provider’s own status, verbatim.
   * @example "PAYMENT_DUE"
   */
  statusNative: string | null;
  /** Whether it is open and late; null when the provider’s answer does not tell. */
  overdue: boolean | null;
  /**
   * RFC 3339 in UTC; a provider’s day is its 00:00:00Z; null when it cannot be read without guessing.
   * @example "2026-11-01T00:00:00Z"
   */
  @ApiProperty({ format: 'date-time' })
  issuedAt: string | null;
  /**
   * The provider’s text, where `issuedAt` could not be read from it.
   * @example "03/04/2026"
   */
  issuedAtRaw: string | null;
  /**
   * `YYYY-MM-DD`, or null when unknown.
   * @example "2026-11-15"
   */
  @ApiProperty({ format: 'date' })
  dueOn: string | null;
  /**
   * The provider’s text, where `dueOn` could not be read from it.
   * @example "03/04/2026"
   */
  dueOnRaw: string | null;
  /** What is to be paid in all. */
  total: Money;
  file: InvoiceFile;
  /** What to know about the figures; usually empty. */
  warnings: Warning[];
}

@Described('One page of invoices, and how the list came about.')
export class InvoiceList extends ListOf(Invoice) {}

@Described('A link to the invoice’s document. Anyone who has it can open it: keep it to yourself.')
export class InvoiceFileLink {
  /**
   * For one use, soon: the provider decides how long it works.
   * @example "https://billing.example.com/invoices/1.pdf"
   */
  @ApiProperty({ format: 'uri' })
  url: string;
}

@Described('The invoices were ordered.')
export class InvoiceExport {
  /**
   * The account that it is of.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  @OneOf({ email: 'the provider sends them to the billing address' }, 'How they arrive.')
  delivery: 'email';
}

const STATUS_NAMES = Object.keys(INVOICE_STATUSES);

/** The query of a list of invoices. */
export class InvoiceQuery extends ListQuery {
  @IsOptional()
  @IsIn(STATUS_NAMES, { message: `status must be one of ${STATUS_NAMES.join(', ')}` })
  @OneOf(INVOICE_STATUSES, 'Only invoices of this status.', { required: false })
  status?: InvoiceStatus;
  /** First day of issue, inclusive: `YYYY-MM-DD` in UTC. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ required: false, format: 'date' })
  from?: string;
  /** Day of issue before which to stop, exclusive: `YYYY-MM-DD` in UTC. */
  @IsOptional()
  @IsNotBefore('from')
  @IsDay()
  @ApiProperty({ required: false, format: 'date' })
  to?: string;
}

/** The kind of a document that only its amount tells. */
export function kindOf({ amount }: Money): InvoiceKind {
  if (amount === null) return 'unknown';
  return amount.startsWith('-') ? 'credit_note' : 'invoice';
}
