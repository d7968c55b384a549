import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const PROJECT = join(__dirname, '..', '..');

export interface Exit {
  code: number | null;
  output: string;
}

/** The service as an operator has it: the build, in a process of its own; or another script of the build. */
export class ServiceProcess {
  output = '';
  readonly exit: Promise<Exit>;
  private readonly child: ChildProcess;

  constructor(variables: Record<string, string> = {}, command: readonly string[] = ['dist/main.js']) {
    // The default MCP_PORT is left to the test that is about it: suites run at the same time.
    const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', MCP_PORT: '0', ...variables };
    this.child = spawn(process.execPath, command, { env, cwd: PROJECT });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exit = new Promise((resolve) => {
      this.child.once('close', (code) => resolve({ code, output: this.output }));
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

  /** Its exit after a signal; one that goes on fails by the timeout of the test. */
  exitAfter(signal: NodeJS.Signals): Promise<Exit> {
    this.child.kill(signal);
    return this.exit;
  }

  /** Asks until the answer is yes; never longer than the process lives. */
  async until(question: () => Promise<boolean>): Promise<void> {
    while (!(await question().catch(() => false))) {
      const ended = await Promise.race([this.exit, delay(10, null)]);
      if (ended) throw new Error(`it ended: ${ended.output}`);
    }
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
