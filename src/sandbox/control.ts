import type { Faults } from './faults.js';
import { type SandboxResponse, type SandboxPlatform, Refusal, ok } from './platform.js';
import type { RequestLog } from './request-log.js';

export const controlPath = '/__sandbox';

export interface Controlled<State> {
  platform: SandboxPlatform<State>;
  log: RequestLog;
  faults: Faults;
  operations: string[];
  url: string;
  state(): State;
  now(): Date;
  reset(): void;
}

type Handler = (body: unknown) => SandboxResponse;

/** The one part that the platforms do not have: how a person or a test steers the stand-in. */
export function controlOf<State>(
  sandbox: Controlled<State>,
): (method: string, path: string, body: unknown) => SandboxResponse {
  const { platform, log, faults } = sandbox;
  const own: Record<string, Handler> = {
    'GET ': () => ok(description(sandbox, Object.keys(handlers))),
    'GET /requests': () => ok({ requests: log.list() }),
    'DELETE /requests': () => done(() => log.clear()),
    'GET /faults': () => ok({ faults: faults.list() }),
    'POST /faults': (body) => ({ status: 201, json: faults.add(body) }),
    'DELETE /faults': () => done(() => faults.clear()),
    'POST /reset': () => done(() => sandbox.reset()),
  };
  const added = Object.entries(platform.control ?? {}).map(([name, handle]): [string, Handler] => [
    name,
    (body) => handle(sandbox.state(), body, sandbox.now()),
  ]);
  const handlers: Record<string, Handler> = { ...own, ...Object.fromEntries(added) };

  return (method, path, body) => {
    const handle = handlers[`${method} ${path.slice(controlPath.length)}`];
    try {
      if (!handle) throw new Refusal(404, `Nothing here. GET ${controlPath} tells what there is.`);
      return handle(body);
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, json: { error: error.message } };
      throw error;
    }
  };
}

function done(action: () => void): SandboxResponse {
  action();
  return { status: 204 };
}

function description<State>({ platform, operations, url }: Controlled<State>, paths: string[]) {
  return {
    sandbox: true,
    platform: platform.name,
    note: 'A stand-in with made-up data. It keeps state until reset, and misbehaves on demand.',
    operations,
    faultKinds: platform.faultKinds,
    control: paths.map((path) => path.replace(' ', ` ${controlPath}`)),
    example: `curl -X POST ${url}${controlPath}/faults -d '${JSON.stringify({
      operation: operations[0],
      kind: 'status',
      status: 503,
      retryAfter: 2,
      times: 1,
    })}'`,
  };
}
