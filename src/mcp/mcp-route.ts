import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode } from '../billing/problem.js';
import { judge } from '../http/problem.filter.js';
import type { Log } from '../telemetry/log.js';
import type { McpDoor } from './mcp-door.js';
import type { Tools } from './tools.js';

/** Adds MCP over HTTP. The SDK takes a tenth of the start-up time, so it is loaded on the first request. */
export function addMcpRoute(server: FastifyInstance, tools: Tools, log: Log): void {
  let door: Promise<McpDoor> | null = null;
  const open = async (): Promise<McpDoor> => new (await import('./mcp-door.js')).McpDoor(tools);
  server.addHook('preClose', async () => (await door)?.close());
  server.route({
    method: ['POST', 'GET', 'DELETE'],
    url: '/mcp',
    config: { ownPagesOnly: true },
    errorHandler: (error, request, reply) => refuse(error, request, reply, log),
    handler: async (request, reply) => (await (door ??= open())).answer(request, reply),
  });
}

const RPC_CODES: Partial<Record<ProblemCode, number>> = { malformed_request: -32700, internal_error: -32603 };
const REFUSED = -32000;

/** Errors before the message is read: a JSON-RPC error with our problem as its data. */
function refuse(thrown: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const { problem } = judge(thrown, request, log);
  const { code, detail, status } = problem;
  reply.problemCode = code;
  const error = { code: RPC_CODES[code] ?? REFUSED, message: detail, data: problem };
  void reply
    .status(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ jsonrpc: '2.0', error, id: null }));
}
