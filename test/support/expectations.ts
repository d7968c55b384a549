import type { LedgerEntry } from '../../src/sandbox/sandbox.js';
import { flag, integer, misfits, oneOf, orNull, text, type Shape } from './api-shapes.js';
import type { Reply } from './service.js';

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: { pointer: string; code: string; detail: string }[];
  retryable: boolean;
  outcome?: 'not_applied' | 'unknown';
  operationId?: string;
  upstream?: { provider: string; operation: string; status: number | null; message: string | null };
}

const required = {
  type: text,
  title: text,
  status: integer,
  detail: text,
  code: text,
  requestId: text,
  retryable: flag,
};
const optional: Record<string, Shape> = {
  errors: [
    { pointer: (value) => /^\/(body|query|header)(\/|$)/.test(String(value)), code: text, detail: text },
  ],
  outcome: oneOf('not_applied', 'unknown'),
  operationId: text,
  upstream: { provider: text, operation: text, status: orNull(integer), message: orNull(text) },
};

/** The answer is this problem, in the one form that problems have. */
export function expectProblem(reply: Reply<unknown>, status: number, code: string): ProblemBody {
  const body = reply.body as Record<string, unknown>;
  expect({ status: reply.status, code: body.code }).toEqual({ status, code });
  const present = Object.entries(optional).filter(([name]) => name in body);
  expect(misfits(body, { ...required, ...Object.fromEntries(present) })).toEqual([]);
  expect(body.status).toBe(status);
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(reply.headers.get('cache-control')).toBe('private, no-store');
  expect(reply.headers.get('x-request-id')).toBe(body.requestId);
  return body as unknown as ProblemBody;
}

/** The members that a problem names, in order. */
export function pointersOf(reply: Reply<unknown>): string[] {
  return ((reply.body as ProblemBody).errors ?? []).map(({ pointer }) => pointer).sort();
}

export function expectShape(value: unknown, shape: Shape): void {
  expect(misfits(value, shape)).toEqual([]);
}

/** What a platform received, as far as it is our choice. */
export function received(
  entries: readonly LedgerEntry[],
): Pick<LedgerEntry, 'method' | 'path' | 'query' | 'body'>[] {
  return entries.map(({ method, path, query, body }) => ({ method, path, query, body }));
}

/** The platform's own id of an account. */
export const nativeId = (account: string): string => account.slice(account.indexOf('.') + 1);

/** Asks again until the condition holds; fails after the time is up. */
export async function until<T>(
  ask: () => Promise<T> | T,
  holds: (answer: T) => boolean,
  withinMs = 5_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
