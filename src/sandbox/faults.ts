import type { SandboxResponse, SandboxRequest } from './platform.js';
import { Refusal, isRow } from './platform.js';
import type { Fault, FaultKind } from './sandbox.js';

/** The store of faults; the oldest that fits a request is the one that spoils it. */
export class Faults {
  private active: Fault[] = [];

  constructor(
    private readonly operations: readonly string[],
    private readonly kinds: readonly FaultKind[],
  ) {}

  add(candidate: unknown): Fault {
    const fault = this.validated(candidate);
    this.active.push({ ...fault });
    return fault;
  }

  take(operation: string | null, account: string | null): Fault | null {
    const fault = this.active.find(
      (one) =>
        (one.operation === '*' || one.operation === operation) &&
        (one.account === undefined || one.account === account),
    );
    if (!fault) return null;
    const taken = { ...fault };
    if (fault.times !== undefined && --fault.times === 0) {
      this.active = this.active.filter((one) => one !== fault);
    }
    return taken;
  }

  list(): Fault[] {
    return this.active.map((fault) => ({ ...fault }));
  }

  clear(): void {
    this.active = [];
  }

  private validated(candidate: unknown): Fault {
    if (!isRow(candidate)) throw new Refusal(400, 'A fault is a JSON object.');
    const { operation, kind } = candidate;
    const operations = ['*', ...this.operations];
    if (!operations.some((one) => one === operation)) {
      throw new Refusal(400, `Unknown operation. There are: ${operations.join(', ')}.`);
    }
    if (!this.kinds.some((one) => one === kind)) {
      throw new Refusal(400, `Unknown kind. There are: ${this.kinds.join(', ')}.`);
    }
    for (const [member, value] of Object.entries(candidate)) {
      const accepts = members[member];
      if (!accepts)
        throw new Refusal(400, `Unknown member ${member}. A fault has: ${Object.keys(members).join(', ')}.`);
      if (value !== undefined && !accepts(value))
        throw new Refusal(400, `The member ${member} has a bad value.`);
    }
    return candidate as unknown as Fault;
  }
}

const isInteger = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const members: Record<string, (value: unknown) => boolean> = {
  operation: (value) => typeof value === 'string',
  kind: (value) => typeof value === 'string',
  times: (value) => isInteger(value, 1, 1_000_000),
  status: (value) => isInteger(value, 200, 599),
  delayMs: (value) => isInteger(value, 0, 600_000),
  retryAfter: (value) =>
    typeof value === 'number' || (typeof value === 'string' && /^[\x20-\x7e]*$/.test(value)),
  body: () => true,
  account: (value) => typeof value === 'string',
};

export type Outcome = SandboxResponse | 'drop' | 'hang';

/** What a behaviour may use: the request, and the platform as it would act without the fault. */
export interface Scene {
  call: SandboxRequest;
  run(): SandboxResponse;
  wait(milliseconds: number): Promise<void>;
  failure(status: number, message: string): SandboxResponse;
  unseen: Record<string, string>;
}

/**
 * Only `slow`, `unseen_enum`, `no_status` and the two `apply_…` let the platform act.
 * All others answer in its place, so nothing changes there.
 */
export const behaviours: Record<FaultKind, (fault: Fault, scene: Scene) => Outcome | Promise<Outcome>> = {
  slow: async (fault, scene) => {
    await scene.wait(fault.delayMs ?? 1_000);
    return scene.run();
  },
  hang: () => 'hang',
  status: (fault, scene) => {
    const status = fault.status ?? 503;
    const headers: Record<string, string> =
      fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
    const answer = scene.failure(status, 'The sandbox was told to fail.');
    return { ...answer, ...(fault.body === undefined ? {} : replacement(fault.body)), headers };
  },
  html: () => ({
    status: 200,
    type: 'text/html; charset=utf-8',
    content: '<!doctype html><html><head><title>Maintenance</title></head><body>Back soon.</body></html>',
  }),
  truncated: () => ({
    status: 200,
    type: 'application/json',
    content: '{"status":200,"results":[{"id":"a10000',
  }),
  empty: () => ({ status: 200 }),
  drop: () => 'drop',
  apply_then_drop: (_fault, scene) => {
    scene.run();
    return 'drop';
  },
  apply_then_error: (_fault, scene) => {
    scene.run();
    return scene.failure(500, 'The sandbox was told to fail after the change.');
  },
  redirect: (_fault, scene) => ({ status: 302, headers: { Location: `${scene.call.origin}/redirected` } }),
  oversize: () => ({
    status: 200,
    json: {
      status: 200,
      results: [],
      response: {},
      billing_history: [],
      padding: 'x'.repeat(6 * 1024 * 1024 + 1),
    },
  }),
  body: (fault) => ({ status: 200, ...replacement(fault.body ?? null) }),
  body_status: (fault) => {
    const response = fault.body ?? 'The sandbox was told to refuse.';
    return { status: 200, json: { status: fault.status ?? 409, response } };
  },
  no_status: (_fault, scene) => {
    const answer = scene.run();
    return isRow(answer.json) ? { ...answer, json: { ...answer.json, status: undefined } } : answer;
  },
  gateway: (fault) => ({
    status: fault.status ?? 401,
    ...replacement(fault.body ?? { message: 'Unauthorized' }),
  }),
  unseen_enum: (_fault, scene) => {
    const answer = scene.run();
    return answer.json === undefined ? answer : { ...answer, json: renamed(answer.json, scene.unseen) };
  },
};

function replacement(body: unknown): Partial<SandboxResponse> {
  return typeof body === 'string'
    ? { json: undefined, content: body, type: 'application/json' }
    : { json: body, content: undefined };
}

function renamed(json: unknown, unseen: Record<string, string>): unknown {
  const text = JSON.stringify(json, (member, value: unknown) =>
    typeof value === 'string' ? (unseen[member] ?? value) : value,
  );
  return JSON.parse(text) as unknown;
}
