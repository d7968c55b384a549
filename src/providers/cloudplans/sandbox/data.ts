import { dateOnly, daysFrom, monthOnly, monthsFrom } from '../../../sandbox/calendar.js';
import type { Row } from '../../../sandbox/sandbox.js';

const acmeRetail = 'O-42';
const acmePlayground = 'O-77';

export interface CloudPlansState {
  accounts: Map<string, CloudPlansAccount>;
  /** For the numbers of what is created later: history entries, links, organisations. */
  sequence: number;
}

export interface CloudPlansAccount {
  id: string;
  name: string;
  owner: string;
  /** In use now; a quantity below it is declined. */
  resources: number;
  subscription: Subscription;
  history: Row[];
  /** What a person has yet to complete on a hosted page. */
  pending: { quantity: number | null; card: boolean };
}

/** All texts, as documented, the quantity too. */
export interface Subscription {
  payment_exp: string;
  plan: string;
  quantity: string;
}

/** What an organisation has that never subscribed; the document does not say how that looks. */
export const neverSubscribed: Subscription = { payment_exp: '', plan: '', quantity: '' };

export const planName = 'Standard';

/**
 * Two points are documented, 5.99 at 10 units and 4.19 at 100, each for all units.
 * That the step lies at 100 is our choice.
 */
export const unitCents = (quantity: number): number => (quantity >= 100 ? 419 : 599);

const usDollars = (cents: number): string => `${(cents / 100).toFixed(2)} USD`;

export function seedCloudPlans(now: Date): CloudPlansState {
  const retail: CloudPlansAccount = {
    id: acmeRetail,
    name: 'Acme Retail',
    owner: 'owner@acme.example',
    resources: 12,
    subscription: { payment_exp: monthOnly(monthsFrom(now, 12)), plan: planName, quantity: '20' },
    history: retailHistory(now),
    pending: { quantity: null, card: false },
  };
  const playground: CloudPlansAccount = {
    id: acmePlayground,
    name: 'Acme Playground',
    owner: 'labs@acme.example',
    resources: 3,
    subscription: neverSubscribed,
    history: [],
    pending: { quantity: null, card: false },
  };
  return { accounts: new Map([retail, playground].map((account) => [account.id, account])), sequence: 16 };
}

/** Amounts and dates are undocumented texts: these entries show how differently they may be written. */
const oddities: Record<number, Row> = {
  16: { status: 'unpaid' },
  15: { status: 'unpaid' },
  10: { amount: '59,90 USD' },
  8: { amount: 'USD 1,234.50' },
  6: { due_date: null },
  4: { amount: '$59.90' },
  3: { amount: '1,234' },
  2: { date: '03/04/2025', due_date: '03/18/2025' },
};

function retailHistory(now: Date): Row[] {
  return Array.from({ length: 16 }, (_, index) => {
    const number = 16 - index;
    // The newest is not yet due, the one before it is.
    const date = index === 0 ? daysFrom(now, -4) : monthsFrom(now, -index);
    return { ...historyEntry(number, acmeRetail, date, 'paid', 11_980), ...oddities[number] };
  });
}

/** Due two weeks after its date; `organization` is the id, where the document leaves open whether it is the name. */
export function historyEntry(
  number: number,
  account: string,
  date: Date,
  status: 'paid' | 'unpaid',
  cents: number,
  dueInDays = 14,
): Row {
  return {
    status,
    id: `CP-${String(number).padStart(4, '0')}`,
    organization: account,
    date: dateOnly(date),
    due_date: dateOnly(daysFrom(date, dueInDays)),
    amount: usDollars(cents),
  };
}

/** More accounts for load tests: active, one paid entry a month, nothing else in them. */
export function addCloudPlansOrganizations(
  state: CloudPlansState,
  count: number,
  invoicesEach: number,
  now: Date,
): string[] {
  return Array.from({ length: count }, () => {
    const id = `O-L${String(++state.sequence).padStart(5, '0')}`;
    state.accounts.set(id, {
      id,
      name: `Load ${id}`,
      owner: 'load@acme.example',
      resources: 5,
      subscription: { payment_exp: monthOnly(monthsFrom(now, 12)), plan: planName, quantity: '10' },
      history: Array.from({ length: invoicesEach }, (_unused, index) => ({
        ...historyEntry(0, id, monthsFrom(now, -index), 'paid', 5_990),
        id: `${id}-${index + 1}`,
      })),
      pending: { quantity: null, card: false },
    });
    return id;
  });
}
