import { readFileSync } from 'node:fs';
import type { Client } from '@modelcontextprotocol/client';
import { LOOKUPS, OPERATIONS } from '../fixtures/qovery-facts.js';
import { callTool, connect } from '../support/mcp.js';
import { PUBLISHED, type Published } from '../support/native-operations.js';
import { ask as askNative, NATIVE_CASES, type NativeCase } from '../support/native.js';
import { publishedDocument, resolve, type OpenApi, type Operation, type Schema } from '../support/openapi.js';
import { isOfPair, OTHERS, rowsOf } from '../support/providers.js';
import { CLUSTER, INVOICE } from '../support/qovery-inputs.js';
import { nameOf, requestTo, type AccountRequest } from '../support/routes.js';
import { ask, CLOUDPLANS, QOVERY, TestService } from '../support/service.js';
import { ACCOUNT_TOOLS, TOOL_CASES } from '../support/tool-cases.js';
import { publishedTools, type ToolDefinition } from '../support/tools.js';
import { WRITES } from '../support/writes.js';

/** Every billing operation of both platforms is there three ways: as it is, as a tool, and in one model. */

const document = publishedDocument('openapi-native');
/** The paths of both platforms. */
const paths = Object.keys(document.paths).filter((path) =>
  Object.values(document.paths[path] ?? {}).every(isOfPair),
);
const foreignTools = OTHERS.flatMap(rowsOf).map(({ tool }) => tool);
/** The tools of the unified API and of both platforms. */
const tools = publishedTools().filter(({ name }) => !foreignTools.includes(name));
const page = readFileSync('docs/operations.md', 'utf8');

/** What a value must be like; words and examples are no part of it. */
const RULES = ['type', 'format', 'pattern', 'enum', 'minimum', 'maximum', 'minLength', 'maxLength'] as const;
type Rules = Partial<Record<(typeof RULES)[number], unknown>>;

function rulesOf(schema: Schema | undefined): Rules | undefined {
  if (!schema) return undefined;
  const found = RULES.map((rule) => [rule, (schema as Rules)[rule]] as const);
  // How large a whole number may be matters to generated clients only, which read the document.
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== 'int64'));
}

const placeholders = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** What a tool takes beside a body and a key, by its names. */
const idsOf = ({ upstream }: Published): string[] =>
  upstream.includes('{') ? placeholders(upstream) : ['organizationId'];

const routeOf = ({ path, method }: Published): Operation | undefined =>
  document.paths[path]?.[method.toLowerCase()];

function toolOf({ tool }: Published): ToolDefinition {
  const found = tools.find(({ name }) => name === tool);
  if (!found) throw new Error(`there is no tool ${tool}`);
  return found;
}

function bodyOf(row: Published): { schema: Schema; required: boolean } | null {
  const body = routeOf(row)?.requestBody;
  const media = body?.content['application/json'];
  return media ? { schema: resolve(document, media.schema), required: body?.required ?? false } : null;
}

/** What the native route says of something that the tool takes by this name. */
function nativeInput(row: Published, argument: string): Schema | undefined {
  const name = row.provider === 'cloudplans' && argument === 'organizationId' ? 'org_id' : argument;
  const parameter = routeOf(row)?.parameters?.find(
    (one) => one.name === (one.in === 'path' ? name.toLowerCase() : name),
  );
  return parameter?.schema ?? bodyOf(row)?.schema.properties?.[name];
}

function caseOf({ id }: Published): NativeCase {
  const found = NATIVE_CASES.find(({ operation }) => operation === id);
  if (!found) throw new Error(`no request to ${id}`);
  return found;
}

const IDS = {
  qovery: { invoiceId: INVOICE, clusterId: CLUSTER },
  cloudplans: { invoiceId: 'CP-0015', clusterId: '' },
};

/** A right request to a unified route that stands for a native operation. */
function unifiedRequest({ provider, id }: Published, name: string): AccountRequest {
  if (!name.startsWith('GET ')) {
    const write = WRITES.find(({ operation }) => operation === id);
    const path = new RegExp(
      `^\\w+ ${write?.request.path.replace(/[^/]+$/, (last) => `(${last}|\\{\\w+\\})`)}$`,
    );
    if (!write || !name.startsWith(write.request.method) || !path.test(name))
      throw new Error(`${name} is not the write of ${id}`);
    return write.request;
  }
  const [placeholder = ''] = placeholders(name);
  const account = provider === 'qovery' ? QOVERY : CLOUDPLANS;
  return requestTo(name, account, { id: (IDS[provider] as Record<string, string>)[placeholder] });
}

describe('the document and the tools', () => {
  it('have every operation of both platforms, and no other', () => {
    const native = paths.filter((path) => path.startsWith('/v1/organization'));
    const routes = native.flatMap((path) =>
      Object.keys(document.paths[path] ?? {}).map((one) => `${one.toUpperCase()} ${path}`),
    );
    expect(routes.sort()).toEqual([...new Set(PUBLISHED.map(nameOf))].sort());
    const names = tools.map(({ name }) => name);
    expect(names.sort()).toEqual([...ACCOUNT_TOOLS, ...PUBLISHED.map(({ tool }) => tool)].sort());
    expect(PUBLISHED).toHaveLength(22);
  });
});

