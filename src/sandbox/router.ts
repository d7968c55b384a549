import type { SandboxRoute } from './platform.js';

export type Match<State> =
  | { route: SandboxRoute<State>; parameters: Record<string, string> }
  | { route: null; reason: 'path' | 'method' | 'query' };

export function match<State>(
  routes: SandboxRoute<State>[],
  method: string,
  path: string,
  query: URLSearchParams,
): Match<State> {
  const samePath = routes.flatMap((route) => {
    const parameters = parametersOf(route.path, path);
    return parameters ? [{ route, parameters }] : [];
  });
  const sameMethod = samePath.filter(({ route }) => route.method === method);
  const found = sameMethod.find(({ route }) => queryAgrees(route, query));
  if (found) return found;
  if (sameMethod.length > 0) return { route: null, reason: 'query' };
  return { route: null, reason: samePath.length > 0 ? 'method' : 'path' };
}

function queryAgrees<State>(route: SandboxRoute<State>, query: URLSearchParams): boolean {
  return Object.entries(route.query ?? {}).every(([name, value]) => query.get(name) === value);
}

/** The raw path is compared, so that an encoded slash can never reach another route. */
function parametersOf(pattern: string, path: string): Record<string, string> | null {
  const expected = pattern.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const value = given[index] ?? '';
    if (!segment.startsWith(':')) {
      if (segment !== value) return null;
      continue;
    }
    const decoded = decode(value);
    if (!decoded) return null;
    parameters[segment.slice(1)] = decoded;
  }
  return parameters;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
