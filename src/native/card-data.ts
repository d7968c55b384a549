import { holdsCardNumber } from '../billing/card-number.js';
import { isObject } from '../contract/json-schema.js';
import { ORGANIZATION_INPUT } from '../contract/native-operation.js';
import { cardNumberRefused, holdsCardNumberAnywhere } from '../input/refuse-card-numbers.js';
import { pointerTo } from '../input/validation.pipe.js';
import { parse, type RawRequest, type NativeRoute, type ParsedRequest } from './native-route.js';

export interface RawRequestWithText extends RawRequest {
  /** The body’s text: what a parser rounds may still be a card number. */
  bodyText: string;
}

/** Understands a request, unless it holds a card number: that is refused before anything else is judged. */
export function parseWithoutCards(
  route: NativeRoute,
  request: RawRequestWithText,
  cardsPass: boolean,
): ParsedRequest {
  try {
    const parsed = parse(route, request);
    if (holdsCardNumberAnywhere(malformedIds(parsed))) throw cardNumberRefused();
    refuseCards(request, exemptFrom(parsed, cardsPass));
    return parsed;
  } catch (error) {
    refuseCards(request, { query: [], body: [] });
    throw error;
  }
}

/** Names of members, by where they stand. */
interface Exempt {
  query: readonly string[];
  body: readonly string[];
}

/** What may look like a card number: an organisation’s id and, where the operator lets it pass, card data. */
function exemptFrom({ operation }: ParsedRequest, cardsPass: boolean): Exempt {
  const organization = operation.inputs[ORGANIZATION_INPUT];
  const query = organization && organization.in !== 'path' ? [organization.name] : [];
  return { query, body: [...query, ...((cardsPass && operation.cardData) || [])] };
}

function refuseCards({ query, body, bodyText }: RawRequestWithText, exempt: Exempt): void {
  const [inQuery, inBody] = [split(query, exempt.query), split(body, exempt.body)];
  // Each exempt value is removed once: a second occurrence is in a field that is not exempt.
  const text = inBody.exempt.filter(holdsCardNumber).reduce((rest, one) => rest.replace(one, '_'), bodyText);
  if ([text, inQuery.rest, inBody.rest].some(holdsCardNumberAnywhere)) throw cardNumberRefused();
}

/** The texts of the members with these names, and all the rest. */
function split(part: unknown, names: readonly string[]): { exempt: string[]; rest: unknown } {
  if (!isObject(part)) return { exempt: [], rest: part };
  const members = Object.entries(part);
  const isExempt = ([name, value]: [string, unknown]): boolean =>
    names.includes(name) && typeof value === 'string';
  return {
    exempt: members.filter(isExempt).map(([, value]) => value as string),
    rest: members.filter((member) => !isExempt(member)),
  };
}

/** Ids that do not have the platform’s format. Well-formed ids may look like card numbers and are exempt. */
function malformedIds({ operation, given, faults }: ParsedRequest): unknown[] {
  return Object.entries(operation.inputs)
    .filter(([argument]) => argument !== ORGANIZATION_INPUT)
    .filter(([, input]) => faults.some(({ pointer }) => pointer === pointerTo(['path', input.name])))
    .map(([argument]) => given[argument]);
}