describe.each(PUBLISHED)('$provider $id', (row) => {
  const writes = row.method !== 'GET';

  it('is a route under the platform’s own name', () => {
    const route = routeOf(row);
    expect(Object.keys(route?.responses ?? {})).toContain(String(row.status));
    const shared = PUBLISHED.filter(({ path, method }) => path === row.path && method === row.method);
    const action = route?.parameters?.find(({ name }) => name === 'action')?.schema.enum;
    expect(action).toEqual(row.action && shared.map((one) => one.action));
    expect(route?.summary?.split(' · ')).toEqual(shared.map(({ title }) => title));
    if (shared.length === 1) expect(route?.operationId).toBe(row.id);
  });

  it('is a tool under its published name, with its title and its hints', () => {
    const { title, annotations } = toolOf(row);
    expect(title).toBe(row.title);
    expect(annotations).toEqual({ ...row.hints, openWorldHint: true });
  });

  it('takes the same ids on both doors', () => {
    const { properties = {}, required } = toolOf(row).inputSchema;
    const ids = [...idsOf(row), ...row.members];
    const taken = [...ids, ...(bodyOf(row) && row.provider === 'qovery' ? ['body'] : [])];
    expect(Object.keys(properties).sort()).toEqual([...taken, ...(writes ? ['idempotencyKey'] : [])].sort());
    expect(required?.filter((name) => name !== 'body').sort()).toEqual([...ids].sort());
    for (const name of ids) {
      expect(rulesOf(properties[name])?.type).toBeDefined();
      expect([name, rulesOf(properties[name])]).toEqual([name, rulesOf(nativeInput(row, name))]);
    }
  });

  it('takes the same body on both doors, or the tool is stricter', () => {
    const native = row.provider === 'qovery' ? bodyOf(row) : null;
    const { properties, required = [] } = toolOf(row).inputSchema;
    const body = properties?.body;
    expect(body === undefined).toBe(native === null);
    if (!native || !body) return;
    expect(Object.keys(body.properties ?? {}).sort()).toEqual(
      Object.keys(native.schema.properties ?? {}).sort(),
    );
    // What the documents do not name is passed on here and refused there, where it may be misspelt.
    expect([native.schema.additionalProperties, body.additionalProperties]).toEqual([true, false]);
    expect(body.required).toEqual(expect.arrayContaining(native.schema.required ?? []));
    if (native.required) expect(required).toContain('body');
    for (const [name, member] of Object.entries(native.schema.properties ?? {}))
      expect([name, rulesOf(body.properties?.[name])]).toEqual([
        name,
        expect.objectContaining(rulesOf(member) ?? {}),
      ]);
  });

  it('has a row in docs/operations.md', () => {
    const query = row.action ? `?action=${row.action}` : '';
    const unified = row.unified.map((name) => `\`${name.replace(' ', ' …')}\``).join(', ');
    const cells = [`\`${row.method} ${row.path}${query}\``, `\`${row.tool}\``, unified];
    const rows = page.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(rows).toContainEqual(cells);
  });
});

describe('an operation, asked for in any of its ways', () => {
  let service: TestService;
  let agent: Client;

  beforeAll(async () => {
    service = await TestService.start();
    agent = await connect(`${service.service.url}/mcp`, '2026-07-28');
    await service.get('/v1/accounts');
  });
  beforeEach(() => service.reset());
  afterAll(async () => {
    await agent?.close();
    await service?.close();
  });

  /** What the platforms’ ledgers have of an operation: the path it was asked for by. */
  const sent = ({ id }: Published): string[] =>
    service.sent().flatMap(({ operation, method, path }) => (operation === id ? [`${method} ${path}`] : []));

  const filled = ({ method, upstream }: Published): unknown =>
    expect.stringMatching(new RegExp(`^${method} ${upstream.replace(/\{\w+\}/g, '[^/]+')}$`));

  it('is documented to agents and to people as it was published', async () => {
    expect((await agent.listTools()).tools).toEqual(tools);
    const served = (await service.get('/openapi-native.json')).body as unknown as OpenApi;
    expect(Object.keys(served.paths).sort()).toEqual(paths.sort());
  });

  it.each(PUBLISHED)('$id is sent once by its native route', async (row) => {
    expect(new URL(caseOf(row).path, 'http://here').pathname.toLowerCase()).toMatch(
      new RegExp(`^${row.path.replace(/\{\w+\}/g, '[^/]+')}$`),
    );
    const { status } = await askNative(service, caseOf(row));
    expect([status, sent(row)]).toEqual([row.status, [filled(row)]]);
    expect(service.sent()).toHaveLength(1);
  });

  it.each(PUBLISHED)('$id is sent once by the tool $tool', async (row) => {
    const { args } = TOOL_CASES.find(({ tool }) => tool === row.tool) ?? {};
    const { isError, text } = await callTool(agent, row.tool, args);
    expect([isError && text, sent(row)]).toEqual([false, [filled(row)]]);
    expect(service.sent()).toHaveLength(1);
  });

  it.each(PUBLISHED.flatMap((row) => row.unified.map((name) => ({ ...row, name, row }))))(
    '$id is sent by $name',
    async ({ row, name }) => {
      const { status, text } = await ask(service, unifiedRequest(row, name));
      expect([Math.floor(status / 100), status < 300 || text]).toEqual([2, true]);
      expect(sent(row)).toContainEqual(filled(row));
    },
  );
});

describe('the operations of Qovery', () => {
  it('are those of its billing API, beside the lookups that answers rest on', () => {
    const ours = PUBLISHED.filter(({ provider }) => provider === 'qovery').map(
      ({ id, method, upstream, status }) => `${id}: ${method} ${upstream} ${status}`,
    );
    const theirs = OPERATIONS.filter(({ id }) => !LOOKUPS.includes(id)).map(
      ({ id, method, path, status }) => `${id}: ${method} ${path} ${status}`,
    );
    expect(ours.sort()).toEqual(theirs.sort());
  });
});
