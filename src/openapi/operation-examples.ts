import type { ProblemCode } from '../billing/problem.js';
import type { Named, OpenApiOperation } from './operation.js';
import { accountExamples, idExamples, type DocumentedProvider } from './parameter-examples.js';
import { exampleOf } from './problem-guide.js';

/** What an operation was asked and answered against the sandboxes: by operation and provider. */
export type Examples = Readonly<
  Record<string, Readonly<Record<string, { request?: unknown; answer?: unknown }>>>
>;

/** Accounts and ids that exist in the sandboxes, for the parameters of the unified API’s paths. */
export function addParameterExamples(
  { parameters = [], 'x-action': action }: OpenApiOperation,
  path: string,
  providers: readonly DocumentedProvider[],
): void {
  if (!path.includes('{accountId}')) return;
  for (const parameter of parameters.filter(({ in: place }) => place === 'path')) {
    parameter.examples =
      parameter.name === 'accountId'
        ? accountExamples(providers, action ?? null)
        : idExamples(providers, action ?? null, parameter.name);
  }
}

/** What was asked and answered, under the name and the words of the account's example. */
export function addExamples(
  operation: OpenApiOperation,
  byProvider: Examples[string],
  providers: readonly DocumentedProvider[],
): void {
  const asked = operation.requestBody?.content['application/json'];
  const accounts = operation.parameters?.find(({ name }) => name === 'accountId')?.examples;
  const summaryOf = (id: string): string =>
    accounts?.[id]?.summary ??
    providers.find(({ provider }) => provider.id === id)?.examples.account.summary ??
    'All sandboxes';
  const named = (part: 'request' | 'answer'): Named =>
    Object.fromEntries(
      Object.entries(byProvider)
        .filter(([, example]) => example[part] !== undefined)
        .map(([name, example]) => [name, { summary: summaryOf(name), value: example[part] }]),
    );
  if (asked) asked.examples = named('request');
  for (const [status, { content }] of Object.entries(operation.responses)) {
    const answered = status.startsWith('2') ? content?.['application/json'] : undefined;
    if (answered) answered.examples = named('answer');
  }
}

/** Each way to fail that is documented anywhere has one example for reads and one for writes. */
export function addProblems({ responses }: OpenApiOperation, write: boolean, problems: Named): void {
  for (const { content } of Object.values(responses)) {
    const failures = content?.['application/problem+json'];
    for (const code of Object.keys(failures?.examples ?? {}) as ProblemCode[]) {
      const name = write ? `${code}.write` : code;
      problems[name] ??= { summary: code, value: exampleOf(code, write) };
      if (failures?.examples) failures.examples[code] = { $ref: `#/components/examples/${name}` };
    }
  }
}
