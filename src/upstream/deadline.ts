import type { GenericAbortSignal } from 'axios';

export class DeadlinePassed extends Error {}

/** What axios wants to know of an abort signal; an `AbortController` for each call would cost as much as a connection. */
class DeadlineSignal implements GenericAbortSignal {
  aborted = false;
  private stop: (() => void) | null = null;

  addEventListener(_type: 'abort', stop: () => void): void {
    this.stop = stop;
  }

  abort(): void {
    this.aborted = true;
    this.stop?.();
  }
}

/**
 * Runs work until a point in time. It is a race, because a call that waits for a connection does not hear its
 * abort signal; the signal then still stops what was left behind.
 */
export function deadline<T>(at: number, work: (signal: GenericAbortSignal) => Promise<T>): Promise<T> {
  const remaining = at - Date.now();
  if (remaining <= 0) return Promise.reject(new DeadlinePassed());
  const signal = new DeadlineSignal();
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DeadlinePassed());
      signal.abort();
    }, remaining);
    work(signal).then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: Error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
