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
  /** Fixed query parameters: what distinguishes this operation from others on the same path. */
  readonly query?: Readonly<Record<string, string>>;
  /** The media type of a document, where the platform returns one instead of JSON: `application/pdf`. */
  readonly document?: string;
}

/** A parameter of a request beside the body: an id, a number, a page. */
export interface NativeInput {
  readonly in: 'path' | 'query' | 'body';
  /** The platform’s name for it; for `path`, the placeholder’s. */
  readonly name: string;
  readonly schema: JsonSchema;
  /** It may be left out. */
  readonly optional?: true;
}

/** The input that names the organisation, where a row has one. */
export const ORGANIZATION_INPUT = 'organizationId';

/**
 * A billing endpoint that is offered as it is: one row makes a route of the native API, a tool for agents and their
 * documentation. All of its words are ours.
 */
export interface NativeOperation extends UpstreamOperation {
  /** The name of its tool. */
  readonly tool: string;
  /** What it does, when to use it, what it costs or changes. */
  readonly description: string;
  /** For a write: whether it removes something, and whether a second call changes nothing more. */
  readonly hints?: { readonly destructive?: true; readonly idempotent?: true };
  /**
   * By the names that tools use. A row without `organizationId` is about the one organisation that the credential
   * belongs to.
   */
  readonly inputs: Readonly<Record<string, NativeInput>>;
  /** The request body’s schema; fields beyond it are passed on. */
  readonly body?: JsonSchema;
  /** Fields of the body that may hold a card number where the operator allows it; no digest is made of them then. */
  readonly cardData?: readonly string[];
  /** The body’s schema for tools, where the platform’s own leaves open what the platform accepts. */
  readonly toolBody?: JsonSchema;
  /** How it succeeds; without a schema, the response is empty or of no use. */
  readonly answer: { readonly status: 200 | 201 | 202 | 204; readonly schema?: JsonSchema };
  /** The actions of the unified API that call this endpoint. */
  readonly unified: readonly [Action, ...Action[]];
}

/** What fills an operation’s template. */
export interface NativeRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export function isRead({ method }: UpstreamOperation): boolean {
  return method === 'GET';
}
