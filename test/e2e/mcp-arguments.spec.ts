import type { Client } from '@modelcontextprotocol/client';
import { nativeId } from '../support/expectations.js';
import { callTool, connect, ERAS, expectToolProblem } from '../support/mcp.js';
import { CLOUDPLANS, newKey, QOVERY, TestService } from '../support/service.js';
import { ACCOUNT_TOOLS, caseOf, isWrite, TOOL_CASES, type ToolCase } from '../support/tool-cases.js';

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await TestService.start();
  client = await connect(`${service.service.url}/mcp`, '2026-07-28');
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(async () => {
  await client?.close();
  await service?.close();
});

type Members = Record<string, unknown>;

/** Refused for these members, and nothing went upstream. */
async function refuses(tool: string, args: Members, ...pointers: string[]): Promise<void> {
  const reply = await callTool(client, tool, args);
  const { errors = [], outcome, status } = expectToolProblem(reply, 'validation_failed');
  expect(errors.map(({ pointer }) => pointer).sort()).toEqual(pointers.sort());
  for (const { detail, pointer } of errors) expect(reply.text).toContain(`- ${pointer}: ${detail}`);
  const write = TOOL_CASES.some((one) => one.tool === tool && isWrite(one));
  expect([status, outcome]).toEqual([422, write ? 'not_applied' : undefined]);
  expect(service.sent()).toEqual([]);
}

const without = (members: Members, name: string): Members =>
  Object.fromEntries(Object.entries(members).filter(([one]) => one !== name));

/** Each argument of each native tool; those of a body too. */
const ARGUMENTS = TOOL_CASES.flatMap((one) =>
  Object.keys(one.args).map((name): [string, string, ToolCase] => [one.tool, name, one]),
);
const OPTIONAL = ['company', 'zz_newer', 'token'];
const MEMBERS = TOOL_CASES.flatMap((one) =>
  Object.keys((one.args.body ?? {}) as Members).map((name): [string, string, ToolCase] => [
    one.tool,
    name,
    one,
  ]),
);

const NO_ID = [
  '',
  ' ',
  'O-42&action=cancelsubscription',
  '../O-77',
  'a/b',
  'a?b',
  '%2e%2e',
  '\u0000',
  null,
  7,
  {},
];
const NO_NUMBER = ['5', 0, -1, 1.5, 1e300, null, true, [5]];
const NO_OBJECT = ['{}', 7, null, [], true];

function malformed(name: string): readonly unknown[] {
  if (name === 'quantity') return NO_NUMBER;
  return name === 'body' ? NO_OBJECT : NO_ID;
}

