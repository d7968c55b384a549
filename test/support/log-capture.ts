import fs from 'node:fs';
import { flushLog } from '../../src/telemetry/log.js';
import { until } from './expectations.js';

const STANDARD_OUTPUT = 1;

/** What this process writes to its standard output and error: to be begun before the service starts. */
export class LogCapture {
  private text = '';

  constructor() {
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((chunk) => this.take(chunk) > 0);
    }
    // The log goes to the file itself, past the stream.
    const writeSync = fs.writeSync;
    jest
      .spyOn(fs, 'writeSync')
      .mockImplementation(((file: number, data: string, ...rest: never[]) =>
        file === STANDARD_OUTPUT ? this.take(data) : writeSync(file, data, ...rest)) as typeof fs.writeSync);
  }

  private take(chunk: string | Uint8Array): number {
    this.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return Buffer.byteLength(chunk);
  }

  clear(): void {
    flushLog();
    this.text = '';
  }

  /** All of it, once the request with this id has been logged. */
  after(requestId: string): Promise<string> {
    return until(
      () => {
        flushLog();
        return this.text;
      },
      (text) => text.includes(`"requestId":"${requestId}","method"`) && text.endsWith('\n'),
    );
  }

  end(): void {
    jest.restoreAllMocks();
  }
}
