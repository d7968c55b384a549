import { ApiProperty } from '@nestjs/swagger';
import { ACTIONS, type Action } from './actions.js';
import { ListOf } from './list.js';
import { Resource } from './resource.js';

/** Whether an action can be done here. */
export class ActionAvailability {
  /** `hosted`: the customer does it on a page of the provider, which the action answers with. */
  availability: 'available' | 'hosted' | 'unsupported';
  /**
   * Why it is hosted or unsupported.
   * @example "CloudPlans has no invoice documents."
   */
  reason: string | null;
}

export type Actions = Record<Action, ActionAvailability>;

/** Every action, and whether it can be done here. */
export class ActionMap {}
for (const action of Object.keys(ACTIONS)) {
  ApiProperty({ type: ActionAvailability })(ActionMap.prototype, action);
}

/** A cloud platform that this service speaks to. */
export class Provider {
  /** @example "qovery" */
  id: string;
  /** @example "Qovery" */
  name: string;
  /** True: made-up data, no real money. */
  sandbox: boolean;
  @ApiProperty({ type: ActionMap })
  actions: Actions;
}

/** One organisation at one provider. */
export class Account extends Resource {
  /**
   * `<provider>.<nativeId>`
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  id: string;
  /** @example "qovery" */
  provider: string;
  /**
   * The provider's own id of the organisation.
   * @example "3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  nativeId: string;
  /**
   * The organisation's name; its id where the accounts are configured rather than read.
   * @example "Acme Production"
   */
  displayName: string;
  /** True: made-up data, no real money. */
  sandbox: boolean;
  @ApiProperty({ type: ActionMap })
  actions: Actions;
}

export class ProviderList extends ListOf(Provider) {}
export class AccountList extends ListOf(Account) {}
