import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import { Environment, readEnvironment } from '../../src/config/environment.js';
import { PROJECT } from '../support/process.js';

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
    const metadata = getMetadataStorage().getTargetValidationMetadatas(Environment, '', false, false);
    const known = new Set(metadata.map(({ propertyName }) => propertyName));
    expect(known.size).toBeGreaterThan(20);
    expect(assignments.map(({ name }) => name).sort()).toEqual([...known].sort());
  });

  it('can be used as it stands', () => {
    const set = assignments.filter(({ comment }) => !comment).map(({ name, value }) => [name, value]);
    expect(() => readEnvironment(Object.fromEntries(set) as Record<string, string>)).not.toThrow();
  });
});
