// fill in: the field of an error response that holds its message
/** __TITLE__ says what went wrong in `message`; its HTTP status is the outcome. */
export function messageOf(body: unknown): string | null {
  if (body === null || typeof body !== 'object') return null;
  const { message } = body as Record<string, unknown>;
  return typeof message === 'string' && message !== '' ? message : null;
}
