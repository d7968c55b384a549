import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import EXAMPLES from './examples.json' with { type: 'json' };
import { modern } from './modern.js';
import type { Examples } from './operation-examples.js';
import type { DocumentedProvider } from './parameter-examples.js';
import { polish } from './polish.js';

const INTRODUCTION = `
Everything a company owes its clouds, and the buttons to act on it, behind one API.

- **Try first:** \`GET /v1/overview\`, then \`GET /v1/invoices\`. Execute works on every operation with the examples as they stand.
- **Account:** one organisation at one provider, \`<provider>.<id>\`. \`actions\` tells what can be done with it.
- **Money** is exact: a decimal text, the same in minor units, and its currency. \`null\` means not known, never zero. Totals are one per currency and name what they miss.
- **Partial answers** are 200: \`meta.sources\`, each section's \`state\` and the header \`X-Billing-Complete\` say what is missing. When nothing could be read, the answer is the problem.
- **Errors** are RFC 9457 problems; decide on \`code\`, and repeat only when \`retryable\`. Each code is explained where it can come, and in the schema \`Problem\`.
- **Writes** go to the provider once. Send an \`Idempotency-Key\`: the same key and request give the same answer. \`outcome: unknown\` means that nobody can tell; read before you try again.
- **Other interfaces:** the platforms' own operations are documented in \`/openapi-native.json\` (above: *Native APIs*); agents find tools at \`/mcp\`.
- **Lists** have a \`cursor\`; times are RFC 3339 in UTC.
`.trim();

const NATIVE_INTRODUCTION = `
The platforms' own billing operations, for clients that speak a platform's API: change the base URL, keep the rest.

- **Requests** are checked against the platform's documents before anything is sent. Unknown fields of a body are passed on.
- **Responses** of 2xx and 4xx are the platform's own, byte by byte. This service's own errors are RFC 9457 problems (\`application/problem+json\`): a rejected credential, a failure of the platform, an invalid request.
- **Writes** go to the platform once. An \`Idempotency-Key\` is optional: the same key and request give the same response.
- The unified API over all platforms is documented in \`/openapi.json\`.
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

/** The two documents: of the unified API, and of the platforms’ own operations. */
export interface Documents {
  unified: OpenAPIObject;
  native: OpenAPIObject;
}

/** Examples are the service's own answers against its sandboxes; made by `npm run generate`. */
export function createDocuments(
  app: INestApplication,
  tables: DocumentedTables,
  providers: readonly DocumentedProvider[],
  examples: Examples = EXAMPLES,
): Documents {
  const unified = builder('Cloud Billing BFF', INTRODUCTION, TAGS);
  const generated = modern(SwaggerModule.createDocument(app, unified.build())) as OpenAPIObject;
  const tags = tables.tags.map(({ name, description }) => [name, description] as const);
  const native = builder('Cloud Billing BFF: native APIs', NATIVE_INTRODUCTION, tags).build();
  const schemas = { ...generated.components?.schemas, ...tables.schemas };
  return {
    unified: polish(generated, providers, examples),
    native: polish(
      { ...native, paths: structuredClone(tables.paths), components: { schemas } },
      providers,
      examples,
    ),
  };
}

function builder(
  title: string,
  description: string,
  tags: readonly (readonly [name: string, description: string])[],
): DocumentBuilder {
  const made = new DocumentBuilder().setTitle(title).setVersion('1').setDescription(description);
  for (const [name, words] of tags) made.addTag(name, words);
  return made.addServer('/', 'This service');
}
