import type { PlanList } from '../../src/billing/plan.js';
import { expectShape, keepsTheRules } from '../support/expectations.js';
import { planList } from '../support/model.js';
import { requestTo } from '../support/routes.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

describe('GET /v1/accounts/{accountId}/plans', () => {
  const route = requestTo('GET /plans', QOVERY);
  const list = (account: string) => service.get<PlanList>(`/v1/accounts/${account}/plans`);

  it('200: qovery, what is offered now', async () => {
    const { status, body } = await list(QOVERY);
    expect(status).toBe(200);
    expectShape(body, planList());
    expect(body.data.map(({ code }) => code).sort()).toEqual([
      'BUSINESS_2025',
      'ENTERPRISE_2025',
      'TEAM_2025',
      'USER_2025',
    ]);
    expect(body.data.filter(({ current }) => current)).toEqual([
      { code: 'TEAM_2025', name: 'Team', interval: 'month', legacy: false, current: true, price: null },
    ]);
    expect(service.sent()).toHaveLength(1);
  });

  it.each([
    ['TEAM_YEARLY', 'year'],
    ['FREE', 'month'],
  ])('200: qovery, and the current one where it is legacy: %s', async (code, interval) => {
    service.qovery.addFault({ operation: 'getOrganizationCurrentCost', kind: 'body', body: { plan: code } });
    const { data } = (await list(QOVERY)).body;
    expect(data).toHaveLength(5);
    expect(data.find(({ current }) => current)).toMatchObject({ code, interval, legacy: true });
  });

  it('200: cloudplans, the one that it is on', async () => {
    const { body } = await list(CLOUDPLANS);
    expectShape(body, planList());
    expect(body.data).toMatchObject([{ code: 'Standard', name: 'Standard', current: true, price: null }]);
  });

  it('200: cloudplans, none where it never subscribed', async () => {
    expect((await list(CLOUDPLANS_FREE)).body.data).toEqual([]);
  });

  keepsTheRules(() => service, route);
});
