import { pino, type Logger } from 'pino';
import { BillingError, type ProblemCode, type WriteOutcome } from '../billing/problem.js';

/** One request, as the log tells it. What is not named here is not logged: no path, query, header or body. */
export interface RequestEntry {
  requestId: string;
  method: string;
  /** The route's pattern, never the path. */
  route: string;
  status: number;
  milliseconds: number;
  code?: ProblemCode;
}

/** One write, as the audit log tells it: names and outcomes, nothing that was sent or answered. */
export interface AuditEntry {
  requestId: string;
  action: string;
  accountId: string;
  outcome: 'done' | WriteOutcome;
  code?: ProblemCode;
}

/** Everything that this service logs. */
export class Log {
  constructor(private readonly logger: Logger) {}

  request(entry: RequestEntry): void {
    this.logger.info(entry, 'request');
  }

  audit(entry: AuditEntry): void {
    this.logger.info(entry, 'write');
    flushLog();
  }

  /**
   * What a part of an answer failed with, which may go on without it. A platform's failure: names and codes, and the
   * system's code for a connection that failed, but not a word of what it said. Anything else is a defect of ours.
   */
  failure(thrown: unknown, requestId: string): void {
    if (!(thrown instanceof BillingError)) return this.defect(thrown, requestId);
    if (!thrown.upstream) return;
    const { provider, operation, status } = thrown.upstream;
    const { code: cause } = (thrown.cause ?? {}) as { code?: string };
    this.logger.warn({ requestId, code: thrown.code, provider, operation, status, cause }, 'upstream');
  }

  /** A defect of ours: its kind and where it happened. Its message may quote data, so it stays out. */
  defect(error: unknown, requestId: string): void {
    const { name, stack = '' } =
      error instanceof Error ? error : new Error('something that is no error was thrown');
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
    this.logger.error(
      { requestId, error: name, at: frames.slice(0, 10).map((line) => line.trim()) },
      'defect',
    );
  }
}

/**
 * Lines leave together, within a moment: one by one they would cost a sixth of a request. What tells of a write leaves
 * at once, and the rest when the process ends.
 */
function destinationTo(descriptor: number): ReturnType<typeof pino.destination> {
  const destination = pino.destination({
    dest: descriptor,
    sync: true,
    minLength: 16_000,
    periodicFlush: 200,
  });
  // Whoever read it is gone, or there is no room: the service goes on without its log.
  destination.on('error', () => undefined);
  return destination;
}

const destinations = new Map<number, ReturnType<typeof destinationTo>>();
process.on('exit', flushLog);

/** What was logged leaves now. One attempt, since `flushSync` would try for ever where nobody reads. */
export function flushLog(): void {
  for (const destination of destinations.values()) destination.flush();
}

const STDOUT = 1;
export const STDERR = 2;

export function createLog(level: string, descriptor = STDOUT): Log {
  const destination = destinations.get(descriptor) ?? destinationTo(descriptor);
  destinations.set(descriptor, destination);
  return new Log(pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination));
}
