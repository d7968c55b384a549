import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedVariables, readEnvironment, UNSUPPORTED } from '../../src/config/environment.js';
import { PROVIDERS } from '../../src/providers/definitions.js';
import { PROJECT } from '../support/process.js';

/** Every variable that the service reads. */
function knownVariables(): string[] {
  return documentedVariables(PROVIDERS)
    .map(({ name }) => name)
    .sort();
}

const ASSIGNMENT = /^(#\s*)?([A-Z][A-Z0-9_]*)=(.*)$/;

describe('.env.example', () => {
  let assignments: { comment: boolean; name: string; value: string }[];

  beforeAll(() => {
    const lines = readFileSync(join(PROJECT, '.env.example'), 'utf8').split('\n');
    assignments = lines
      .map((line) => ASSIGNMENT.exec(line.trim()))
      .filter((match) => match !== null)
      .map(([, comment, name = '', value = '']) => ({ comment: comment !== undefined, name, value }));
  });

  it('lists every variable that the service reads, once, and no other', () => {
    expect(knownVariables().length).toBeGreaterThan(20);
    expect(assignments.map(({ name }) => name).sort()).toEqual(knownVariables());
  });

  it('can be used as it stands', () => {
    const set = assignments.filter(({ comment }) => !comment).map(({ name, value }) => [name, value]);
    expect(() => readEnvironment(Object.fromEntries(set) as Record<string, string>, PROVIDERS)).not.toThrow();
  });
});

describe('the README’s table of variables', () => {
  const page = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (?:`(.+?)`|–) +\|/gm)].map(([, name = '', value]) => ({
    name,
    value: value ?? null,
  }));

  const unsupported = UNSUPPORTED.map(({ name }) => name);

  it('has every variable that is supported, once, and no other', () => {
    const supported = knownVariables().filter((name) => !unsupported.includes(name));
    expect(rows.map(({ name }) => name).sort()).toEqual(supported);
  });

  it('is followed by every variable that is not supported', () => {
    const [, sentence = ''] = /^Not supported in this version: ([^.]+)\./m.exec(page) ?? [];
    expect([...sentence.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name)).toEqual(unsupported);
  });

  it('has the default of each', () => {
    const defaults = new Map(documentedVariables(PROVIDERS).map((one) => [one.name, one.default ?? null]));
    expect(rows).toEqual(rows.map(({ name }) => ({ name, value: defaults.get(name) ?? null })));
  });
});
