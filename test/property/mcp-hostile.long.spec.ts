import fc, { type Arbitrary } from 'fast-check';
import { PROBLEMS } from '../../src/billing/problem.js';
import type { LoggedRequest } from '../../src/sandbox/sandbox.js';
import { postRpc, type RpcReply } from '../support/mcp.js';
import { useSeed } from '../support/property.js';
import { QOVERY, TestService } from '../support/service.js';
import { ACCOUNT_TOOLS, TOOL_CASES, type ToolCase } from '../support/tool-cases.js';
import { hostileJson, hostileText, hostileTextNear, MARK, NUMBER_MARK } from './hostile-text.js';
import { ACCOUNTS, PLATFORM_REQUESTS, unintended } from './platform-requests.js';
import { stateOf } from './platform-state.js';

const CASES = 10_000;
useSeed();

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
  await service.get('/v1/accounts');
});
beforeEach(() => service.reset());
afterAll(() => service?.close());

/** A tool, and arguments that are right in everything. */
interface Subject {
  tool: string;
  right: Record<string, unknown>;
  /** The native operation that it is; null for a tool over every account. */
  one: ToolCase | null;
}

const SUBJECTS: Subject[] = [
  ...TOOL_CASES.map((one): Subject => ({ tool: one.tool, right: one.args, one })),
  ...ACCOUNT_TOOLS.map((tool): Subject => {
    const paged = tool === 'get-billing-overview' ? {} : { limit: 5 };
    const dated = tool === 'list-invoices' ? { status: 'open', from: '2026-01-01', to: '2026-12-31' } : {};
    const account = tool === 'list-billing-accounts' ? {} : { accountId: QOVERY };
    return { tool, right: { ...paged, ...dated, ...account }, one: null };
  }),
];

/** Members as texts of JSON, so that a name may come twice and a number be too large for any type. */
type Members = (readonly [name: string, json: string])[];
const membersOf = (object: object): Members =>
  Object.entries(object).map(([name, value]) => [name, JSON.stringify(value)]);
