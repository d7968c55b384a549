import { ApiProperty } from '@nestjs/swagger';
import { ACTIONS, type Action } from './actions.js';
import { ListOf } from './list.js';
import { Resource } from './resource.js';
import { Described, OneOf } from './schema.js';

const AVAILABILITIES = {
  available: 'this API does it',
  hosted: 'the customer does it on a page of the provider; the action answers with the link',
  unsupported: 'the provider cannot, and the action is refused',
} as const;

@Described('Whether an action can be done here.')
export class ActionAvailability {
  @OneOf(AVAILABILITIES, 'Whether it can be done.')
  availability: keyof typeof AVAILABILITIES;
  /**
   * Why it is hosted or unsupported.
   * @example "CloudPlans has no invoice documents."
   */
  reason: string | null;
}

export type Actions = Record<Action, ActionAvailability>;

@Described('Every action, and whether it can be done here.')
class ActionMap {}
for (const action of Object.keys(ACTIONS)) {
  ApiProperty({ type: ActionAvailability })(ActionMap.prototype, action);
}

@Described('A cloud platform that this service speaks to.')
export class Provider {
  /**
   * What accounts begin with.
   * @example "qovery"
   */
  id: string;
  /**
   * For people.
   * @example "Qovery"
   */
  name: string;
  /** True: made-up data, no real money. */
  sandbox: boolean;
  @ApiProperty({ type: ActionMap })
  actions: Actions;
}

@Described('One organisation at one provider.')
export class Account extends Resource {
  /**
   * `<provider>.<nativeId>`
   * @example "qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  id: string;
  /**
   * Its provider’s id.
   * @example "qovery"
   */
  provider: string;
  /**
   * The provider’s own id of the organisation.
   * @example "3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01"
   */
  nativeId: string;
  /**
   * The organisation’s name; its id where the accounts are configured rather than read.
   * @example "Acme Production"
   */
  displayName: string;
  /** True: made-up data, no real money. */
  sandbox: boolean;
  @ApiProperty({ type: ActionMap })
  actions: Actions;
}

@Described('One page of the platforms.')
export class ProviderList extends ListOf(Provider) {}
@Described('One page of the accounts, and how the list came about.')
export class AccountList extends ListOf(Account) {}
