import { connect, type Socket } from 'node:net';
import type { Reply } from './service.js';

const END_OF_HEAD = '\r\n\r\n';

/** A kept connection on which bytes go out exactly as they are given: no client in between that would tidy them up. */
export class RawConnection {
  private socket: Socket | null = null;
  private received = Buffer.alloc(0);
  private wake: () => void = () => undefined;

  constructor(private readonly url: string) {}

  /** Fails when no answer is complete in time, and when there is more than one. */
  async send(bytes: Buffer, withinMs = 5_000): Promise<Reply<unknown>> {
    const socket = (this.socket ??= await this.open());
    socket.write(bytes);
    const reply = await this.answer(Date.now() + withinMs);
    if (this.received.length > 0) {
      this.close();
      throw new Error('there is more than one answer, or more to it than its length says');
    }
    if (socket.destroyed || reply.headers.get('connection') === 'close') this.close();
    return reply;
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
    this.received = Buffer.alloc(0);
  }

  private async open(): Promise<Socket> {
    const { hostname, port } = new URL(this.url);
    const socket = connect({ port: Number(port), host: hostname, noDelay: true });
    socket.on('data', (chunk: Buffer) => {
      if (socket !== this.socket) return;
      this.received = Buffer.concat([this.received, chunk]);
      this.wake();
    });
    socket.on('close', () => socket === this.socket && this.wake());
    socket.on('error', () => undefined); // told by `close`
    await new Promise((resolve) => socket.once('connect', resolve));
    return socket;
  }

  private async answer(end: number): Promise<Reply<unknown>> {
    for (;;) {
      const reply = this.parse();
      if (reply) return reply;
      const gone = this.socket?.destroyed ?? true;
      if (gone || Date.now() >= end) {
        this.close();
        throw new Error(gone ? 'the connection was closed without an answer' : 'no answer in time');
      }
      await this.news(end);
    }
  }

  private news(end: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, end - Date.now());
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Undefined while the answer is not complete. */
  private parse(): Reply<unknown> | undefined {
    const endOfHead = this.received.indexOf(END_OF_HEAD);
    if (endOfHead < 0) return undefined;
    const [start = '', ...lines] = this.received.toString('latin1', 0, endOfHead).split('\r\n');
    const headers = new Headers(
      lines.map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      }),
    );
    const startOfBody = endOfHead + END_OF_HEAD.length;
    const endOfBody = startOfBody + Number(headers.get('content-length') ?? 0);
    if (this.received.length < endOfBody) return undefined;
    const text = this.received.toString('utf8', startOfBody, endOfBody);
    this.received = this.received.subarray(endOfBody);
    const isJson = /json/.test(headers.get('content-type') ?? '');
    return {
      status: Number(start.split(' ')[1]),
      headers,
      text,
      body: isJson && text !== '' ? (JSON.parse(text) as unknown) : {},
    };
  }
}
