import fc, { type Arbitrary } from 'fast-check';
import { PROBLEMS } from '../../src/billing/problem.js';
import type { LedgerEntry } from '../../src/sandbox/sandbox.js';
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

/** Exactly the tool’s own request, once at most, and for an account that there is. */
function expectIntended({ one }: Subject, sent: readonly LedgerEntry[]): void {
  if (!one) return expect(unintended(sent, ACCOUNTS)).toEqual([]);
  const template = PLATFORM_REQUESTS[one.operation];
  expect(sent.length).toBeLessThanOrEqual(1);
  for (const { method, rawUrl, operation, body } of sent) {
    expect([method, operation]).toEqual([one.method, one.operation]);
    expect(rawUrl).toMatch(template?.url as RegExp);
    const organization = template?.url.exec(rawUrl)?.[1] ?? (body as { org_id: string }).org_id;
    expect(ACCOUNTS).toContain(`${one.provider}.${organization}`);
    // What a Qovery body has beyond its documents passes on; CloudPlans tells its actions apart by members.
    if (one.provider === 'cloudplans') expect(template?.body(body, '$')).toEqual([]);
  }
}

const ECHO = new RegExp(`${MARK}|${NUMBER_MARK}|x-injected`, 'i');
/** The name of an unknown member is told back, where it is a plain one. */
const withoutNames = (text: string): string =>
  text.replace(/"pointer":"[^"]*"/g, '').replace(/- \/[\w.$[\]~/-]*: this request has no such member/g, '');

function expectAnswer({ status, text, messages }: RpcReply): void {
  expect(messages).toHaveLength(1);
  const { jsonrpc, id, result, error } = messages[0] ?? {};
  expect([jsonrpc, (result === undefined) !== (error === undefined)]).toEqual(['2.0', true]);
  if (!result) {
    expect([200, 400, 413]).toContain(status); // 200 where the SDK found no fault with the envelope
    expect([-32700, -32602, -32600, -32000]).toContain(error?.code);
    return expect(withoutNames(text)).not.toMatch(ECHO);
  }
  expect([status, id]).toEqual([200, 1]);
  const { content, structuredContent, isError } = result as {
    content: { type: string; text: string }[];
    structuredContent: { code?: keyof typeof PROBLEMS };
    isError?: boolean;
  };
  expect(content).toMatchObject([{ type: 'text' }]);
  expect(content[0]?.text.length).toBeLessThan(4_000);
  expect(withoutNames(content[0]?.text ?? '')).not.toMatch(ECHO);
  if (!isError) return;
  const { code } = structuredContent;
  expect(PROBLEMS).toHaveProperty([code ?? 'none']);
  expect(code).not.toBe('internal_error');
  expect(withoutNames(JSON.stringify(structuredContent))).not.toMatch(ECHO);
}

async function survives(subject: Subject, args: string): Promise<void> {
  try {
    const reply = await send(subject.tool, args);
    const sent = service.sent();
    expectIntended(subject, sent);
    expectAnswer(reply);
    // CloudPlans refuses with HTTP 200.
    const done = sent.filter(
      ({ method, path, status }) =>
        method !== 'GET' && path.startsWith('/organization/') && Number(status) < 300,
    );
    if (reply.messages[0]?.result?.isError) expect(done).toEqual([]);
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
