import { InMemoryTransport, type JSONRPCMessage } from '@modelcontextprotocol/server';
import { createMcpServer } from './mcp-server.js';
import type { Tools } from './tools.js';

const definitions = [{ name: 'a' }, { name: 'b' }] as unknown as Tools['definitions'];
const tools = { definitions } as unknown as Tools;

describe('tools/list', () => {
  async function list(): Promise<unknown> {
    const [here, there] = InMemoryTransport.createLinkedPair();
    await createMcpServer(tools).connect(there);
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
