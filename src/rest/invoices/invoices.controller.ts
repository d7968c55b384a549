import { Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Target } from '../../access/execute.js';
import { Invoice, InvoiceExport, InvoiceFileLink, InvoiceList, InvoiceQuery } from '../../billing/invoice.js';
import { ReadQuery } from '../../billing/list.js';
import type { Call } from '../../contract/call.js';
import { CurrentCall } from '../../http/request-context.js';
import { OptionalBody } from '../../openapi/optional-body.js';
import { AccountRoute, MergedRoute } from '../account-route.js';
import { AdmittedTarget } from '../admission.guard.js';
import { InvoiceFileResponse, toDownload } from './invoice-file.js';
import { InvoicesService } from './invoices.service.js';

@ApiTags('Invoices')
@Controller('v1')
export class InvoicesController {
  constructor(private readonly invoices: InvoicesService) {}

  @Get('invoices')
  @MergedRoute({
    operationId: 'listInvoices',
    summary: 'List the invoices of all accounts, newest first',
    description:
      'One upstream read per account, all at once. An account whose provider fails is missing; `meta.sources` and the header `X-Billing-Complete` say so.',
    list: true,
  })
  listAll(@CurrentCall() call: Call, @Query() query: InvoiceQuery): Promise<InvoiceList> {
    return this.invoices.listAll(call, query);
  }

  @Get('accounts/:accountId/invoices')
  @AccountRoute({
    operationId: 'listAccountInvoices',
    summary: 'List the invoices of an account, newest first',
    description: 'One upstream read.',
    action: 'invoices.list',
    list: true,
  })
  list(@AdmittedTarget() target: Target, @Query() query: InvoiceQuery): Promise<InvoiceList> {
    return this.invoices.list(target, query);
  }

  @Get('accounts/:accountId/invoices/:invoiceId')
  @AccountRoute({
    operationId: 'getInvoice',
    summary: 'Get an invoice',
    description: 'One upstream read.',
    action: 'invoices.get',
    ids: ['invoiceId'],
  })
  get(
    @AdmittedTarget() target: Target,
    @Param('invoiceId') invoiceId: string,
    @Query() _query: ReadQuery,
  ): Promise<Invoice> {
    return this.invoices.get(target, invoiceId);
  }

  @Get('accounts/:accountId/invoices/:invoiceId/file')
  @AccountRoute({
    operationId: 'getInvoiceFile',
    summary: 'Get a link to an invoice’s document',
    description:
      'A link; or the document itself, where the platform has no links: `Content-Type` says which. Anyone who has the link can open it: it is made anew for each request and never stored here.',
    action: 'invoices.file',
    ids: ['invoiceId'],
  })
  @InvoiceFileResponse()
  async file(
    @AdmittedTarget() target: Target,
    @Param('invoiceId') invoiceId: string,
  ): Promise<InvoiceFileLink | StreamableFile> {
    return toDownload(await this.invoices.file(target, invoiceId));
  }

  @Post('accounts/:accountId/invoice-exports')
  @OptionalBody()
  @HttpCode(202)
  @AccountRoute({
    operationId: 'exportInvoices',
    summary: 'Have all invoices sent by e-mail',
    description: 'The provider sends them to the billing address. One upstream write.',
    action: 'invoices.export',
  })
  export(@AdmittedTarget() target: Target): Promise<InvoiceExport> {
    return this.invoices.export(target);
  }
}
