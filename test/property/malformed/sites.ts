import { nativeId } from '../../support/expectations.js';
import * as model from '../../support/model.js';
import { CLUSTER, INVOICE } from '../../support/qovery-inputs.js';
import { CLOUDPLANS, QOVERY } from '../../support/service.js';
import { nothing, type Shape } from '../../support/shapes.js';
import type { Target } from '../../support/spoilt-platform.js';
import { WRITES } from '../../support/writes.js';

/** A route and the operation that it rests on, whose answer is spoilt. */
export interface Site extends Target {
  provider: 'qovery' | 'cloudplans';
  route: string;
  status: number;
  shape: (view: model.View) => Shape;
  /** Whether `?include=raw` is taken. */
  raw: boolean;
  /** The operation fails in a part of the answer only. */
  partial?: boolean;
}

type ShapeOf = (view: model.View) => Shape;

const one = (shape: ShapeOf): { shape: ShapeOf; raw: boolean } => ({ shape, raw: true });
const plain = (shape: Shape): { shape: ShapeOf; raw: boolean } => ({ shape: () => shape, raw: false });

/** Every read operation of both platforms, on every route of one account that shows it. */
const ROUTES: [operation: string, account: string, path: string, ReturnType<typeof one>, partial?: true][] = [
  ['getOrganizationBillingExternalId', QOVERY, '/external-id', one(model.externalId)],
  ['getOrganizationBillingStatus', QOVERY, '/billing-status', one(model.billingStatus)],
  ['getOrganizationBillingInfo', QOVERY, '/billing-profile', one(model.billingProfile)],
  ['listOrganizationInvoice', QOVERY, '/invoices', one(model.invoiceList)],
  ['getOrganizationInvoice', QOVERY, `/invoices/${INVOICE}`, one(model.invoice)],
  ['getOrganizationInvoicePDF', QOVERY, `/invoices/${INVOICE}/file`, plain(model.invoiceFileLink)],
  ['listOrganizationCreditCards', QOVERY, '/payment-methods', one(model.paymentMethodList)],
  ['getOrganizationCurrentCost', QOVERY, '/plans', one(model.planList)],
  ['getOrganizationCurrentCost', QOVERY, '/subscription', one(model.subscription)],
  ['getOrganizationCurrentCost', QOVERY, '/costs/current', one(model.cost)],
  ['listOrganizationCluster', QOVERY, '/costs/clusters', one(model.clusterCostList), true],
  ['listOrganizationCluster', QOVERY, `/costs/clusters/${CLUSTER}`, one(model.cost), true],
  ['getClusterCurrentCost', QOVERY, '/costs/clusters', one(model.clusterCostList), true],
  ['getClusterCurrentCost', QOVERY, `/costs/clusters/${CLUSTER}`, one(model.cost)],
  ['getOrganization', QOVERY, '/overview', plain(model.overview), true],
  ['describebilling', CLOUDPLANS, '/subscription', one(model.subscription)],
  ['describebilling', CLOUDPLANS, '/plans', one(model.planList)],
  ['describebilling', CLOUDPLANS, '/payment-methods', one(model.paymentMethodList)],
  ['billinghistory', CLOUDPLANS, '/invoices', one(model.invoiceList)],
  ['billinghistory', CLOUDPLANS, '/invoices/CP-0010', one(model.invoice)],
];

const providerOf = (account: string): Site['provider'] => (account === QOVERY ? 'qovery' : 'cloudplans');

export const READS: readonly Site[] = ROUTES.map(([operation, account, path, shown, partial = false]) => ({
  operation,
  provider: providerOf(account),
  nativeId: nativeId(account),
  route: `/v1/accounts/${account}${path}`,
  status: 200,
  partial,
  ...shown,
}));

const accounts = plain(model.accountList);
const costs = plain(model.costList());
const invoices = plain(model.invoiceList());
const overviews = plain(model.overviews);

/** The operations that each route over all accounts rests on. */
const MERGED_ROUTES: [route: string, ReturnType<typeof one>, qovery: string[], cloudplans: string[]][] = [
  ['/v1/accounts?limit=100', accounts, ['listOrganization'], ['listorganizations']],
  [
    '/v1/invoices?limit=100',
    invoices,
    ['listOrganization', 'listOrganizationInvoice'],
    ['listorganizations', 'billinghistory'],
  ],
  ['/v1/costs?limit=100', costs, ['listOrganization', 'getOrganizationCurrentCost'], ['listorganizations']],
  [
    '/v1/overview',
    overviews,
    [
      'listOrganization',
      'getOrganization',
      'getOrganizationCurrentCost',
      'listOrganizationCreditCards',
      'listOrganizationInvoice',
      'getOrganizationBillingStatus',
    ],
    ['listorganizations', 'describebilling', 'billinghistory'],
  ],
];

const LISTINGS = ['listOrganization', 'listorganizations'];

export const MERGED: readonly Site[] = MERGED_ROUTES.flatMap(([route, shown, qovery, cloudplans]) =>
  [...qovery.map((operation) => [operation, QOVERY]), ...cloudplans.map((name) => [name, CLOUDPLANS])].map(
    ([operation = '', account = '']): Site => ({
      operation,
      provider: providerOf(account),
      route,
      status: 200,
      ...shown,
      ...(!LISTINGS.includes(operation) && { nativeId: nativeId(account) }),
    }),
  ),
);

const SHAPES: Record<string, ShapeOf> = {
  addCreditCode: () => model.creditCodeResult,
  changePlan: model.changeResult,
  updatesubscription: model.changeResult,
  cancelsubscription: model.changeResult,
  addCreditCard: model.paymentMethod,
  createsubscription: model.changeResult,
  generateBillingUsageReport: model.usageReport,
  changepaymentmethod: () => model.nextAction,
  deleteCreditCard: () => nothing,
  organizationDownloadAllInvoices: () => model.invoiceExport,
  editOrganizationBillingInfo: model.billingProfile,
};

/** Every write of both platforms. */
export const CHANGES = WRITES.map((write) => ({
  ...write,
  provider: write.request.account.startsWith('qovery') ? ('qovery' as const) : ('cloudplans' as const),
  shape: SHAPES[write.operation] as ShapeOf,
}));

export type ChangeSite = (typeof CHANGES)[number];
