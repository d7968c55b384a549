import { RouteTable } from './route-table.js';

function table(...routes: [string, string | string[]][]): RouteTable {
  const made = new RouteTable();
  for (const [url, method] of routes) made.add(url, method);
  return made;
}

const routes = table(
  ['/v1/accounts', ['GET', 'HEAD']],
  ['/v1/accounts/:accountId', 'GET'],
  ['/v1/accounts/:accountId/payment-methods', 'GET'],
  ['/v1/accounts/:accountId/payment-methods', 'POST'],
  ['/v1/accounts/:accountId/payment-methods/:paymentMethodId', 'DELETE'],
  ['/v1/accounts/:accountId/payment-methods/setup', 'POST'],
  ['/openapi.json', 'GET'],
);

describe('the methods of a path', () => {
  it.each([
    ['/v1/accounts', ['GET', 'HEAD']],
    ['/v1/accounts?limit=1', ['GET', 'HEAD']],
    ['/v1/accounts?x=/v1/accounts/1', ['GET', 'HEAD']],
    ['/v1/accounts/qovery.1', ['GET']],
    ['/v1/accounts/qovery%2E1', ['GET']],
    ['/v1/accounts/cloudplans.O-42/payment-methods', ['GET', 'POST']],
    ['/v1/accounts/a.1/payment-methods/c-1', ['DELETE']],
    ['/openapi.json', ['GET']],
  ])('%s are %j', (url, methods) => {
    expect(routes.methodsOf(url)).toEqual(methods);
  });

  it('that two routes fit are those of both', () => {
    expect(routes.methodsOf('/v1/accounts/a.1/payment-methods/setup')).toEqual(['DELETE', 'POST']);
  });

  it.each([
    '/',
    '',
    '/v1',
    '/v1/account',
    '/v1/accounts/',
    '/v1/accounts//payment-methods',
    '/v1/accounts/a/b/c/d',
  ])('that no route fits, %j, are none', (url) => {
    expect(routes.methodsOf(url)).toEqual([]);
  });

  it.each(['/openapixjson', '/x/openapi.json', '/openapi.json/x', '/OPENAPI.JSON'])(
    'are not those of a path that only looks alike: %s',
    (url) => {
      expect(routes.methodsOf(url)).toEqual([]);
    },
  );

  it('are each told once, in order, in whatever order they came', () => {
    const made = table(['/x', 'PUT'], ['/x', ['GET', 'DELETE']], ['/x', 'GET']);
    expect(made.methodsOf('/x')).toEqual(['DELETE', 'GET', 'PUT']);
  });
});
