import type { Action } from '../billing/actions.js';
import type { JsonSchema } from './json-schema.js';

/** One endpoint of a platform, as a row of data. The adapter calls it by this row. */
export interface UpstreamOperation {
  /** The platform’s own name. */
  readonly id: string;
  readonly title: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{placeholders}`, which are filled with encoded values. */
  readonly path: string;
  /** What tells this operation from others on the same path. */
  readonly query?: Readonly<Record<string, string>>;
}

/** Something that a request is told beside a body: an id, a number. */
export interface NativeInput {
  readonly in: 'path' | 'query' | 'body';
  /** What the platform calls it; a placeholder’s name for what is in the path. */
  readonly name: string;
  readonly schema: JsonSchema;
}

/** A parsed answer, or part of one. */
export type NativeObject = Readonly<Record<string, unknown>>;

/**
 * A billing endpoint that is offered as it is: one row makes a route of the native door, a tool for agents and their
 * documentation. All of its words are ours.
 */
export interface NativeOperation extends UpstreamOperation {
  /** The name of its tool. */
  readonly tool: string;
  /** What it does, when to use it, what it costs or changes. */
  readonly description: string;
  /** What is said of a write: that it takes something away, or that a second time changes nothing more. */
  readonly hints?: { readonly destructive?: true; readonly idempotent?: true };
  /** By the names that tools use; the organisation is always among them. */
  readonly inputs: { readonly organizationId: NativeInput } & Readonly<Record<string, NativeInput>>;
  /** What the platform wants in the body; members beyond it are passed on. */
  readonly body?: JsonSchema;
  /** Members of the body that may hold a card number where the operator allows it; no digest is made of them then. */
  readonly cardData?: readonly string[];
  /** What a tool asks for instead, where the platform’s schema leaves open what the platform wants. */
  readonly toolBody?: JsonSchema;
  /** How it succeeds; without a schema, the answer is empty or nothing that anybody needs. */
  readonly answer: { readonly status: 200 | 201 | 202 | 204; readonly schema?: JsonSchema };
  /** What the unified API offers instead; each of these calls this endpoint. */
  readonly unified: readonly [Action, ...Action[]];
  /** The answer in a few words of ours: numbers, days and names of states, but no sentence of the platform. */
  readonly say?: (answer: NativeObject) => string;
}

/** What fills an operation’s template. */
export interface NativeRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a platform answered, byte by byte. */
export interface NativeAnswer {
  /** HTTP’s. */
  readonly status: number;
  readonly contentType: string | null;
  readonly retryAfter: string | null;
  readonly bytes: Buffer;
  /** The same, parsed; undefined when it was empty or is not JSON. */
  readonly json: unknown;
}

export function isRead({ method }: UpstreamOperation): boolean {
  return method === 'GET';
}
