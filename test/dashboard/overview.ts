import type {
  AvailableInvoicesSection,
  BillingClient,
  MissingSection,
  Money,
  Overview,
  Total,
} from '../../api/client.js';
import { explain } from './problems.js';

/** The billing page of all accounts, line by line: what is there, and what is missing. */
export async function overview(client: BillingClient): Promise<string[]> {
  const { data, error } = await client.GET('/v1/overview');
  if (error) return [explain(error)];
  const { complete, sources, unknownAlerts } = data.meta;
  return [
    ...(complete ? [] : ['This page is not complete.']),
    ...data.outstanding.map(outstanding),
    ...data.alerts.map(({ severity, message }) => `${severity}: ${message}`),
    ...unknownAlerts.map((code) => `cannot tell: ${code}`),
    ...data.data.flatMap(account),
    ...sources.flatMap(({ accountId, state, problem }) =>
      state === 'unavailable' && problem ? [`${accountId}: missing. ${explain(problem)}`] : [],
    ),
  ];
}

/** An incomplete total is never shown as the total; nor as the least, since a credit may be missing too. */
function outstanding({ amount, currency, complete, missing }: Total): string {
  const sum = amount === null || currency === null ? 'not known' : `${amount} ${currency}`;
  return complete ? `outstanding: ${sum}` : `outstanding so far: ${sum}, without ${missing.join(', ')}`;
}

function account(page: Overview): string[] {
  return [
    page.account.displayName,
    section('subscription', page.subscription, ({ plan, status }) => `${plan?.name ?? 'no plan'}, ${status}`),
    section('current cost', page.currentCost, (cost) =>
      cost.kind === 'estimate_range' ? `up to ${money(cost.range.max)}` : money(cost.amount),
    ),
    section('payment methods', page.paymentMethods, ({ length }) => String(length)),
    section('invoices', page.invoices, (newest) => newest.map(({ total }) => money(total)).join(', ')),
    section(
      'billing status',
      page.billingStatus,
      ({ valid, reason }) => reason ?? (valid ? 'valid' : 'not known'),
    ),
  ];
}

/** A section of the page, by the type of its data. */
type Section<T> = AvailableSection<T> | MissingSection;
type AvailableSection<T> = Omit<AvailableInvoicesSection, 'data'> & { data: T };

function section<T>(name: string, part: Section<T>, show: (data: T) => string): string {
  switch (part.state) {
    case 'ok':
    case 'partial':
      return `  ${name}: ${show(part.data)}`;
    case 'stale':
      return `  ${name}: ${show(part.data)}, as of ${part.fetchedAt}`;
    case 'unavailable':
      return `  ${name}: missing. ${explain(part.problem)}`;
    case 'unsupported':
      return `  ${name}: not offered here`;
  }
}

/** Not known is not zero. */
function money(amount: Money | null): string {
  return amount?.amount ? `${amount.amount} ${amount.currency ?? '(currency not known)'}` : 'not known';
}
