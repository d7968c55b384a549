import { toCurrency } from '../../billing/currency.js';
import { parseDecimal, type Decimal } from '../../billing/decimal.js';
import { money, type Money } from '../../billing/money.js';
import type { Warning } from '../../billing/resource.js';
import { optionalDecimal, optionalLabel, optionalText } from '../../upstream/wire.js';

/** A sign, a symbol and an ISO code may stand around the figure, which itself is digits, points and commas. */
const AMOUNT = /^(?:[A-Za-z]{3}\s*)?(-?)\s*\p{Sc}?\s*(-?)\s*(\d[\d.,'\s]*?)\s*\p{Sc}?(?:\s*[A-Za-z]{3})?$/u;
/** Longer than any amount: not worth a look. */
const LONGEST = 60;
/** No group is filled up with zeros at the front. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/;

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
  if (typeof wire === 'number') return read(optionalDecimal(wire), configured, 'configured', String(wire));
  const text = optionalText(wire)?.trim() ?? '';
  if (text === '') return { money: money(null, { currency: configured, basis: 'configured' }), warnings: [] };
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return read(figureOf(text), configured, 'configured', text);
  // What the text names is its currency or nothing that we know; the configuration is for texts that name none.
  const named = words.length === 1 ? toCurrency(words[0]) : null;
  return read(named === null ? null : figureOf(text), named, 'provider', text);
}

function read(
  value: Decimal | null,
  currency: string | null,
  basis: Money['currencyBasis'],
  text: string,
): { money: Money; warnings: Warning[] } {
  const raw = optionalLabel(text);
  return { money: money(value, { currency, basis, raw }), warnings: value === null ? [AMBIGUOUS] : [] };
}

function figureOf(text: string): Decimal | null {
  const parts = text.length <= LONGEST ? AMOUNT.exec(text) : null;
  if (!parts) return null;
  const [, sign, innerSign, figure = ''] = parts;
  const plain = sign && innerSign ? null : plainFigure(figure);
  return plain === null ? null : parseDecimal(`${sign || innerSign || ''}${plain}`);
}
