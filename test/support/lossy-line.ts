import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** When the client loses its connection: before the answer, which is still being made, or in place of it. */
export type Loss = 'before the answer' | 'the answer';

/** The network between a client and the service; it can lose the answer to a request that has arrived. */
export class LossyLine {
  /** What happens to the next requests; after that all answers pass. */
  losses: Loss[] = [];
  private readonly server: Server;

  private constructor(target: string) {
    this.server = createServer((incoming, outgoing) => {
      const loss = this.losses.shift();
      const { method, url, headers } = incoming;
      const forwarded = request(`${target}${url}`, { method, headers }, (answer) => {
        if (loss) outgoing.destroy();
        else answer.pipe(outgoing.writeHead(answer.statusCode ?? 0, answer.headers));
      });
      forwarded.on('error', () => outgoing.destroy());
      incoming.pipe(forwarded);
      if (loss === 'before the answer') forwarded.on('finish', () => outgoing.destroy());
    });
  }

  static async start(target: string): Promise<LossyLine> {
    const line = new LossyLine(target);
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
    return line;
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
