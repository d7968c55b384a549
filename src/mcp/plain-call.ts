import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  PROTOCOL_VERSION_META_KEY,
  SERVER_INFO_META_KEY,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode } from '../billing/problem.js';
import { isObject } from '../contract/json-schema.js';
import { IDENTITY, LIST_HINTS, type McpServer } from './mcp-server.js';

/**
 * Answers a call or the list of tools as the SDK's handler does, less the server, the schemas and the web objects that
 * it goes through for each request, which cost more than the call itself. Only what leaves it nothing to judge is
 * answered here, as the text to send; null for anything else, which is the SDK's.
 */
export async function answerAtOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  mcp: McpServer,
): Promise<string | null> {
  const era = eraOf(request);
  if (!era) return null;
  const { id, method, params = {} } = request.body as Plain;
  const result =
    method === 'tools/list' ? listFor(era, params, mcp) : await callFor(era, params, mcp, { request, reply });
  return result && `{"result":${result},"jsonrpc":"2.0","id":${JSON.stringify(id)}}`;
}

type Era = 'modern' | 'legacy';

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What is answered here, where it is plain. */
interface Plain {
  jsonrpc: string;
  id: string | number;
  method: 'tools/call' | 'tools/list';
  params?: { _meta?: unknown; name?: unknown; arguments?: unknown };
}

const MODERN = '2026-07-28';
/** What this era adds to a result that is not to be continued. */
const MODERN_RESULT = { resultType: 'complete', _meta: { [SERVER_INFO_META_KEY]: IDENTITY } };

async function callFor(
  era: Era,
  params: NonNullable<Plain['params']>,
  mcp: McpServer,
  { request, reply }: Exchange,
): Promise<string | null> {
  if (!mcp.canCall(params)) return null;
  const { name, arguments: given = {} } = params;
  const result = await mcp.tools.call(name, given, request.id);
  if (result.isError) reply.problemCode = result.structuredContent.code as ProblemCode;
  return JSON.stringify(era === 'modern' ? { ...result, ...MODERN_RESULT } : result);
}

/** As text, since it never changes: a hundred kilobytes that are not made again. */
function listFor(era: Era, params: object, mcp: McpServer): string | null {
  if (Object.keys(params).some((name) => name !== '_meta')) return null;
  mcp.listTexts ??= {
    legacy: JSON.stringify(mcp.list),
    modern: JSON.stringify({ ...mcp.list, ...LIST_HINTS, ...MODERN_RESULT }),
  };
  return mcp.listTexts[era];
}

const ACCEPTS = ['application/json', 'text/event-stream'];
const NAMESPACE = 'io.modelcontextprotocol/';
const MEMBERS = ['jsonrpc', 'id', 'method', 'params'];

/** The era of a request where all about it is in order and every header says what the body says. */
function eraOf({ method, body, headers }: FastifyRequest): Era | null {
  if (method !== 'POST' || !isObject(body)) return null;
  if (!Object.keys(body).every((name) => MEMBERS.includes(name))) return null;
  const { jsonrpc, id, method: asked, params = {} } = body as unknown as Plain;
  if (jsonrpc !== '2.0' || !isId(id) || (asked !== 'tools/call' && asked !== 'tools/list')) return null;
  const accept = headers.accept ?? '';
  if (!isObject(params) || !ACCEPTS.every((type) => accept.includes(type))) return null;
  const { _meta: meta = {}, name } = params;
  if (!isObject(meta)) return null;
  const version = headers['mcp-protocol-version'];
  if (version !== MODERN) return isLegacy(version) && !claimsAnything(meta) ? 'legacy' : null;
  const saysTheSame = headers['mcp-method'] === asked && headers['mcp-name'] === name;
  return saysTheSame && isEnvelope(meta) ? 'modern' : null;
}

function isLegacy(version: string | string[] | undefined): boolean {
  return version === undefined || SUPPORTED_PROTOCOL_VERSIONS.some((one) => one === version);
}

function claimsAnything(meta: Record<string, unknown>): boolean {
  return Object.keys(meta).some((key) => key.startsWith(NAMESPACE));
}

/** Just the three members that this era asks for, each as it has to be. */
function isEnvelope(meta: Record<string, unknown>): boolean {
  const { [CLIENT_INFO_META_KEY]: client, [CLIENT_CAPABILITIES_META_KEY]: capabilities } = meta;
  return (
    Object.keys(meta).length === 3 &&
    meta[PROTOCOL_VERSION_META_KEY] === MODERN &&
    isObject(client) &&
    ['name', 'version'].every((name) => name in client) &&
    Object.values(client).every((value) => typeof value === 'string') &&
    isObject(capabilities) &&
    Object.values(capabilities).every(isObject)
  );
}

function isId(id: unknown): boolean {
  return typeof id === 'string' || Number.isSafeInteger(id);
}
