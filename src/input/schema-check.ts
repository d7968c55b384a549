import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { InvalidMember } from '../billing/problem.js';
import type { JsonSchema } from '../contract/json-schema.js';
import { pointerTo, unknownMember } from './validation.pipe.js';

const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
addFormats.default(ajv);

/** Where the members that a fault names stand, for whoever sent them. */
export type Place = (path: readonly string[]) => readonly string[];

const asItIs: Place = (path) => path;

/** A schema that values can be held against; it is compiled when the first one is. */
export class Check {
  private compiled: ValidateFunction | null = null;

  constructor(readonly schema: JsonSchema) {}

  accepts(value: unknown): boolean {
    return this.validator(value);
  }

  /** What is wrong with a value, one fault a member; none where it is right. Never tells the value. */
  faults(value: unknown, place: Place = asItIs): InvalidMember[] {
    const { validator } = this;
    if (validator(value)) return [];
    // Of several faults of a member the first is told; a pattern says the least.
    const told = new Map<string, InvalidMember>();
    for (const error of [...(validator.errors ?? [])].sort((a, b) => rank(a) - rank(b))) {
      const fault = toFault(error, place);
      if (!told.has(fault.pointer)) told.set(fault.pointer, fault);
    }
    return [...told.values()];
  }

  private get validator(): ValidateFunction {
    return (this.compiled ??= ajv.compile(this.schema));
  }
}

const rank = ({ keyword }: ErrorObject): number => (keyword === 'pattern' ? 1 : 0);

type Rule = (limit: never) => string;

/** What a member has to be, by the keyword that it does not keep to. */
const RULES: Readonly<Record<string, Rule>> = {
  type: (types: string | string[]) => `must be ${[types].flat().map(named).join(' or ')}`,
  enum: (values: unknown[]) => `must be one of ${values.join(', ')}`,
  format: (format: string) => `must be ${FORMATS[format] ?? format}`,
  pattern: () => 'does not have the form that it needs',
  minimum: (limit: number) => `must be at least ${limit}`,
  maximum: (limit: number) => `must be at most ${limit}`,
  minLength: (limit: number) =>
    limit === 1 ? 'must not be empty' : `must have at least ${limit} characters`,
  maxLength: (limit: number) => `must have at most ${limit} characters`,
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'a UUID',
  email: 'an e-mail address',
  date: 'a day such as 2026-10-01',
  'date-time': 'an RFC 3339 instant such as 2026-10-01T00:00:00Z',
};

function named(type: string): string {
  return type === 'null' ? type : `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
}

function toFault({ keyword, instancePath, params, schema }: ErrorObject, place: Place): InvalidMember {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  if (additionalProperty !== undefined) return unknownMember(place([...path, additionalProperty]));
  if (missingProperty !== undefined) {
    const pointer = pointerTo(place([...path, missingProperty]));
    return { pointer, code: 'required', detail: `${missingProperty} is required` };
  }
  const rule = RULES[keyword] as ((limit: unknown) => string) | undefined;
  const where = place(path);
  const detail = `${where.at(-1) ?? 'it'} ${rule?.(schema) ?? 'is not valid'}`;
  return { pointer: pointerTo(where), code: 'invalid', detail };
}
