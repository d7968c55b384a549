import { nativeId } from '../support/expectations.js';
import type { TestService } from '../support/service.js';
import { ACCOUNTS } from './platform-requests.js';

const DATE = /\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g;
const QOVERY_READS = [
  '',
  '/billingInfo',
  '/billingStatus',
  '/creditCard',
  '/currentCost',
  '/invoice',
  '/cluster',
];

/** All that the stand-ins hold, read without the service; dates follow the clock, so they are left out. */
export async function stateOf({ qovery, cloudplans }: TestService): Promise<string[]> {
  const urls = ACCOUNTS.flatMap((account) =>
    account.startsWith('qovery.')
      ? QOVERY_READS.map((path) => `${qovery.url}/organization/${nativeId(account)}${path}`)
      : ['describe?action=getorganization', 'history?action=list_billing'].map(
          (read) => `${cloudplans.url}/v1/organizations/billing/${read}&org_id=${nativeId(account)}`,
        ),
  );
  const faults = [qovery, cloudplans].map(({ url }) => `${url}/__sandbox/faults`);
  const state = await Promise.all([...urls, ...faults].map(read));
  for (const sandbox of [qovery, cloudplans]) sandbox.clearRequests();
  return state;
}

async function read(url: string): Promise<string> {
  const scheme = url.includes('/organizations/') ? 'Bearer' : 'Token';
  const answer = await fetch(url, { headers: { authorization: `${scheme} witness` } });
  expect(answer.status).toBe(200);
  return `${url} ${(await answer.text()).replace(DATE, 'a date')}`;
}
