import { parseArgs } from 'node:util';
import { startCloudPlansSandbox } from '../providers/cloudplans/sandbox/sandbox.js';
import { startQoverySandbox } from '../providers/qovery/sandbox/sandbox.js';
import type { Sandbox } from './sandbox.js';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    'qovery-port': { type: 'string', default: '9101' },
    'cloudplans-port': { type: 'string', default: '9102' },
  },
});

async function run(): Promise<void> {
  const { host } = values;
  const running: [name: string, sandbox: Sandbox][] = [
    ['Qovery', await startQoverySandbox({ host, port: Number(values['qovery-port']) })],
    ['CloudPlans', await startCloudPlansSandbox({ host, port: Number(values['cloudplans-port']) })],
  ];
  for (const [name, { url }] of running) {
    console.log(`${name} sandbox (made-up data): ${url}   steer it: curl ${url}/__sandbox`);
  }
  const stop = () => void Promise.all(running.map(([, sandbox]) => sandbox.close()));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // One of the two may be listening already.
  process.exit(1);
});