describe('a native tool', () => {
  it.each(ARGUMENTS)('%s: needs %s', (tool, name, { args }) =>
    refuses(tool, without(args, name), `/${name}`),
  );

  it.each(ARGUMENTS)('%s: knows no other spelling of %s', (tool, name, { args }) =>
    refuses(tool, { ...without(args, name), [`${name}_`]: args[name] }, `/${name}`, `/${name}_`),
  );

  it.each(ARGUMENTS)('%s: takes no malformed %s', async (tool, name, { args }) => {
    for (const value of malformed(name)) await refuses(tool, { ...args, [name]: value }, `/${name}`);
  });

  it.each(MEMBERS.filter(([, name]) => !OPTIONAL.includes(name)))(
    '%s: needs body.%s',
    (tool, name, { args }) =>
      refuses(tool, { ...args, body: without(args.body as Members, name) }, `/body/${name}`),
  );

  it.each(MEMBERS.filter(([, name]) => name !== 'zz_newer'))(
    '%s: takes no body.%s of another type',
    (tool, name, { args }) =>
      refuses(tool, { ...args, body: { ...(args.body as Members), [name]: { a: 1 } } }, `/body/${name}`),
  );

  it.each<[string, Members]>([
    ['change-organization-plan', { plan: 'CHEAPEST' }],
    ['change-organization-plan', { plan: '' }],
    ['add-credit-code', { code: '' }],
    ['edit-organization-billing-info', { email: 'not an address' }],
    ['generate-organization-billing-usage-report', { from: 'yesterday' }],
    ['generate-organization-billing-usage-report', { report_expiration_in_seconds: 0.5 }],
  ])('%s: takes no body with %j', (tool, members) => {
    const { args } = caseOf(tool);
    const body = { ...(args.body as Members), ...members };
    return refuses(tool, { ...args, body }, `/body/${Object.keys(members)[0]}`);
  });

  it('tells a model which plans there are', async () => {
    const { args } = caseOf('change-organization-plan');
    const reply = await callTool(client, 'change-organization-plan', { ...args, body: { plan: 'CHEAPEST' } });
    expect(reply.text).toContain('BUSINESS_2025');
    expect(reply.text).not.toContain('CHEAPEST');
  });

  it.each(TOOL_CASES.filter(isWrite).map(({ tool, args }) => [tool, args]))(
    '%s: takes no malformed idempotencyKey',
    async (tool, args) => {
      for (const idempotencyKey of [
        'k'.repeat(15),
        'k'.repeat(256),
        'sixteen characters',
        'ключ'.repeat(5),
        7,
        null,
      ])
        await refuses(tool, { ...args, idempotencyKey }, '/idempotencyKey');
    },
  );

  it.each(TOOL_CASES.filter((one) => !isWrite(one)).map(({ tool, args }) => [tool, args]))(
    '%s: has no idempotencyKey, since it only reads',
    (tool, args) => refuses(tool, { ...args, idempotencyKey: newKey() }, '/idempotencyKey'),
  );

  it.each(TOOL_CASES.map(({ tool, provider, args }) => [tool, provider, args] as const))(
    '%s: not_found, an organisation that is no account here',
    async (tool, provider, args) => {
      const nobody = { qovery: '00000000-0000-4000-8000-000000000000', cloudplans: 'O-4242' };
      const reply = await callTool(client, tool, { ...args, organizationId: nobody[provider] });
      const { status, outcome } = expectToolProblem(reply, 'not_found');
      expect([status, outcome]).toEqual([404, isWrite(caseOf(tool)) ? 'not_applied' : undefined]);
      expect(service.sent()).toEqual([]);
    },
  );

  it('takes an organisation’s id in either case, and sends the platform’s own', async () => {
    const organizationId = nativeId(QOVERY).toUpperCase();
    await callTool(client, 'get-organization-current-cost', { organizationId });
    expect(service.sent().map(({ path }) => path)).toEqual([`/organization/${nativeId(QOVERY)}/currentCost`]);
  });
});

describe('a tool over every account', () => {
  it.each(ACCOUNT_TOOLS)('%s: knows no other argument', (tool) =>
    refuses(tool, { accountID: QOVERY }, '/accountID'),
  );

  it.each<[string, Members]>([
    ['list-billing-accounts', { limit: 0 }],
    ['list-billing-accounts', { limit: '5' }],
    ['list-billing-accounts', { cursor: 7 }],
    ['get-billing-overview', { accountId: 7 }],
    ['get-billing-overview', { accountId: null }],
    ['list-invoices', { accountId: [QOVERY] }],
    ['list-invoices', { limit: 101 }],
    ['list-invoices', { limit: 1.5 }],
    ['list-invoices', { status: 'unpaid' }],
    ['list-invoices', { from: '2026-13-01' }],
    ['list-invoices', { from: '2026-02-30' }],
    ['list-invoices', { to: 'tomorrow' }],
    ['list-invoices', { to: '2026-10-01T00:00:00Z' }],
    ['get-costs', { limit: null }],
    ['get-costs', { accountId: {} }],
  ])('%s: takes no %j', (tool, args) => refuses(tool, args, `/${Object.keys(args)[0]}`));

  it.each(['list-billing-accounts', 'list-invoices', 'get-costs'])(
    '%s: takes no forged cursor',
    async (tool) => {
      const reply = await callTool(client, tool, { cursor: 'zz9' });
      const { errors } = expectToolProblem(reply, 'invalid_cursor');
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/cursor']);
    },
  );

  it.each(
    ['get-billing-overview', 'list-invoices', 'get-costs'].flatMap((tool) =>
      ['qovery.O-42', 'O-42', 'stripe.x', '', 'constructor.prototype', 'cloudplans.O-42&action=x'].map(
        (accountId) => [tool, accountId],
      ),
    ),
  )('%s: not_found, the account %j', async (tool, accountId) => {
    expectToolProblem(await callTool(client, tool, { accountId }), 'not_found');
    expect(service.sent()).toEqual([]);
  });

  it('get-costs: capability_unsupported, an account whose platform cannot tell', async () => {
    const reply = await callTool(client, 'get-costs', { accountId: CLOUDPLANS });
    expectToolProblem(reply, 'capability_unsupported');
    expect(service.sent()).toEqual([]);
  });
});

