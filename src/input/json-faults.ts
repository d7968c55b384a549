const MAX_DEPTH = 20;

/**
 * Why no route can take a body. None has more than a few levels; what has thousands is meant to exhaust whoever
 * walks through it. Half a character is no text: libraries throw at it, and UTF-8 cannot carry it on.
 */
export function faultOf(body: unknown): string | null {
  let level = [body];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (level.some((item) => typeof item === 'string' && !item.isWellFormed()))
      return 'The body holds half a character, a surrogate without its other half.';
    level = level.flatMap((item): unknown[] =>
      item !== null && typeof item === 'object' ? Object.entries(item).flat() : [],
    );
    if (level.length === 0) return null;
  }
  return 'The body is nested more deeply than any request here.';
}
