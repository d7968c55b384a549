import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { ProblemBody } from './expectations.js';

/** The two eras of the protocol, each as the official client is told to speak it. */
export const ERAS = ['2025-11-25', '2026-07-28'] as const;
export type Era = (typeof ERAS)[number];

/** The official client, as an agent has it. */
export function newClient(era: Era): Client {
  const mode = era === '2026-07-28' ? { pin: era } : 'legacy';
  return new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
}

export async function connect(url: string, era: Era): Promise<Client> {
  const client = newClient(era);
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  return client;
}

/** What a tool answered, as an agent reads it. */
export interface ToolReply {
  text: string;
  structured: Record<string, unknown>;
  isError: boolean;
}

export async function callTool(client: Client, name: string, args: object = {}): Promise<ToolReply> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...args } });
  expect(content).toHaveLength(1);
  const [first] = content;
  const text = first?.type === 'text' ? first.text : '';
  return { text, structured: structuredContent as Record<string, unknown>, isError: isError === true };
}

/** The answer is this problem: as data, and in words. */
export function expectToolProblem(reply: ToolReply, code: string): ProblemBody {
  expect({ isError: reply.isError, code: reply.structured.code }).toEqual({ isError: true, code });
  const body = reply.structured as unknown as ProblemBody;
  expect(body.type).toBe(`urn:cloud-billing:problem:${code}`);
  expect(reply.text).toContain(`(${code})`);
  expect(reply.text).toContain(body.detail);
  expect(reply.text.length).toBeLessThan(2_000);
  return body;
}

const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

export interface RpcReply {
  status: number;
  headers: Headers;
  text: string;
  /** The messages of the answer, however it was framed. */
  messages: RpcMessage[];
}

export interface RpcMessage {
  jsonrpc: '2.0';
  id: string | number | null;
  result?: Record<string, unknown>;
  error?: { code: number; message: string; data?: unknown };
}

const ACCEPT = 'application/json, text/event-stream';

/** A body by hand, where the official client would not send it. */
export async function postRpc(
  url: string,
  body: unknown,
  headers: Record<string, string | null> = {},
): Promise<RpcReply> {
  const all = { 'content-type': 'application/json', accept: ACCEPT, ...headers };
  const given = Object.entries(all).filter((header): header is [string, string] => header[1] !== null);
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return toReply(await fetch(url, { method: 'POST', body: payload, headers: given }));
}

export async function toReply(response: Response): Promise<RpcReply> {
  const text = await response.text();
  const isStream = (response.headers.get('content-type') ?? '').startsWith('text/event-stream');
  const events = isStream ? [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => data as string) : [text];
  const messages = events
    .filter((event) => event !== '')
    .flatMap((event) => JSON.parse(event) as RpcMessage | RpcMessage[]);
  return { status: response.status, headers: response.headers, text, messages };
}

/** A call of a tool as a message, and the headers that go with it. */
export function rpcCall(
  era: Era,
  name: string,
  args?: unknown,
  id: string | number = 1,
): { body: Record<string, unknown>; headers: Record<string, string> } {
  const params = { name, ...(args !== undefined && { arguments: args }) };
  const modern = era === '2026-07-28';
  return {
    body: {
      jsonrpc: '2.0',
      id,
      method: 'tools/call',
      params: modern ? { ...params, _meta: META } : params,
    },
    headers: {
      'mcp-protocol-version': era,
      ...(modern && { 'mcp-method': 'tools/call', 'mcp-name': name }),
    },
  };
}
