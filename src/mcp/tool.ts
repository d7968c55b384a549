import type { Call } from '../contract/call.js';
import { isObject, type JsonSchema } from '../contract/json-schema.js';

/** MCP’s hints about what a tool may do. */
export interface Hints {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  /** Tools call platforms, which are outside this service. */
  readonly openWorldHint: true;
}

/** What a tool returns: data by its output schema, and a summary in our own words. */
export interface ToolAnswer {
  structured: Readonly<Record<string, unknown>>;
  text: string;
}

export type ToolArguments = Readonly<Record<string, unknown>>;

/** A tool is a value: its description and its function. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Schema of the arguments. Unknown fields are rejected. */
  readonly input: JsonSchema;
  /** Schema of the result. */
  readonly output: JsonSchema;
  readonly hints: Hints;
  /** Arguments are valid by now and hold no card number. */
  run(call: Call, given: ToolArguments): Promise<ToolAnswer>;
}

export const READS: Hints = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: true,
};

/** The params of a `tools/call` that can be executed. */
export interface ToolCall {
  readonly name: string;
  readonly arguments?: ToolArguments;
}

/** The names of the tools there are. */
export interface ToolNames {
  has(name: string): boolean;
}

/** Whether these params name one of the tools, with arguments that are an object or absent. */
export function isToolCall(
  params: { readonly name?: unknown; readonly arguments?: unknown },
  tools: ToolNames,
): params is ToolCall {
  const { name, arguments: given = {} } = params;
  return typeof name === 'string' && tools.has(name) && isObject(given);
}
