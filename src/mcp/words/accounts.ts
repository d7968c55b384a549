import type { AccountList } from '../../billing/account.js';
import type { CostList } from '../../billing/cost.js';
import type { InvoiceList } from '../../billing/invoice.js';
import type { Money } from '../../billing/money.js';
import type { OverviewList } from '../../billing/overview.js';
import type { Source } from '../../billing/source.js';
import { account, count, day, listed, moneyOf, safeToken } from './phrases.js';

/** Answers over all accounts in a few words: facts of our model, and no sentence of a platform. */

interface Total {
  currency: string | null;
  amount: string | null;
  complete: boolean;
  missing: string[];
}

function money(amount: Money | null): string {
  return amount === null ? 'an unknown amount' : moneyOf(amount.amount, amount.currency);
}

/** What is missing comes first, since a text is read from its beginning. */
function missing(sources: readonly Source[], rest: string): string {
  const failed = sources.filter(({ state: of }) => of === 'unavailable');
  if (failed.length === 0) return rest;
  const names = failed.map(({ accountId, problem }) => `${account(accountId)} (${safeToken(problem?.code)})`);
  return `INCOMPLETE: ${names.join(', ')} could not be read, so what is theirs is missing here.\n${rest}`;
}

function more(hasMore: boolean): string {
  return hasMore ? '\nThere are more: ask again with the cursor in page.nextCursor.' : '';
}

function totals(name: string, list: readonly Total[]): string {
  if (list.length === 0) return `${name}: nothing.`;
  const parts = list.map(({ currency, amount, complete, missing: without }) => {
    const sum = amount === null ? 'not known' : moneyOf(amount, currency);
    return complete ? sum : `${sum}, INCOMPLETE, without all of ${without.map(account).join(', ')}`;
  });
  return `${name}: ${parts.join('; ')}.`;
}

export function accountsInWords({ data, page, meta }: AccountList): string {
  const line = ({ id, sandbox }: AccountList['data'][number]): string =>
    `${account(id)}${sandbox ? ' (sandbox: made-up data)' : ''}`;
  return missing(meta.sources, listed(data, 'account', line)) + more(page.hasMore);
}

export function overviewInWords({ data, outstanding, alerts, meta }: OverviewList): string {
  const unknown =
    meta.unknownAlerts.length > 0 ? `\nNot known for all: ${meta.unknownAlerts.join(', ')}.` : '';
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
      ? `\nNot told by their platforms: ${unsupported.map(({ accountId }) => account(accountId)).join(', ')}.`
      : '';
  const text = `${totals('In total', sums)}\n${listed(data, 'cost', line)}${cannot}`;
  return missing(meta.sources, text) + more(page.hasMore);
}
