import { readFileSync } from 'node:fs';
import { surfaceOf } from '../../scripts/surface.mjs';
import type { OpenApi, Operation, Schema } from '../support/openapi.js';

const text = readFileSync('api/openapi.json', 'utf8');
const committed = new Set(surfaceOf(JSON.parse(text)));

/** How many promises go, and how many come, when the document is changed. */
function after(change: (document: OpenApi) => void): { gone: number; come: number } {
  const document = JSON.parse(text) as OpenApi;
  change(document);
  const lines = new Set(surfaceOf(document));
  return {
    gone: [...committed].filter((line) => !lines.has(line)).length,
    come: [...lines].filter((line) => !committed.has(line)).length,
  };
}

const invoice = ({ components }: OpenApi): Record<string, Schema> =>
  components.schemas.Invoice?.properties ?? {};
const list = ({ paths }: OpenApi): Operation => paths['/v1/invoices']?.get as Operation;

describe('api/surface.txt', () => {
  it('has a line for every promise of the document', () => {
    const lines = readFileSync('api/surface.txt', 'utf8').trim().split('\n').slice(1);
    expect(lines).toEqual([...committed]);
    expect(lines.length).toBeGreaterThan(500);
  });

  it.each<[string, (document: OpenApi) => void]>([
    ['a route goes', ({ paths }) => delete paths['/v1/invoices']],
    ['an operation is called otherwise', (document) => (list(document).operationId = 'allInvoices')],
    ['a member goes', (document) => delete invoice(document).dueOn],
    ['a member may be null now', (document) => ((invoice(document).id as Schema).type = ['string', 'null'])],
    ['a member is another schema', (document) => ((invoice(document).total as Schema).$ref = '#/x/Total')],
    ['a member may be absent now', ({ components }) => components.schemas.Invoice?.required?.pop()],
    ['a value goes', (document) => invoice(document).status?.enum?.pop()],
    ['a limit is narrower', (document) => (namedSchema(document, 'limit').maximum = 50)],
    ['a parameter is required now', (document) => (parameter(document, 'limit').required = true)],
    ['an answer has another status', ({ paths }) => delete paths['/v1/invoices']?.get?.responses['200']],
  ])('loses a line when %s', (_, change) => {
    expect(after(change).gone).toBeGreaterThan(0);
  });

  it.each<[string, (document: OpenApi) => void]>([
    ['a member comes', (document) => (invoice(document).note = { type: 'string' })],
    ['a value comes', (document) => invoice(document).status?.enum?.push('disputed')],
    [
      'a route comes',
      ({ paths }) => (paths['/v1/disputes'] = { get: { operationId: 'x', responses: {} } as never }),
    ],
  ])('loses none when %s', (_, change) => {
    const { gone, come } = after(change);
    expect(gone).toBe(0);
    expect(come).toBeGreaterThan(0);
  });

  it('does not change with words', () => {
    expect(after((document) => (list(document).summary = 'Otherwise'))).toEqual({ gone: 0, come: 0 });
  });
});

function parameter(
  document: OpenApi,
  name: string,
): { required?: boolean; schema: Schema & { maximum?: number } } {
  const found = list(document).parameters?.find((one) => one.name === name);
  if (!found) throw new Error(`no parameter ${name}`);
  return found;
}

function namedSchema(document: OpenApi, name: string): Schema & { maximum?: number } {
  return parameter(document, name).schema;
}
