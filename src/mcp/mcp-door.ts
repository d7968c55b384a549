import { Readable } from 'node:stream';
import {
  classifyInboundRequest,
  createMcpHandler,
  SERVER_INFO_META_KEY,
  SUPPORTED_PROTOCOL_VERSIONS,
  type McpHttpHandler,
} from '@modelcontextprotocol/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { IDENTITY, type McpServer } from './mcp-server.js';

/** Streams that are open at once: nothing here ever changes while it runs, so few will want to hear of changes. */
const MAX_SUBSCRIPTIONS = 64;

/** The exchange’s id, by the request that the SDK hands back. */
const requestIds = new WeakMap<Request, string>();

/** Adds MCP over HTTP: both eras of the protocol, without sessions. */
export function addMcpRoute(server: FastifyInstance, mcp: McpServer): void {
  const handler = createMcpHandler(
    ({ requestInfo }) => mcp.create(requestInfo && requestIds.get(requestInfo)),
    { maxSubscriptions: MAX_SUBSCRIPTIONS },
  );
  server.addHook('preClose', () => handler.close());
  server.route({
    method: ['POST', 'GET', 'DELETE'],
    url: '/mcp',
    handler: async (request, reply) => {
      const answer = await callAtOnce(request, mcp);
      if (answer) return reply.header('content-type', 'application/json').send(JSON.stringify(answer));
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
  const body = method === 'POST' ? request.bodyText : undefined;
  const asWeb = new Request('http://localhost/mcp', { method, headers, body, signal: left.signal });
  requestIds.set(asWeb, request.id);
  return handler.fetch(asWeb, request.body === undefined ? {} : { parsedBody: request.body });
}

function pass(reply: FastifyReply, response: Response): FastifyReply {
  void reply.status(response.status);
  response.headers.forEach((value, name) => void reply.header(name, value));
  return reply.send(response.body ? Readable.fromWeb(response.body as never) : undefined);
}

/**
 * Answers a call of a tool as the SDK's handler does, less the server and the web objects that it makes for each
 * request, which cost more than the call: so only where they would have nothing to judge. Null for any other request.
 */
async function callAtOnce(request: FastifyRequest, mcp: McpServer): Promise<object | null> {
  const era = plainCall(request, mcp);
  if (!era) return null;
  const { id, params } = request.body as ToolCall;
  const result = await mcp.call(params.name, params.arguments, request.id);
  return { result: era === 'modern' ? { ...result, ...MODERN_RESULT } : result, jsonrpc: '2.0', id };
}

interface ToolCall {
  method: string;
  id: string | number;
  params: { name: string; arguments?: Record<string, unknown> };
}

const MODERN = '2026-07-28';
/** What this era adds to a result that is not to be continued. */
const MODERN_RESULT = { resultType: 'complete', _meta: { [SERVER_INFO_META_KEY]: IDENTITY } };
const ACCEPTS = ['application/json', 'text/event-stream'];

/** Of which era a call of a tool is, where all about it is in order and every header says what the body says. */
function plainCall({ method, body, headers }: FastifyRequest, mcp: McpServer): 'modern' | 'legacy' | null {
  const call = body as Partial<ToolCall> | null | undefined;
  if (call?.method !== 'tools/call' || !mcp.canCall(call.params)) return null;
  const accept = headers.accept ?? '';
  if (!ACCEPTS.every((type) => accept.includes(type))) return null;
  const header = (name: string): string | undefined => [headers[name]].flat()[0];
  const version = header('mcp-protocol-version');
  const found = classifyInboundRequest({ httpMethod: method, protocolVersionHeader: version, body });
  if (found.kind === 'legacy') return found.reason === 'no-claim' && isLegacy(version) ? 'legacy' : null;
  const saysTheSame = header('mcp-method') === call.method && header('mcp-name') === call.params?.name;
  const isModern = found.kind === 'modern' && found.messageKind === 'request' && version === MODERN;
  return isModern && saysTheSame ? 'modern' : null;
}

function isLegacy(version: string | undefined): boolean {
  return version === undefined || SUPPORTED_PROTOCOL_VERSIONS.includes(version);
}
