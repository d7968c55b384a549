import type { OpenAPIObject } from '@nestjs/swagger';
import { COST } from '../billing/cost.js';
import { NEXT_ACTION } from '../billing/next-action.js';
import { SECTIONS } from '../billing/overview.js';
import { explained } from '../billing/schema.js';
import { addHeaders, HEADERS } from './headers.js';
import { flatUnions } from './modern.js';
import { addExamples, addParameterExamples, addProblems, type Examples } from './operation-examples.js';
import type { Named, OpenApiOperation } from './operation.js';
import { EMPTY_OBJECT_SCHEMA } from './optional-body.js';
import type { DocumentedProvider } from './parameter-examples.js';
import { PROBLEM_MEANINGS } from './problem-guide.js';
import { problemSchemas } from './problem-schemas.js';
import { nameOf, type SchemaNode, type Schemas } from './schema-node.js';
import { withUsedComponents } from './used-components.js';

const UNIONS = Object.fromEntries(
  [COST, NEXT_ACTION, ...SECTIONS].map(({ name, schema }) => [name, schema as SchemaNode]),
);

/** What the generator cannot know. */
export function polish(
  document: OpenAPIObject,
  providers: readonly DocumentedProvider[],
  examples: Examples,
): OpenAPIObject {
  const schemas = allSchemas(document.components?.schemas as Schemas);
  const problems: Named = {};
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods) as [string, OpenApiOperation][]) {
      operation.parameters?.sort((a, b) => placeOf(a, path) - placeOf(b, path));
      close(operation.requestBody?.content['application/json']?.schema, schemas);
      addParameterExamples(operation, path, providers);
      addHeaders(operation, method, schemas);
      addExamples(operation, examples[operation.operationId] ?? {}, providers);
      addProblems(operation, method !== 'get', problems);
    }
  }
  return withUsedComponents({
    ...document,
    openapi: '3.1.0',
    // Callers are not authenticated.
    security: [],
    components: { schemas, headers: HEADERS, examples: problems },
  });
}

/** The generator’s schemas and those that have no class. Swagger UI shows a nested schema by its title. */
function allSchemas(generated: Schemas): Schemas {
  const schemas = {
    ...(flatUnions(generated, UNIONS) as Schemas),
    ...UNIONS,
    ...problemSchemas(generated.Problem ?? {}),
    EmptyObject: EMPTY_OBJECT_SCHEMA as SchemaNode,
    ProblemCode: {
      ...generated.ProblemCode,
      description: explained('What a program decides on: one of a closed list.', PROBLEM_MEANINGS),
    },
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, { title: name, ...schema }]),
  );
}

/** In the order of the path, then queries, then headers. */
function placeOf({ name, in: place }: { name: string; in: string }, path: string): number {
  return place === 'path' ? path.indexOf(`{${name}}`) : place === 'query' ? 10_000 : 20_000;
}

/** Members that a request does not have are refused. */
function close(schema: SchemaNode | undefined, schemas: Schemas): void {
  const closed = schema?.$ref && schemas[nameOf(schema.$ref)];
  if (!closed) return;
  closed.additionalProperties ??= false;
  Object.values(closed.properties ?? {}).forEach((member) => close(member, schemas));
}
