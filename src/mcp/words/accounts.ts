import type { AccountList } from '../../billing/account.js';
import type { CostList } from '../../billing/cost.js';
import type { InvoiceList } from '../../billing/invoice.js';
import type { Money } from '../../billing/money.js';
import type { OverviewList } from '../../billing/overview.js';
import type { Source } from '../../billing/source.js';
import { account, count, day, listed, moneyOf, safeToken } from './phrases.js';

/** Texts of the tools over all accounts: facts of our model, never text of a platform. */

interface Total {
  currency: string | null;
  amount: string | null;
  complete: boolean;
  missing: string[];
}

function money(amount: Money | null): string {
  return amount === null ? 'an unknown amount' : moneyOf(amount.amount, amount.currency);
}

/** What is missing goes first, where it is read. */
function missing(sources: readonly Source[], rest: string): string {
  const named = (state: Source['state']): string =>
    sources
      .filter((source) => source.state === state)
      .map(({ accountId, problem }) => `${account(accountId)} (${safeToken(problem?.code)})`)
      .join(', ');
  const [unavailable, partial] = [named('unavailable'), named('partial')];
  return [
    ...(unavailable ? [`INCOMPLETE: ${unavailable} could not be read and are missing below.`] : []),
    ...(partial ? [`INCOMPLETE: ${partial} could not be read to the end; rows are missing.`] : []),
    rest,
  ].join('\n');
}

function more(hasMore: boolean): string {
  return hasMore ? '\nThere are more: call again with `cursor` set to page.nextCursor.' : '';
}

function totals(name: string, list: readonly Total[]): string {
  if (list.length === 0) return `${name}: none.`;
  const parts = list.map(({ currency, amount, complete, missing: without }) => {
    const sum = amount === null ? 'unknown' : moneyOf(amount, currency);
    return complete ? sum : `${sum}, INCOMPLETE, excluding all or part of ${without.map(account).join(', ')}`;
  });
  return `${name}: ${parts.join('; ')}.`;
}

export function accountsInWords({ data, page, meta }: AccountList): string {
  const line = ({ id, sandbox }: AccountList['data'][number]): string =>
    `${account(id)}${sandbox ? ' (sandbox: fake data)' : ''}`;
  return missing(meta.sources, listed(data, 'account', line)) + more(page.hasMore);
}

export function overviewInWords({ data, outstanding, alerts, meta }: OverviewList): string {
  const unknown =
    meta.unknownAlerts.length > 0 ? `\nNot checked for all accounts: ${meta.unknownAlerts.join(', ')}.` : '';
  const text = [
    `${count(data.length, 'account')}. ${totals('Outstanding', outstanding)}`,
    listed(
      alerts,
      'alert',
      ({ severity, code, accountId }) => `${severity}: ${code} at ${account(accountId)}`,
    ),
  ].join('\n');
  return missing(meta.sources, text) + unknown;
}

export function invoicesInWords({ data, page, meta }: InvoiceList): string {
  const line = ({ id, accountId, issuedAt, total, status, overdue }: InvoiceList['data'][number]): string =>
    `${day(issuedAt)}: ${money(total)}, ${status}${overdue ? ', OVERDUE' : ''}, ${account(accountId)}, id ${safeToken(id)}`;
  return missing(meta.sources, listed(data, 'invoice', line)) + more(page.hasMore);
}

export function costsInWords({ data, totals: sums, page, meta }: CostList): string {
  const line = ({ accountId, amount }: CostList['data'][number]): string =>
    `${account(accountId)}: ${money(amount)}`;
  const unsupported = meta.sources.filter(({ state: of }) => of === 'unsupported');
  const cannot =
    unsupported.length > 0
      ? `\nNo cost data at these platforms: ${unsupported.map(({ accountId }) => account(accountId)).join(', ')}.`
      : '';
  const text = `${totals('Total', sums)}\n${listed(data, 'cost', line)}${cannot}`;
  return missing(meta.sources, text) + more(page.hasMore);
}
