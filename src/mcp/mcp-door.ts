import { Readable } from 'node:stream';
import {
  classifyInboundRequest,
  createMcpHandler,
  PerRequestHTTPServerTransport,
  SUPPORTED_PROTOCOL_VERSIONS,
  type JSONRPCMessage,
  type JSONRPCRequest,
  type McpHttpHandler,
} from '@modelcontextprotocol/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { McpServer } from './mcp-server.js';

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

type Classification = ConstructorParameters<typeof PerRequestHTTPServerTransport>[0]['classification'];

/** One exchange of one message, whose answer comes as the message that it is. */
class Exchange extends PerRequestHTTPServerTransport {
  private settle: (answer: JSONRPCMessage) => void = () => undefined;

  answerTo(message: JSONRPCRequest, classification: Classification): Promise<JSONRPCMessage> {
    return new Promise((resolve) => {
      this.settle = resolve;
      this.onmessage?.(message, { classification });
    });
  }

  override send(message: JSONRPCMessage): Promise<void> {
    if (!('method' in message)) this.settle(message);
    return Promise.resolve();
  }
}

/**
 * What the SDK's handler does for a call of a tool, less the web objects around it, which cost as much as the call:
 * so only for requests that leave it nothing to judge. Null for any other.
 */
async function callAtOnce(request: FastifyRequest, mcp: McpServer): Promise<JSONRPCMessage | null> {
  const classification = plainCall(request);
  if (!classification) return null;
  const server = mcp.create(request.id);
  const exchange = new Exchange({ classification });
  await server.connect(exchange);
  try {
    return await exchange.answerTo(request.body as JSONRPCRequest, classification);
  } finally {
    await server.close();
  }
}

const MODERN = '2026-07-28';
const ACCEPTS = ['application/json', 'text/event-stream'];

/** Of which era a call of a tool is, where every header says what the body says. */
function plainCall({ method, body, headers }: FastifyRequest): Classification | null {
  const call = body as Partial<JSONRPCRequest> | null | undefined;
  const accept = headers.accept ?? '';
  if (call?.method !== 'tools/call' || !ACCEPTS.every((type) => accept.includes(type))) return null;
  const header = (name: string): string | undefined => [headers[name]].flat()[0];
  const version = header('mcp-protocol-version');
  const found = classifyInboundRequest({ httpMethod: method, protocolVersionHeader: version, body });
  if (found.kind === 'legacy')
    return found.reason === 'no-claim' && isLegacy(version) ? { era: 'legacy' } : null;
  const saysTheSame = header('mcp-method') === call.method && header('mcp-name') === call.params?.name;
  const isModern = found.kind === 'modern' && found.messageKind === 'request' && version === MODERN;
  return isModern && saysTheSame ? found.classification : null;
}

function isLegacy(version: string | undefined): boolean {
  return version === undefined || SUPPORTED_PROTOCOL_VERSIONS.includes(version);
}
