import { Inject, Injectable } from '@nestjs/common';
import { ACTIONS, isWrite, type Action, type InputOf, type OutputOf } from '../billing/actions.js';
import type { Call, ClusterRef, Capability } from '../contract/billing-provider.js';
import {
  isRead,
  type NativeAnswer,
  type NativeOperation,
  type NativeRequest,
} from '../contract/native-operation.js';
import { cardNumberRefused, holdsCardNumber, holdsCardNumberAnywhere } from '../billing/card-number.js';
import { asBillingError, BillingError } from '../billing/problem.js';
import { Log } from '../telemetry/log.js';
import { OPERATION_STORE, type OperationStore } from './operation-store.js';
import { runOnce, refuseConflict, ReplayedError, type Idempotency } from './operations.js';
import { AccountDirectory, type DirectoryAccount } from './account-directory.js';

/** An account that this call may act on. Only `admit` and the directory make one. */
export interface Target {
  call: Call;
  account: DirectoryAccount;
  /** Present when the client gave a key to a write. */
  idempotency: Idempotency | null;
}

/**
 * The one way to a provider, for every door:
 * grant → capability → at-most-once ledger (writes) → provider → audit.
 */
@Injectable()
export class Execute {
  constructor(
    private readonly directory: AccountDirectory,
    @Inject(OPERATION_STORE) private readonly store: OperationStore,
    private readonly log: Log,
  ) {}

  /**
   * The first half, which needs no input: does the account exist, and can its provider do this? An id that somebody
   * has may look like a card number; one that nobody has is refused as such.
   */
  async admit(call: Call, accountId: string, action: Action | null): Promise<Target> {
    const account = await this.directory.find(accountId);
    if (!account)
      throw holdsCardNumber(accountId)
        ? cardNumberRefused()
        : new BillingError('not_found', { detail: 'There is no such account.' });
    if (action) memberOf(account, action);
    return { call, account, idempotency: null };
  }

  /** The second half: refuses a key that is in use or stands for another request. */
  async admitKey(target: Target, { key, fingerprint }: Idempotency): Promise<Target> {
    const idempotency = { key: `${target.account.ref.id} ${key}`, fingerprint };
    refuseConflict(await this.store.find(idempotency.key), fingerprint);
    return { ...target, idempotency };
  }

  async run<A extends Action>(target: Target, action: A, input: InputOf<A>): Promise<OutputOf<A>> {
    const operation = memberOf(target.account, action);
    const work = (): Promise<OutputOf<A>> => this.ask(target, operation, input) as Promise<OutputOf<A>>;
    return isWrite(action) ? this.write(target, action, work) : work();
  }

  /** One of the platform’s own operations, as it is. */
  native(target: Target, operation: NativeOperation, request: NativeRequest): Promise<NativeAnswer> {
    const { provider } = target.account.registered;
    const work = (): Promise<NativeAnswer> =>
      this.ask(target, (call) => provider.relay(call, operation, request), undefined);
    return isRead(operation) ? work() : this.write(target, operation.id, work);
  }

  /** What `costs.cluster` can be asked about. */
  async clusters(target: Target): Promise<ClusterRef[]> {
    const list = target.account.registered.provider.costs?.clusters;
    return list ? this.ask(target, list, undefined) : [];
  }

  /** Why the platform holds deployments back; null too where it never does. */
  async deploymentRestriction(target: Target): Promise<string | null> {
    const read = target.account.registered.provider.deploymentRestriction;
    return read ? this.ask(target, read, undefined) : null;
  }

  /** An id that nobody was asked for, since nobody has it, is refused as a card number where it looks like one. */
  private async ask<I, O>({ call, account }: Target, operation: Capability<I, O>, input: I): Promise<O> {
    try {
      return await operation(call, account.ref, input);
    } catch (error) {
      this.log.failure(error, call.requestId);
      throw looksLikeCard(error, input) ? cardNumberRefused() : asBillingError(error);
    }
  }

  private async write<T>(
    { call, account, idempotency }: Target,
    action: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const note = { action, accountId: account.ref.id, requestId: call.requestId };
    const attempt = async (): Promise<T> => {
      try {
        const value = await work();
        this.log.audit({ ...note, outcome: 'done' });
        return value;
      } catch (thrown) {
        const error = asBillingError(thrown);
        error.outcome ??= call.writeSent ? 'unknown' : 'not_applied';
        this.log.audit({ ...note, outcome: error.outcome, code: error.code });
        throw error;
      }
    };
    if (!idempotency) return attempt();
    try {
      const { value, replayed } = await runOnce(this.store, idempotency, attempt);
      call.replayed = replayed;
      return value;
    } catch (error) {
      call.replayed = error instanceof ReplayedError;
      throw error;
    }
  }
}

/** An id that somebody has may look like a card number; one that nobody has, and that no platform was told, is one. */
function looksLikeCard(error: unknown, input: unknown): boolean {
  if (!(error instanceof BillingError) || error.code !== 'not_found' || error.upstream) return false;
  return holdsCardNumberAnywhere(input);
}

function memberOf<A extends Action>(
  { registered }: DirectoryAccount,
  action: A,
): Capability<InputOf<A>, unknown> {
  const member = ACTIONS[action].member(registered.provider) as Capability<InputOf<A>, unknown> | undefined;
  if (member) return member;
  const detail = registered.actions[action].reason ?? `${registered.provider.name} does not offer this.`;
  throw new BillingError('capability_unsupported', { detail });
}
