import openapiTypescript, { astToString, NULL } from 'openapi-typescript';

const HEADER =
  '// Generated from openapi.json by `npm run generate`. Every schema is a type by its own name.\n\n';

/** What `api/client.ts` is typed with: every path with its parameters, bodies and problems, every schema by its name. */
export async function typesOf(document) {
  // A field that is always null is null, whatever type it has in other classes of its union.
  const transform = (schema) => (schema.const === null ? NULL : undefined);
  const options = { transform, rootTypes: true, rootTypesNoSchemaPrefix: true, rootTypesKeepCasing: true };
  return HEADER + astToString(await openapiTypescript(structuredClone(document), options));
}
