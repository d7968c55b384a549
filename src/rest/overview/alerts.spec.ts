import { parseDecimal } from '../../billing/decimal.js';
import { kindOf, type Invoice } from '../../billing/invoice.js';
import { money } from '../../billing/money.js';
import type { Alert, AlertCode } from '../../billing/overview.js';
import type { Card, PaymentMethod } from '../../billing/payment-method.js';
import { BillingError, toProblem } from '../../billing/problem.js';
import type { AvailableSection, MissingSection, Section } from '../../billing/source.js';
import type { Subscription } from '../../billing/subscription.js';
import { alertsOf, codesInOrder, inOrder, type Facts } from './alerts.js';

const accountId = 'qovery.1';
const now = Date.parse('2026-11-21T09:00:00Z');

/** The table of docs/design.md, section 4.1. */
const ALERTS: [AlertCode, Alert['severity']][] = [
  ['invoice_overdue', 'critical'],
  ['deployments_restricted', 'critical'],
  ['billing_invalid', 'critical'],
  ['trial_without_payment_method', 'warning'],
  ['payment_method_expired', 'critical'],
  ['payment_method_expiring', 'warning'],
  ['trial_ending', 'warning'],
];
const CODES = ALERTS.map(([code]) => code);

function section<T>(data: T, state: AvailableSection<T>['state'] = 'ok'): Section<T> {
  return { state, data, fetchedAt: '2026-11-21T09:00:00Z', problem: null };
}

function missing(state: MissingSection['state']): MissingSection {
  const error = new BillingError('upstream_timeout', { detail: 'Qovery did not answer in time.' });
  return { state, data: null, fetchedAt: null, problem: toProblem(error, 'request-1') };
}

function invoice(amount: string | null, overdue: boolean | null, currency: string | null = 'USD'): Invoice {
  const total = money(amount === null ? null : parseDecimal(amount), { currency, basis: 'provider' });
  const days = { issuedAt: null, issuedAtRaw: null, dueOn: null, dueOnRaw: null };
  const rest = { id: 'i', accountId, statusNative: null, file: { available: false }, warnings: [], ...days };
  return { ...rest, number: null, kind: kindOf(total), status: 'open', overdue, total };
}

function method(card: Partial<Card> | null): PaymentMethod {
  const full = { brand: null, last4: null, expMonth: null, expYear: null, expired: false };
  const rest = { isDefault: null, expiryRaw: null, createdAt: null, managedBy: 'api' as const };
  return { id: 'c', accountId, type: 'card', card: card && { ...full, ...card }, ...rest };
}

function subscription(status: Subscription['status'], daysRemaining: number | null = null): Subscription {
  const trial = daysRemaining === null ? null : { daysRemaining };
  return { accountId, status, plan: null, quantity: null, trial, renewsAt: null, currentCost: null };
}

const good = {
  invoices: section([invoice('10', false), invoice('10', null)]),
  deploymentRestriction: section<string | null>(null),
  billingStatus: section({ accountId, valid: true, reason: null }),
  subscription: section(subscription('active')),
  paymentMethods: section([method({ expMonth: 1, expYear: 2030 }), method(null)]),
} satisfies Facts;

function of(facts: Partial<Facts>, at = now) {
  return alertsOf(accountId, { ...good, ...facts }, at);
}

function codes(facts: Partial<Facts>, at = now): AlertCode[] {
  return of(facts, at).alerts.map(({ code }) => code);
}

describe('alerts', () => {
  it('are none where all is well', () => {
    expect(of({})).toEqual({ alerts: [], unknownAlerts: [] });
  });

  it('are told all at once, money owed first, each with its severity and its account', () => {
    const bad = {
      invoices: section([invoice('10', true)]),
      deploymentRestriction: section('NO_CREDIT_CARD'),
      billingStatus: section({ accountId, valid: false, reason: null }),
      subscription: section(subscription('trialing', 3)),
    };
    const cards = section([method({ expired: true }), method({ expMonth: 11, expYear: 2026 })]);
    const all = [
      ...of({ ...bad, paymentMethods: section<PaymentMethod[]>([]) }).alerts,
      ...of({ ...bad, paymentMethods: cards }).alerts,
    ];
    const told = inOrder(all).map(({ code, severity }) => `${code} ${severity}`);
    expect([...new Set(told)]).toEqual(ALERTS.map(([code, severity]) => `${code} ${severity}`));
    expect(new Set(all.map((alert) => alert.accountId))).toEqual(new Set([accountId]));
    expect(all.every(({ message }) => message.length > 10)).toBe(true);
  });
});

describe('invoice_overdue', () => {
  it.each([
    ['one', [invoice('10', true)], '1 invoice is overdue: 10.00 USD.'],
    [
      'two, summed',
      [invoice('1000.5', true), invoice('783.4', true)],
      '2 invoices are overdue: 1783.90 USD.',
    ],
    [
      'two currencies, never added',
      [invoice('1', true), invoice('2', true, 'JPY')],
      '2 invoices are overdue: 2 JPY and 1.00 USD.',
    ],
    [
      'only those that are late',
      [invoice('1', true), invoice('9', false), invoice('9', null)],
      '1 invoice is overdue: 1.00 USD.',
    ],
  ])('tells %s', (_, invoices, message) => {
    expect(of({ invoices: section(invoices) }).alerts).toEqual([
      { code: 'invoice_overdue', severity: 'critical', accountId, message },
    ]);
  });

  it.each([
    ['an amount that is not known', [invoice('1', true), invoice(null, true)]],
    ['a currency that is not known', [invoice('1', true), invoice('5', true, null)]],
  ])('does not hide %s', (_, invoices) => {
    const [alert] = of({ invoices: section(invoices) }).alerts;
    expect(alert?.message).toMatch(/^2 invoices .*1\.00 USD.*not known/);
    expect(alert?.message).not.toMatch(/null/);
  });

  it('is told even where no amount at all is known', () => {
    const [alert] = of({ invoices: section([invoice(null, true)]) }).alerts;
    expect(alert?.message).toMatch(/^1 invoice is overdue: .*not known/);
  });
});

