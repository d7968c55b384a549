/** The handle that a test, or the embedding service, holds on a running stand-in. */
export interface Sandbox {
  /** Without a trailing slash. */
  readonly url: string;
  /** What arrived, oldest first; the control path leaves no trace. */
  requests(): LoggedRequest[];
  clearRequests(): void;
  /** Throws when the kind or the operation does not exist on this platform. */
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Data, request log and faults as at the start. */
  reset(): void;
  /** Replaces the invoices (billing history) of an organisation. The rows go out exactly as given. */
  seedInvoices(account: string, rows: Row[]): void;
  /** Adds organisations with so many paid monthly invoices each, and tells their ids. */
  addOrganizations(count: number, invoicesEach: number): string[];
  /** Ends hung and kept-alive connections too. */
  close(): Promise<void>;
}

export type Row = Record<string, unknown>;

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  host?: string;
  now?: () => Date;
}

export interface LoggedRequest {
  method: string;
  /** Without the query, not decoded. */
  path: string;
  query: Record<string, string | string[]>;
  rawUrl: string;
  /** `authorization` shows its scheme and the SHA-256 of the credential only. */
  headers: Record<string, string>;
  /** Parsed JSON, else the raw text, else null. */
  body: unknown;
  operation: string | null;
  /** What was answered; null while pending and when the connection was dropped. */
  status: number | null;
  at: string;
}

export interface Fault {
  /** An operation of the platform, or `*` for every request. */
  operation: string;
  kind: FaultKind;
  /** How many requests it spoils; without it, all until cleared. */
  times?: number;
  status?: number;
  delayMs?: number;
  retryAfter?: number | string;
  /** Replaces the default body. A string is sent as it is, anything else as JSON. */
  body?: unknown;
  /** Only requests that concern this organisation. */
  account?: string;
}

export const faultKinds = [
  'slow',
  'hang',
  'status',
  'html',
  'truncated',
  'empty',
  'drop',
  'apply_then_drop',
  'apply_then_error',
  'redirect',
  'oversize',
  'body',
  'body_status',
  'no_status',
  'gateway',
  'unseen_enum',
] as const;

export type FaultKind = (typeof faultKinds)[number];
