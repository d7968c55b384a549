import {
  cannot,
  expectProblem,
  keepsTheRules,
  nativeId,
  received,
  refuses,
} from '../support/expectations.js';
import { requestTo } from '../support/routes.js';
import { ask, CLOUDPLANS, QOVERY, TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

describe('POST /v1/accounts/{accountId}/credit-codes', () => {
  const route = requestTo('POST /credit-codes', QOVERY, { body: { code: 'WELCOME-100' } });

  it('200: qovery, whose empty answer is a success', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expect(body).toEqual({ accountId: QOVERY, outcome: 'applied' });
    expect(received(service.sent())).toEqual([
      {
        method: 'POST',
        path: `/organization/${nativeId(QOVERY)}/creditCode`,
        query: {},
        body: { code: 'WELCOME-100' },
      },
    ]);
  });

  it('422: the platform refuses the code, and its words are passed on', async () => {
    const reply = await ask(service, { ...route, body: { code: 'NO-SUCH-CODE' } });
    const problem = expectProblem(reply, 422, 'upstream_rejected');
    expect(problem).toMatchObject({
      outcome: 'not_applied',
      retryable: false,
      upstream: {
        provider: 'qovery',
        operation: 'addCreditCode',
        status: 400,
        message: 'This code is not valid.',
      },
    });
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
  refuses(() => service, route, [
    ['no body', undefined, '/body'],
    ['no code', {}, '/body/code'],
    ['an empty code', { code: '' }, '/body/code'],
    ['a code that is a number', { code: 100 }, '/body/code'],
    ['a null code', { code: null }, '/body/code'],
    ['a code that is a list', { code: ['WELCOME-100'] }, '/body/code'],
  ]);
});
