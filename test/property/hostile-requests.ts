import fc, { type Arbitrary } from 'fast-check';
import type { Route } from '../support/routes.js';
import { newKey, QOVERY } from '../support/service.js';
import { WRITES } from '../support/writes.js';
import { hostileJson, hostileText, hostileTextNear, MARK } from './hostile-text.js';

/** A request as its bytes go out, put together by hand: no client tidies it up. */
export class HostileRequest {
  constructor(
    readonly method: string,
    readonly target: string,
    readonly headers: readonly (readonly [name: string, value: string])[],
    readonly body: string | null,
  ) {}

  get bytes(): Buffer {
    const length = this.body === null ? [] : [['content-length', Buffer.byteLength(this.body)]];
    const lines = [...this.headers, ...length].map(([name, value]) => `${name}: ${value}\r\n`);
    return Buffer.from(`${this.method} ${this.target} HTTP/1.1\r\n${lines.join('')}\r\n${this.body ?? ''}`);
  }

  /** What a failure prints of it: enough to send it again, without 50 KB of the same. */
  [fc.toStringMethod](): string {
    const short = (text: string): string =>
      JSON.stringify(
        text.length > 400 ? `${text.slice(0, 200)}[${text.length} in all]${text.slice(-100)}` : text,
      );
    const headers = this.headers.map(([name, value]) => `${name}: ${short(value)}`).join(', ');
    return `${this.method} ${short(this.target)} {${headers}} ${this.body === null ? '' : short(this.body)}`;
  }

  header(name: string): string | undefined {
    return this.headers.find(([one]) => one === name)?.[1];
  }
}

/** A request to the route that is right in everything. */
interface Plain {
  account: string;
  id: string;
  body: Record<string, unknown> | null;
}

const IDS: Readonly<Record<string, string>> = {
  invoiceId: 'a1000000-0000-4000-8000-000000000002',
  paymentMethodId: 'c1000000-0000-4000-8000-000000000002',
  clusterId: 'c7000000-0000-4000-8000-000000000001',
};

/** The write of the table that goes to the route. */
export function writeTo(route: Route): (typeof WRITES)[number] | undefined {
  const pattern = new RegExp(
    `^${route.path.replace('/v1/accounts/{accountId}', '').replace(/\{\w+\}/, '[^/]+')}$`,
  );
  return WRITES.find(({ request }) => request.method === route.method && pattern.test(request.path));
}

function plainRequest(route: Route): Plain {
  const write = writeTo(route);
  const [, idName = ''] = /\{(\w+Id)\}[^{]*$/.exec(route.path) ?? [];
  return {
    account: write?.request.account ?? QOVERY,
    id: IDS[idName] ?? '',
    body: (write?.request.body as Record<string, unknown> | undefined) ?? null,
  };
}

const HEADERS = [
  'idempotency-key',
  'x-request-id',
  'content-type',
  'accept',
  'authorization',
  'host',
  'origin',
  'cookie',
  'expect',
  'upgrade',
  'x-http-method-override',
  'x-original-url',
  'x-forwarded-host',
  'x-forwarded-prefix',
  MARK,
];
const QUERY_NAMES = [
  'limit',
  'cursor',
  'status',
  'from',
  'to',
  'include',
  'action',
  'org_id',
  '__proto__',
  'constructor',
];
const QUERY_VALUES = ['1', '25', 'paid', '2026-01-01', 'raw', 'cancelsubscription', 'O-77', ''];

/** What may follow a question mark. */
export const hostileQuery: Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...QUERY_NAMES) },
          { weight: 1, arbitrary: hostileText },
        ),
        fc.oneof(
          { weight: 1, arbitrary: fc.constantFrom(...QUERY_VALUES) },
          { weight: 2, arbitrary: hostileText },
        ),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((members) => members.map((member) => member.join('=')).join('&')),
  hostileText,
);

/** Members as texts of JSON, so that a name may come twice and a number be too large for any type. */
export function hostileBody(plain: Record<string, unknown> | null): Arbitrary<string> {
  const right = Object.entries(plain ?? {}).map(([name, value]): [string, string] => [
    name,
    JSON.stringify(value),
  ]);
  const names = [
    ...right.map(([name]) => name),
    '__proto__',
    'constructor',
    'org_id',
    'action',
    'quantity',
    'plan',
  ];
  const name = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: hostileText },
  );
  const object = (members: readonly (readonly [string, string])[]): string =>
    `{${members.map(([one, value]) => `${JSON.stringify(one)}:${value}`).join(',')}}`;
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.tuple(name, hostileJson), { minLength: 1, maxLength: 4 })
        .map((more) => object([...right, ...more])),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.nat(), hostileJson)
        .map(([index, value]) =>
          object(right.map((member, at) => (at === index % right.length ? [member[0], value] : member))),
        ),
    },
    { weight: 1, arbitrary: fc.array(fc.tuple(name, hostileJson), { maxLength: 4 }).map(object) },
    { weight: 1, arbitrary: hostileJson },
    { weight: 1, arbitrary: hostileText },
  );
}

export const hostileHeaders: Arbitrary<[string, string][]> = fc.array(
  fc.tuple(fc.constantFrom(...HEADERS), hostileText),
  { minLength: 1, maxLength: 2 },
);

interface Parts {
  account: string;
  id: string;
  suffix: string;
  query: string;
  headers: [string, string][];
  body: string;
}

/** Requests to a route that are hostile in one place, or in two; the rest is right. */
export function hostileRequestsTo(route: Route): Arbitrary<HostileRequest> {
  const plain = plainRequest(route);
  const hostile: { [Part in keyof Parts]: Arbitrary<Parts[Part]> } = {
    account: hostileTextNear(plain.account),
    id: hostileTextNear(plain.id),
    suffix: hostileText,
    query: hostileQuery,
    headers: hostileHeaders,
    body: hostileBody(plain.body),
  };
  const places = (Object.keys(hostile) as (keyof Parts)[]).filter(
    (place) => (place !== 'id' || plain.id) && (place !== 'account' || route.path.includes('{accountId}')),
  );
  return fc
    .subarray(places, { minLength: 1, maxLength: 2 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((place) => [place, hostile[place]]))))
    .map((parts) => assemble(route, plain, parts as Partial<Parts>));
}

function assemble(route: Route, plain: Plain, parts: Partial<Parts>): HostileRequest {
  const { account = plain.account, id = plain.id, suffix = '', query: search, headers = [] } = parts;
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'accountId' ? account : id));
  const right = plain.body === null ? null : JSON.stringify(plain.body);
  const text = parts.body ?? right;
  const usual: [string, string][] = [
    ['host', '127.0.0.1'],
    ...(text === null ? [] : ([['content-type', 'application/json']] as [string, string][])),
    ...(route.key ? ([['idempotency-key', newKey()]] as [string, string][]) : []),
  ];
  const kept = usual.filter(([name]) => !headers.some(([other]) => other === name));
  const target = `${path}${suffix}${search === undefined ? '' : `?${search}`}`;
  return new HostileRequest(route.method, target, [...kept, ...headers], text);
}
