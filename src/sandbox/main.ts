import { parseArgs } from 'node:util';
import { PROVIDERS } from '../providers/definitions.js';

const portOption = (id: string): string => `${id}-port`;

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    ...Object.fromEntries(
      PROVIDERS.map(({ id, sandbox }) => [
        portOption(id),
        { type: 'string' as const, default: String(sandbox.port) },
      ]),
    ),
  },
});

/** Runs the sandboxes by themselves, each on its own port. */
async function run(): Promise<void> {
  const host = String(values.host);
  const running = await Promise.all(
    PROVIDERS.map(async ({ id, name, sandbox }) => {
      const port = Number((values as Record<string, unknown>)[portOption(id)]);
      return { name, ...(await sandbox.start({ host, port })) };
    }),
  );
  for (const { name, url } of running)
    console.log(`${name} sandbox (fake data): ${url}   control: curl ${url}/__sandbox`);
  const stop = () => void Promise.all(running.map((sandbox) => sandbox.close()));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // Another one may be listening already.
  process.exit(1);
});
