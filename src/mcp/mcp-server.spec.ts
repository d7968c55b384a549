import { InMemoryTransport, type JSONRPCMessage } from '@modelcontextprotocol/server';
import { McpServer } from './mcp-server.js';
import type { Tools } from './tools.js';

const definitions = [{ name: 'a' }, { name: 'b' }] as unknown as Tools['definitions'];
const tools = { definitions, has: (name: string) => name === 'a' } as unknown as Tools;
const mcp = new McpServer(tools);

describe('tools/list', () => {
  async function list(): Promise<unknown> {
    const [here, there] = InMemoryTransport.createLinkedPair();
    await mcp.create().connect(there);
    await here.start();
    const answered = new Promise<JSONRPCMessage>((resolve) => (here.onmessage = resolve));
    await here.send({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    return ((await answered) as unknown as { result: { tools: unknown } }).result.tools;
  }

  it('is the same list each time, and no copy of it', async () => {
    expect(await list()).toBe(definitions);
    expect(await list()).toBe(definitions);
  });
});

describe('a plain call', () => {
  it.each([{ name: 'a' }, { name: 'a', arguments: {} }, { name: 'a', arguments: { x: 1 } }])(
    'is %j',
    (params) => expect(mcp.canCall(params)).toBe(true),
  );
  it.each([
    {},
    { name: 'c' },
    { name: ['a'] },
    { name: 'a', arguments: null },
    { name: 'a', arguments: [] },
    { name: 'a', arguments: 'x' },
  ])('is not %j', (params) => expect(mcp.canCall(params)).toBe(false));
});
