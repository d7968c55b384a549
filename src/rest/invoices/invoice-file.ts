import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { InvoiceFileLink } from '../../billing/invoice.js';
import type { Document } from '../../contract/billing-provider.js';

/** Documents the response of an invoice’s file: a link, or the document where the platform has no links. */
export function InvoiceFileResponse(): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(InvoiceFileLink),
    ApiResponse({
      status: 200,
      description: 'A link to the document, or the document.',
      content: {
        'application/json': { schema: { $ref: getSchemaPath(InvoiceFileLink) } },
        'application/pdf': { schema: { type: 'string', format: 'binary', description: 'The document.' } },
      },
    }),
  );
}

/** A document is always downloaded, never shown: it is the platform’s, and must not run anything here. */
export function toDownload(document: Document): InvoiceFileLink | StreamableFile {
  if ('url' in document) return document;
  const { bytes, contentType, fileName } = document;
  return new StreamableFile(bytes, {
    type: contentType,
    length: bytes.length,
    disposition: `attachment; filename="${fileName ?? 'invoice'}"`,
  });
}
