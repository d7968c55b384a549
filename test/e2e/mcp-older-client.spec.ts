import { Client } from '@modelcontextprotocol/sdk/client/index.js'; // comes with the conformance suite
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { TestService } from '../support/service.js';
import { ACCOUNT_TOOLS, TOOL_CASES, type ToolCase } from '../support/tool-cases.js';

/** The official client of before, which most agents have. It holds errors, too, against a tool's output schema. */

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await TestService.start();
  client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${service.service.url}/mcp`)));
  await client.listTools(); // from now on it validates
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(async () => {
  await client?.close();
  await service?.close();
});

const byName = TOOL_CASES.map((one): [string, ToolCase] => [one.tool, one]);
const isError = async (name: string, args: object): Promise<unknown> =>
  (await client.callTool({ name, arguments: { ...args } })).isError === true;

describe('the client of the first SDK', () => {
  it.each(byName)(
    '%s: takes its answer, its refusal and its failure for what the schema promises',
    async (tool, one) => {
      const { provider, operation, args } = one;
      expect(await isError(tool, args)).toBe(false);
      expect(await isError(tool, {})).toBe(true);
      for (const kind of ['status', 'html', 'drop', 'empty'] as const) {
        service[provider].clearFaults();
        service[provider].addFault({ operation, kind });
        // A change that was made is not undone by an answer that says nothing.
        const emptyIsFine =
          kind === 'empty' && (one.answer === null || (one.method !== 'GET' && provider === 'qovery'));
        expect(await isError(tool, args)).toBe(!emptyIsFine);
      }
    },
  );

  it.each(ACCOUNT_TOOLS)(
    '%s: takes its answer, its refusal and its failure for what the schema promises',
    async (tool) => {
      expect(await isError(tool, {})).toBe(false);
      expect(await isError(tool, { zz: 1 })).toBe(true);
      for (const sandbox of [service.qovery, service.cloudplans])
        sandbox.addFault({ operation: '*', kind: 'status' });
      // The accounts are known already.
      expect(await isError(tool, {})).toBe(tool !== 'list-billing-accounts');
    },
  );
});
