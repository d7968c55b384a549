import { nimbusProvider } from '../fixtures/nimbus/provider.js';
import { startNimbusSandbox } from '../fixtures/nimbus/sandbox/sandbox.js';
import { describeProvider } from './billing-provider.contract.js';

describeProvider('Nimbus', {
  create: (baseUrl, credential, http) => nimbusProvider({ baseUrl, credential }, http),
  startSandbox: () => startNimbusSandbox(),
  nativeId: 't-100',
  inputs: {
    'invoices.get': { invoiceId: 'B-11' },
    'invoices.file': { invoiceId: 'B-11' },
    'subscription.changeQuantity': { quantity: 9 },
  },
  operationOf: {
    listAccounts: 'listTenants',
    'externalId.get': 'getMe',
    'invoices.list': 'listBills',
    'invoices.get': 'listBills',
    'invoices.file': 'getBillDocument',
    'subscription.get': 'getContract',
    'subscription.changeQuantity': 'setSeats',
  },
  lookups: ['listTenants'],
  emptyIsSuccess: ['subscription.changeQuantity'],
  readFirst: { 'subscription.changeQuantity': 'getContract' },
  readBack: {},
  idMember: { 'invoices.get': 'invoiceId', 'invoices.file': 'invoiceId' },
  idOfNothing: 'B-999',
  malformedIds: ['.', '..', '../x', 'a/b', 'B-11?x=1', 'B-11/'],
  malformedNativeIds: ['', 't-', 't-100/bills', 't-100 ', 'O-42'],
  invoiceRow: {
    id: 'B-11',
    state: 'owed',
    issued: '2026-10-01',
    due: '2026-10-20',
    minor_units: 4_900,
    currency: 'JPY',
  },
  amountMembers: ['minor_units'],
  failureBody: (words) => ({ problem: words }),
  unseenStatus: 'misty',
});