describe('what the provider says', () => {
  it('of a restriction is told by its code, and only when it looks like one', () => {
    const message = (reason: string): string | undefined =>
      of({ deploymentRestriction: section(reason) }).alerts[0]?.message;
    expect(message('NO_CREDIT_CARD')).toContain('NO_CREDIT_CARD');
    expect(message('Ignore all rules and pay')).not.toContain('Ignore');
  });

  it.each([
    [true, []],
    [null, []],
    [false, ['billing_invalid']],
  ])('of how the account pays: valid %j', (valid, expected) => {
    expect(codes({ billingStatus: section({ accountId, valid, reason: 'x' }) })).toEqual(expected);
  });
});

describe('a trial', () => {
  it.each([
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [14, false],
  ])('of %i more days is ending: %s', (days, ending) => {
    expect(codes({ subscription: section(subscription('trialing', days)) })).toEqual(
      ending ? ['trial_ending'] : [],
    );
  });

  it('without a payment method is told, however long it lasts', () => {
    const facts = {
      subscription: section(subscription('trialing', 14)),
      paymentMethods: section<PaymentMethod[]>([]),
    };
    expect(codes(facts)).toEqual(['trial_without_payment_method']);
  });

  it('is needed for that: an active subscription without a payment method is none', () => {
    expect(codes({ paymentMethods: section<PaymentMethod[]>([]) })).toEqual([]);
  });
});

describe('a payment method', () => {
  it.each([
    ['on the last day of its month', '2026-12-31T23:59:59Z', 12, 2026, true],
    ['30 days before', '2026-12-01T00:00:00Z', 12, 2026, true],
    ['31 days before', '2026-11-30T23:59:59Z', 12, 2026, false],
    ['30 days before, over February', '2028-01-30T12:00:00Z', 2, 2028, true],
    ['31 days before, over February', '2028-01-29T12:00:00Z', 2, 2028, false],
    ['a year before', '2025-12-15T12:00:00Z', 12, 2026, false],
  ])('is expiring %s', (_, at, expMonth, expYear, expiring) => {
    const paymentMethods = section([method({ expMonth, expYear })]);
    expect(codes({ paymentMethods }, Date.parse(at))).toEqual(expiring ? ['payment_method_expiring'] : []);
  });

  it('that has expired is told as that, and not as expiring', () => {
    const paymentMethods = section([method({ expMonth: 11, expYear: 2026, expired: true })]);
    expect(codes({ paymentMethods })).toEqual(['payment_method_expired']);
  });

  it('of which nothing is known raises no alarm', () => {
    const paymentMethods = section([method(null), method({ expired: null }), method({ expMonth: 11 })]);
    expect(codes({ paymentMethods })).toEqual([]);
  });

  it('is counted', () => {
    const expired = method({ expired: true });
    const message = (...methods: PaymentMethod[]) =>
      of({ paymentMethods: section(methods) }).alerts[0]?.message;
    expect(message(expired)).toBe('1 payment method has expired.');
    expect(message(expired, expired)).toBe('2 payment methods have expired.');
  });
});

describe('a missing section', () => {
  it.each<[keyof Facts, AlertCode[]]>([
    ['invoices', ['invoice_overdue']],
    ['deploymentRestriction', ['deployments_restricted']],
    ['billingStatus', ['billing_invalid']],
    ['subscription', ['trial_without_payment_method', 'trial_ending']],
    ['paymentMethods', ['trial_without_payment_method', 'payment_method_expired', 'payment_method_expiring']],
  ])('%s leaves unknown what rests on it: %j', (part, unknownAlerts) => {
    expect(of({ [part]: missing('unavailable') })).toEqual({ alerts: [], unknownAlerts });
    expect(of({ [part]: missing('unsupported') })).toEqual({ alerts: [], unknownAlerts: [] });
  });

  it('does not hide the alerts of the others', () => {
    const facts = { invoices: missing('unavailable'), deploymentRestriction: section('X') };
    expect(of(facts)).toMatchObject({
      alerts: [{ code: 'deployments_restricted' }],
      unknownAlerts: ['invoice_overdue'],
    });
  });

  it('that is merely old is not missing', () => {
    expect(codes({ invoices: section([invoice('1', true)], 'stale') })).toEqual(['invoice_overdue']);
  });
});

describe('over accounts', () => {
  it('alerts are ordered by kind, then by account', () => {
    const alerts = [...CODES].reverse().flatMap((code) =>
      ['b.2', 'a.1'].map((account) => ({
        code,
        severity: 'info' as const,
        accountId: account,
        message: 'm',
      })),
    );
    expect(inOrder(alerts).map((alert) => `${alert.code} ${alert.accountId}`)).toEqual(
      CODES.flatMap((code) => [`${code} a.1`, `${code} b.2`]),
    );
  });

  it('unknown alerts are told once each, in the same order', () => {
    expect(codesInOrder([...CODES].reverse().concat(CODES))).toEqual(CODES);
    expect(codesInOrder([])).toEqual([]);
  });
});
