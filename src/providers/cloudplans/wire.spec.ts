import { ContractError } from '../../upstream/upstream-failure.js';
import { asBilling, asHistory, asHostedLink, asOrganizations, toNativeId } from './wire.js';

const organization = { resources: 12, name: 'Acme', id: 'O-42', owner: 'o@example.com' };

describe('describe', () => {
  it('is read as documented', () => {
    const subscription = { payment_exp: '12/27', plan: 'standard', quantity: '20' };
    expect(asBilling({ status: 200, response: { organization, subscription } })).toEqual({
      organization,
      subscription,
    });
  });

  it.each([[undefined], [null], [{}]])('without a subscription (%j) is one without any', (subscription) => {
    expect(asBilling({ status: 200, response: { organization, subscription } }).subscription).toEqual({});
  });

  it.each([
    [{ status: 200 }],
    [{ status: 200, response: null }],
    [{ status: 200, response: 'Organization found' }],
    [{ status: 200, response: [] }],
    [{ status: 200, response: {} }],
    [{ status: 200, response: { organization: 'Acme', subscription: {} } }],
    [undefined],
    ['text'],
  ])('without what it promises, %j, is not understood', (body) => {
    expect(() => asBilling(body)).toThrow(ContractError);
  });
});

describe('history', () => {
  it('may be empty', () => {
    expect(asHistory({ status: 200, billing_history: [] })).toEqual([]);
  });

  it.each([
    [{ status: 200 }],
    [{ status: 200, billing_history: null }],
    [{ status: 200, billing_history: {} }],
    [{ status: 200, response: [] }],
    [{ status: 200, billing_history: [null] }],
    [{ status: 200, billing_history: ['paid'] }],
    [undefined],
  ])('without its list, %j, is a failure and never an empty list', (body) => {
    expect(() => asHistory(body)).toThrow(ContractError);
  });
});

describe('organisations', () => {
  it('are read as documented', () => {
    const one = { org_id: 'O-42', org_name: 'Acme', role: 'admin', owner: 'o@example.com', resources: 3 };
    expect(asOrganizations({ status: 200, data: { organizations: [one] } })).toEqual([one]);
  });

  it.each([[{ status: 200 }], [{ status: 200, data: {} }], [{ status: 200, data: [] }], [undefined]])(
    'without their list, %j, are a failure and never none',
    (body) => {
      expect(() => asOrganizations(body)).toThrow(ContractError);
    },
  );
});

describe('a hosted link', () => {
  it('is an https URL', () => {
    const response = 'https://checkout.example.com/c/pay_1?a=b#c';
    expect(asHostedLink({ status: 200, response })).toBe(response);
  });

  it.each([
    ['Credential created'],
    ['http://checkout.example.com/'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['//checkout.example.com'],
    ['checkout.example.com'],
    ['https://'],
    [''],
    [null],
    [{ url: 'https://checkout.example.com' }],
    [undefined],
  ])('is never %j', (response) => {
    expect(() => asHostedLink({ status: 200, response })).toThrow(ContractError);
  });
});

describe('an id', () => {
  it.each(['O-42', '42', 'acme', 'a.b_c:d@e-f', '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01', 'x'.repeat(128)])(
    'may be %s',
    (text) => {
      expect(toNativeId(text)).toBe(text);
    },
  );

  it.each([
    ...['', '.', '..', '-', 'O 42', 'O/42', 'O\\42', 'O?42', 'O#42', 'O%42', 'O+42', 'O;42', 'é'],
    ...['O&action=cancelsubscription', 'action=cancelsubscription', 'O-42\n', 'O\u000042', 'x'.repeat(129)],
  ])('is never %j, which could carry an action', (text) => {
    expect(toNativeId(text)).toBeNull();
  });
});
