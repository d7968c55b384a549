import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export const PROJECT = join(__dirname, '..', '..');

export interface Exit {
  code: number | null;
  output: string;
  milliseconds: number;
}

/** The service as an operator has it: the build, in a process of its own. */
export class ServiceProcess {
  output = '';
  readonly startedAt = performance.now();
  readonly exit: Promise<Exit>;
  private readonly child: ChildProcess;

  constructor(variables: Record<string, string> = {}) {
    const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...variables };
    this.child = spawn(process.execPath, [join(PROJECT, 'dist', 'main.js')], { env });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exit = new Promise((resolve) => {
      this.child.once('close', (code) =>
        resolve({ code, output: this.output, milliseconds: performance.now() - this.startedAt }),
      );
    });
  }

  /** The address in the banner. */
  async url(): Promise<string> {
    const found = await this.match(/(http:\/\/\S+)\/docs/);
    return found[1] as string;
  }

  /** What the process says once it says it; its exit before that is a failure. */
  async match(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      const ended = await Promise.race([
        new Promise<null>((resolve) => this.child.stdout?.once('data', () => resolve(null))),
        this.exit,
      ]);
      if (ended && !pattern.test(this.output)) throw new Error(`it ended: ${ended.output}`);
    }
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exit;
  }
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
