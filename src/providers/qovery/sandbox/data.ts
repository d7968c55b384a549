import { daysFrom, monthsFrom } from '../../../sandbox/calendar.js';
import type { Row } from '../../../sandbox/sandbox.js';
import { type Cluster, type QoveryAccount, type QoveryState, billingInfoMembers } from './state.js';

/** All made up. The identifiers are fixed, the dates follow the clock. */
const acmeProduction = '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const acmeLabs = '8d2e4b71-5a36-4f9b-b0c7-1e9f3a7c6d02';

export function seedQovery(now: Date): QoveryState {
  return {
    accounts: new Map([
      [acmeProduction, productionAccount(now)],
      [acmeLabs, labsAccount(now)],
    ]),
    reports: new Map(),
    requestsPerCredential: new Map(),
    sequence: 100,
  };
}

function productionAccount(now: Date): QoveryAccount {
  return {
    organization: organization(acmeProduction, 'Acme Production', 'TEAM_2025', monthsFrom(now, -37), null),
    currentCost: currentCost('TEAM_2025', 0, daysFrom(now, 12), 89_400),
    invoices: productionInvoices(now),
    creditCards: productionCards(now),
    billingInfo: {
      first_name: 'Ada',
      last_name: 'Reyes',
      email: 'billing@acme.example',
      address: '410 Harbor Street',
      city: 'Portland',
      zip: '97209',
      state: 'Oregon',
      country_code: 'US',
      company: 'Acme Production Inc.',
      vat_number: null,
    },
    billingStatus: { is_valid: false, message: 'An invoice has been unpaid for more than one week.' },
    externalId: 'AzqXYZUH3kT9v2Lm',
    clusters: [
      cluster(
        'c7000000-0000-4000-8000-000000000001',
        'production-eu',
        'AWS',
        'eu-west-3',
        true,
        42_000,
        61_550,
      ),
      cluster('c7000000-0000-4000-8000-000000000002', 'staging-us', 'GCP', 'us-east4', false, 9_900, 18_000),
    ].map((make) => make(now)),
    usedCodes: new Set(),
  };
}

function labsAccount(now: Date): QoveryAccount {
  return {
    organization: organization(acmeLabs, 'Acme Labs', 'USER_2025', daysFrom(now, -11), 'NO_CREDIT_CARD'),
    currentCost: currentCost('USER_2025', 3, null, 0),
    invoices: [
      invoice('a2000000-0000-4000-8000-000000000001', daysFrom(now, -4), 'PAID', 250, 'USD'),
      invoice('a2000000-0000-4000-8000-000000000002', daysFrom(now, -11), 'PAID', 0, 'USD'),
    ],
    creditCards: [],
    billingInfo: {
      ...Object.fromEntries(billingInfoMembers.map((member) => [member, null])),
      email: 'labs@acme.example',
    },
    billingStatus: { is_valid: true, message: 'OK' },
    externalId: 'BtcLABSq81Xw0Pd4',
    clusters: [],
    usedCodes: new Set(),
  };
}

/** The newest ones show the statuses; from number 06 on there is one a month, for three years. */
const recent: Record<number, { status: string; daysAgo: number; cents: number }> = {
  1: { status: 'PENDING', daysAgo: 0, cents: 31_255 },
  2: { status: 'PAID', daysAgo: 2, cents: 89_437 },
  3: { status: 'POSTED', daysAgo: 3, cents: 4_990 },
  4: { status: 'PAYMENT_DUE', daysAgo: 5, cents: 12_075 },
  5: { status: 'NOT_PAID', daysAgo: 19, cents: 90_218 },
};

const older: Record<number, string> = { 9: 'VOIDED', 14: 'UNKNOWN' };

const firstEuroInvoice = 29;

