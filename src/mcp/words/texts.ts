import type { NativeObject } from '../../contract/native-answer.js';
import { isRead } from '../../contract/native-operation.js';
import type { Native } from '../../native/native-calls.js';
import { cloudplans } from './cloudplans.js';
import type { Texts } from './phrases.js';
import { qovery } from './qovery.js';

/** Providers whose results have texts of their own; the others’ are made from the row. */
const TEXTS: Readonly<Record<string, Texts>> = { qovery, cloudplans };

/** The text of a tool’s result: a short summary in our own words, which never contains platform text. */
export function textOf({ registered, operation }: Native, answer: NativeObject): string {
  const text = TEXTS[registered.provider.id]?.[operation.id];
  if (text) return text(answer);
  if (!isRead(operation)) return `${operation.title}: done.`;
  const lists = Object.entries(answer).filter(([name, value]) => /^\w+$/.test(name) && Array.isArray(value));
  const counts = lists.map(([name, value]) => `${(value as unknown[]).length} in \`${name}\``);
  return `${operation.title}: ${counts.length > 0 ? counts.join(', ') : 'the result'}, in the structured content.`;
}
