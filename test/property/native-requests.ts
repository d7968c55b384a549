import fc, { type Arbitrary } from 'fast-check';
import type { NativeCase } from '../support/native.js';
import { newKey } from '../support/service.js';
import { HostileRequest, hostileBody, hostileHeaders, hostileQuery } from './hostile-requests.js';
import { hostileJson, hostileText, hostileTextNear } from './hostile-text.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

interface Parts {
  organization: string;
  id: string;
  action: string;
  quantity: string;
  suffix: string;
  query: string;
  headers: [string, string][];
  body: string;
  /** In the case of the platform's own clients, or any other. */
  path: string;
}

/** What a right request says, and where. */
function plainOf({ path: target, body }: NativeCase): Partial<Parts> & { path: string } {
  const [path = '', search = ''] = target.split('?');
  const [inPath, id] = path.match(UUID) ?? [];
  const query = new URLSearchParams(search);
  const members = (body ?? {}) as Record<string, unknown>;
  const organization = inPath ?? query.get('org_id') ?? String(members.org_id);
  return {
    path,
    organization,
    id,
    action: query.get('action') ?? undefined,
    quantity: query.get('quantity') ?? undefined,
  };
}

/** Requests to an operation of the native door that are hostile in one place, or in two; the rest is right. */
export function hostileRequestsFor(one: NativeCase): Arbitrary<HostileRequest> {
  const plain = plainOf(one);
  const hostile: { [Part in keyof Parts]: Arbitrary<Parts[Part]> } = {
    organization: hostileTextNear(plain.organization ?? ''),
    id: hostileTextNear(plain.id ?? ''),
    action: hostileTextNear(plain.action ?? ''),
    quantity: fc.oneof(hostileText, hostileJson),
    suffix: hostileText,
    query: hostileQuery,
    headers: hostileHeaders,
    body: hostileBody((one.body as Record<string, unknown> | undefined) ?? null),
    path: fc.constantFrom(
      plain.path.toUpperCase(),
      plain.path.toLowerCase(),
      `/${plain.path}`,
      `${plain.path}/`,
    ),
  };
  const optional: (keyof Parts)[] = ['id', 'action', 'quantity'];
  const places = (Object.keys(hostile) as (keyof Parts)[]).filter(
    (place) => !optional.includes(place) || plain[place] !== undefined,
  );
  return fc
    .subarray(places, { minLength: 1, maxLength: 2 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((place) => [place, hostile[place]]))))
    .map((parts) => assemble(one, { ...plain, ...(parts as Partial<Parts>) }));
}

function assemble(one: NativeCase, parts: Partial<Parts> & { path: string }): HostileRequest {
  const { organization = '', id = '', action, quantity, suffix = '', query, headers = [] } = parts;
  const inPath = one.provider === 'qovery';
  const ids = [organization, id];
  const path = parts.path.replace(new RegExp(UUID, 'gi'), () => ids.shift() ?? '');
  const inBody = !inPath && one.body !== undefined;
  const members = [
    action === undefined ? null : `action=${action}`,
    inPath || inBody ? null : `org_id=${organization}`,
    quantity === undefined ? null : `quantity=${quantity}`,
    query ?? null,
  ].filter((member) => member !== null);
  const right = inBody ? { ...(one.body as object), org_id: organization } : one.body;
  const text = parts.body ?? (right === undefined ? null : JSON.stringify(right));
  const usual: [string, string][] = [
    ['host', '127.0.0.1'],
    ...(text === null ? [] : ([['content-type', 'application/json']] as [string, string][])),
    ...(one.method === 'GET' ? [] : ([['idempotency-key', newKey()]] as [string, string][])),
  ];
  const kept = usual.filter(([name]) => !headers.some(([other]) => other === name));
  const target = `${path}${suffix}${members.length > 0 ? `?${members.join('&')}` : ''}`;
  return new HostileRequest(one.method, target, [...kept, ...headers], text);
}