function productionInvoices(now: Date): Row[] {
  return Array.from({ length: 41 }, (_, index) => {
    const number = index + 1;
    const id = `a1000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const shown = recent[number];
    if (shown) return invoice(id, daysFrom(now, -shown.daysAgo), shown.status, shown.cents, 'USD');
    const currency = number >= firstEuroInvoice ? 'EUR' : 'USD';
    const cents = (currency === 'EUR' ? 71_900 : 84_900) + ((number * 3_719) % 9_000);
    return invoice(id, monthsFrom(now, 4 - number + 1), older[number] ?? 'PAID', cents, currency);
  });
}

function invoice(id: string, createdAt: Date, status: string, cents: number, currency: string): Row {
  return {
    id,
    created_at: createdAt.toISOString(),
    status,
    total_in_cents: cents,
    total: cents / 100,
    currency_code: currency,
    // Not documented; platforms add members without notice.
    is_recurring: true,
  };
}

/** One good card, one expired, and one that ends with this month and writes its year in two digits. */
function productionCards(now: Date): Row[] {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth() + 1;
  const card = (
    number: number,
    brand: string,
    digits: string,
    expiryMonth: number,
    expiryYear: number,
  ): Row => ({
    id: `c1000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    created_at: monthsFrom(now, -12 * number).toISOString(),
    expiry_month: expiryMonth,
    expiry_year: expiryYear,
    last_digit: digits,
    is_expired: isExpired(expiryMonth, expiryYear, now),
    brand,
    funding_type: 'credit',
  });
  return [
    card(1, 'visa', '4242', month, year + 2),
    card(2, 'mastercard', '4444', 9, year - 1),
    card(3, 'amex', '8431', month, year % 100),
  ];
}

/** A card is good until the last day of its month. */
export function isExpired(month: number, year: number, now: Date): boolean {
  const fullYear = year < 100 ? 2000 + year : year;
  return Date.UTC(fullYear, month, 1) <= now.getTime();
}

function organization(
  id: string,
  name: string,
  plan: string,
  createdAt: Date,
  restriction: string | null,
): Row {
  return {
    id,
    created_at: createdAt.toISOString(),
    updated_at: createdAt.toISOString(),
    name,
    description: null,
    plan,
    website_url: 'https://acme.example',
    repository: null,
    logo_url: null,
    icon_url: null,
    admin_emails: ['billing@acme.example'],
    owner: '0e5a1d7c-22f3-4a68-8f0b-6c1d9e7b3a00',
    billing_deployment_restriction: restriction,
    organization_plan: { plan, audit_logs_retention_in_days: 30 },
    is_demo: false,
  };
}

function currentCost(plan: string, trialDays: number, renewalAt: Date | null, cents: number): Row {
  return {
    plan,
    remaining_trial_day: trialDays,
    renewal_at: renewalAt?.toISOString() ?? null,
    cost: { total_in_cents: cents, total: cents / 100, currency_code: 'USD' },
    remaining_credits: 0,
  };
}

function cluster(
  id: string,
  name: string,
  cloud: string,
  region: string,
  production: boolean,
  minimumCents: number,
  maximumCents: number,
): (now: Date) => Cluster {
  return (now) => ({
    wire: {
      id,
      created_at: monthsFrom(now, -30).toISOString(),
      updated_at: monthsFrom(now, -1).toISOString(),
      organization: { id: acmeProduction },
      name,
      description: '',
      region,
      cloud_provider: cloud,
      min_running_nodes: 3,
      max_running_nodes: 10,
      disk_size: 50,
      kubernetes: 'MANAGED',
      status: 'DEPLOYED',
      has_access: true,
      version: '1.33',
      is_default: production,
      is_demo: false,
      production,
      features: [],
      deployment_status: 'UP_TO_DATE',
    },
    // The document requires `total` and `total_in_cents` here without defining them; they are left out.
    cost: {
      min_cost_in_cents: minimumCents,
      min_cost: minimumCents / 100,
      max_cost_in_cents: maximumCents,
      max_cost: maximumCents / 100,
      currency_code: 'USD',
    },
  });
}

/** More accounts for load tests: paid, one invoice a month, nothing else in them. */
export function addQoveryOrganizations(
  state: QoveryState,
  count: number,
  invoicesEach: number,
  now: Date,
): string[] {
  return Array.from({ length: count }, () => {
    const suffix = String(++state.sequence).padStart(12, '0');
    const id = `f0000000-0000-4000-8000-${suffix}`;
    const invoices = Array.from({ length: invoicesEach }, (_, index) => {
      const invoiceId = `ae${suffix.slice(-6)}-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
      return invoice(invoiceId, monthsFrom(now, -index), 'PAID', 10_000 + index, 'USD');
    });
    state.accounts.set(id, {
      ...labsAccount(now),
      organization: organization(id, `Load ${suffix}`, 'TEAM_2025', monthsFrom(now, -24), null),
      currentCost: currentCost('TEAM_2025', 0, daysFrom(now, 20), 10_000),
      invoices,
      externalId: `Load${suffix}`,
    });
    return id;
  });
}
