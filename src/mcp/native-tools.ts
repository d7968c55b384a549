import type { RegisteredProvider } from '../access/registry.js';
import { KEY_SCHEMA } from '../billing/key-schema.js';
import { BillingError } from '../billing/problem.js';
import { isObject, type JsonSchema } from '../contract/json-schema.js';
import { isRead, type NativeOperation } from '../contract/native-operation.js';
import { Check } from '../input/schema-check.js';
import { argumentsSchema, type Native, type NativeCalls } from '../native/native-calls.js';
import { forAgents } from './output-schema.js';
import { READS, type Hints, type Tool, type ToolAnswer } from './tool.js';
import { textOf } from './words/texts.js';

const KEY: JsonSchema = {
  ...KEY_SCHEMA,
  description: 'New for each change; a repeat returns the first result.',
};

const BODY = 'Request body.';

/** One tool for each row of every provider's table. */
export function nativeTools(providers: readonly RegisteredProvider[], calls: NativeCalls): Tool[] {
  return providers.flatMap((registered) =>
    registered.provider.operations.map((operation) => nativeTool({ registered, operation }, calls)),
  );
}

function nativeTool(native: Native, calls: NativeCalls): Tool {
  const { operation } = native;
  const output = operation.document ? DOCUMENT : forAgents(operation.answer.schema ?? { type: 'object' });
  const answered = new Check(output);
  return {
    name: operation.tool,
    title: operation.title,
    description: `${native.registered.provider.name}: ${operation.description}`,
    input: inputOf(operation),
    output,
    hints: hintsOf(operation),
    async run(call, { idempotencyKey, ...given }) {
      const target = await calls.admit(call, native, given, () => idempotencyKey as string | undefined);
      const { json, status, bytes } = await calls.send(target, operation, given);
      if (operation.document !== undefined) return documentOf(operation, bytes);
      const accepted = answered.accepts(json);
      // A change that was made is a success, even if the response is not as documented.
      if (!accepted && isRead(operation)) throw notAsDocumented(native, status);
      const structured = accepted && isObject(json) ? json : {};
      return { structured, text: textOf(native, structured) };
    },
  };
}

const DOCUMENT: JsonSchema = {
  type: 'object',
  properties: {
    contentType: { type: 'string', description: 'Media type of the document.' },
    sizeBytes: { type: 'integer', description: 'Size. Download it at the REST endpoint.' },
  },
  required: ['contentType', 'sizeBytes'],
};

/** A model has no use for the bytes of a document: a person downloads it. */
function documentOf({ title, document }: NativeOperation, bytes: Buffer): ToolAnswer {
  return {
    structured: { contentType: document, sizeBytes: bytes.length },
    text: `${title}: a document of ${bytes.length} bytes (${document}). Download it at the REST endpoint.`,
  };
}

function inputOf(operation: NativeOperation): JsonSchema {
  const body = operation.toolBody ?? operation.body;
  // Unlike the native API, tools reject unknown fields: an agent may have misspelt them.
  const schema = forAgents(
    argumentsSchema(operation, body && { description: BODY, ...body, additionalProperties: false }),
  );
  if (isRead(operation)) return schema;
  return { ...schema, properties: { ...schema.properties, idempotencyKey: KEY } };
}

function hintsOf(operation: NativeOperation): Hints {
  if (isRead(operation)) return READS;
  const { destructive = false, idempotent = false } = operation.hints ?? {};
  return {
    readOnlyHint: false,
    destructiveHint: destructive,
    idempotentHint: idempotent,
    openWorldHint: true,
  };
}

/** A result has to match the output schema. */
function notAsDocumented({ registered: { provider }, operation }: Native, status: number): BillingError {
  return new BillingError('upstream_contract', {
    detail: `${provider.name} returned a response that its documentation does not describe.`,
    upstream: { provider: provider.id, operation: operation.id, status, message: null },
  });
}
