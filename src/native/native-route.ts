import type { RegisteredProvider } from '../access/registry.js';
import type { InvalidMember } from '../billing/problem.js';
import { isObject } from '../contract/json-schema.js';
import { ORGANIZATION_INPUT, type NativeInput, type NativeOperation } from '../contract/native-operation.js';
import { Check } from '../input/schema-check.js';
import { unknownMember, validationFailed } from '../input/validation.pipe.js';
import { argumentsSchema, type NativeArguments } from './native-calls.js';

/** An operation as a route has it: with the check of what it is asked with. */
interface RoutedOperation {
  operation: NativeOperation;
  check: Check;
}

/** One route of the native door; several operations share it where a member of the query tells them apart. */
export interface NativeRoute {
  registered: RegisteredProvider;
  method: NativeOperation['method'];
  /** In small letters, with `{placeholders}`. */
  path: string;
  operations: readonly RoutedOperation[];
}

/** The routes of every provider that takes part, straight from the tables. */
export function nativeRoutes(providers: readonly RegisteredProvider[]): NativeRoute[] {
  const routes = new Map<string, NativeRoute & { operations: RoutedOperation[] }>();
  for (const registered of providers) {
    const { provider } = registered;
    for (const operation of provider.operations) {
      const path = `${provider.nativePrefix}${operation.path}`.toLowerCase();
      const key = `${operation.method} ${path}`;
      const route = routes.get(key) ?? { registered, method: operation.method, path, operations: [] };
      if (route.registered !== registered) throw new Error(`two providers have the route ${key}`);
      route.operations.push({ operation, check: new Check(argumentsSchema(operation, operation.body)) });
      routes.set(key, route);
    }
  }
  return [...routes.values()];
}

/** A request as it came. */
export interface RawRequest {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  body: unknown;
}

/** A request, once it is known which operation it is for. */
export interface ParsedRequest extends RoutedOperation {
  given: NativeArguments;
  /** Members of the body that the documents do not name. */
  extraMembers: NativeArguments;
  /** What is wrong with it, once it is known whose account it is about. */
  faults: InvalidMember[];
}

/**
 * Understands a request by the platform’s rules. What stands in the query may as well stand in the body, since the
 * platforms’ documents disagree with themselves; but it stands there exactly once.
 */
export function parse({ operations }: NativeRoute, { params, query, body }: RawRequest): ParsedRequest {
  const members = isObject(body) ? body : {};
  const taken = new Set<string>();
  const every = (name: string): unknown[] => {
    taken.add(name);
    // In a query, a list is a member that came more than once; in a body it is one value, of another kind.
    const inBody = members[name] ?? null;
    return [...[query[name] ?? []].flat(), ...(inBody === null ? [] : [inBody])];
  };
  const exactlyOnce = (name: string): string => {
    const found = every(name);
    const [value] = found;
    if (found.length === 1 && typeof value === 'string') return value;
    throw validationFailed([notOnce(name, found.length)]);
  };
  const routed = choose(operations, exactlyOnce);
  const { operation } = routed;
  const faults: InvalidMember[] = [];
  const given: Record<string, unknown> = {};
  for (const [argument, input] of Object.entries(operation.inputs)) {
    if (input.in === 'path') given[argument] = params[input.name.toLowerCase()];
    else if (argument === ORGANIZATION_INPUT) given[argument] = exactlyOnce(input.name);
    else {
      const found = every(input.name);
      if (found.length > 1) faults.push(notOnce(input.name, found.length));
      if (found.length > 0) given[argument] = read(input, found[0]);
    }
  }
  for (const name of Object.keys(query)) if (!taken.has(name)) faults.push(unknownMember(['query', name]));
  if (operation.body && body !== undefined) given.body = body;
  const rest = operation.body ? [] : Object.entries(members).filter(([name]) => !taken.has(name));
  const takesMembers = Object.values(operation.inputs).some((input) => input.in === 'body');
  if (!operation.body && body !== undefined && !isObject(body)) faults.push(unknownMember(['body']));
  if (!takesMembers) faults.push(...rest.map(([name]) => unknownMember(['body', name])));
  faults.push(...routed.check.faults(given, placeIn(operation)));
  return { ...routed, given, extraMembers: Object.fromEntries(rest), faults };
}

function notOnce(name: string, times: number): InvalidMember {
  const detail = `${name} must be given exactly once, in the query or in the body, and be no list`;
  return { pointer: `/query/${name}`, code: times === 0 ? 'required' : 'invalid', detail };
}

/** Several operations on one route are told apart by a member that each has in its query. */
function choose(
  operations: readonly RoutedOperation[],
  exactlyOnce: (name: string) => string,
): RoutedOperation {
  const [first] = operations as [RoutedOperation];
  const names = Object.keys(first.operation.query ?? {});
  const values = names.map(exactlyOnce);
  const found = operations.find(({ operation }) =>
    names.every((name, index) => operation.query?.[name] === values[index]),
  );
  if (found) return found;
  const known = operations.map(({ operation }) => Object.values(operation.query ?? {}).join(' '));
  const detail = `${names.join(' and ')} must be ${known.length > 1 ? 'one of ' : ''}${known.join(', ')}`;
  throw validationFailed([{ pointer: `/query/${names[0]}`, code: 'invalid', detail }]);
}

/** A number in a query is text there. */
function read({ schema }: NativeInput, value: unknown): unknown {
  const isText = schema.type === 'integer' && typeof value === 'string' && /^\d{1,16}$/.test(value);
  return isText ? Number(value) : value;
}

/** Where a fault of the arguments stands in a request. */
function placeIn({ inputs }: NativeOperation): (path: readonly string[]) => readonly string[] {
  return ([first = '', ...rest]) => {
    const input = inputs[first];
    return input ? [input.in, input.name, ...rest] : [first, ...rest];
  };
}

/** Whether an error is about an id in the path: the response is then 404, not 422. */
export function isOfPath({ pointer }: InvalidMember): boolean {
  return pointer.startsWith('/path/');
}
