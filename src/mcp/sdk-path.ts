import { Readable } from 'node:stream';
import { createMcpHandler, type McpHttpHandler } from '@modelcontextprotocol/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createMcpServer } from './mcp-server.js';
import type { Tools } from './tools.js';

/** Streams that are open at once: nothing here ever changes while it runs, so few will want to hear of changes. */
const MAX_SUBSCRIPTIONS = 64;

/** Answers any message through the SDK. */
export class SdkPath {
  private readonly handler: McpHttpHandler;
  /** The exchange’s id, by the request that the SDK hands back. */
  private readonly requestIds = new WeakMap<Request, string>();

  constructor(tools: Tools) {
    this.handler = createMcpHandler(
      ({ requestInfo }) => createMcpServer(tools, requestInfo && this.requestIds.get(requestInfo)),
      { maxSubscriptions: MAX_SUBSCRIPTIONS },
    );
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const web = toWebRequest(request, reply);
    this.requestIds.set(web, request.id);
    const parsed = request.body === undefined ? {} : { parsedBody: request.body };
    return send(reply, await this.handler.fetch(web, parsed));
  }

  close(): Promise<void> {
    return this.handler.close();
  }
}

function toWebRequest(request: FastifyRequest, reply: FastifyReply): Request {
  const left = new AbortController();
  reply.raw.once('close', () => left.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  const { method } = request;
  // An empty body has no media type here, but the SDK is to say that the message is missing, not its type.
  if (method === 'POST' && request.bodyText === '') headers.set('content-type', 'application/json');
  const body = method === 'POST' ? request.bodyText : undefined;
  return new Request('http://localhost/mcp', { method, headers, body, signal: left.signal });
}

/** Of the SDK’s headers all but those that every response here has: caching stays forbidden. */
function send(reply: FastifyReply, response: Response): FastifyReply {
  void reply.status(response.status);
  response.headers.forEach((value, name) => {
    if (!reply.hasHeader(name)) void reply.header(name, value);
  });
  return reply.send(response.body ? Readable.fromWeb(response.body as never) : undefined);
}
