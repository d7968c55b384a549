import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  PROTOCOL_VERSION_META_KEY,
  SERVER_INFO_META_KEY,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/server';
import type { FastifyRequest } from 'fastify';
import { IDENTITY, type McpServer } from './mcp-server.js';

/**
 * Answers a call of a tool as the SDK's handler does, less the server, the schemas and the web objects that it goes
 * through for each request, which cost more than the call itself. Only what leaves it nothing to judge is answered
 * here; null for anything else, which is the SDK's.
 */
export async function callAtOnce(request: FastifyRequest, mcp: McpServer): Promise<object | null> {
  const era = eraOf(request, mcp);
  if (!era) return null;
  const { id, params } = request.body as ToolCall;
  const result = await mcp.call(params.name, params.arguments, request.id);
  return { result: era === 'modern' ? { ...result, ...MODERN_RESULT } : result, jsonrpc: '2.0', id };
}

interface ToolCall {
  jsonrpc: string;
  id: string | number;
  method: string;
  params: {
    name: string;
    arguments?: Record<string, unknown>;
    _meta?: Record<string, unknown>;
  };
}

const MODERN = '2026-07-28';
/** What this era adds to a result that is not to be continued. */
const MODERN_RESULT = { resultType: 'complete', _meta: { [SERVER_INFO_META_KEY]: IDENTITY } };
const ACCEPTS = ['application/json', 'text/event-stream'];
const NAMESPACE = 'io.modelcontextprotocol/';

/** The era of a call of a tool where all about it is in order and every header says what the body says. */
function eraOf({ method, body, headers }: FastifyRequest, mcp: McpServer): 'modern' | 'legacy' | null {
  if (method !== 'POST' || !isObject(body) || Object.keys(body).length !== 4) return null;
  const { jsonrpc, id, method: asked, params } = body as unknown as ToolCall;
  if (jsonrpc !== '2.0' || asked !== 'tools/call' || !isId(id) || !mcp.canCall(params)) return null;
  const accept = headers.accept ?? '';
  if (!ACCEPTS.every((type) => accept.includes(type))) return null;
  const { _meta: meta = {}, name } = params;
  if (!isObject(meta)) return null;
  const version = headers['mcp-protocol-version'];
  if (version !== MODERN) return isLegacy(version) && !claimsAnything(meta) ? 'legacy' : null;
  const saysTheSame = headers['mcp-method'] === asked && headers['mcp-name'] === name;
  return saysTheSame && isEnvelope(meta) ? 'modern' : null;
}

function isLegacy(version: string | string[] | undefined): boolean {
  return (
    version === undefined || (typeof version === 'string' && SUPPORTED_PROTOCOL_VERSIONS.includes(version))
  );
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

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
