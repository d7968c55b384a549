import type { FaultKind, Row } from './sandbox.js';

/** What a platform tells the kernel about itself; the kernel does the rest. */
export interface SandboxPlatform<State> {
  name: string;
  routes: SandboxRoute<State>[];
  faultKinds: readonly FaultKind[];
  /** Per member name, the value that `unseen_enum` puts in the place of a text. */
  unseen: Record<string, string>;
  seed(now: Date): State;
  /** The answer to a bad credential, or null when it is good. */
  authenticate(authorization: string | undefined, call: SandboxRequest): SandboxResponse | null;
  /** The organisation that a request concerns. */
  account(call: SandboxRequest): string | null;
  /** A technical failure in the platform's usual shape. */
  failure(status: number, message: string, call: SandboxRequest): SandboxResponse;
  /** A refusal by a handler, in the platform's usual shape. */
  refusal(refusal: Refusal, call: SandboxRequest): SandboxResponse;
  /** No route: whether the path exists with this method, with another one, or not at all. */
  unmatched(reason: 'path' | 'method' | 'query', call: SandboxRequest): SandboxResponse;
  headers?(state: State, authorization: string | undefined, now: Date): Record<string, string>;
  seedInvoices(state: State, account: string, rows: Row[]): void;
  addOrganizations(state: State, count: number, invoicesEach: number, now: Date): string[];
  /** Additions to the control path, keyed by `METHOD /path` below it. */
  control?: Record<string, (state: State, body: unknown, now: Date) => SandboxResponse>;
}

export interface SandboxRoute<State> {
  operation: string;
  method: string;
  /** Segments that begin with a colon are parameters; the rest is compared case-sensitively. */
  path: string;
  /** Query parameters that must have these values. */
  query?: Record<string, string>;
  /** Served without a credential. */
  open?: boolean;
  handle(call: SandboxRequest, state: State): SandboxResponse;
}

export interface SandboxRequest {
  method: string;
  path: string;
  parameters: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  operation: string | null;
  /** Scheme and authority under which the caller reached us, for links that it can follow. */
  origin: string;
  now: Date;
}

export interface SandboxResponse {
  status: number;
  json?: unknown;
  content?: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const ok = (json: unknown): SandboxResponse => ({ status: 200, json });

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
