import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { paths } from './schema.js';

export type * from './schema.js';

/** Every operation by its method and path; each answers with `data`, or with `error`: the problem. */
export type BillingClient = Client<paths>;

/** `baseUrl` is the service's address without `/v1`; all else is what `fetch` takes, e.g. `headers`. */
export function createBillingClient(options: ClientOptions & { baseUrl: string }): BillingClient {
  const client = createClient<paths>(options);
  client.use({ onResponse: ({ response }) => refuseForeign(response) });
  return client;
}

/** A failure in other words than ours is some proxy's on the way: it is thrown, as a lost connection is. */
function refuseForeign({ ok, status, headers }: Response): void {
  if (ok || headers.get('content-type')?.startsWith('application/problem+json')) return;
  throw new TypeError(`The answer ${status} is not the service's own.`);
}
