import { __name__Provider } from '../../src/providers/__name__/provider.js';
import { start__Name__Sandbox } from '../../src/providers/__name__/sandbox/sandbox.js';
import { describeProvider } from './billing-provider.contract.js';
import { expectFilledIn } from './fill-in.js';

describeProvider('__TITLE__', {
  create: (baseUrl, credential, http) => __name__Provider({ baseUrl, credential }, http),
  startSandbox: () => start__Name__Sandbox(),
  nativeId: 'org-1',
  inputs: { 'invoices.get': { invoiceId: 'inv-1002' } },
  operationOf: {
    listAccounts: 'list__Name__Organizations',
    'invoices.list': 'list__Name__Invoices',
    'invoices.get': 'get__Name__Invoice',
  },
  lookups: ['list__Name__Organizations'],
  emptyIsSuccess: [],
  readFirst: {},
  readBack: {},
  idMember: { 'invoices.get': 'invoiceId' },
  idOfNothing: 'inv-9999',
  malformedIds: ['.', '..', '../x', 'a/b', 'inv-1002?x=1', 'inv-1002/'],
  malformedNativeIds: ['', 'org 1', 'org-1/invoices', '../org-1', 'org-1\n', 'x'.repeat(500)],
  invoiceRow: {
    id: 'inv-1',
    number: '__NAME__-1',
    status: 'due',
    issued_on: '2026-10-01',
    due_on: '2026-10-15',
    amount_minor: 4_900,
    currency: 'EUR',
  },
  amountMembers: ['amount_minor'],
  failureBody: (words) => ({ message: words }),
  unseenStatus: 'never-documented',
});

describe('__TITLE__', () => {
  it('has nothing left to fill in', () => {
    expectFilledIn('src/providers/__name__', 'docs/providers/__name__.md');
  });
});
