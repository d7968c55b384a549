import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { startCloudPlansSandbox } from '../../src/providers/cloudplans/sandbox/sandbox.js';
import { startQoverySandbox } from '../../src/providers/qovery/sandbox/sandbox.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';

/** What a sandbox answered to a request: the documented answer, which is given again and again. */
export interface Documented {
  operation: string;
  status: number;
  text: string;
}

/** An answer as it goes out. */
export interface Spoilt {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** All that is written to the connection, which is then ended, instead of an answer that Node.js has framed. */
  bytes?: Buffer;
  /** Left open after what was written. */
  stalls?: boolean;
}

export interface Target {
  operation: string;
  /** Only what concerns this organisation. */
  nativeId?: string;
}

type Spoil = (documented: Documented) => Spoilt;

/**
 * Both platforms behind one address. It answers as the sandboxes do, each request's first answer being kept, but
 * for one operation, whose answer is spoilt as the test says. It counts what that operation received.
 */
export class SpoiltPlatform {
  private readonly documented = new Map<string, Promise<Documented>>();
  private readonly open = new Set<Socket>();
  private target: Target | null = null;
  private spoil: Spoil | null = null;
  /** What the operation that is spoilt has received since. */
  received = 0;
  /** The answer that went out last in the place of a documented one, and that one. */
  last: { spoilt: Spoilt; documented: Documented } | null = null;

  private readonly server = createServer((request, response) => {
    this.serve(request, response).catch(() => request.socket.destroy());
  });

  private constructor(
    private readonly qovery: Sandbox,
    private readonly cloudplans: Sandbox,
  ) {
    this.server.keepAliveTimeout = 65_000;
    this.server.on('connection', (socket) => {
      this.open.add(socket);
      socket.on('error', () => undefined).on('close', () => this.open.delete(socket));
    });
  }

  static async start(): Promise<SpoiltPlatform> {
    const platform = new SpoiltPlatform(await startQoverySandbox(), await startCloudPlansSandbox());
    await new Promise<void>((resolve) => platform.server.listen(0, '127.0.0.1', resolve));
    return platform;
  }

  /** What makes the service take this for both platforms. */
  get variables(): Record<string, string> {
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return { SANDBOX: 'qovery,cloudplans', QOVERY_API_URL: url, CLOUDPLANS_API_URL: url };
  }

  /** From now on this operation is answered so. */
  answer(target: Target, spoil: Spoil): void {
    this.target = target;
    this.spoil = spoil;
    this.received = 0;
    this.last = null;
  }

  /** From now on everything is answered as documented. */
  recover(): void {
    this.target = null;
    this.spoil = null;
  }

  /** The data behind the documented answers, as at the start; answers that were given stay. */
  reset(): void {
    this.qovery.reset();
    this.cloudplans.reset();
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    await Promise.all([this.qovery.close(), this.cloudplans.close()]);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const body = await textOf(request);
    const key = `${method} ${url} ${body}`;
    const asking = this.documented.get(key) ?? this.ask(request, body);
    this.documented.set(key, asking);
    const documented = await asking;
    const { target, spoil } = this;
    const concerned = target?.nativeId === undefined || key.includes(target.nativeId);
    if (spoil && target?.operation === documented.operation && concerned) {
      this.received += 1;
      const spoilt = spoil(documented);
      this.last = { spoilt, documented };
      send(response, spoilt);
    } else {
      const { status, text } = documented;
      send(response, { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(text) });
    }
  }

  private async ask({ method = '', url = '', headers }: IncomingMessage, body: string): Promise<Documented> {
    const sandbox = url.startsWith('/v1/organizations/') ? this.cloudplans : this.qovery;
    const { authorization = '', 'content-type': type } = headers;
    const answer = await fetch(sandbox.url + url, {
      method,
      headers: { authorization, ...(type !== undefined && { 'content-type': type }) },
      ...(body !== '' && { body }),
    });
    const entry = sandbox.requests().find((one) => one.method === method && one.rawUrl === url);
    return { operation: entry?.operation ?? 'none', status: answer.status, text: await answer.text() };
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) text += chunk;
  return text;
}

function send(response: ServerResponse, { status, headers, body, bytes, stalls }: Spoilt): void {
  if (bytes === undefined) {
    response.writeHead(status, { ...headers, ...(status !== 204 && { 'content-length': body.length }) });
    response.end(body);
  } else if (stalls) response.socket?.write(bytes);
  else response.socket?.end(bytes);
}
