import type { JsonSchema } from '../billing/json-schema.js';
import { isRead, type NativeObject, type NativeOperation } from '../billing/native-operation.js';
import { BillingError } from '../billing/problem.js';
import { Check } from '../native/check.js';
import { argumentsSchema, type Native, type NativeCalls } from '../native/native-calls.js';
import type { RegisteredProvider } from '../providers/provider-registry.js';
import { READS, type Hints, type Tool } from './tool.js';

const KEY: JsonSchema = {
  type: 'string',
  minLength: 16,
  maxLength: 255,
  pattern: '^[\\x21-\\x7e]{16,255}$',
  description:
    'New for every new change, 16 to 255 visible ASCII characters. The same key with the same arguments repeats the first answer and sends nothing.',
};

const BODY = 'What the platform is sent, by its own names; members that are not named here are passed on.';

/** One tool for each row of every provider's table. */
export function nativeTools(providers: readonly RegisteredProvider[], calls: NativeCalls): Tool[] {
  return providers.flatMap((registered) =>
    registered.provider.operations.map((operation) => nativeTool({ registered, operation }, calls)),
  );
}

function nativeTool(native: Native, calls: NativeCalls): Tool {
  const { operation } = native;
  const output = operation.answer.schema ?? { type: 'object' };
  const answered = new Check(output);
  return {
    name: operation.tool,
    title: operation.title,
    description: operation.description,
    input: inputOf(operation),
    output,
    hints: hintsOf(operation),
    async run(call, { idempotencyKey, ...given }) {
      const target = await calls.admit(call, native, given, () => idempotencyKey as string | undefined);
      const { json, status } = await calls.send(target, operation, given);
      const structured = operation.answer.schema || isObject(json) ? json : {};
      if (!answered.accepts(structured)) throw notAsDocumented(native, status);
      const answer = structured as NativeObject;
      return { structured: answer, text: operation.say?.(answer) ?? 'Done.' };
    },
  };
}

function inputOf(operation: NativeOperation): JsonSchema {
  const body = operation.toolBody ?? operation.body;
  const schema = argumentsSchema(operation, body && { description: BODY, ...body });
  if (isRead(operation)) return schema;
  return { ...schema, properties: { ...schema.properties, idempotencyKey: KEY } };
}

export function hintsOf(operation: NativeOperation): Hints {
  if (isRead(operation)) return READS;
  const { destructive = false, idempotent = false } = operation.hints ?? {};
  return {
    readOnlyHint: false,
    destructiveHint: destructive,
    idempotentHint: idempotent,
    openWorldHint: true,
  };
}

function isObject(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** An agent could not rely on what it is told of the answer. */
function notAsDocumented({ registered: { provider }, operation }: Native, status: number): BillingError {
  return new BillingError('upstream_contract', {
    detail: `${provider.name} answered in a way that its documents do not describe.`,
    outcome: isRead(operation) ? undefined : 'unknown',
    upstream: { provider: provider.id, operation: operation.id, status, message: null },
  });
}
