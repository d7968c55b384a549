import { SERVER_INFO_META_KEY } from '@modelcontextprotocol/server';
import type { ProblemCode } from '../billing/problem.js';
import { IDENTITY, LIST_HINTS } from './mcp-server.js';
import type { Era, PlainRequest } from './plain-request.js';
import type { Tools } from './tools.js';

/** What the modern era adds to a result that is complete. */
const MODERN_FIELDS = { resultType: 'complete', _meta: { [SERVER_INFO_META_KEY]: IDENTITY } };

interface PlainAnswer {
  /** The JSON-RPC response. */
  readonly json: string;
  readonly problemCode: ProblemCode | null;
}

/** Answers plain requests as the SDK does, without a server and a transport for each of them. */
export class FastPath {
  /** The list of tools as text: it is a hundred kilobytes and never changes, so it is written once. */
  private lists: Readonly<Record<Era, string>> | null = null;

  constructor(private readonly tools: Tools) {}

  async answer(plain: PlainRequest, requestId: string): Promise<PlainAnswer> {
    if (plain.method === 'tools/list')
      return { json: respond(plain, this.list(plain.era)), problemCode: null };
    const { name, arguments: given = {} } = plain.call;
    const result = await this.tools.call(name, given, requestId);
    return {
      json: respond(plain, JSON.stringify(plain.era === 'modern' ? { ...result, ...MODERN_FIELDS } : result)),
      problemCode: result.isError ? (result.structuredContent.code as ProblemCode) : null,
    };
  }

  private list(era: Era): string {
    const list = { tools: this.tools.definitions };
    this.lists ??= {
      legacy: JSON.stringify(list),
      modern: JSON.stringify({ ...list, ...LIST_HINTS, ...MODERN_FIELDS }),
    };
    return this.lists[era];
  }
}

function respond({ id }: PlainRequest, result: string): string {
  return `{"result":${result},"jsonrpc":"2.0","id":${JSON.stringify(id)}}`;
}
