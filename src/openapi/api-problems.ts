import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { KEY_SCHEMA } from '../billing/key-schema.js';
import { Problem, PROBLEMS, type ProblemCode } from '../billing/problem.js';
import { PROBLEM_GUIDE } from './problem-guide.js';

/** Documents how a route can fail: one response per status, one example per code. */
export function ApiProblems(codes: readonly ProblemCode[], write = false): MethodDecorator {
  const responses = Object.entries(problemResponses(codes, write));
  return applyDecorators(
    ApiExtraModels(Problem),
    ...responses.map(([status, response]) => ApiResponse({ status: Number(status), ...response })),
  );
}

interface ProblemResponse {
  description: string;
  content: Record<string, { schema: { $ref: string }; examples: Record<string, { $ref: string }> }>;
}

/** The same as data, by status. */
export function problemResponses(
  codes: readonly ProblemCode[],
  write: boolean,
): Record<string, ProblemResponse> {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = codes.filter((code) => PROBLEMS[code].status === status);
      const examples = ofStatus.map((code) => [code, { $ref: `#/components/examples/${code}` }] as const);
      const description = ofStatus.map((code) => explain(code, write)).join('\n');
      const schema = { $ref: getSchemaPath(Problem) };
      const content = {
        'application/problem+json': { schema, examples: Object.fromEntries(examples) },
      };
      return [status, { description, content }];
    }),
  );
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
