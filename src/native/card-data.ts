import { cardNumberRefused, holdsCardNumber, holdsCardNumberAnywhere } from '../billing/card-number.js';
import { understand, type Given, type NativeRoute, type Understood } from './native-route.js';

export interface GivenAsItCame extends Given {
  /** The body’s text: what a parser rounds may still be a card number. */
  bodyText: string;
}

/** Understands a request, unless it holds a card number: that is refused before anything else is judged. */
export function understandWithoutCards(
  route: NativeRoute,
  request: GivenAsItCame,
  cardsPass: boolean,
): Understood {
  try {
    const understood = understand(route, request);
    refuseCards(request, exemptFrom(understood, cardsPass));
    return understood;
  } catch (error) {
    refuseCards(request, []);
    throw error;
  }
}

function refuseCards({ query, body, bodyText }: GivenAsItCame, exempt: readonly string[]): void {
  const text = exempt.filter(holdsCardNumber).reduce((rest, part) => rest.replaceAll(part, ''), bodyText);
  const members = [query, body].map((part) => without(part, exempt));
  if ([text, ...members].some(holdsCardNumberAnywhere)) throw cardNumberRefused();
}

/** What may look like a card number: an organisation’s id and, where the operator lets it pass, card data. */
function exemptFrom({ operation, given }: Understood, cardsPass: boolean): string[] {
  const { organizationId, body } = given as { organizationId: unknown; body?: Record<string, unknown> };
  const cardData = cardsPass ? (operation.cardData ?? []) : [];
  return [organizationId, ...cardData.map((name) => body?.[name])].filter((text) => typeof text === 'string');
}

/** The members that do not hold one of these texts. */
function without(part: unknown, texts: readonly string[]): unknown {
  if (part === null || typeof part !== 'object') return part;
  return Object.entries(part).filter(([, value]) => !texts.includes(value as string));
}
