import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { PROJECT } from './process.js';

/** One line of a Dockerfile, its continuations joined. */
export interface Instruction {
  name: string;
  /** `--from=build` as `{ from: 'build' }`. */
  flags: Record<string, string>;
  /** What follows the flags, as it stands. */
  rest: string;
}

export const readProjectFile = (name: string): string => readFileSync(join(PROJECT, name), 'utf8');

/** The stages of a Dockerfile, each beginning with its FROM. */
export function readStages(name: string): Instruction[][] {
  const text = readProjectFile(name)
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '');
  const stages: Instruction[][] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const instruction = instructionOf(line.trim());
    if (instruction.name === 'FROM') stages.push([]);
    stages.at(-1)?.push(instruction);
  }
  return stages;
}

function instructionOf(line: string): Instruction {
  const [, name = '', flags = '', rest = ''] = /^(\w+)((?:\s+--\S+)*)\s+(.*)$/.exec(line) ?? [];
  const pairs = [...flags.matchAll(/--([\w-]+)=(\S+)/g)].map(([, flag = '', value = '']) => [flag, value]);
  return { name: name.toUpperCase(), flags: Object.fromEntries(pairs) as Record<string, string>, rest };
}

export const instructionsOf = (stage: readonly Instruction[], name: string): Instruction[] =>
  stage.filter((instruction) => instruction.name === name);

/** The variables that a stage sets. */
export function variablesOf(stage: readonly Instruction[]): Record<string, string> {
  const pairs = instructionsOf(stage, 'ENV').flatMap(({ rest }) => rest.trim().split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2))) as Record<string, string>;
}

export interface ComposeService {
  build?: string;
  image?: string;
  pull_policy?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  network_mode?: string;
  healthcheck?: { test: string[]; interval: string; timeout: string };
  [other: string]: unknown;
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
}

/** Merge keys are resolved, as Compose does; everything else is YAML 1.2. */
export function readComposeFile(name: string): ComposeFile {
  return load(readProjectFile(name), { schema: CORE_SCHEMA.withTags(mergeTag) }) as ComposeFile;
}
