import axios from 'axios';
import type { NativeOperation } from '../../src/contract/native-operation.js';
import type { ProviderDefinition } from '../../src/contract/provider-definition.js';
import { PROVIDERS } from '../../src/providers/definitions.js';
import { PAIR } from './service.js';

/** The providers beside the pair that the tests are about. */
export const OTHERS: readonly ProviderDefinition[] = PROVIDERS.filter(
  (definition) => !PAIR.includes(definition),
);

/** The rows of a provider; nothing is sent. */
export function rowsOf(definition: ProviderDefinition): readonly NativeOperation[] {
  const credential = { read: () => Promise.resolve({ problem: 'there is none' }) };
  const values = {
    credential: undefined,
    credentialFile: undefined,
    url: undefined,
    organizationIds: undefined,
  };
  return definition.create({ baseUrl: 'http://127.0.0.1:9', credential, values }, axios.create()).operations;
}

/** The group of a provider’s own operations in the document. */
export function tagOf({ name }: Pick<ProviderDefinition, 'name'>): string {
  return `Native: ${name}`;
}

/** Whether an operation of the document is one of the pair or of the unified API. */
export function isOfPair(operation: { 'x-provider'?: string }): boolean {
  return !OTHERS.some(({ id }) => id === operation['x-provider']);
}
