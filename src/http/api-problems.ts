import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { Problem, PROBLEMS, type ProblemCode } from '../billing/problem.js';
import { PROBLEM_GUIDE } from './problem-guide.js';

/** Documents how a route can fail: one response per status, one example per code. */
export function ApiProblems(codes: readonly ProblemCode[], write = false): MethodDecorator {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))];
  return applyDecorators(
    ApiExtraModels(Problem),
    ...statuses.map((status) => {
      const ofStatus = codes.filter((code) => PROBLEMS[code].status === status);
      return ApiResponse({
        status,
        description: ofStatus.map((code) => explain(code, write)).join('\n'),
        content: {
          'application/problem+json': {
            schema: { $ref: getSchemaPath(Problem) },
            examples: Object.fromEntries(
              ofStatus.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
            ),
          },
        },
      });
    }),
  );
}

function explain(code: ProblemCode, write: boolean): string {
  const { happened, advice, forWrites } = PROBLEM_GUIDE[code];
  return `- \`${code}\`: ${happened}. _What to do: ${write && forWrites ? `${forWrites}, then ` : ''}${advice}._`;
}
