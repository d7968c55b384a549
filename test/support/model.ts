import document from '../../api/openapi.json' with { type: 'json' };
import type { ComponentName } from './components.js';
import { component, schema, type Shape, type View } from './shapes.js';

export type { View } from './shapes.js';

/** What every adapter and every client is answered with, by the public document. */
const of =
  (name: ComponentName) =>
  (view: View = {}): Shape =>
    component(name, view);

export const invoice = of('Invoice');
export const invoiceList = of('InvoiceList');
export const paymentMethod = of('PaymentMethod');
export const paymentMethodList = of('PaymentMethodList');
export const planList = of('PlanList');
export const subscription = of('Subscription');
export const billingProfile = of('BillingProfile');
export const cost = of('Cost');
export const clusterCostList = of('ClusterCostList');
export const costList = of('CostList');
export const usageReport = of('UsageReport');
export const changeResult = of('ChangeResult');
export const externalId = of('ExternalId');
export const billingStatus = of('BillingStatus');

export const redirect = component('RedirectAction');
export const nextAction = component('NextAction');
export const creditCodeResult = component('CreditCodeResult');
export const invoiceExport = component('InvoiceExport');
export const invoiceFileLink = component('InvoiceFileLink');
export const providerList = component('ProviderList');
export const account = component('Account');
export const accountList = component('AccountList');
export const problem = component('Problem');
export const overview = component('Overview');
export const overviews = component('OverviewList');

export const ACTIONS = Object.keys(document.components.schemas.ActionMap.properties);

/** What only the contract of providers has: no route shows it. */
const text = { type: 'string', minLength: 1 };
const record = (properties: object): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
export const nativeAccounts = schema({
  type: 'array',
  items: record({ nativeId: text, displayName: text, raw: { type: ['object', 'null'] } }),
});
export const clusterRefs = schema({
  type: 'array',
  items: record({ id: text, name: { ...text, type: ['string', 'null'] } }),
});
export const reason = schema({ ...text, type: ['string', 'null'] });
export const documentType = schema(
  record({ contentType: text, fileName: { type: ['string', 'null'], pattern: '^[\\w][\\w .-]*$' } }),
);
