/** Qovery says what went wrong in `message`, some services in `detail`. */
export function messageOf(body: unknown): string | null {
  if (body === null || typeof body !== 'object') return null;
  const { message, detail } = body as Record<string, unknown>;
  return [message, detail].find((text): text is string => typeof text === 'string' && text !== '') ?? null;
}
