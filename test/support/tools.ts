import { readFileSync } from 'node:fs';
import type { Schema } from './openapi.js';
import type { TestService } from './service.js';

/** A tool as agents are told of it. */
export interface ToolDefinition {
  name: string;
  title: string;
  description: string;
  inputSchema: Schema;
  outputSchema: Schema;
  annotations: Record<string, unknown>;
}

/** The definitions as they were published. */
export function publishedTools(): ToolDefinition[] {
  return (JSON.parse(readFileSync('api/mcp-tools.json', 'utf8')) as { tools: ToolDefinition[] }).tools;
}

/** The tools over every account, which no platform has. */
export const ACCOUNT_TOOLS = ['list-billing-accounts', 'get-billing-overview', 'list-invoices', 'get-costs'];

/** One exchange of MCP over HTTP, whose answer may come as an event. */
export async function exchange<T>({ service }: TestService, method: string, params: object = {}): Promise<T> {
  const response = await fetch(`${service.url}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const text = await response.text();
  const [, data = text] = /^data: (.+)$/m.exec(text) ?? [];
  const { result } = JSON.parse(data) as { result?: T };
  if (!result) throw new Error(`${method}: ${text}`);
  return result;
}
