import { Injectable } from '@nestjs/common';
import { Execute, type Target } from '../../access/execute.js';
import { FanOut } from '../../access/fan-out.js';
import { singleList, toSource } from '../../access/source-result.js';
import type { Invoice, InvoiceExport, InvoiceList, InvoiceQuery } from '../../billing/invoice.js';
import type { Document } from '../../contract/billing-provider.js';
import type { Call } from '../../contract/call.js';
import { firstRows, Pager, type RowKey } from '../../input/pager.js';

@Injectable()
export class InvoicesService {
  constructor(
    private readonly execute: Execute,
    private readonly fanOut: FanOut,
  ) {}

  async list(target: Target, query: InvoiceQuery): Promise<InvoiceList> {
    const pager = pagerOf(query, target.account.ref.id);
    const list = this.execute.run(target, 'invoices.list', undefined);
    const { rows, sources } = await singleList(target, list);
    return pager.page(matching([rows], query), keyOf, sources);
  }

  async listAll(call: Call, query: InvoiceQuery): Promise<InvoiceList> {
    const pager = pagerOf(query, '*');
    const answers = await this.fanOut.everyAccount(call, 'invoices.list', undefined);
    const lists = answers.map(({ data }) => data ?? []);
    return pager.page(matching(lists, query), keyOf, answers.map(toSource));
  }

  get(target: Target, invoiceId: string): Promise<Invoice> {
    return this.execute.run(target, 'invoices.get', { invoiceId });
  }

  file(target: Target, invoiceId: string): Promise<Document> {
    return this.execute.run(target, 'invoices.file', { invoiceId });
  }

  async export(target: Target): Promise<InvoiceExport> {
    await this.execute.run(target, 'invoices.export', undefined);
    return { accountId: target.account.ref.id, delivery: 'email' };
  }
}

function pagerOf(query: InvoiceQuery, scope: string): Pager {
  return new Pager(query, ['invoices', scope, query.status, query.from, query.to]);
}

/** The newest few. */
export function newest(invoices: Invoice[], count: number): Invoice[] {
  return firstRows(invoices, keyOf, count).map(({ row }) => row);
}

function keyOf({ issuedAt, accountId, id }: Invoice): RowKey {
  return [issuedAt, accountId, id];
}

/** Instants are of one form, so that they compare as texts; an unknown one lies outside any range. */
function* matching(lists: Invoice[][], { status, from, to }: InvoiceQuery): Generator<Invoice> {
  const start = from === undefined ? '' : `${from}T00:00:00Z`;
  const end = to === undefined ? '~' : `${to}T00:00:00Z`;
  const bounded = from !== undefined || to !== undefined;
  for (const list of lists) {
    for (const invoice of list) {
      if (status !== undefined && invoice.status !== status) continue;
      if (bounded && (invoice.issuedAt === null || invoice.issuedAt < start || invoice.issuedAt >= end))
        continue;
      yield invoice;
    }
  }
}
