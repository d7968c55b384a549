import { toCurrency } from '../../billing/currency.js';
import { parseDecimal, type Decimal } from '../../billing/decimal.js';
import { money, type Money } from '../../billing/money.js';
import type { Warning } from '../../billing/resource.js';

/** A sign, a symbol and an ISO code may stand around the figure, which itself is digits, points and commas. */
const AMOUNT =
  /^(?:([A-Za-z]{3})\s*)?(-?)\s*\p{Sc}?\s*(-?)\s*(\d[\d.,'\s]*?)\s*\p{Sc}?(?:\s*([A-Za-z]{3}))?$/u;
/** Longer than any amount: not worth a look. */
const LONGEST = 60;
const GROUPED = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/;

/**
 * The figure as a plain decimal, or null when it is not one or has two readings. Two kinds of separator: the
 * last one is the decimal one. One separator several times: groups. Once, before exactly three digits and after
 * one to three: thousands or decimals, nobody can tell.
 */
function plainFigure(text: string): string | null {
  const figure = text.replace(/\s/g, ' ');
  const last = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
  if (last < 0) return /^\d+$/.test(figure) || GROUPED.test(figure) ? figure.replace(/\D/g, '') : null;
  const separator = figure.charAt(last);
  const whole = figure.slice(0, last);
  const fraction = figure.slice(last + 1);
  if (!/^\d+$/.test(fraction)) return null;
  if (whole.includes(separator)) return GROUPED.test(figure) ? figure.replace(/\D/g, '') : null;
  const plainWhole = /^\d+$/.test(whole);
  if (!plainWhole && !GROUPED.test(whole)) return null;
  if (plainWhole && fraction.length === 3 && whole.length <= 3 && !/^0/.test(whole)) return null;
  return `${whole.replace(/\D/g, '')}.${fraction}`;
}

const AMBIGUOUS: Warning = {
  code: 'amount_ambiguous',
  message: 'The provider’s text for the amount cannot be read without guessing; it stands in raw.',
};

/** Reads an amount in any of the forms that the platform may use; a currency is never taken from a symbol. */
export function toMoney(wire: unknown, configured: string | null): { money: Money; warnings: Warning[] } {
  const fallback = { currency: configured, basis: 'configured' as const };
  if (typeof wire === 'number') {
    return { money: money(parseDecimal(String(wire)), { ...fallback, raw: String(wire) }), warnings: [] };
  }
  const raw = typeof wire === 'string' ? wire.trim() : '';
  if (raw === '') return { money: money(null, fallback), warnings: [] };
  const parts = raw.length <= LONGEST ? AMOUNT.exec(raw) : null;
  const code = parts?.[1] ?? parts?.[5];
  const named = code === undefined ? null : toCurrency(code);
  const value = parts && (code === undefined || named !== null) ? figureOf(parts) : null;
  const currency = named === null ? fallback : { currency: named, basis: 'provider' as const };
  return { money: money(value, { ...currency, raw }), warnings: value === null ? [AMBIGUOUS] : [] };
}

function figureOf([, before, sign, innerSign, figure = '', after]: RegExpExecArray): Decimal | null {
  if ((before !== undefined && after !== undefined) || (sign && innerSign)) return null;
  const plain = plainFigure(figure);
  return plain === null ? null : parseDecimal(`${sign || innerSign || ''}${plain}`);
}
