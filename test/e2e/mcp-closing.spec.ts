import { until } from '../support/expectations.js';
import { postRpc, rpcCall, type RpcReply } from '../support/mcp.js';
import { TestService } from '../support/service.js';
import { caseOf } from '../support/tool-cases.js';

const plan = caseOf('change-organization-plan');

let service: TestService;

beforeEach(async () => {
  service = await TestService.start({ MCP_PORT: '0' });
  await service.get('/v1/accounts');
});
afterEach(() => service?.close());

/** A change under way while the service closes; `_meta` says whether the call is plain or the SDK's. */
async function closeDuring(url: string, meta: object): Promise<RpcReply> {
  service.qovery.addFault({ operation: plan.operation, kind: 'slow', delayMs: 300 });
  const { body, headers } = rpcCall('2026-07-28', plan.tool, plan.args);
  const params = body.params as { _meta: object };
  const message = { ...body, params: { ...params, _meta: { ...params._meta, ...meta } } };
  const answer = postRpc(url, message, headers);
  await until(
    () => service.writes().length,
    (sent) => sent > 0,
  );
  const [reply] = await Promise.all([answer, service.close()]);
  return reply;
}

describe('a service that closes', () => {
  it.each([
    ['a plain call', {}],
    ['a call that the SDK answers', { progressToken: 1 }],
  ])('answers %s that is under way, on both ports', async (_name, meta) => {
    for (const urlOf of [() => `${service.service.url}/mcp`, () => String(service.service.mcpUrl)]) {
      const reply = await closeDuring(urlOf(), meta);
      expect([reply.status, reply.messages[0]?.result?.isError]).toEqual([200, undefined]);
      service = await TestService.start({ MCP_PORT: '0' });
      await service.get('/v1/accounts');
    }
  });
});
