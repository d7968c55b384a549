import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { KEY_SCHEMA } from '../billing/key-schema.js';
import { Problem, PROBLEMS, type ProblemCode } from '../billing/problem.js';
import { PROBLEM_GUIDE } from './problem-guide.js';
import { problemSchemaOf } from './problem-schemas.js';

/** Documents how a route can fail: one response per status, one example per code, and `default` for all others. */
export function ApiProblems(codes: readonly ProblemCode[], write = false): MethodDecorator {
  const { default: other, ...responses } = problemResponses(codes, write);
  return applyDecorators(
    ApiExtraModels(Problem),
    ...Object.entries(responses).map(([status, response]) =>
      ApiResponse({ status: Number(status), ...response }),
    ),
    ApiResponse({ status: 'default', ...(other as ProblemResponse) }),
  );
}

export interface ProblemResponse {
  description: string;
  content: Record<string, { schema: { $ref: string }; examples: Record<string, { $ref: string }> }>;
}

/** Errors that any request may have. */
const ANY: readonly ProblemCode[] = ['internal_error'];

/** The same as data, by status. The codes are those that are about the operation. */
export function problemResponses(
  codes: readonly ProblemCode[],
  write: boolean,
): Record<string, ProblemResponse> {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort();
  const own = statuses.map((status) => {
    const ofStatus = codes.filter((code) => PROBLEMS[code].status === status);
    const description = ofStatus.map((code) => explain(code, write)).join('\n');
    return [String(status), response(description, problemSchemaOf(ofStatus), ofStatus)] as const;
  });
  const description =
    'Any other error, such as an invalid request, a failure of the provider or a rate limit: decide on `code`. `docs/errors.md` explains every code, as does the schema.';
  return { ...Object.fromEntries(own), default: response(description, Problem.name, ANY) };
}

function response(description: string, schema: string, codes: readonly ProblemCode[]): ProblemResponse {
  const examples = codes.map((code) => [code, { $ref: `#/components/examples/${code}` }] as const);
  const content = { schema: { $ref: getSchemaPath(schema) }, examples: Object.fromEntries(examples) };
  return { description, content: { 'application/problem+json': content } };
}

/** The header that makes a write happen once. */
export function keyHeader(operationId: string, required: boolean) {
  return {
    name: 'Idempotency-Key',
    required,
    description:
      '16 to 255 visible ASCII characters, **new for every new change**. The same key with the same request repeats the first answer (header `Idempotent-Replayed: true`) and changes nothing, even where the account has changed since; with another request it is refused.',
    schema: { ...KEY_SCHEMA },
    example: `example-${operationId}-0001`,
  };
}

function explain(code: ProblemCode, write: boolean): string {
  const { happened, advice, forWrites } = PROBLEM_GUIDE[code];
  return `- \`${code}\`: ${happened}. _What to do: ${write && forWrites ? `${forWrites}, then ` : ''}${advice}._`;
}
