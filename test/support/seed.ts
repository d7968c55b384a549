/** Another one in each run, unless FC_SEED repeats one; printed, so that it can be. */
export function seedOf(name: string): number {
  const seed = Number(process.env.FC_SEED ?? Math.trunc(Math.random() * 2 ** 31));
  process.stdout.write(`${name}: FC_SEED=${seed}\n`);
  return seed;
}
