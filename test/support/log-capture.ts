import { until } from './expectations.js';

/** What this process writes to its standard output and error: to be begun before the service starts. */
export class LogCapture {
  private text = '';

  constructor() {
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((chunk) => {
        this.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        return true;
      });
    }
  }

  clear(): void {
    this.text = '';
  }

  /** All of it, once the request with this id has been logged. */
  after(requestId: string): Promise<string> {
    return until(
      () => this.text,
      (text) => text.includes(`"${requestId}"`) && text.endsWith('\n'),
    );
  }

  end(): void {
    jest.restoreAllMocks();
  }
}
