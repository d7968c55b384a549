import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { BillingError, type InvalidMember } from '../billing/problem.js';

const PRIMITIVES: readonly unknown[] = [String, Number, Boolean, Object, Array, undefined];

/** Checks what a client sent against the class that describes it. Members that it does not have are refused. */
export class StrictValidationPipe implements PipeTransform<unknown> {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || PRIMITIVES.includes(metatype)) return value;
    const given = type === 'query' ? { ...(value as object) } : value;
    // Every member of every query is optional, so that without any there is nothing to check.
    if (type === 'query' && Object.keys(given as object).length === 0)
      return new (metatype as new () => object)();
    if (given === null || typeof given !== 'object' || Array.isArray(given)) {
      const code = given === undefined ? 'required' : 'invalid';
      throw validationFailed([{ pointer: `/${type}`, code, detail: 'the body must be a JSON object' }]);
    }
    return validated(metatype as new () => object, given, [type]);
  }
}

/** What was given, as an instance of the class that describes it; `root` is what pointers begin with. */
export function validated<T extends object>(
  metatype: new () => T,
  given: object,
  root: readonly string[],
): T {
  const inherited = inheritedNames(given, root);
  if (inherited.length > 0) throw validationFailed(inherited.map(unknownMember));
  const instance = plainToInstance(metatype, given);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
  });
  if (errors.length > 0) throw validationFailed(errors.flatMap((error) => invalidMembers(error, root)));
  return instance;
}

export function validationFailed(errors: InvalidMember[]): BillingError {
  const detail =
    errors.length === 1
      ? 'One member of the request is not valid.'
      : `${errors.length} members of the request are not valid.`;
  return new BillingError('validation_failed', { detail, errors: errors.slice(0, 20) });
}

export function unknownMember(path: readonly string[]): InvalidMember {
  return { pointer: pointerTo(path), code: 'unknown_member', detail: 'this request has no such member' };
}

/** What names of members look like. Any other is input that is not told back: the pointer ends above it. */
const NAME = /^[\w.$[\]/~-]{0,64}$/;

export function pointerTo(path: readonly string[]): string {
  const strange = path.findIndex((name) => !NAME.test(name));
  const names = strange < 0 ? path : path.slice(0, strange);
  return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Deeper than any class here: such a member is one that nobody has. */
const MAX_DEPTH = 6;

/** Members named like those that every object inherits: class-transformer drops them before they can be refused. */
function inheritedNames(value: object, parent: readonly string[]): string[][] {
  if (parent.length > MAX_DEPTH) return [[...parent]];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const path = [...parent, name];
    if (name in Object.prototype) return [path];
    return member !== null && typeof member === 'object' ? inheritedNames(member, path) : [];
  });
}

function invalidMembers(
  { property, value, constraints, children }: ValidationError,
  parent: readonly string[],
): InvalidMember[] {
  const path = [...parent, property];
  const nested = (children ?? []).flatMap((child) => invalidMembers(child, path));
  if (!constraints) return nested;
  if ('whitelistValidation' in constraints) return [unknownMember(path)];
  const code = value === undefined ? 'required' : 'invalid';
  const detail = code === 'required' ? `${property} is required` : Object.values(constraints)[0];
  return [{ pointer: pointerTo(path), code, detail: detail ?? 'is not valid' }, ...nested];
}
