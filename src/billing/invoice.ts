import { Money } from './money.js';
import { IsIn, IsOptional } from 'class-validator';
import { ListOf, ListQuery } from './list.js';
import { Resource, Warning } from './resource.js';
import { IsDay, IsNotBefore } from './validators.js';

export const INVOICE_STATUSES = ['draft', 'open', 'paid', 'void', 'uncollectible', 'unknown'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

/** Whether the invoice's document can be asked for. */
export class InvoiceFile {
  /** True when `GET …/invoices/{invoiceId}/file` answers with a link. */
  available: boolean;
}

/** A bill of a provider. */
export class Invoice extends Resource {
  /**
   * The provider's own id.
   * @example "a1000000-0000-4000-8000-000000000002"
   */
  id: string;
  /**
   * The account it is billed to.
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  accountId: string;
  /** `open` is owed; a status never seen before is `unknown`, and its name stands in `statusNative`. */
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible' | 'unknown';
  /**
   * The provider's own status, verbatim.
   * @example "PAYMENT_DUE"
   */
  statusNative: string | null;
  /** Whether it is open and late; null when the provider's answer does not tell. */
  overdue: boolean | null;
  /**
   * RFC 3339 in UTC; a provider's day is its 00:00:00Z; null when it cannot be read without guessing.
   * @example "2026-11-01T00:00:00Z"
   */
  issuedAt: string | null;
  /** The provider's text, where `issuedAt` could not be read from it. */
  issuedAtRaw: string | null;
  /**
   * `YYYY-MM-DD`, or null when unknown.
   * @example "2026-11-15"
   */
  dueOn: string | null;
  /** The provider's text, where `dueOn` could not be read from it. */
  dueOnRaw: string | null;
  /** What is to be paid in all. */
  total: Money;
  file: InvoiceFile;
  warnings: Warning[];
}

export class InvoiceList extends ListOf(Invoice) {}

/** A link to the invoice's document. Anyone who has it can open it: keep it to yourself. */
export class InvoiceFileLink {
  /** @example "https://billing.example.com/invoices/1.pdf" */
  url: string;
}

/** The invoices were ordered. */
export class InvoiceExport {
  /** @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01" */
  accountId: string;
  /** How they arrive: by e-mail to the billing address. */
  delivery: 'email';
}

/** The query of a list of invoices. */
export class InvoiceQuery extends ListQuery {
  /** Only invoices of this status. */
  @IsOptional()
  @IsIn(INVOICE_STATUSES, { message: `status must be one of ${INVOICE_STATUSES.join(', ')}` })
  status?: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible' | 'unknown';
  /** First day of issue, inclusive: `YYYY-MM-DD` in UTC. */
  @IsOptional()
  @IsDay()
  from?: string;
  /** Day of issue before which to stop, exclusive: `YYYY-MM-DD` in UTC. */
  @IsOptional()
  @IsNotBefore('from')
  @IsDay()
  to?: string;
}