describe('a card number', () => {
  const NUMBER = '4242 4242 4242 4242';
  const PLACES = [
    ...MEMBERS.map(([tool, name, { args }]): [string, string, Members] => [
      tool,
      `body.${name}`,
      { ...args, body: { ...(args.body as Members), [name]: NUMBER } },
    ]),
    ...ARGUMENTS.filter(([, name]) => name !== 'body').map(
      ([tool, name, { args }]): [string, string, Members] => [tool, name, { ...args, [name]: NUMBER }],
    ),
    ...ACCOUNT_TOOLS.map((tool): [string, string, Members] => [tool, 'a name', { '4242424242424242': 1 }]),
    ['get-costs', 'accountId', { accountId: 'cloudplans.4242424242424242' }] as [string, string, Members],
    ['list-invoices', 'cursor', { cursor: '4242424242424242' }] as [string, string, Members],
  ];

  it.each(PLACES)(
    '%s: is refused in %s, not echoed, and nothing goes upstream',
    async (tool, place, args) => {
      const reply = await callTool(client, tool, args);
      const code = place === 'organizationId' ? 'validation_failed' : 'card_number_not_accepted';
      expectToolProblem(reply, code);
      expect(JSON.stringify(reply)).not.toMatch(/4242/);
      expect(service.sent()).toEqual([]);
    },
  );
});

describe('a card number that came as a number', () => {
  it('is refused though parsing has rounded it', async () => {
    const { tool, args } = caseOf('add-credit-card');
    const body = { ...(args.body as Members), expiry_year: Number('4000123456789100007') };
    expectToolProblem(await callTool(client, tool, { ...args, body }), 'card_number_not_accepted');
    expect(service.sent()).toEqual([]);
  });
});

describe('what only looks like a card number', () => {
  const CARD = '4242424242424242';

  it('is an idempotencyKey as good as any', async () => {
    const { tool, args } = caseOf('add-credit-code');
    const reply = await callTool(client, tool, { ...args, idempotencyKey: CARD });
    expect([reply.isError, service.writes().length]).toEqual([false, 1]);
  });

  it('is an organisation’s id where somebody has it, in every tool', async () => {
    const other = await TestService.start({ CLOUDPLANS_ORGANIZATION_IDS: CARD });
    const agent = await connect(`${other.service.url}/mcp`, '2026-07-28');
    try {
      const { args, tool } = caseOf('cloudplans-describe-billing');
      await callTool(agent, tool, { ...args, organizationId: CARD });
      await callTool(agent, 'list-invoices', { accountId: `cloudplans.${CARD}` });
      await callTool(agent, 'get-billing-overview', { accountId: `cloudplans.${CARD}` });
      expect(other.sent().map(({ query }) => query.org_id)).toEqual([CARD, CARD, CARD, CARD]);
      const nobody = await callTool(agent, tool, { ...args, organizationId: '4000056655665556' });
      expectToolProblem(nobody, 'card_number_not_accepted');
      expect(other.sent()).toHaveLength(4);
    } finally {
      await agent.close();
      await other.close();
    }
  });
});

describe('an unknown tool', () => {
  it.each(ERAS)('is a protocol error to a client of %s', async (era) => {
    const other = await connect(`${service.service.url}/mcp`, era);
    try {
      for (const name of ['pay-everything', '', 'constructor', 'get-costs '])
        await expect(other.callTool({ name, arguments: {} })).rejects.toMatchObject({ code: -32602 });
    } finally {
      await other.close();
    }
    expect(service.sent()).toEqual([]);
  });
});
