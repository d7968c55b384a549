import type { ProviderDefinition } from '../../contract/provider-definition.js';
import { qoveryProvider } from './provider.js';
import { variables } from './settings.js';

const ORGANIZATION = '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const INVOICE = 'a1000000-0000-4000-8000-000000000002';
const EXPIRED_CARD = 'c1000000-0000-4000-8000-000000000002';
/** Not the one that the unified API deletes, so that both can be tried on one page. */
const EXPIRING_CARD = 'c1000000-0000-4000-8000-000000000003';
const CLUSTER = { summary: 'production-eu', value: 'c7000000-0000-4000-8000-000000000001' };

export const qovery: ProviderDefinition<typeof variables> = {
  id: 'qovery',
  name: 'Qovery',
  variables,

  contradictions: ({ gatewaySite, gatewayKey }) =>
    (gatewaySite === undefined) === (gatewayKey === undefined)
      ? []
      : ['QOVERY_GATEWAY_SITE and QOVERY_GATEWAY_KEY are set together or not at all'],

  create: ({ baseUrl, credential, values }, http) => {
    const { authScheme = 'auto', gatewaySite: site, gatewayKey: publishableKey } = values;
    const gateway = site && publishableKey ? { site, publishableKey } : null;
    return qoveryProvider({ baseUrl, credential, authScheme, gateway }, http);
  },

  sandbox: {
    port: 9101,
    start: async (options) => (await import('./sandbox/sandbox.js')).startQoverySandbox(options),
  },

  examples: {
    account: { summary: 'Acme Production at Qovery', value: `qovery.${ORGANIZATION}` },
    ids: {
      invoiceId: { summary: 'Of the Qovery account', value: INVOICE },
      paymentMethodId: { summary: 'The expired card', value: EXPIRED_CARD },
      clusterId: CLUSTER,
    },
    native: {
      organizationId: { summary: 'Acme Production at Qovery', value: ORGANIZATION },
      clusterId: CLUSTER,
      creditCardId: { summary: 'The card that expires this month', value: EXPIRING_CARD },
      invoiceId: { summary: 'An invoice of the account', value: INVOICE },
    },
  },
};
