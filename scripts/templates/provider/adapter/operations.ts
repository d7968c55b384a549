import { arraySchema, responseSchema } from '../../contract/json-schema.js';
import type { NativeInput, NativeOperation, UpstreamOperation } from '../../contract/native-operation.js';
import { INVOICE_ID, ORGANIZATION_ID } from './wire.js';

const organizationId: NativeInput = {
  in: 'path',
  name: 'organizationId',
  schema: {
    type: 'string',
    pattern: ORGANIZATION_ID.source,
    description: 'The organisation’s id at __TITLE__: the part of an account’s id after `__name__.`.',
  },
};
const invoiceId: NativeInput = {
  in: 'path',
  name: 'invoiceId',
  schema: { type: 'string', pattern: INVOICE_ID.source, description: 'The invoice’s id.' },
};

const text = (description: string) => ({ type: ['string', 'null'], description });

const Invoice = responseSchema('Invoice', {
  id: text('Its id.'),
  number: text('Its number, for people.'),
  status: text('`paid` or `due`.'),
  issued_on: text('The day of issue.'),
  due_on: text('The day when it is due.'),
  amount_minor: { type: ['integer', 'null'], description: 'The total in minor units of the currency.' },
  currency: text('ISO 4217.'),
});

// fill in: one row per billing endpoint, by its documented name and path
/** The platform’s billing endpoints. */
export const operations = {
  invoices: {
    id: 'list__Name__Invoices',
    title: 'List __TITLE__ invoices',
    method: 'GET',
    path: '/organizations/{organizationId}/invoices',
    tool: '__name__-list-invoices',
    description: 'Every invoice of an organisation. Costs one upstream read, changes nothing.',
    inputs: { organizationId },
    answer: {
      status: 200,
      schema: responseSchema('Invoices', { invoices: arraySchema(Invoice, 'The invoices.') }),
    },
    unified: ['invoices.list'],
  },
  invoice: {
    id: 'get__Name__Invoice',
    title: 'Get a __TITLE__ invoice',
    method: 'GET',
    path: '/organizations/{organizationId}/invoices/{invoiceId}',
    tool: '__name__-get-invoice',
    description: 'One invoice of an organisation. Costs one upstream read, changes nothing.',
    inputs: { organizationId, invoiceId },
    answer: { status: 200, schema: Invoice },
    unified: ['invoices.get'],
  },
} as const satisfies Record<string, NativeOperation>;

/** Reads that are not billing; neither the native API nor MCP offers them. */
export const lookups = {
  // fill in: the endpoint that lists the organisations of a token
  organizations: {
    id: 'list__Name__Organizations',
    title: 'List organisations',
    method: 'GET',
    path: '/organizations',
  },
} as const satisfies Record<string, UpstreamOperation>;
