import { readFileSync } from 'node:fs';
import { surfaceOf, toolSurfaceOf } from '../../scripts/surface.mjs';
import { publishedDocument, type OpenApi, type Operation, type Schema } from '../support/openapi.js';
import { publishedTools, type ToolDefinition } from '../support/tools.js';

const text = readFileSync('api/openapi.json', 'utf8');
const documents = [publishedDocument('openapi'), publishedDocument('openapi-native')];
const committed = [...surfaceOf(...documents), ...toolSurfaceOf(publishedTools())];

interface Change {
  gone: number;
  come: number;
}

function compare(before: readonly string[], now: readonly string[]): Change {
  return {
    gone: before.filter((line) => !now.includes(line)).length,
    come: now.filter((line) => !before.includes(line)).length,
  };
}

/** How many promises go, and how many come, when the document is changed. */
function after(change: (document: OpenApi) => void): Change {
  const document = JSON.parse(text) as OpenApi;
  change(document);
  return compare(surfaceOf(JSON.parse(text)), surfaceOf(document));
}

/** The same when a tool is. */
function afterTool(name: string, change: (tool: ToolDefinition) => void): Change {
  const tools = publishedTools();
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  change(tool);
  return compare(toolSurfaceOf(publishedTools()), toolSurfaceOf(tools));
}

const invoice = ({ components }: OpenApi): Record<string, Schema> =>
  components.schemas.Invoice?.properties ?? {};
const list = ({ paths }: OpenApi): Operation => paths['/v1/invoices']?.get as Operation;

describe('api/surface.txt', () => {
  it('has a line for every promise of the document and of the tools', () => {
    const lines = readFileSync('api/surface.txt', 'utf8').trim().split('\n').slice(1);
    expect(lines).toEqual(committed);
    expect(lines.length).toBeGreaterThan(1_500);
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
    const described = afterTool('get-costs', (tool) => (tool.description = 'Otherwise'));
    expect(described).toEqual({ gone: 0, come: 0 });
  });

  it.each<[string, (tool: ToolDefinition) => void]>([
    ['it is called otherwise', (tool) => (tool.name = 'add-card')],
    ['it may do more than was said', ({ annotations }) => (annotations.destructiveHint = true)],
    ['an argument goes', ({ inputSchema }) => delete inputSchema.properties?.idempotencyKey],
    ['an argument is required now', ({ inputSchema }) => inputSchema.required?.push('idempotencyKey')],
    [
      'a member of its body is required now',
      ({ inputSchema }) => bodyOf(inputSchema).required?.push('token'),
    ],
    [
      'a member of its body is another type',
      ({ inputSchema }) => (member(inputSchema, 'cvv').type = 'integer'),
    ],
    ['fewer values will do', ({ inputSchema }) => (member(inputSchema, 'cvv').format = 'uuid')],
    ['a member of its answer goes', ({ outputSchema }) => delete outputSchema.properties?.brand],
  ])('loses a line of a tool when %s', (_, change) => {
    expect(afterTool('add-credit-card', change).gone).toBeGreaterThan(0);
  });

  it('shows a new argument of a tool, and whether it is required', () => {
    const come = (required: boolean): string[] => {
      const tools = publishedTools();
      const { inputSchema } = tools.find(({ name }) => name === 'get-costs') as ToolDefinition;
      Object.assign(inputSchema.properties ?? {}, { currency: { type: 'string' } });
      if (required) inputSchema.required = ['currency'];
      const before = toolSurfaceOf(publishedTools());
      return toolSurfaceOf(tools).filter((line) => !before.includes(line));
    };
    expect(come(false)).toEqual(['tool get-costs takes.currency: string']);
    expect(come(true)).toEqual(['tool get-costs takes.currency: string required']);
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

function bodyOf({ properties }: Schema): Schema {
  return properties?.body as Schema;
}

function member(input: Schema, name: string): Schema {
  return bodyOf(input).properties?.[name] as Schema;
}
