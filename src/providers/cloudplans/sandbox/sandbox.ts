import { monthOnly, monthsFrom } from '../../../sandbox/calendar.js';
import {
  type SandboxResponse,
  type SandboxRequest,
  type SandboxPlatform,
  Refusal,
  type SandboxRoute,
  isRow,
  ok,
} from '../../../sandbox/platform.js';
import { startSandbox } from '../../../sandbox/sandbox-server.js';
import { type Sandbox, type SandboxOptions, faultKinds } from '../../../sandbox/sandbox.js';
import {
  type CloudPlansAccount,
  type CloudPlansState,
  addCloudPlansOrganizations,
  historyEntry,
  neverSubscribed,
  planName,
  seedCloudPlans,
  unitCents,
} from './data.js';

export const startCloudPlansSandbox = (options?: SandboxOptions): Promise<Sandbox> =>
  startSandbox(cloudPlans, options);

type Place = 'query' | 'body' | 'either';

interface Operation {
  operation: string;
  method: string;
  path: string;
  action: string;
  /** Where the organisation is read from; elsewhere it is not seen. */
  place: Place;
  handle: (account: CloudPlansAccount, call: SandboxRequest, state: CloudPlansState) => SandboxResponse;
}

const billing = '/v1/organizations/billing';

const operations: Operation[] = [
  {
    operation: 'describebilling',
    method: 'GET',
    path: `${billing}/describe`,
    action: 'getorganization',
    // Documented in the body of a GET, which browsers cannot send.
    place: 'either',
    handle: describe,
  },
  {
    operation: 'billinghistory',
    method: 'GET',
    path: `${billing}/history`,
    action: 'list_billing',
    place: 'query',
    handle: ({ history }) => ok({ status: 200, billing_history: history }),
  },
  {
    operation: 'createsubscription',
    method: 'POST',
    path: `${billing}/update`,
    action: 'getpaymentlink',
    place: 'query',
    handle: createSubscription,
  },
  {
    operation: 'changepaymentmethod',
    method: 'POST',
    path: `${billing}/update`,
    action: 'getupdatecardlink',
    place: 'body',
    handle: changePaymentMethod,
  },
  {
    operation: 'updatesubscription',
    method: 'POST',
    path: `${billing}/update`,
    action: 'updatesubscription',
    place: 'body',
    handle: updateSubscription,
  },
  {
    operation: 'cancelsubscription',
    method: 'POST',
    path: `${billing}/update`,
    action: 'cancelsubscription',
    place: 'body',
    handle: cancelSubscription,
  },
];

const routes: SandboxRoute<CloudPlansState>[] = [
  {
    operation: 'listorganizations',
    method: 'GET',
    path: '/v1/organizations/list',
    query: { action: 'list' },
    handle: (_call, { accounts }) =>
      ok({ status: 200, data: { organizations: [...accounts.values()].map(listed) } }),
  },
  ...operations.map(({ operation, method, path, action, place, handle }): SandboxRoute<CloudPlansState> => ({
    operation,
    method,
    path,
    query: { action },
    handle: (call, state) => handle(accountAt(place, call, state), call, state),
  })),
];

const places = new Map(operations.map(({ operation, place }) => [operation, place]));

/** Errors are not documented. A refusal is HTTP 200 with its status in the body, a failure has the same on both. */
const envelope = (status: number, response: string): SandboxResponse => ({
  status,
  json: { status, response },
});

const gateway = (status: number, message: string): SandboxResponse => ({ status, json: { message } });

const cloudPlans: SandboxPlatform<CloudPlansState> = {
  name: 'cloudplans',
  routes,
  faultKinds,
  unseen: { status: 'refunded', plan: 'TEAM_2031' },
  seed: seedCloudPlans,
  authenticate,
  account: (call) => organizationAt(places.get(call.operation ?? '') ?? 'either', call),
  failure: envelope,
  refusal: ({ status, message }) => ok({ status, response: message }),
  unmatched: (reason) => (reason === 'query' ? envelope(400, 'Unknown action') : gateway(404, 'Not Found')),
  seedInvoices: (state, account, rows) => {
    known(state, account).history = rows;
  },
  addOrganizations: addCloudPlansOrganizations,
  control: { 'POST /links/complete': completeLinks },
};

function authenticate(authorization: string | undefined): SandboxResponse | null {
  const credential = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  return credential === undefined || credential === 'expired' ? gateway(401, 'Unauthorized') : null;
}

