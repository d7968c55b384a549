import { basename } from 'node:path';
import fc from 'fast-check';

/** Another seed in each run, so that every run looks elsewhere; FC_SEED repeats a run. */
export function useSeed(): void {
  const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
  fc.configureGlobal({ seed });
  process.stdout.write(`FC_SEED=${seed} ${basename(expect.getState().testPath ?? '')}\n`);
}
