import { readFileSync } from 'node:fs';
import type { Client } from '@modelcontextprotocol/client';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { callTool, connect, ERAS, postRpc, rpcCall } from '../support/mcp.js';
import type { OpenApi } from '../support/openapi.js';
import { TestService } from '../support/service.js';
import { ACCOUNT_TOOLS, TOOL_CASES, type ToolCase } from '../support/tool-cases.js';

let service: TestService;
let client: Client;
const validators = new Map<string, ValidateFunction>();

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);

beforeAll(async () => {
  service = await TestService.start();
  client = await connect(`${service.service.url}/mcp`, '2026-07-28');
  for (const { name, outputSchema } of (await client.listTools()).tools)
    validators.set(name, ajv.compile(outputSchema as object));
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(async () => {
  await client?.close();
  await service?.close();
});

function faults(tool: string, value: unknown): unknown {
  const validate = validators.get(tool);
  if (!validate) throw new Error(`there is no tool ${tool}`);
  return validate(value) ? [] : validate.errors;
}

/** Without its fields, one at a time: what a schema that promises a field has to reject. */
const withoutEach = (value: Record<string, unknown>): [string, Record<string, unknown>][] =>
  Object.keys(value).map((name) => [
    name,
    Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)),
  ]);

const byName = TOOL_CASES.map((one): [string, ToolCase] => [one.tool, one]);

describe('an output schema, to a strict validator of JSON Schema 2020-12', () => {
  it.each(byName)('%s: accepts its results and its problems', async (tool, one) => {
    const { provider, operation, args } = one;
    const result = await callTool(client, tool, args);
    expect([result.isError, faults(tool, result.structured)]).toEqual([false, []]);
    const invalid = await callTool(client, tool, {});
    expect([invalid.isError, faults(tool, invalid.structured)]).toEqual([true, []]);
    for (const kind of ['status', 'html', 'drop'] as const) {
      service[provider].clearFaults();
      service[provider].addFault({ operation, kind });
      const failed = await callTool(client, tool, args);
      expect([failed.isError, faults(tool, failed.structured)]).toEqual([true, []]);
    }
  });

  it.each(ACCOUNT_TOOLS)(
    '%s: accepts its results and its problems, and requires every field',
    async (tool) => {
      const result = await callTool(client, tool);
      expect([result.isError, faults(tool, result.structured)]).toEqual([false, []]);
      for (const [name, rest] of withoutEach(result.structured))
        expect([name, faults(tool, rest)]).not.toEqual([name, []]);
      const invalid = await callTool(client, tool, { zz: 1 });
      expect([invalid.isError, faults(tool, invalid.structured)]).toEqual([true, []]);
      expect(faults(tool, { ...invalid.structured, code: undefined })).not.toEqual([]);
    },
  );

  it('accepts a result with failed and stale sources', async () => {
    service.cloudplans.addFault({ operation: '*', kind: 'status' });
    for (const tool of ACCOUNT_TOOLS) {
      const { structured } = await callTool(client, tool);
      expect(faults(tool, structured)).toEqual([]);
    }
  });

  it.each(byName)('%s: rejects a problem without a code or a detail', async (tool) => {
    const { structured } = await callTool(client, tool, {});
    for (const name of ['code', 'detail'])
      expect([name, faults(tool, { ...structured, [name]: undefined })]).not.toEqual([name, []]);
  });
});

describe('tools/list', () => {
  it.each(ERAS)('takes less than 60 kB on the wire for a client of %s', async (era) => {
    const { body, headers } = rpcCall(era, 'x');
    const { _meta } = body.params as { _meta?: object };
    const message = { ...body, method: 'tools/list', params: _meta ? { _meta } : {} };
    const others = { 'mcp-protocol-version': headers['mcp-protocol-version'] ?? '' };
    const list = { ...others, ...(_meta && { 'mcp-method': 'tools/list' }) };
    const { text, messages } = await postRpc(`${service.service.url}/mcp`, message, list);
    expect(messages[0]?.result?.tools).toHaveLength(validators.size);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  });

  it.each([
    ['list-billing-accounts', 'AccountList'],
    ['get-billing-overview', 'OverviewList'],
    ['list-invoices', 'InvoiceList'],
    ['get-costs', 'CostList'],
  ])('%s: has every field of %s', (tool, name) => {
    const { components } = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as OpenApi;
    const root = { $ref: `#/components/schemas/${name}` };
    const schema = validators.get(tool)?.schema as object;
    expect(fieldsOf(schema, schema)).toEqual(fieldsOf(root, { components }));
  });
});

/** The paths of all fields, whether they are properties or the required keys of a map. */
function fieldsOf(schema: object, document: object, where = ''): string[] {
  const {
    $ref,
    properties = {},
    required = [],
    items,
    oneOf = [],
    additionalProperties,
  } = schema as {
    $ref?: string;
    properties?: Record<string, object>;
    required?: string[];
    items?: object;
    oneOf?: object[];
    additionalProperties?: object | boolean;
  };
  const named = typeof additionalProperties === 'object' ? additionalProperties : null;
  const fields: [string, object][] = [
    ...Object.entries(properties),
    ...(named ? required.map((name): [string, object] => [name, named]) : []),
  ];
  const parts = [items ?? [], oneOf, $ref === undefined ? [] : resolved($ref, document)].flat();
  const found = [
    ...fields.flatMap(([name, one]) => [`${where}/${name}`, ...fieldsOf(one, document, `${where}/${name}`)]),
    ...parts.flatMap((part) => fieldsOf(part, document, where)),
  ];
  return [...new Set(found)].sort();
}

function resolved(reference: string, document: object): object {
  const names = reference.slice(2).split('/');
  return names.reduce<object>((at, name) => (at as Record<string, object>)[name] ?? {}, document);
}
