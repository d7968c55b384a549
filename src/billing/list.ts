import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { Described } from './schema.js';
import { isComplete, Source } from './source.js';
import { ItemProperty, type Union } from './union.js';

/** The query of a single resource. */
export class ReadQuery {
  /** `raw` puts the provider’s own object beside each resource. */
  @IsOptional()
  @IsIn(['raw'], { message: 'include must be raw' })
  include?: 'raw';
}

export const DEFAULT_LIMIT = 25;
const LIMIT = { message: 'limit must be an integer from 1 to 100' };

/** What a cursor looks like; whether it is right, its list says. */
const CURSOR_SCHEMA = { pattern: '^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{16}$' } as const;

/** The query of a list. */
export class ListQuery extends ReadQuery {
  /** How many at most: 1 to 100. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value,
  )
  @IsInt(LIMIT)
  @Min(1, LIMIT)
  @Max(100, LIMIT)
  limit?: number = DEFAULT_LIMIT;
  /** `page.nextCursor` of the page before, with the same filter. */
  @ApiProperty({ required: false, ...CURSOR_SCHEMA })
  @IsOptional()
  @IsString({ message: 'cursor must be a text' })
  cursor?: string;
}

@Described('Where in the list this page is.')
class Page {
  /** Give it as `cursor` to get the next page; null on the last one. Opaque. */
  nextCursor: string | null;
  /** False on the last page. */
  hasMore: boolean;
}

@Described('How the list came about.')
export class ListMeta {
  /** False when an account is missing because its provider failed. The header `X-Billing-Complete` says the same. */
  complete: boolean;
  /** One per account asked. */
  sources: Source[];
}

export interface List<T> {
  data: T[];
  page: Page;
  meta: ListMeta;
}

/** The OpenAPI schema of a list: `class InvoiceList extends ListOf(Invoice)`. */
export function ListOf<T>(item: Type<T> | Union<T>): Type<List<T>> {
  class ListSchema implements List<T> {
    @ItemProperty(item, { array: true, description: 'The rows of this page, in order.' })
    data: T[];
    @ApiProperty({ type: Page })
    page: Page;
    @ApiProperty({ type: ListMeta })
    meta: ListMeta;
  }
  return ListSchema;
}

export function listMeta(sources: Source[]): ListMeta {
  return { complete: isComplete(sources), sources };
}
