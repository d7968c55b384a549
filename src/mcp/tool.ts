import type { Call } from '../contract/call.js';
import { isObject, type JsonSchema } from '../contract/json-schema.js';

/** The four things that an agent is told about what a tool may do. */
export interface Hints {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  /** Platforms are reached, which are outside of this service. */
  readonly openWorldHint: true;
}

/** What a tool answers: data by its output schema, and the same in a few words of ours. */
export interface ToolAnswer {
  structured: Readonly<Record<string, unknown>>;
  text: string;
}

export type ToolArguments = Readonly<Record<string, unknown>>;

/** A tool is a value: what agents are told of it, and what it does. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Of the arguments. It is closed: what it does not name is refused. */
  readonly input: JsonSchema;
  /** Of the answer. */
  readonly output: JsonSchema;
  readonly hints: Hints;
  /** Arguments are those of the schema by now, and hold no card number. */
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
