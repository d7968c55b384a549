import { PROBLEMS, type ProblemCode } from '../billing/problem.js';
import { explained } from '../billing/schema.js';
import { PROBLEM_MEANINGS } from './problem-guide.js';
import type { SchemaNode, Schemas } from './schema-node.js';

/** The errors of an operation that have a schema of their own: all the codes that one status may have there. */
const CODES = {
  MalformedRequestProblem: ['malformed_request'],
  InvalidCursorProblem: ['malformed_request', 'invalid_cursor'],
  InvalidKeyProblem: ['malformed_request', 'idempotency_key_required'],
  NotFoundProblem: ['not_found'],
  KeyInProgressProblem: ['idempotency_in_progress'],
  ChangeConflictProblem: ['idempotency_in_progress', 'change_blocked'],
  RejectedReadProblem: [
    'validation_failed',
    'card_number_not_accepted',
    'capability_unsupported',
    'upstream_rejected',
  ],
  RejectedChangeProblem: [
    'validation_failed',
    'card_number_not_accepted',
    'capability_unsupported',
    'idempotency_key_reused',
    'upstream_rejected',
  ],
  RejectedNativeChangeProblem: ['validation_failed', 'card_number_not_accepted', 'idempotency_key_reused'],
} as const satisfies Record<string, readonly ProblemCode[]>;

type ProblemSchemaName = keyof typeof CODES;

/** The schema that has exactly these codes. */
export function problemSchemaOf(codes: readonly ProblemCode[]): ProblemSchemaName {
  const wanted = [...codes].sort().join();
  const found = Object.entries(CODES).find(([, listed]) => [...listed].sort().join() === wanted);
  if (!found) throw new Error(`no schema has just the codes ${wanted}`);
  return found[0] as ProblemSchemaName;
}

/**
 * `Problem` once for each list of codes, with that list as the enum of `code`. Each has all of the fields: generators
 * disagree about an `allOf` that narrows one.
 */
export function problemSchemas(problem: SchemaNode): Schemas {
  return Object.fromEntries(
    Object.entries(CODES).map(([name, codes]) => {
      const { status } = PROBLEMS[codes[0]];
      const meanings = Object.fromEntries(codes.map((code) => [code, PROBLEM_MEANINGS[code] ?? '']));
      const code = {
        type: 'string',
        enum: codes,
        description: explained('What a program decides on.', meanings),
        example: codes.at(-1),
      };
      const properties = { ...problem.properties, code };
      const description = `A problem of status ${status}, with the codes that it can have here.`;
      return [name, { ...problem, title: name, description, properties }];
    }),
  );
}
