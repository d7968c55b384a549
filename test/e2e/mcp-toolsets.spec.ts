import { callTool, connect, ERAS } from '../support/mcp.js';
import { TestService } from '../support/service.js';
import { ACCOUNT_TOOLS, TOOL_CASES } from '../support/tool-cases.js';

const toolsOf = (provider: string): string[] =>
  TOOL_CASES.filter((one) => one.provider === provider).map(({ tool }) => tool);

const SETS: [toolsets: string, offered: string[]][] = [
  ['accounts', [...ACCOUNT_TOOLS]],
  ['qovery', toolsOf('qovery')],
  ['cloudplans, accounts', [...toolsOf('cloudplans'), ...ACCOUNT_TOOLS]],
];

describe.each(SETS)('MCP_TOOLSETS=%s', (toolsets, offered) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ MCP_TOOLSETS: toolsets });
  });
  afterAll(() => service?.close());

  it.each(ERAS)('lists these tools only, to a client of %s', async (era) => {
    const client = await connect(`${service.service.url}/mcp`, era);
    const { tools } = await client.listTools();
    await client.close();
    expect(tools.map(({ name }) => name).sort()).toEqual([...offered].sort());
  });

  it.each(ERAS)('rejects calls of all other tools by a client of %s and sends nothing', async (era) => {
    service.reset();
    const client = await connect(`${service.service.url}/mcp`, era);
    for (const { tool, args } of TOOL_CASES.filter((one) => !offered.includes(one.tool)))
      await expect(client.callTool({ name: tool, arguments: { ...args } })).rejects.toMatchObject({
        code: -32602,
      });
    for (const name of ACCOUNT_TOOLS.filter((tool) => !offered.includes(tool)))
      await expect(client.callTool({ name, arguments: {} })).rejects.toMatchObject({ code: -32602 });
    await client.close();
    expect(service.sent()).toEqual([]);
  });

  it('calls the tools that it lists', async () => {
    const client = await connect(`${service.service.url}/mcp`, '2026-07-28');
    const [name = ''] = offered;
    const { args } = TOOL_CASES.find(({ tool }) => tool === name) ?? {};
    expect((await callTool(client, name, args)).isError).toBe(false);
    await client.close();
  });
});