function organizationAt(place: Place, { query, body }: SandboxRequest): string | null {
  const inQuery = query.get('org_id');
  const inBody = isRow(body) && typeof body.org_id === 'string' ? body.org_id : null;
  return { query: inQuery, body: inBody, either: inQuery ?? inBody }[place];
}

function accountAt(place: Place, call: SandboxRequest, state: CloudPlansState): CloudPlansAccount {
  const id = organizationAt(place, call);
  if (!id) throw new Refusal(400, 'org_id is missing');
  return known(state, id);
}

function known({ accounts }: CloudPlansState, id: string): CloudPlansAccount {
  const account = accounts.get(id);
  if (!account) throw new Refusal(404, 'Organization not found');
  return account;
}

const quantityOf = ({ subscription }: CloudPlansAccount): number => Number(subscription.quantity);

function subscribed(account: CloudPlansAccount): number {
  const quantity = quantityOf(account);
  if (quantity === 0) throw new Refusal(409, 'The organization has no active subscription');
  return quantity;
}

function positive(quantity: unknown): number {
  if (!Number.isSafeInteger(quantity) || Number(quantity) <= 0) {
    throw new Refusal(400, 'quantity must be an integer higher than 0');
  }
  return Number(quantity);
}

const listed = ({ id, name, owner, resources }: CloudPlansAccount) => ({
  org_id: id,
  org_name: name,
  role: 'owner',
  owner,
  resources,
});

function describe({ id, name, owner, resources, subscription }: CloudPlansAccount): SandboxResponse {
  return ok({ status: 200, response: { organization: { resources, name, id, owner }, subscription } });
}

/** Nothing is active before a person has paid: `links/complete` on the control path plays that person. */
function createSubscription(
  account: CloudPlansAccount,
  { query }: SandboxRequest,
  state: CloudPlansState,
): SandboxResponse {
  if (quantityOf(account) > 0) throw new Refusal(409, 'The organization already has an active subscription');
  const text = query.get('quantity') ?? '';
  account.pending.quantity = positive(/^\d+$/.test(text) ? Number(text) : null);
  return ok({ status: 200, response: hostedLink(state, 'pay') });
}

function changePaymentMethod(
  account: CloudPlansAccount,
  _call: SandboxRequest,
  state: CloudPlansState,
): SandboxResponse {
  subscribed(account);
  account.pending.card = true;
  return ok({ status: 200, response: hostedLink(state, 'setup') });
}

const hostedLink = (state: CloudPlansState, purpose: string): string =>
  `https://checkout.stripe.example/c/${purpose}/cs_test_${String(++state.sequence).padStart(8, '0')}`;

/** The same quantity again is accepted and billed like any change; the document does not say. */
function updateSubscription(
  account: CloudPlansAccount,
  { body, now }: SandboxRequest,
  state: CloudPlansState,
): SandboxResponse {
  const previous = subscribed(account);
  const quantity = positive(isRow(body) ? body.quantity : null);
  if (quantity < account.resources) {
    throw new Refusal(409, `The update was declined: ${account.resources} resources are in use`);
  }
  billUsedShare(account, previous, now, state);
  account.subscription = { ...account.subscription, quantity: String(quantity) };
  return ok({ status: 200 });
}

/** Effective at once, billing the used share; the help pages leave open whether it is the whole month. */
function cancelSubscription(
  account: CloudPlansAccount,
  { now }: SandboxRequest,
  state: CloudPlansState,
): SandboxResponse {
  billUsedShare(account, subscribed(account), now, state);
  account.subscription = { ...account.subscription, plan: '', quantity: '0' };
  return ok({ status: 200 });
}

/** By the day, in a month of 30 days that begins on the first. */
function billUsedShare(
  account: CloudPlansAccount,
  quantity: number,
  now: Date,
  state: CloudPlansState,
): void {
  const days = Math.min(now.getUTCDate(), 30);
  const cents = Math.round((unitCents(quantity) * quantity * days) / 30);
  account.history = [historyEntry(++state.sequence, account.id, now, 'unpaid', cents, 5), ...account.history];
}

function completeLinks(state: CloudPlansState, body: unknown, now: Date): SandboxResponse {
  const account = known(state, isRow(body) && typeof body.org_id === 'string' ? body.org_id : '');
  const { quantity, card } = account.pending;
  if (quantity === null && !card) throw new Refusal(409, 'No link of this organization waits for completion');
  const current =
    quantity === null
      ? account.subscription
      : { ...neverSubscribed, plan: planName, quantity: String(quantity) };
  account.subscription = { ...current, payment_exp: monthOnly(monthsFrom(now, 36)) };
  account.pending = { quantity: null, card: false };
  return ok({ completed: account.id });
}
