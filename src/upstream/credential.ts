import { readFile, stat } from 'node:fs/promises';
import type { Credential } from '../contract/provider-definition.js';

/** A token that was given as a value. */
export function fixedCredential(value: string): Credential {
  const secret = Promise.resolve({ value });
  return { read: () => secret };
}

const LOOK_AGAIN_MS = 1_000;
/** What may stand in an `Authorization` header. */
const TOKEN = /^[\x21-\x7e]{1,8192}$/;

/** A token in a file, which is read again when it changes: no restart, no failed request. */
export function fileCredential(path: string): Credential {
  let lookedAt = -Infinity;
  let version = '';
  let current: { value: string } | { problem: string } = { problem: 'its file has not been read yet' };

  /** A file that is being replaced may be empty or away for a moment: the last token stays until there is a new one. */
  function missing(problem: string): void {
    if (!('value' in current)) current = { problem };
  }

  async function look(): Promise<void> {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const found = `${mtimeMs} ${size} ${ino}`;
      if (found === version) return;
      const value = (await readFile(path, 'utf8')).trim();
      if (!TOKEN.test(value)) return missing('its file holds no token');
      current = { value };
      version = found;
    } catch {
      missing('its file cannot be read');
    }
  }

  let looking: Promise<void> | null = null;
  return {
    async read(fresh) {
      if (fresh || Date.now() - lookedAt > LOOK_AGAIN_MS) {
        looking ??= look().finally(() => {
          lookedAt = Date.now();
          looking = null;
        });
        await looking;
      }
      return current;
    },
  };
}
