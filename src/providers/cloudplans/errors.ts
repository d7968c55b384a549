import { optionalInteger } from '../../upstream/wire.js';

/**
 * The outcome stands in the body: HTTP 200 may carry a `status` of 404. Without one, an answer says nothing.
 */
export function statusOf(_httpStatus: number, body: unknown): number | null {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return null;
  const status = optionalInteger((body as Record<string, unknown>).status);
  if (status === 200) return status;
  return status !== null && status >= 400 && status < 600 ? status : null;
}

const MESSAGE_MEMBERS = ['response', 'message', 'error', 'errorMessage', 'detail'];

/** No error is documented; the first text among the likely members is taken for the message. */
export function messageOf(body: unknown): string | null {
  if (body === null || typeof body !== 'object') return null;
  const texts = MESSAGE_MEMBERS.map((name) => (body as Record<string, unknown>)[name]);
  return texts.find((text): text is string => typeof text === 'string' && text !== '') ?? null;
}
