import type { FastifyReply, FastifyRequest } from 'fastify';
import { FastPath } from './fast-path.js';
import { parsePlainRequest } from './plain-request.js';
import { SdkPath } from './sdk-path.js';
import type { Tools } from './tools.js';

/**
 * MCP over HTTP: both eras of the protocol, without sessions. Each message takes one of two paths, and `answerTo` is the
 * only place that decides which:
 *
 * - the fast path answers what `parsePlainRequest` returns: fully conforming `tools/call` and `tools/list` requests;
 * - the SDK answers the rest.
 *
 * Both give the same answers; test/e2e/mcp-plain-call.spec.ts compares them. By `npm run bench`, in the same run, the
 * fast path takes 0.21 to 0.33 of the SDK path’s processor time for a tool call, and half of it for the list of tools
 * (docs/decisions/2026-11-21-a-plain-call-skips-the-sdk.md).
 */
export class McpDoor {
  private readonly fastPath: FastPath;
  private readonly sdkPath: SdkPath;
  /** What is being answered, on either port: a write may be on its way, and to close would cut it off. */
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(private readonly tools: Tools) {
    this.fastPath = new FastPath(tools);
    this.sdkPath = new SdkPath(tools);
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
    const plain = parsePlainRequest(request, this.tools);
    if (plain === null) return this.sdkPath.answer(request, reply);
    const { json, problemCode } = await this.fastPath.answer(plain, request.id);
    if (problemCode !== null) reply.problemCode = problemCode;
    return reply.header('content-type', 'application/json').send(json);
  }

  async close(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
    await this.sdkPath.close();
  }
}
