export class DeadlinePassed extends Error {}

/**
 * Runs work until a point in time. It is a race, because a call that waits for a connection does not hear its
 * abort signal; the signal then still stops what was left behind.
 */
export function deadline<T>(at: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const remaining = at - Date.now();
  if (remaining <= 0) return Promise.reject(new DeadlinePassed());
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DeadlinePassed());
      controller.abort();
    }, remaining);
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
