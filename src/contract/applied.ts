import type { Warning } from '../billing/resource.js';
import type { ChangeResult, Subscription } from '../billing/subscription.js';
import { optional } from './optional.js';

const READ_BACK_FAILED: Warning = {
  code: 'read_back_failed',
  message: 'The change was made, but the subscription could not be read afterwards.',
};

/** The result of a change that the provider has accepted; a failing read-back does not undo that. */
export async function applied(
  accountId: string,
  readBack: () => Promise<Subscription>,
  warnings: Warning[] = [],
): Promise<ChangeResult> {
  const { value: subscription, warnings: failed } = await optional(readBack(), null, READ_BACK_FAILED);
  return {
    accountId,
    outcome: 'applied',
    nextAction: null,
    subscription,
    warnings: [...warnings, ...failed],
  };
}
