import { Injectable } from '@nestjs/common';
import { Execute, type Target } from '../access/execute.js';
import { fingerprint } from '../access/fingerprint.js';
import type { RegisteredProvider } from '../access/registry.js';
import type { Call } from '../contract/call.js';
import type { JsonSchema } from '../contract/json-schema.js';
import type { NativeAnswer } from '../contract/native-answer.js';
import {
  isRead,
  ORGANIZATION_INPUT,
  type NativeOperation,
  type NativeRequest,
} from '../contract/native-operation.js';

/** What an operation is asked with: its inputs by their names, and its body. The same for every door. */
export type NativeArguments = Readonly<Record<string, unknown>>;

/** An operation of a provider that takes part. */
export interface Native {
  registered: RegisteredProvider;
  operation: NativeOperation;
}

/** The schema of an operation’s arguments; a body may be left out where the platform requires nothing of it. */
export function argumentsSchema({ inputs }: NativeOperation, body?: JsonSchema): JsonSchema {
  const entries = Object.entries(inputs);
  const required = entries.filter(([, { optional }]) => !optional).map(([name]) => name);
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
      ...(body && { body }),
    },
    required: [...required, ...(body?.required?.length ? ['body'] : [])],
    additionalProperties: false,
  };
}

/** The platforms’ own operations, for the doors that offer them as they are. */
@Injectable()
export class NativeCalls {
  constructor(private readonly execute: Execute) {}

  /**
   * Whose account it is comes from what was granted: the id that was sent only chooses among those. The key is asked
   * for, and judged, once that is known; it stands for all that was sent, members `extraMembers` too.
   */
  async admit(
    call: Call,
    { registered, operation }: Native,
    given: NativeArguments,
    keyOf: () => string | undefined,
    extraMembers: NativeArguments = {},
  ): Promise<Target> {
    const target = await this.admitAccount(call, { registered, operation }, given);
    const key = isRead(operation) ? undefined : keyOf();
    if (key === undefined) return target;
    const asked = withoutCardData(operation, withOrganization(target, operation, given));
    const digest = fingerprint(operation.id, extraMembers, asked);
    return this.execute.admitKey(target, { key, fingerprint: digest });
  }

  /** Arguments have been checked by now; `extraMembers` are the fields of the body that the documents do not name. */
  send(
    target: Target,
    operation: NativeOperation,
    given: NativeArguments,
    extraMembers: NativeArguments = {},
  ): Promise<NativeAnswer> {
    const request = toRequest(operation, withOrganization(target, operation, given), extraMembers);
    return this.execute.native(target, operation, request);
  }

  /** A row without an organisation is about the only account of its provider. */
  private admitAccount(
    call: Call,
    { registered: { provider }, operation }: Native,
    given: NativeArguments,
  ): Promise<Target> {
    if (!operation.inputs[ORGANIZATION_INPUT]) return this.execute.admitOnly(call, provider.id);
    const text = String(given[ORGANIZATION_INPUT]);
    const accountId = `${provider.id}.${provider.toNativeId(text) ?? text}`;
    return this.execute.admit(call, accountId, null);
  }
}

/** The organisation as the platform writes it, where the operation takes one. */
function withOrganization(
  { account }: Target,
  { inputs }: NativeOperation,
  given: NativeArguments,
): NativeArguments {
  return inputs[ORGANIZATION_INPUT] ? { ...given, [ORGANIZATION_INPUT]: account.ref.nativeId } : given;
}

/** Puts each input where the platform’s documents have it. */
function toRequest(
  operation: NativeOperation,
  given: NativeArguments,
  extraMembers: NativeArguments,
): NativeRequest {
  const path: Record<string, string> = {};
  const query: Record<string, string> = {};
  const members: Record<string, unknown> = { ...extraMembers };
  for (const [argument, { in: place, name }] of Object.entries(operation.inputs)) {
    const value = given[argument];
    if (value === undefined) continue;
    if (place === 'body') members[name] = value;
    else (place === 'path' ? path : query)[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  const body = given.body ?? (Object.keys(members).length > 0 ? members : undefined);
  return { path, query, body };
}

/** All but its last digits hidden, or nothing at all. */
const MASKED = /^(\*+\d{0,4})?$/;

/** What is on a card is not even kept as a digest. */
function withoutCardData({ cardData = [] }: NativeOperation, given: NativeArguments): NativeArguments {
  const { body } = given;
  if (cardData.length === 0 || body === null || typeof body !== 'object') return given;
  const isKept = ([name, value]: [string, unknown]): boolean =>
    !cardData.includes(name) || (typeof value === 'string' && MASKED.test(value));
  return { ...given, body: Object.fromEntries(Object.entries(body).filter(isKept)) };
}
