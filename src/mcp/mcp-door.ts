import { Readable } from 'node:stream';
import { createMcpHandler, type McpHttpHandler } from '@modelcontextprotocol/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { McpServer } from './mcp-server.js';
import { answerAtOnce } from './plain-call.js';
import type { Tools } from './tools.js';

/** Streams that are open at once: nothing here ever changes while it runs, so few will want to hear of changes. */
const MAX_SUBSCRIPTIONS = 64;

/** The exchange’s id, by the request that the SDK hands back. */
const requestIds = new WeakMap<Request, string>();

/** MCP over HTTP: both eras of the protocol, without sessions. */
export class McpDoor {
  private readonly handler: McpHttpHandler;
  private readonly mcp: McpServer;
  /** What is being answered, on either port: a write may be on its way, and to close would cut it off. */
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(tools: Tools) {
    this.mcp = new McpServer(tools);
    this.handler = createMcpHandler(
      ({ requestInfo }) => this.mcp.create(requestInfo && requestIds.get(requestInfo)),
      { maxSubscriptions: MAX_SUBSCRIPTIONS },
    );
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const answer = this.answerTo(request, reply);
    this.underWay.add(answer);
    try {
      return await answer;
    } finally {
      this.underWay.delete(answer);
    }
  }

  private async answerTo(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const answer = await answerAtOnce(request, reply, this.mcp);
    if (answer !== null) return reply.header('content-type', 'application/json').send(answer);
    return pass(reply, await serve(request, reply, this.handler));
  }

  async close(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
    await this.handler.close();
  }
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
