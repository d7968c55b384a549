import createClient, {
  type Client,
  type ClientOptions,
  type MaybeOptionalInit,
  type ParseAsResponse,
} from 'openapi-fetch';
import type { paths } from './schema.js';

export type * from './schema.js';

/** Every operation by its method and path; each answers with `data`, or with `error`: the problem. */
export type BillingClient = Omit<Client<paths>, 'GET' | 'POST' | 'PUT' | 'DELETE'> & {
  GET: Method<'get'>;
  POST: Method<'post'>;
  PUT: Method<'put'>;
  DELETE: Method<'delete'>;
};

type MethodName = 'get' | 'post' | 'put' | 'delete';
type PathWith<M extends MethodName> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

/** As openapi-fetch has it, but with the fields that are always null: its own type leaves those out. */
type Method<M extends MethodName> = <P extends PathWith<M>, Init extends MaybeOptionalInit<paths[P], M>>(
  path: P,
  ...init: undefined extends MaybeOptionalInit<paths[P], M> ? [init?: Init] : [init: Init]
) => Promise<Answer<paths[P][M] extends { responses: infer R } ? R : never, Init>>;

type Success = 200 | 201 | 202 | 204;
type Answer<R, Init> =
  | { data: ParseAsResponse<Body<R[keyof R & Success]>, Init>; error?: never; response: Response }
  | { data?: never; error: Body<R[Exclude<keyof R, Success>]>; response: Response };
type Body<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** `baseUrl` is the service's address without `/v1`; all else is what `fetch` takes, e.g. `headers`. */
export function createBillingClient(options: ClientOptions & { baseUrl: string }): BillingClient {
  const client = createClient<paths>(options);
  client.use({ onResponse: ({ response }) => refuseForeign(response) });
  return client as BillingClient;
}

/** A failure in other words than ours is some proxy's on the way: it is thrown, as a lost connection is. */
function refuseForeign({ ok, status, headers }: Response): void {
  if (ok || headers.get('content-type')?.startsWith('application/problem+json')) return;
  throw new TypeError(`The answer ${status} is not the service's own.`);
}
