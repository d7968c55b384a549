/**
 * Writes what is generated and committed: the examples, which are the service's own answers against its sandboxes,
 * api/openapi.json, api/openapi-native.json, api/mcp-tools.json, the types of the client that dashboards use, and tables of the docs. The clock stands still, so that the same code gives the same files.
 * With --check it writes nothing and fails when a file is stale.
 */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { operationsTable } from './operations-table.mjs';
import { surfaceOf, toolSurfaceOf } from './surface.mjs';
import { toolModel } from './tool-model.mjs';
import { environmentExample, variablesTable } from './variables.mjs';

const NOW = Date.parse('2026-11-21T09:00:00Z');
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length > 0 ? parts : [NOW]));
  }
  static now() {
    return NOW;
  }
};

const { readConfiguration } = await import('../dist/config/configuration.js');
const { startService } = await import('../dist/service.js');
const { createDocuments } = await import('../dist/openapi/document.js');
const { nativeTables } = await import('../dist/native/native-openapi.js');
const { ProviderRegistry } = await import('../dist/access/registry.js');
const { Tools } = await import('../dist/mcp/tools.js');
const { problemTable } = await import('../dist/openapi/problem-guide.js');
const { PROVIDERS } = await import('../dist/providers/definitions.js');
const { documentedVariables, UNSUPPORTED } = await import('../dist/config/environment.js');
const { typesOf } = await import('./typed-client.mjs');

const REQUEST_ID = '0b6e0c1e-6a53-4f7e-9d0c-2f6f1f0b9c11';

const SURFACE_RULE =
  '# Generated. A line that goes is a breaking change; one that comes is none, unless it is an input and required.';

async function main() {
  const check = process.argv.includes('--check');
  const environment = { PORT: '0', MCP_PORT: 'off', LOG_LEVEL: 'silent' };
  const service = await startService(readConfiguration(PROVIDERS, environment), PROVIDERS);
  try {
    const { all: providers } = service.app.get(ProviderRegistry);
    const tables = nativeTables(providers);
    const documents = (examples) => createDocuments(service.app, tables, providers, examples);
    const bare = documents({});
    const examples = {
      ...(await collectExamples(service, bare.unified)),
      ...(await collectExamples(service, bare.native)),
    };
    const { unified, native } = sorted(documents(examples));
    const { definitions } = service.app.get(Tools, { strict: false });
    const surface = [...surfaceOf(unified, native), ...toolSurfaceOf(definitions)];
    const stale = [
      await write('src/openapi/examples.json', JSON.stringify(examples), check),
      await write('api/openapi.json', JSON.stringify(unified), check),
      await write('api/openapi-native.json', JSON.stringify(native), check),
      await write('api/schema.d.ts', await typesOf(unified), check),
      await write('api/surface.txt', `${SURFACE_RULE}\n${surface.join('\n')}\n`, check),
      await write('src/mcp/model.json', JSON.stringify(toolModel(unified)), check),
      await write('api/mcp-tools.json', JSON.stringify({ tools: definitions }), check),
      await write('docs/operations.md', operationsTable(providers, unified), check),
      await write('docs/errors.md', await withTable('docs/errors.md', problemTable()), check),
      await write('.env.example', environmentExample(documentedVariables(PROVIDERS)), check),
      await write('README.md', await withVariables(documentedVariables(PROVIDERS)), check),
    ].filter(Boolean);
    if (stale.length > 0) {
      console.error(`stale, run npm run generate: ${stale.join(', ')}`);
      process.exitCode = 1;
    }
  } finally {
    await service.close();
  }
}

/** Every operation, called for every provider that its parameters have an example of. */
async function collectExamples(service, document) {
  const examples = {};
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const account = operation.parameters?.find(({ name }) => name === 'accountId');
      const names = operation['x-provider']
        ? [operation['x-provider']]
        : Object.keys(account?.examples ?? { all: 1 });
      examples[operation.operationId] = {};
      for (const name of names) {
        for (const sandbox of service.sandboxes.values()) sandbox.reset();
        examples[operation.operationId][name] = await answerOf(service, document, {
          path,
          method,
          operation,
          name,
        });
      }
    }
  }
  return examples;
}

async function answerOf(service, document, { path, method, operation, name }) {
  const parameters = operation.parameters ?? [];
  const url = path.replace(/\{(\w+)\}/g, (_, parameter) => {
    const { examples } = parameters.find((candidate) => candidate.name === parameter);
    return encodeURIComponent((examples[name] ?? Object.values(examples)[0]).value);
  });
  const query = new URLSearchParams();
  if (parameters.some((parameter) => parameter.name === 'limit')) query.set('limit', '2');
  for (const parameter of parameters.filter(({ in: place, required }) => place === 'query' && required))
    query.set(parameter.name, parameter.example ?? parameter.examples[name].value);
  const body = exampleBody(operation, document);
  const response = await fetch(`${service.url}${url}${query.size > 0 ? `?${query}` : ''}`, {
    method: method.toUpperCase(),
    headers: {
      'x-request-id': REQUEST_ID,
      'idempotency-key': `${operation.operationId}-${name}-0001`,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${operation.operationId} (${name}): ${await response.text()}`);
  // A document has no example.
  if (!/json|^$/.test(response.headers.get('content-type') ?? '')) return { request: body };
  const text = await response.text();
  const answer = text.replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://billing.example.com');
  return { request: body, answer: answer === '' ? undefined : JSON.parse(answer) };
}

function exampleBody(operation, document) {
  const reference = operation.requestBody?.content['application/json'].schema.$ref;
  return reference && exampleOf(document.components.schemas[reference.split('/').at(-1)], document);
}

function exampleOf(schema, document) {
  if (schema.example !== undefined) return schema.example;
  if (schema.examples) return schema.examples[0];
  const reference = schema.$ref;
  if (reference) return exampleOf(document.components.schemas[reference.split('/').at(-1)], document);
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) => [
    name,
    exampleOf(member, document),
  ]);
  return schema.type === 'object' ? Object.fromEntries(members) : undefined;
}

/** Members in alphabetical order, lists as they are: a change of the API is a change of few lines. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}

/** The page with its table made anew; the words around it are written by hand. */
async function withTable(file, table) {
  const page = await readFile(file, 'utf8');
  return page.replace(/(^\|.*\n)+/m, () => `${table}\n`);
}

/** The README with its table of variables made anew. */
async function withVariables(variables) {
  const page = await readFile('README.md', 'utf8');
  const supported = variables.filter((variable) => !UNSUPPORTED.includes(variable));
  return page.replace(/^\| variable .*\n(\|.*\n)+/m, () => `${variablesTable(supported)}\n`);
}

async function write(file, content, check) {
  const text = /\.txt$|\.example$/.test(file)
    ? content
    : await format(content, { ...(await resolveConfig(file)), filepath: file });
  const current = await readFile(file, 'utf8').catch(() => '');
  if (current === text) return null;
  if (!check) await writeFile(file, text);
  return check ? file : null;
}

await main();
