/** One client request on its way through the service. */
export interface Call {
  readonly requestId: string;
  /** Milliseconds since the epoch; queueing and retries included. After that the caller has its error. */
  readonly deadline: number;
  /** Upstream reads already made for this request, by URL. A write empties it. */
  readonly reads: Map<string, Promise<unknown>>;
  /** Whether each resource carries the platform’s own object as `raw`. */
  readonly includeRaw: boolean;
  /** Set once a write has left for the platform: from then on a failure may have had an effect. */
  writeSent: boolean;
  /** Set when the response is a stored one and nothing was sent. */
  replayed: boolean;
}

export function createCall(requestId: string, deadlineMs: number, includeRaw = false): Call {
  const deadline = Date.now() + deadlineMs;
  return { requestId, deadline, includeRaw, reads: new Map(), writeSent: false, replayed: false };
}
