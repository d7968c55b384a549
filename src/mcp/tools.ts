import { Injectable } from '@nestjs/common';
import { ProviderRegistry } from '../access/registry.js';
import { asBillingError, BillingError, outcomeOf, toProblem, type Problem } from '../billing/problem.js';
import { Configuration } from '../config/configuration.js';
import { ACCOUNTS_TOOLSET } from '../config/environment.js';
import { createCall } from '../contract/call.js';
import type { JsonSchema } from '../contract/json-schema.js';
import {
  cardNumberRefused,
  holdsCardNumberAnywhere,
  holdsRoundedNumber,
} from '../input/refuse-card-numbers.js';
import { Check } from '../input/schema-check.js';
import { validationFailed } from '../input/validation.pipe.js';
import { NativeCalls } from '../native/native-calls.js';
import { PROBLEM_GUIDE } from '../openapi/problem-guide.js';
import { Log } from '../telemetry/log.js';
import { AccountTools } from './account-tools.js';
import { nativeTools } from './native-tools.js';
import { toOutputSchema } from './output-schema.js';
import type { Hints, Tool, ToolAnswer, ToolArguments } from './tool.js';

/** A tool as agents see it. */
export interface ToolDefinition {
  name: string;
  title: string;
  description: string;
  inputSchema: JsonSchema & { type: 'object' };
  outputSchema: JsonSchema & { type: 'object' };
  annotations: Hints;
}

/** How a call of a tool went, as agents see it. */
export interface ToolResult {
  content: { type: 'text'; text: string }[];
  structuredContent: Record<string, unknown>;
  isError?: true;
}

/** Every tool that is offered. They call what REST calls. */
@Injectable()
export class Tools {
  /** Made once: a list of them is this one. */
  readonly definitions: readonly ToolDefinition[];
  private readonly byName: ReadonlyMap<string, { tool: Tool; check: Check }>;

  constructor(
    accountTools: AccountTools,
    calls: NativeCalls,
    registry: ProviderRegistry,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {
    const { mcpReadOnly, mcpToolsets } = configuration;
    const providers = registry.all.filter(({ provider }) => mcpToolsets.includes(provider.id));
    const all = [
      ...(mcpToolsets.includes(ACCOUNTS_TOOLSET) ? accountTools.all() : []),
      ...nativeTools(providers, calls),
    ];
    const tools = all.filter(({ hints }) => hints.readOnlyHint || !mcpReadOnly);
    this.definitions = tools.map(toDefinition);
    this.byName = new Map(tools.map((tool) => [tool.name, { tool, check: new Check(tool.input) }]));
    if (this.byName.size < tools.length) throw new Error('two tools have the same name');
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  /** Failures are results too: a problem, never thrown. */
  async call(name: string, given: ToolArguments, requestId: string): Promise<ToolResult> {
    const found = this.byName.get(name);
    if (!found) throw new Error('there is no such tool');
    const { tool, check } = found;
    const { readDeadlineMs, writeDeadlineMs } = this.configuration;
    const reads = tool.hints.readOnlyHint;
    const call = createCall(requestId, reads ? readDeadlineMs : writeDeadlineMs);
    try {
      refuseCards(given);
      const faults = check.faults(given);
      if (faults.length > 0) throw validationFailed(faults);
      return toResult(await tool.run(call, given), call.replayed);
    } catch (thrown) {
      if (!(thrown instanceof BillingError)) this.log.defect(thrown, requestId);
      const error = asBillingError(thrown);
      const outcome = reads ? undefined : outcomeOf(error, call);
      return toErrorResult(toProblem(error, requestId, outcome), error.retryAfter, call.replayed);
    }
  }
}

function toDefinition({ name, title, description, input, output, hints }: Tool): ToolDefinition {
  return {
    name,
    title,
    description,
    inputSchema: { ...input, type: 'object' },
    outputSchema: toOutputSchema(output),
    annotations: hints,
  };
}

/**
 * An account's id may look like one: whether somebody has it is judged with the account. So may a key, which goes
 * nowhere: one that holds the time in milliseconds does, one time in ten.
 */
function refuseCards({
  organizationId: _o,
  accountId: _a,
  idempotencyKey: _k,
  ...given
}: ToolArguments): void {
  if (holdsCardNumberAnywhere(given) || holdsRoundedNumber(given)) throw cardNumberRefused();
}

const REPLAYED = 'Stored result of an earlier call with the same idempotencyKey; nothing was sent again.\n';

function toResult({ structured, text }: ToolAnswer, replayed: boolean): ToolResult {
  return {
    content: [{ type: 'text', text: replayed ? REPLAYED + text : text }],
    structuredContent: structured,
  };
}

/** The text is ours; platform text is in `upstream.message` only. */
function toErrorResult(problem: Problem, retryAfter: number | undefined, replayed: boolean): ToolResult {
  const errors = problem.errors?.map(({ pointer, ...rest }) => ({ ...rest, pointer: inArguments(pointer) }));
  const { advice: forAll, forTools: advice = forAll, forWrites } = PROBLEM_GUIDE[problem.code];
  const advised = problem.outcome && forWrites ? `${forWrites}, then ${advice}` : advice;
  const lines = [
    `${problem.title} (${problem.code}). ${problem.detail}`,
    ...(errors ?? []).map(({ pointer, detail }) => `- ${pointer}: ${detail}`),
    `What to do: ${advised}${retryAfter === undefined ? '' : ` (${retryAfter} s)`}.`,
  ];
  return {
    content: [{ type: 'text', text: (replayed ? REPLAYED : '') + lines.join('\n') }],
    structuredContent: { ...problem, ...(errors && { errors }) },
    isError: true,
  };
}

/** What is a query for REST is an argument here. */
function inArguments(pointer: string): string {
  return pointer.replace(/^\/query\//, '/');
}
