import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StubAnswer {
  status: number;
  json?: unknown;
  text?: string;
  /** As they are, with no header but those that are given. */
  bytes?: Buffer;
  headers?: Record<string, string>;
}
export type StubHandler = (request: { method: string; url: string; authorization: string }) => StubAnswer;

/** A platform in a few lines, which does as the test says and remembers what it was sent. */
export class UpstreamStub {
  readonly authorizations: string[] = [];
  private readonly server: Server;
  handler: StubHandler = () => ({ status: 500 });

  private constructor() {
    this.server = createServer((request: IncomingMessage, response) => {
      const { method = '', url = '', headers } = request;
      const authorization = headers.authorization ?? '';
      this.authorizations.push(authorization);
      request.resume();
      request.on('end', () => {
        const { status, json, text, bytes, headers: answered } = this.handler({ method, url, authorization });
        if (bytes) {
          response.writeHead(status, answered).end(bytes);
          return;
        }
        const body = json === undefined ? (text ?? '') : JSON.stringify(json);
        response.writeHead(status, {
          'content-type': json === undefined ? 'text/html' : 'application/json',
          ...answered,
        });
        response.end(body);
      });
    });
  }

  static async start(): Promise<UpstreamStub> {
    const stub = new UpstreamStub();
    await new Promise<void>((resolve) => stub.server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
