import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import EXAMPLES from './examples.json' with { type: 'json' };
import type { DocumentedProvider } from './parameter-examples.js';
import { modern, polish, type Examples } from './polish.js';

const INTRODUCTION = `
Everything a company owes its clouds, and the buttons to act on it, behind one API.

- **Try first:** \`GET /v1/overview\`, then \`GET /v1/invoices\`. Execute works on every operation with the examples as they stand.
- **Account:** one organisation at one provider, \`<provider>.<id>\`. \`actions\` tells what can be done with it.
- **Money** is exact: a decimal text, the same in minor units, and its currency. \`null\` means not known, never zero. Totals are one per currency and name what they miss.
- **Partial answers** are 200: \`meta.sources\`, each section's \`state\` and the header \`X-Billing-Complete\` say what is missing. When nothing could be read, the answer is the problem.
- **Errors** are RFC 9457 problems; decide on \`code\`, and repeat only when \`retryable\`. Each code is explained where it can come, and in the schema \`Problem\`.
- **Writes** go to the provider once. Send an \`Idempotency-Key\`: the same key and request give the same answer. \`outcome: unknown\` means that nobody can tell; read before you try again.
- **Other doors:** the platforms' own operations stand below as *Native*, for clients that speak their APIs; agents find tools at \`/mcp\`.
- **Lists** have a \`cursor\`; times are RFC 3339 in UTC.
`.trim();

/** In the order of a billing screen. */
const TAGS = [
  ['Accounts', 'What there is to be billed.'],
  ['Overview', 'The whole billing page in one answer, with alerts and what is outstanding.'],
  ['Invoices', 'What was billed.'],
  ['Payment methods', 'How it is paid.'],
  ['Plans and subscriptions', 'What is subscribed to, and changing it.'],
  ['Costs', 'What is being spent now.'],
  ['Billing profile', 'Who is billed.'],
  ['Providers', 'The platforms behind this API.'],
  ['Health', 'For whoever runs this service.'],
] as const;

/** Operations that no controller describes: the rows of tables. */
export interface DocumentedTables {
  tags: readonly { name: string; description: string }[];
  paths: OpenAPIObject['paths'];
  schemas: Record<string, object>;
}

/** Examples are the service's own answers against its sandboxes; made by `npm run generate`. */
export function createDocument(
  app: INestApplication,
  tables: DocumentedTables,
  providers: readonly DocumentedProvider[],
  examples: Examples = EXAMPLES,
): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Cloud Billing BFF')
    .setVersion('1')
    .setDescription(INTRODUCTION)
    .addServer('/', 'This service');
  for (const [name, description] of TAGS) builder.addTag(name, description);
  for (const { name, description } of tables.tags) builder.addTag(name, description);
  const document = modern(SwaggerModule.createDocument(app, builder.build())) as OpenAPIObject;
  const schemas = { ...document.components?.schemas, ...tables.schemas };
  const paths = { ...document.paths, ...structuredClone(tables.paths) };
  return polish({ ...document, paths, components: { ...document.components, schemas } }, providers, examples);
}