const toJson = (members: Members): string =>
  `{${members.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;

const NAMES = [
  'action',
  'org_id',
  'organizationId',
  'accountId',
  'body',
  'quantity',
  'cursor',
  'idempotencyKey',
];
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$ref'];

const anyName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES, ...INHERITED) },
  { weight: 1, arbitrary: hostileText },
);
const anyMember = fc.tuple(anyName, hostileJson);

/** Something hostile in the place of a value, or close to it. */
function near(json: string): Arbitrary<string> {
  const value = JSON.parse(json) as unknown;
  const texts = fc.oneof(hostileText, hostileTextNear(String(value))).map((text) => JSON.stringify(text));
  const inside =
    value !== null && typeof value === 'object' && Object.keys(value).length > 0
      ? hostileNear(value)
      : hostileJson;
  return fc.oneof(texts, hostileJson, inside);
}

/** One member hostile, or more members than there should be, or nothing as it should be. */
function hostileNear(object: object): Arbitrary<string> {
  const right = membersOf(object);
  const replaced = fc
    .nat(Math.max(0, right.length - 1))
    .chain((index) =>
      near(right[index]?.[1] ?? 'null').map((json) =>
        toJson(right.map((member, at) => (at === index ? ([member[0], json] as const) : member))),
      ),
    );
  const added = fc.array(anyMember, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 6, arbitrary: right.length > 0 ? replaced : hostileJson },
    { weight: 2, arbitrary: added.map((more) => toJson([...right, ...more])) },
    { weight: 2, arbitrary: added.map((more) => toJson([...more, ...right])) },
    { weight: 1, arbitrary: hostileJson },
  );
}

/** By hand, so that a member may come twice. */
function send(tool: string, args: string): Promise<RpcReply> {
  const params = `{"name":"${tool}","arguments":${args}}`;
  return postRpc(
    `${service.service.url}/mcp`,
    `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${params}}`,
  );
}

/** What is not the tool’s own request, once at most, for an account that there is. */
function strayed({ one }: Subject, sent: readonly LoggedRequest[]): string[] {
  if (!one) return unintended(sent, ACCOUNTS);
  const { method, operation, provider } = one;
  const template = PLATFORM_REQUESTS[operation] as (typeof PLATFORM_REQUESTS)[string];
  const own = sent.slice(0, 1).filter((entry) => {
    const found = template.url.exec(entry.rawUrl);
    const organization = found?.[1] ?? (entry.body as { org_id?: string } | null)?.org_id;
    // What a Qovery body has beyond its documents passes on; CloudPlans tells its actions apart by members.
    const bodyIsOwn = provider === 'qovery' || template.body(entry.body, '$').length === 0;
    const isKnown = ACCOUNTS.includes(`${provider}.${organization}`);
    return found && isKnown && bodyIsOwn && entry.method === method && entry.operation === operation;
  });
  return sent
    .slice(own.length)
    .map((entry) => `${entry.method} ${entry.rawUrl} ${JSON.stringify(entry.body)}`);
}

const ECHO = new RegExp(`${MARK}|${NUMBER_MARK}|x-injected`, 'i');
/** The name of an unknown member is told back, where it is a plain one. */
const withoutNames = (text: string): string =>
  text.replace(/"pointer":"[^"]*"/g, '').replace(/- \/[\w.$[\]~/-]*: this request has no such member/g, '');
const echoes = (text: string): boolean => ECHO.test(withoutNames(text));

interface Result {
  content?: { type: string; text: string }[];
  structuredContent?: { code?: keyof typeof PROBLEMS };
  isError?: boolean;
}

/** What is wrong with an answer, whatever it answers. */
function faultsOf({ status, text, messages }: RpcReply): unknown[] {
  const [message, ...more] = messages;
  if (!message || more.length > 0 || message.jsonrpc !== '2.0') return ['not one message', messages];
  const { id, result, error } = message;
  if ((result === undefined) === (error === undefined)) return ['neither a result nor an error', message];
  if (error) {
    // 200 where the SDK found no fault with the envelope.
    const isRefusal =
      [200, 400, 413].includes(status) && [-32700, -32602, -32600, -32000].includes(error.code);
    return isRefusal && !echoes(text) ? [] : ['no refusal', status, message];
  }
  const { content = [], structuredContent, isError } = result as Result;
  const words = content.map((item) => (item.type === 'text' ? item.text : '')).join();
  if (status !== 200 || id !== 1 || content.length !== 1 || !words || words.length > 4_000 || echoes(words))
    return ['no result of a tool', status, message];
  if (!isError) return [];
  const { code } = structuredContent ?? {};
  const isProblem = code !== undefined && code in PROBLEMS && code !== 'internal_error';
  return isProblem && !echoes(JSON.stringify(structuredContent)) ? [] : ['no problem', message];
}

/** What was done although the agent is told that it was refused. CloudPlans refuses with HTTP 200. */
function doneInSecret({ messages }: RpcReply, sent: readonly LoggedRequest[]): LoggedRequest[] {
  if (!messages[0]?.result?.isError) return [];
  return sent.filter(
    ({ method, rawUrl, status }) =>
      method !== 'GET' && rawUrl.startsWith('/organization/') && Number(status) < 300,
  );
}

async function survives(subject: Subject, args: string): Promise<void> {
  try {
    const reply = await send(subject.tool, args);
    const sent = service.sent();
    // One `expect` a case: ten thousand times ten of them take longer than the service.
    expect([...strayed(subject, sent), ...faultsOf(reply), ...doneInSecret(reply, sent)]).toEqual([]);
  } finally {
    if (service.writes().length > 0) service.reset();
    else for (const sandbox of [service.qovery, service.cloudplans]) sandbox.clearRequests();
  }
}

describe('hostile arguments', () => {
  it.each(SUBJECTS.map((subject) => ({ tool: subject.tool, subject })))(
    'of $tool send a platform only what its documents have, or are refused without an echo, and never break anything',
    async ({ subject }) => {
      const before = await stateOf(service);
      await fc.assert(
        fc.asyncProperty(hostileNear(subject.right), (args) => survives(subject, args)),
        { numRuns: Math.ceil(CASES / SUBJECTS.length) },
      );
      expect(await stateOf(service)).toEqual(before);
    },
    60_000,
  );
});
