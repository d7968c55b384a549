import { Inject, Injectable } from '@nestjs/common';
import { isWrite, type Action } from '../billing/actions.js';
import { holdsCardNumber } from '../billing/card-number.js';
import { asBillingError, BillingError } from '../billing/problem.js';
import { capabilityOf, type InputOf, type OutputOf } from '../contract/actions.js';
import type { Capability, ClusterRef } from '../contract/billing-provider.js';
import type { Call } from '../contract/call.js';
import { Listing } from '../contract/listing.js';
import type { NativeAnswer } from '../contract/native-answer.js';
import { isRead, type NativeOperation, type NativeRequest } from '../contract/native-operation.js';
import { cardNumberRefused, holdsCardNumberAnywhere } from '../input/refuse-card-numbers.js';
import { Log } from '../telemetry/log.js';
import { AccountDirectory, type DirectoryAccount } from './account-directory.js';
import { OPERATION_STORE, type OperationStore } from './operation-store.js';
import { refuseConflict, runOnce, type Idempotency } from './operations.js';

/** An account that this call may act on. Only `admit` and the directory make one. */
export interface Target {
  call: Call;
  account: DirectoryAccount;
  /** Present when the client gave a key to a write. */
  idempotency: Idempotency | null;
}

/**
 * The one way to a provider, for every interface:
 * account → capability → at-most-once operation (writes) → provider → audit.
 */
@Injectable()
export class Execute {
  constructor(
    private readonly directory: AccountDirectory,
    @Inject(OPERATION_STORE) private readonly store: OperationStore,
    private readonly log: Log,
  ) {}

  /**
   * The first half, which needs no input: does the account exist, and can its provider do this? An id that an account
   * has may look like a card number; an unknown one is refused as such.
   */
  async admit(call: Call, accountId: string, action: Action | null): Promise<Target> {
    const account = await this.directory.find(accountId);
    if (!account) throw holdsCardNumber(accountId) ? cardNumberRefused() : noSuchAccount();
    if (action) requireCapability(account, action);
    return { call, account, idempotency: null };
  }

  /** The same for a provider’s only account, where an operation names none. */
  async admitOnly(call: Call, providerId: string): Promise<Target> {
    const account = await this.directory.only(providerId);
    if (!account) throw noSuchAccount();
    return { call, account, idempotency: null };
  }

  /** The second half: refuses a key that is in use or stands for another request. */
  async admitKey(target: Target, { key, fingerprint }: Idempotency): Promise<Target> {
    const idempotency = { key: `${target.account.ref.id} ${key}`, fingerprint };
    const stored = await this.store.find(idempotency.key);
    if (stored) refuseConflict(stored, fingerprint);
    return { ...target, idempotency };
  }

  async run<A extends Action>(target: Target, action: A, input: InputOf<A>): Promise<OutputOf<A>> {
    const capability = requireCapability(target.account, action);
    const work = (): Promise<OutputOf<A>> => this.ask(target, capability, input);
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
  async clusters(target: Target): Promise<Listing<ClusterRef>> {
    const list = target.account.registered.provider.costs?.clusters;
    return list ? this.ask(target, list, undefined) : new Listing([]);
  }

  /** Why the platform holds deployments back; null too where it never does. */
  async deploymentRestriction(target: Target): Promise<string | null> {
    const read = target.account.registered.provider.deploymentRestriction;
    return read ? this.ask(target, read, undefined) : null;
  }

  /** A `not_found` that was decided without a request to the platform becomes `card_number_not_accepted` if an id looks like one. */
  private async ask<I, O>({ call, account }: Target, capability: Capability<I, O>, input: I): Promise<O> {
    try {
      const output = await capability(call, account.ref, input);
      if (output instanceof Listing && output.problem) this.log.failure(output.problem, call.requestId);
      return output;
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
    const { result, replayed } = await runOnce(this.store, idempotency, attempt);
    call.replayed = replayed;
    if (!result.ok) throw result.error;
    return result.value as T;
  }
}

function noSuchAccount(): BillingError {
  return new BillingError('not_found', { detail: 'There is no such account.' });
}

/** Ids may look like card numbers. An id in a format that the platform does not use was never sent: it is taken for a card number. */
function looksLikeCard(error: unknown, input: unknown): boolean {
  if (!(error instanceof BillingError) || error.code !== 'not_found' || error.upstream) return false;
  return holdsCardNumberAnywhere(input);
}

function requireCapability<A extends Action>(
  { registered }: DirectoryAccount,
  action: A,
): Capability<InputOf<A>, OutputOf<A>> {
  const capability = capabilityOf(registered.provider, action);
  if (capability) return capability;
  const detail = registered.actions[action].reason ?? `${registered.provider.name} does not offer this.`;
  throw new BillingError('capability_unsupported', { detail });
}
