import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

/** A request that is answered for as long as the connection lasts. */
const NEVER_ANSWERED = 'subscriptions/listen';

/**
 * stdin and stdout. Through a pipe stdin ends with its last message: what was asked is answered first, since a write
 * may be on its way and nobody else would tell how it went.
 */
export class StdioLine implements Transport {
  onmessage?: Transport['onmessage'];
  onerror?: Transport['onerror'];
  onclose?: Transport['onclose'];
  /** Resolves when nothing more can be read or written. */
  readonly closed: Promise<void>;
  private readonly inner: StdioServerTransport;
  private readonly input: PassThrough;
  private readonly unanswered = new Set<unknown>();
  private end: (() => void) | null = null;

  constructor(
    private readonly stdin: Readable,
    stdout: Writable,
  ) {
    this.input = new PassThrough({
      flush: (done) => {
        this.end = () => this.input.readableLength === 0 && done();
        setImmediate(() => this.endWhenAnswered());
      },
    });
    this.inner = new StdioServerTransport(this.input, stdout);
    stdin.pipe(this.input);
    this.inner.onmessage = (message) => {
      this.asked(message);
      this.onmessage?.(message);
    };
    this.inner.onerror = (error) => this.onerror?.(error);
    this.closed = new Promise((resolve) => {
      this.inner.onclose = () => {
        this.onclose?.();
        resolve();
      };
    });
  }

  start(): Promise<void> {
    return this.inner.start();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.inner.send(message);
    if ('method' in message) return;
    this.unanswered.delete(message.id);
    this.endWhenAnswered();
  }

  /** Nothing more is read: it closes once what was asked is answered. */
  finish(): void {
    this.stdin.unpipe(this.input);
    this.input.end();
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  private asked(message: JSONRPCMessage): void {
    if (!('method' in message)) return;
    if (message.method === 'notifications/cancelled') this.unanswered.delete(message.params?.requestId);
    else if ('id' in message && message.method !== NEVER_ANSWERED) this.unanswered.add(message.id);
  }

  private endWhenAnswered(): void {
    if (this.unanswered.size === 0) this.end?.();
  }
}
