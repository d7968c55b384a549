import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  PROTOCOL_VERSION_META_KEY,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/server';
import type { FastifyRequest } from 'fastify';
import { isObject } from '../contract/json-schema.js';
import { isToolCall, type ToolCall, type ToolNames } from './tool.js';

/** The revisions up to 2025-11-25 are `legacy`; 2026-07-28 is `modern`. */
export type Era = 'modern' | 'legacy';

/** A request that the fast path answers. */
export type PlainRequest = { readonly era: Era; readonly id: string | number } & (
  { readonly method: 'tools/list' } | { readonly method: 'tools/call'; readonly call: ToolCall }
);

const MODERN = '2026-07-28';
const ACCEPTS = ['application/json', 'text/event-stream'];
const NAMESPACE = 'io.modelcontextprotocol/';
const FIELDS = ['jsonrpc', 'id', 'method', 'params'];

/**
 * Handles only fully conforming requests; returns null for the rest, which is not to say that they are wrong: the SDK
 * judges them. A request conforms where it is a `tools/call` of a known tool or a `tools/list`, has no field beyond
 * those of the protocol, accepts both media types, and its headers say what its body says.
 */
export function parsePlainRequest(
  { method: httpMethod, headers, body }: Pick<FastifyRequest, 'method' | 'headers' | 'body'>,
  tools: ToolNames,
): PlainRequest | null {
  if (httpMethod !== 'POST' || !isObject(body)) return null;
  if (!hasOnly(body, FIELDS)) return null;
  const { jsonrpc, id, method, params = {} } = body;
  if (jsonrpc !== '2.0' || !isId(id) || !isObject(params)) return null;
  const accept = headers.accept ?? '';
  if (!ACCEPTS.every((type) => accept.includes(type))) return null;
  const era = eraOf(headers, method, params);
  if (!era) return null;
  if (method === 'tools/list') return hasOnly(params, ['_meta']) ? { era, id, method } : null;
  if (method === 'tools/call' && isToolCall(params, tools)) return { era, id, method, call: params };
  return null;
}

/** The era, where the version in the header and the fields of `_meta` agree on one. */
function eraOf(
  headers: FastifyRequest['headers'],
  method: unknown,
  { _meta: meta = {}, name }: Record<string, unknown>,
): Era | null {
  if (!isObject(meta)) return null;
  const version = headers['mcp-protocol-version'];
  if (version !== MODERN) return isLegacy(version) && !hasProtocolField(meta) ? 'legacy' : null;
  const headersAgree = headers['mcp-method'] === method && headers['mcp-name'] === name;
  return headersAgree && isModernMeta(meta) ? 'modern' : null;
}

function isLegacy(version: string | string[] | undefined): boolean {
  return version === undefined || SUPPORTED_PROTOCOL_VERSIONS.some((one) => one === version);
}

function hasProtocolField(meta: Record<string, unknown>): boolean {
  return Object.keys(meta).some((key) => key.startsWith(NAMESPACE));
}

/** Only the three fields that the modern era requires, each valid. */
function isModernMeta(meta: Record<string, unknown>): boolean {
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

function hasOnly(object: Record<string, unknown>, fields: readonly string[]): boolean {
  return Object.keys(object).every((name) => fields.includes(name));
}

function isId(id: unknown): id is string | number {
  return typeof id === 'string' || Number.isSafeInteger(id);
}
