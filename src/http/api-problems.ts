import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { BillingError, Problem, PROBLEMS, toProblem, type ProblemCode } from '../billing/problem.js';

/** Documents how a route can fail: one response per status, one example per code. */
export function ApiProblems(...codes: ProblemCode[]): MethodDecorator {
  const statuses = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return applyDecorators(
    ApiExtraModels(Problem),
    ...[...statuses].map(([status, ofStatus]) =>
      ApiResponse({
        status,
        description: ofStatus.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(' '),
        content: {
          'application/problem+json': {
            schema: { $ref: getSchemaPath(Problem) },
            examples: Object.fromEntries(ofStatus.map((code) => [code, { value: example(code) }])),
          },
        },
      }),
    ),
  );
}

function example(code: ProblemCode): Problem {
  const error = new BillingError(code, { detail: `${PROBLEMS[code].title}.` });
  return toProblem(error, '0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11');
}
