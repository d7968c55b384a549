import { ERAS, postRpc, rpcCall, type Era, type RpcMessage, type RpcReply } from '../support/mcp.js';
import { newKey, TestService } from '../support/service.js';
import { ACCOUNT_TOOLS, caseOf, TOOL_CASES } from '../support/tool-cases.js';

/** Most requests are a plain call of a tool: what answers those at once has to answer as the SDK does. */

let service: TestService;
let url: string;
beforeAll(async () => {
  service = await TestService.start();
  url = `${service.service.url}/mcp`;
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

type Call = ReturnType<typeof rpcCall>;

const atOnce = ({ body, headers }: Call): Promise<RpcReply> => postRpc(url, body, headers);

/** The same call in a form that only the SDK answers: in a batch, or accepting no stream. */
const bySdk = ({ body, headers }: Call, era: Era): Promise<RpcReply> =>
  era === '2026-07-28'
    ? postRpc(url, body, { ...headers, accept: 'application/json' })
    : postRpc(url, [body], headers);

/** Without what is another in each request. */
function comparable({ messages }: RpcReply): unknown {
  const own = ['requestId', 'fetchedAt'];
  const text = JSON.stringify(messages, (name, value: unknown) => (own.includes(name) ? 'its own' : value));
  return JSON.parse(text) as unknown;
}

const READS = TOOL_CASES.filter(({ method }) => method === 'GET');
const NOBODY = '00000000-0000-4000-8000-000000000000';

const CALLS: [name: string, tool: string, args: unknown][] = [
  ...READS.map(({ tool, args }): [string, string, unknown] => ['an answer of', tool, args]),
  ...ACCOUNT_TOOLS.map((tool): [string, string, unknown] => ['no arguments for', tool, undefined]),
  ...ACCOUNT_TOOLS.map((tool): [string, string, unknown] => ['empty arguments for', tool, {}]),
  ...TOOL_CASES.map(({ tool }): [string, string, unknown] => ['nothing of what is wanted by', tool, {}]),
  ['an account that is not there for', 'get-organization-billing-info', { organizationId: NOBODY }],
  ['a key of before for', 'add-credit-code', { ...caseOf('add-credit-code').args, idempotencyKey: newKey() }],
];

describe.each(ERAS)('a plain call in %s', (era) => {
  it.each(CALLS)('with %s %s is answered as the SDK answers it', async (_name, tool, args) => {
    for (const id of [7, 'a text', 0, '']) {
      const call = rpcCall(era, tool, args, id);
      if (id === 7) await atOnce(call); // so that what is told of a replay is told to both
      const [plain, sdk] = [await atOnce(call), await bySdk(call, era)];
      expect(comparable(plain)).toEqual(comparable(sdk));
      expect(plain.messages[0]?.id).toBe(id);
      expect([plain.status, sdk.status]).toEqual([200, 200]);
      expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(sdk.headers.get('content-type')).not.toBe('application/json; charset=utf-8');
    }
  });

  it('that the platform fails is answered as the SDK answers it', async () => {
    const { tool, args, operation } = caseOf('list-organization-invoices');
    for (const status of [404, 429, 500]) {
      service.qovery.addFault({ operation, kind: 'status', status, retryAfter: 3 });
      const call = rpcCall(era, tool, args);
      expect(comparable(await atOnce(call))).toEqual(comparable(await bySdk(call, era)));
      service.qovery.clearFaults();
    }
  });
});

const change = caseOf('change-organization-plan');

/** A call that would change something, but for one thing that is wrong with it. */
function spoilt(
  era: Era,
  members: object,
  headers: Record<string, string | null> = {},
): () => Promise<RpcReply> {
  const call = rpcCall(era, change.tool, change.args);
  return () => postRpc(url, { ...call.body, ...members }, { ...call.headers, ...headers });
}

function withParams(era: Era, change_: (params: Record<string, unknown>) => object): object {
  const { params } = rpcCall(era, change.tool, change.args).body as { params: Record<string, unknown> };
  return { params: change_(params) };
}

const meta = (members: object) =>
  withParams('2026-07-28', (params) => ({ ...params, _meta: { ...(params._meta as object), ...members } }));
const VERSION = 'io.modelcontextprotocol/protocolVersion';

const [OLD, NEW] = ERAS;
const WRONG: [name: string, code: number, send: () => Promise<RpcReply>][] = [
  ['no jsonrpc', -32600, spoilt(OLD, { jsonrpc: undefined })],
  ['another jsonrpc', -32600, spoilt(NEW, { jsonrpc: '1.0' })],
  ['an id that is null', -32600, spoilt(OLD, { id: null })],
  ['an id that is an object', -32600, spoilt(NEW, { id: {} })],
  [
    'arguments that are a list',
    -32602,
    spoilt(
      OLD,
      withParams(OLD, (params) => ({ ...params, arguments: [] })),
    ),
  ],
  [
    'arguments that are null',
    -32602,
    spoilt(
      NEW,
      withParams(NEW, (params) => ({ ...params, arguments: null })),
    ),
  ],
  [
    'no name',
    -32602,
    spoilt(
      OLD,
      withParams(OLD, (params) => ({ ...params, name: undefined })),
    ),
  ],
  ['a version that nobody knows', -32000, spoilt(OLD, {}, { 'mcp-protocol-version': '1999-01-01' })],
  ['a modern header and an old body', -32602, spoilt(OLD, {}, { 'mcp-protocol-version': NEW })],
  ['an old header and a modern body', -32020, spoilt(NEW, {}, { 'mcp-protocol-version': OLD })],
  ['no header of the version', -32020, spoilt(NEW, {}, { 'mcp-protocol-version': null })],
  ['no header of the method', -32020, spoilt(NEW, {}, { 'mcp-method': null })],
  ['another method in the header', -32020, spoilt(NEW, {}, { 'mcp-method': 'tools/list' })],
  ['no header of the tool', -32020, spoilt(NEW, {}, { 'mcp-name': null })],
  ['another tool in the header', -32020, spoilt(NEW, {}, { 'mcp-name': 'get-costs' })],
  [
    'a version of the future',
    -32022,
    spoilt(NEW, meta({ [VERSION]: '2030-01-01' }), { 'mcp-protocol-version': '2030-01-01' }),
  ],
  [
    'no client in its envelope',
    -32602,
    spoilt(NEW, meta({ 'io.modelcontextprotocol/clientCapabilities': 7 })),
  ],
  ['a client that takes no JSON', -32000, spoilt(OLD, {}, { accept: 'text/event-stream' })],
  ['a client that takes no stream', -32000, spoilt(OLD, {}, { accept: 'application/json' })],
];

describe('a call with something wrong', () => {
  it.each(WRONG)('%s: is refused with %i, and nothing goes upstream', async (_name, code, send) => {
    const { messages } = await send();
    expect(messages.map(({ error }) => error?.code)).toEqual([code]);
    expect(service.sent()).toEqual([]);
  });

  it.each(ERAS)('no id: is a notification, which calls nothing, in %s', async (era) => {
    const reply = await spoilt(era, { id: undefined })();
    expect([reply.status, reply.text]).toEqual([202, '']);
    expect(service.sent()).toEqual([]);
  });

  it('a name in the header’s own encoding is a name', async () => {
    const name = `=?base64?${Buffer.from(change.tool).toString('base64')}?=`;
    const { messages } = await spoilt(NEW, {}, { 'mcp-name': name })();
    expect(messages.map(({ result }: RpcMessage) => result?.isError)).toEqual([undefined]);
    expect(service.writes()).toHaveLength(1);
  });

  it('a session that somebody else began is no matter', async () => {
    const { status } = await spoilt(OLD, {}, { 'mcp-session-id': 'zz9' })();
    expect([status, service.writes().length]).toEqual([200, 1]);
  });
});
