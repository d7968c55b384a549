import { dateOnly, daysFrom, monthsFrom } from '../../../sandbox/calendar.js';
import {
  ok,
  Refusal,
  type SandboxPlatform,
  type SandboxResponse,
  type SandboxRoute,
} from '../../../sandbox/platform.js';
import { faultKinds, type Row, type Sandbox, type SandboxOptions } from '../../../sandbox/sandbox.js';
import { startSandbox } from '../../../sandbox/sandbox-server.js';

export const start__Name__Sandbox = (options?: SandboxOptions): Promise<Sandbox> =>
  startSandbox(platform, options);

interface Organization {
  id: string;
  name: string;
  invoices: Row[];
}
type State = Map<string, Organization>;

// fill in: invoices as the documents show them, with every status and every form of an amount
function invoice(number: number, date: Date, status: string, amount_minor: number): Row {
  return {
    id: `inv-${number}`,
    number: `__NAME__-${number}`,
    status,
    issued_on: dateOnly(date),
    due_on: dateOnly(daysFrom(date, 14)),
    amount_minor,
    currency: 'EUR',
  };
}

function seed(now: Date): State {
  const invoices = [
    invoice(1002, daysFrom(now, -4), 'due', 12_345),
    invoice(1001, monthsFrom(now, -1), 'paid', 11_900),
  ];
  return new Map([['org-1', { id: 'org-1', name: 'Example Organisation', invoices }]]);
}

/** An error in the platform’s form. */
const failure = (status: number, message: string): SandboxResponse => ({ status, json: { message } });

function known(state: State, id = ''): Organization {
  const organization = state.get(id);
  if (!organization) throw new Refusal(404, 'organization not found');
  return organization;
}

// fill in: a route for each row of operations.ts and of its lookups, written from the platform’s documents
const routes: SandboxRoute<State>[] = [
  {
    operation: 'list__Name__Organizations',
    method: 'GET',
    path: '/organizations',
    handle: (_request, state) =>
      ok({ organizations: [...state.values()].map(({ id, name }) => ({ id, name })) }),
  },
  {
    operation: 'list__Name__Invoices',
    method: 'GET',
    path: '/organizations/:organizationId/invoices',
    handle: ({ parameters }, state) => ok({ invoices: known(state, parameters.organizationId).invoices }),
  },
  {
    operation: 'get__Name__Invoice',
    method: 'GET',
    path: '/organizations/:organizationId/invoices/:invoiceId',
    handle: ({ parameters }, state) => {
      const { invoices } = known(state, parameters.organizationId);
      const found = invoices.find(({ id }) => id === parameters.invoiceId);
      if (!found) throw new Refusal(404, 'invoice not found');
      return ok(found);
    },
  },
];

const platform: SandboxPlatform<State> = {
  name: '__name__',
  routes,
  // These two are for platforms that put the outcome into the body.
  faultKinds: faultKinds.filter((kind) => kind !== 'body_status' && kind !== 'no_status'),
  unseen: { status: 'never-documented' },
  seed,
  authenticate: (authorization) =>
    /^Bearer \S+$/.test(authorization ?? '') ? null : failure(401, 'unauthorized'),
  account: ({ parameters }) => parameters.organizationId ?? null,
  failure,
  refusal: ({ status, message }) => failure(status, message),
  unmatched: (reason) => failure(reason === 'method' ? 405 : 404, 'no such endpoint'),
  seedInvoices: (state, id, rows) => {
    known(state, id).invoices = rows;
  },
  addOrganizations: (state, count, invoicesEach, now) =>
    Array.from({ length: count }, () => {
      const id = `org-${state.size + 1}`;
      const invoices = Array.from({ length: invoicesEach }, (_, index) =>
        invoice(index + 1, monthsFrom(now, -index), 'paid', 11_900),
      );
      state.set(id, { id, name: `Load ${id}`, invoices });
      return id;
    }),
};
