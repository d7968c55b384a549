import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/process.js';

/** Fails with what `npm run new:provider` left to be filled in: the `fill in:` notes of files and folders. */
export function expectFilledIn(...paths: readonly string[]): void {
  const notes = paths.flatMap(filesIn).flatMap(notesIn);
  if (notes.length > 0) throw new Error(`fill in: ${notes.length} notes are left\n${notes.join('\n')}`);
}

function filesIn(path: string): string[] {
  if (!statSync(join(PROJECT, path)).isDirectory()) return [path];
  return readdirSync(join(PROJECT, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|md)$/.test(name) && !name.endsWith('.spec.ts'))
    .map((name) => join(path, name));
}

function notesIn(path: string): string[] {
  const lines = readFileSync(join(PROJECT, path), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const [, note] = /\bfill in: (.*?)[\s|]*$/.exec(line) ?? [];
    return note === undefined ? [] : [`${path}:${index + 1} ${note}`];
  });
}
