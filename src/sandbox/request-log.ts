import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { LoggedRequest } from './sandbox.js';

const capacity = 10_000;

export class RequestLog {
  private entries: LoggedRequest[] = [];

  /** Returns the stored entry itself: its status is filled in when the answer leaves. */
  record(entry: LoggedRequest): LoggedRequest {
    this.entries.push(entry);
    if (this.entries.length > capacity) this.entries.shift();
    return entry;
  }

  list(): LoggedRequest[] {
    return this.entries.map((entry) => ({ ...entry }));
  }

  clear(): void {
    this.entries = [];
  }
}

export function loggedHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const logged = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(
    logged.map(([name, value]) => [name, name === 'authorization' ? withoutCredential(value) : value]),
  );
}

export function loggedQuery(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

function withoutCredential(authorization: string): string {
  const space = authorization.indexOf(' ');
  const digest = createHash('sha256')
    .update(authorization.slice(space + 1))
    .digest('hex');
  return `${authorization.slice(0, space + 1)}sha256:${digest}`;
}
