import type { NativeAnswer } from '../contract/native-answer.js';
import type { UpstreamOperation } from '../contract/native-operation.js';
import type { UpstreamAnswer } from './undici-transport.js';

/** What a platform sent, read once, without our credential. `other`: neither JSON nor the document of its row. */
export function toAnswer(
  { document }: UpstreamOperation,
  status: number,
  sent: UpstreamAnswer,
  secret: string,
): { answer: NativeAnswer; kind: 'json' | 'document' | 'other' } {
  // A document cannot be cleaned: one that holds our credential is not passed on as one.
  const isDocument =
    document !== undefined && isOfType(sent.contentType, document) && !holdsSecret(sent.bytes, secret);
  const bytes = isDocument ? sent.bytes : withoutSecret(sent.bytes, secret);
  const json = isDocument ? NOT_JSON : parse(bytes.toString('utf8'));
  const answer = {
    status,
    contentType: fitHeader(sent.contentType, secret),
    disposition: isDocument ? fitHeader(sent.disposition, secret) : null,
    retryAfter: fitHeader(sent.retryAfter, secret),
    rateLimit: fitHeaders(sent.rateLimit, secret),
    bytes,
    json: json === NOT_JSON ? undefined : json,
  };
  return { answer, kind: isDocument ? 'document' : json === NOT_JSON ? 'other' : 'json' };
}

/** What is shorter may be a word that an answer holds by chance. */
const SHORTEST_SECRET = 8;

function holdsSecret(bytes: Buffer, secret: string): boolean {
  return secret.length >= SHORTEST_SECRET && bytes.includes(secret);
}

/** A platform may echo what it was sent: our credential stops here, before anyone has read it. */
function withoutSecret(bytes: Buffer, secret: string): Buffer {
  if (secret.length < SHORTEST_SECRET) return bytes;
  const forms = [secret, JSON.stringify(secret).slice(1, -1)].filter((form) => bytes.includes(form));
  if (forms.length === 0) return bytes;
  const text = bytes.toString('utf8');
  return Buffer.from(forms.reduce((clean, form) => clean.replaceAll(form, '[removed]'), text));
}

/** Whether a `Content-Type` names this media type, whatever its parameters. */
function isOfType(contentType: string | null, mediaType: string): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === mediaType;
}

/** A plain name out of a `Content-Disposition`: nothing that a file system or a header could misread. */
export function fileNameOf(disposition: string | null): string | null {
  const [, name = ''] = /filename="?([^";]+)"?/i.exec(disposition ?? '') ?? [];
  return /^[\w][\w .-]{0,100}$/.test(name) ? name : null;
}

function fitHeaders(headers: Readonly<Record<string, string>>, secret: string): Record<string, string> {
  const fit: Record<string, string> = {};
  for (const name in headers) {
    const value = fitHeader(headers[name] ?? null, secret);
    if (value !== null) fit[name] = value;
  }
  return fit;
}

/** A header as it came; none where it echoes our credential, or could not be sent on. */
function fitHeader(value: string | null, secret: string): string | null {
  if (value === null || !/^[\t\x20-\x7e]*$/.test(value)) return null;
  return secret.length >= SHORTEST_SECRET && value.includes(secret) ? null : value;
}

const NOT_JSON = Symbol('not JSON');

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return NOT_JSON;
  }
}

/** `Retry-After` as seconds from now: it comes as seconds or as a date. */
export function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  const value = /^\d{1,6}$/.test(header)
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), 3_600) : null;
}
