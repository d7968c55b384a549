import type { ProviderDefinition } from '../../contract/provider-definition.js';
import { __name__Provider } from './provider.js';
import { variables } from './settings.js';

// fill in: ids that exist in your sandbox; the documentation shows them and "Try it out" sends them
const ORGANIZATION = { summary: 'Example organisation at __TITLE__', value: 'org-1' };
const INVOICE = { summary: 'Of the __TITLE__ account', value: 'inv-1002' };

export const __name__: ProviderDefinition<typeof variables> = {
  id: '__name__',
  name: '__TITLE__',
  variables,

  create: ({ baseUrl, credential }, http) => __name__Provider({ baseUrl, credential }, http),

  sandbox: {
    port: __PORT__,
    start: async (options) => (await import('./sandbox/sandbox.js')).start__Name__Sandbox(options),
  },

  examples: {
    account: { ...ORGANIZATION, value: `__name__.${ORGANIZATION.value}` },
    ids: { invoiceId: INVOICE },
    native: { organizationId: ORGANIZATION, invoiceId: INVOICE },
  },
};
