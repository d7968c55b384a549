import { Readable } from 'node:stream';
import { createMcpHandler, type McpHttpHandler } from '@modelcontextprotocol/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode } from '../billing/problem.js';
import type { Log } from '../http/log.js';
import { judge } from '../http/problem.filter.js';
import type { McpServer } from './mcp-server.js';
import { answerAtOnce } from './plain-call.js';

/** Streams that are open at once: nothing here ever changes while it runs, so few will want to hear of changes. */
const MAX_SUBSCRIPTIONS = 64;

/** The exchange’s id, by the request that the SDK hands back. */
const requestIds = new WeakMap<Request, string>();

/** Adds MCP over HTTP: both eras of the protocol, without sessions. */
export function addMcpRoute(server: FastifyInstance, mcp: McpServer, log: Log): void {
  const handler = createMcpHandler(
    ({ requestInfo }) => mcp.create(requestInfo && requestIds.get(requestInfo)),
    { maxSubscriptions: MAX_SUBSCRIPTIONS },
  );
  server.addHook('preClose', () => handler.close());
  server.route({
    method: ['POST', 'GET', 'DELETE'],
    url: '/mcp',
    config: { ownPagesOnly: true },
    errorHandler: (error, request, reply) => refuse(error, request, reply, log),
    handler: async (request, reply) => {
      const answer = await answerAtOnce(request, mcp);
      if (answer !== null) return reply.header('content-type', 'application/json').send(answer);
      return pass(reply, await serve(request, reply, handler));
    },
  });
}

/** Any request, as the SDK takes it. */
function serve(request: FastifyRequest, reply: FastifyReply, handler: McpHttpHandler): Promise<Response> {
  const left = new AbortController();
  reply.raw.once('close', () => left.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  const { method } = request;
  // Nothing has no type here, but is no message either: that it is missing is what there is to say.
  if (method === 'POST' && request.bodyText === '') headers.set('content-type', 'application/json');
  const body = method === 'POST' ? request.bodyText : undefined;
  const asWeb = new Request('http://localhost/mcp', { method, headers, body, signal: left.signal });
  requestIds.set(asWeb, request.id);
  return handler.fetch(asWeb, request.body === undefined ? {} : { parsedBody: request.body });
}

/** Of the SDK’s headers all but those that every answer here has: bills are kept by nobody on the way. */
function pass(reply: FastifyReply, response: Response): FastifyReply {
  void reply.status(response.status);
  response.headers.forEach((value, name) => {
    if (!reply.hasHeader(name)) void reply.header(name, value);
  });
  return reply.send(response.body ? Readable.fromWeb(response.body as never) : undefined);
}

const RPC_CODES: Partial<Record<ProblemCode, number>> = { malformed_request: -32700, internal_error: -32603 };
const REFUSED = -32000;

/** What fails before it is a message, told as JSON-RPC tells it, with our problem beside it. */
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
