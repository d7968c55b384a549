import openapiTypescript, { astToString } from 'openapi-typescript';

const HEADER =
  '// Generated from openapi.json by `npm run generate`. Every schema is a type by its own name.\n\n';

/** What `api/client.ts` is typed with: every path with its parameters, bodies and problems, every schema by its name. */
export async function typesOf(document) {
  const options = { rootTypes: true, rootTypesNoSchemaPrefix: true, rootTypesKeepCasing: true };
  return HEADER + astToString(await openapiTypescript(structuredClone(document), options));
}
