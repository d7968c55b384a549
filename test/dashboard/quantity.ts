import { setTimeout as delay } from 'node:timers/promises';
import type { BillingClient, Problem } from '../../api/client.js';
import { explain } from './problems.js';

export type QuantityChange =
  | { state: 'changed'; purchased: number }
  | { state: 'refused'; problem: Problem }
  | { state: 'unknown'; purchased: number | null };

/** Longer than the service works on a change, so that its answer is waited for. */
const PATIENCE_MS = 20_000;

/**
 * One press of the button is one key. Whatever gets lost on the way is asked for again under this key, so that the
 * change is made once; and where even the service cannot tell, the dashboard looks instead of trying again.
 */
export async function changeQuantity(
  client: BillingClient,
  accountId: string,
  quantity: number,
  patienceMs = PATIENCE_MS,
): Promise<QuantityChange> {
  const until = Date.now() + patienceMs;
  const header = { 'Idempotency-Key': crypto.randomUUID() };
  const request = { params: { path: { accountId }, header }, body: { quantity } };
  while (Date.now() < until) {
    const answer = await client
      .PUT('/v1/accounts/{accountId}/subscription/quantity', request)
      .catch(() => null); // the connection broke off: the service may have done it all the same
    if (answer?.data) {
      return { state: 'changed', purchased: answer.data.subscription?.quantity?.purchased ?? quantity };
    }
    if (answer?.error.outcome === 'unknown') break;
    if (answer && answer.error.code !== 'idempotency_in_progress') {
      return { state: 'refused', problem: answer.error };
    }
    await delay(Number(answer?.response.headers.get('Retry-After') ?? 0.5) * 1_000);
  }
  return look(client, accountId, quantity);
}

/** As wished is as wished, whoever did it. Anything else stays unknown: the change may still come. */
async function look(client: BillingClient, accountId: string, quantity: number): Promise<QuantityChange> {
  const answer = await client
    .GET('/v1/accounts/{accountId}/subscription', { params: { path: { accountId } } })
    .catch(() => null);
  const purchased = answer?.data?.quantity?.purchased ?? null;
  return purchased === quantity ? { state: 'changed', purchased } : { state: 'unknown', purchased };
}

export function tell(change: QuantityChange): string {
  switch (change.state) {
    case 'changed':
      return `You have ${change.purchased} units.`;
    case 'refused':
      return explain(change.problem);
    case 'unknown':
      return `Whether it was changed is not known: the platform shows ${change.purchased ?? 'nothing'}. Look again before you repeat it.`;
  }
}
