import type { RegisteredProvider } from '../access/registry.js';
import { BillingError, type InvalidMember } from '../billing/problem.js';
import type { BillingProvider } from '../contract/billing-provider.js';
import type { NativeOperation } from '../contract/native-operation.js';
import { isOfPath, nativeRoutes, parse, type RawRequest, type NativeRoute } from './native-route.js';

const id = { type: 'string', pattern: '^[a-z]+$' };
const row = (operation: Partial<NativeOperation>): NativeOperation => ({
  id: 'read',
  title: 'Read',
  method: 'GET',
  path: '/Things/{orgId}',
  tool: 'read',
  description: 'Reads.',
  inputs: { organizationId: { in: 'path', name: 'orgId', schema: id } },
  answer: { status: 200 },
  unified: ['invoices.list'],
  ...operation,
});

const provider = (operations: NativeOperation[], nativePrefix = ''): RegisteredProvider => ({
  provider: { id: 'acme', operations, nativePrefix } as unknown as BillingProvider,
  sandbox: true,
  organizationIds: null,
  actions: {} as RegisteredProvider['actions'],
  examples: {} as RegisteredProvider['examples'],
});

const inBody = { organizationId: { in: 'body', name: 'org', schema: id } } as const;
const inQuery = { organizationId: { in: 'query', name: 'org', schema: id } } as const;
const count = { in: 'body', name: 'count', schema: { type: 'integer', minimum: 1 } } as const;

/** Two operations that share a route. */
const SHARED = [
  row({ id: 'set', method: 'POST', path: '/act', query: { do: 'set' }, inputs: { ...inBody, count } }),
  row({ id: 'get', method: 'POST', path: '/act', query: { do: 'get' }, inputs: inQuery }),
];

const routeOf = (operations: NativeOperation[]): NativeRoute =>
  nativeRoutes([provider(operations)])[0] as NativeRoute;
const given = (part: Partial<RawRequest>): RawRequest => ({
  params: {},
  query: {},
  body: undefined,
  ...part,
});

function refusal(route: NativeRoute, request: Partial<RawRequest>): InvalidMember[] {
  try {
    parse(route, given(request));
  } catch (error) {
    if (error instanceof BillingError) return error.errors ?? [];
  }
  throw new Error('it was not refused');
}

describe('the routes', () => {
  it('are the tables’, in small letters, below the provider’s prefix', () => {
    const routes = nativeRoutes([provider([row({}), row({ method: 'PUT' })], '/V1')]);
    expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/things/{orgid}',
      'PUT /v1/things/{orgid}',
    ]);
  });

  it('are shared by operations that the query tells apart', () => {
    const [route, ...more] = nativeRoutes([provider(SHARED)]);
    expect(route?.operations.map(({ operation }) => operation.id)).toEqual(['set', 'get']);
    expect(more).toEqual([]);
  });

  it('are not shared by providers', () => {
    expect(() => nativeRoutes([provider([row({})]), provider([row({ path: '/THINGS/{orgid}' })])])).toThrow(
      'two providers have the route GET /things/{orgid}',
    );
  });
});

describe('a request', () => {
  it('is for the operation that its query, or its body, names', () => {
    const {
      operation,
      given: found,
      extraMembers,
      faults,
    } = parse(routeOf(SHARED), given({ query: { do: 'set' }, body: { org: 'acme', count: 3, more: [1] } }));
    expect([operation.id, found, extraMembers, faults]).toEqual([
      'set',
      { organizationId: 'acme', count: 3 },
      { more: [1] },
      [],
    ]);
    expect(parse(routeOf(SHARED), given({ body: { do: 'get', org: 'acme' } })).operation.id).toBe('get');
  });

  it.each<[string, Partial<RawRequest>, string, string]>([
    ['no name of an operation', { query: { org: 'acme' } }, '/query/do', 'required'],
    ['an unknown one', { query: { do: 'zz', org: 'acme' } }, '/query/do', 'invalid'],
    ['two of them', { query: { do: ['set', 'get'], org: 'acme' } }, '/query/do', 'invalid'],
    ['one in each place', { query: { do: 'set' }, body: { do: 'set', org: 'acme' } }, '/query/do', 'invalid'],
    ['no organisation', { query: { do: 'get' } }, '/query/org', 'required'],
    ['two of them', { query: { do: 'get', org: ['a', 'a'] } }, '/query/org', 'invalid'],
    ['one that is a list', { query: { do: 'get' }, body: { org: ['a'] } }, '/query/org', 'invalid'],
  ])('is refused at once with %s', (_name, request, pointer, code) => {
    expect(refusal(routeOf(SHARED), request)).toMatchObject([{ pointer, code }]);
  });

  it.each<[string, unknown, unknown]>([
    ['a number as text', '30', 30],
    ['a number', 30, 30],
    ['leading zeros', '007', 7],
    ['too many digits', '99999999999999999', '99999999999999999'],
    ['a sign', '+3', '+3'],
    ['a fraction', '3.0', '3.0'],
    ['a list', ['3'], ['3']],
  ])('is told a number as %s', (_name, value, read) => {
    const parsed = parse(routeOf(SHARED), given({ query: { do: 'set' }, body: { org: 'a', count: value } }));
    expect(parsed.given.count).toEqual(read);
    expect(parsed.faults.length).toBe(typeof read === 'number' ? 0 : 1);
  });

  it('is told all that is wrong with it, each where it is to stand', () => {
    const { faults } = parse(
      routeOf(SHARED),
      given({ query: { do: 'set', zz: '1', count: '0' }, body: { org: 'ACME' } }),
    );
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual(['/body/count', '/body/org', '/query/zz']);
  });

  it('has no members extraMembers the documents where those have no body', () => {
    const pointers = (body: unknown): string[] =>
      parse(routeOf([row({})]), given({ params: { orgid: 'acme' }, body })).faults.map(
        ({ pointer }) => pointer,
      );
    expect([pointers(undefined), pointers({}), pointers({ a: 1 }), pointers([])]).toEqual([
      [],
      [],
      ['/body/a'],
      ['/body'],
    ]);
  });

  it('passes a body on whole where the documents have one', () => {
    const body = { type: 'object', required: ['a'], properties: { a: id } };
    const route = routeOf([row({ method: 'PUT', body })]);
    const params = { orgid: 'acme' };
    const { given: found, extraMembers, faults } = parse(route, given({ params, body: { a: 'x', b: 1 } }));
    expect([found, extraMembers, faults]).toEqual([
      { organizationId: 'acme', body: { a: 'x', b: 1 } },
      {},
      [],
    ]);
    expect(parse(route, given({ params })).faults).toMatchObject([{ pointer: '/body', code: 'required' }]);
  });

  it('whose id in the path is malformed is about nothing', () => {
    const { faults } = parse(routeOf([row({})]), given({ params: { orgid: 'A!' } }));
    expect(faults.map(isOfPath)).toEqual([true]);
    expect(isOfPath({ pointer: '/body/path', code: 'invalid', detail: '' })).toBe(false);
  });
});
