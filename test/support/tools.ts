import { readFileSync } from 'node:fs';
import type { Schema } from './openapi.js';

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
