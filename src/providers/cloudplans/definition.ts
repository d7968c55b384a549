import type { Example, ProviderDefinition } from '../../contract/provider-definition.js';
import { cloudplansProvider } from './provider.js';
import { variables } from './settings.js';

const ACME_RETAIL: Example = { summary: 'Acme Retail at CloudPlans', value: 'cloudplans.O-42' };

export const cloudplans: ProviderDefinition<typeof variables> = {
  id: 'cloudplans',
  name: 'CloudPlans',
  variables,

  contradictions: ({ url }) =>
    url !== undefined && /\/v1$/.test(url) ? ['CLOUDPLANS_API_URL is given without /v1 at its end'] : [],

  create: ({ baseUrl, credential, values: { currency = null } }, http) =>
    cloudplansProvider({ baseUrl, credential, currency }, http),

  sandbox: {
    port: 9102,
    start: async (options) => (await import('./sandbox/sandbox.js')).startCloudPlansSandbox(options),
  },

  examples: {
    account: ACME_RETAIL,
    accountFor: {
      'subscription.create': { summary: 'Acme Playground at CloudPlans', value: 'cloudplans.O-77' },
    },
    ids: { invoiceId: { summary: 'Of the CloudPlans account', value: 'CP-0015' } },
    native: { organizationId: { ...ACME_RETAIL, value: 'O-42' } },
  },
};
