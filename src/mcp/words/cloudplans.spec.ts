import { cloudplans } from './cloudplans.js';

const told = (quantity: unknown): string =>
  cloudplans.describebilling({
    response: { organization: { resources: 12 }, subscription: { plan: 'Standard', quantity } },
  });

describe('a described billing, in words', () => {
  it.each([undefined, null, '', '0', 0])('says that there is no subscription for %j', (quantity) => {
    expect(told(quantity)).toContain('There is no active subscription');
  });

  it.each(['20', 20, '1,200', '12 units', 'many'])(
    'says that there is one for %j, read or not',
    (quantity) => {
      expect(told(quantity)).toMatch(/^Subscribed to /);
    },
  );
});
