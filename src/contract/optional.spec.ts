import { BillingError } from '../billing/problem.js';
import { optional } from './optional.js';

const WARNING = { code: 'label_unavailable', message: 'The name could not be read.' } as const;

describe('a read that the main one can do without', () => {
  it('gives its value, without a warning', async () => {
    expect(await optional(Promise.resolve('a name'), null, WARNING)).toEqual({
      value: 'a name',
      warnings: [],
    });
  });

  it('keeps a value that is null apart from a failure', async () => {
    expect(await optional(Promise.resolve(null), 'fallback', WARNING)).toEqual({ value: null, warnings: [] });
  });

  it.each(['upstream_error', 'upstream_timeout', 'not_found'] as const)(
    'gives the fallback and the warning where it fails with %s',
    async (code) => {
      const read = Promise.reject(new BillingError(code, { detail: 'Acme failed.' }));
      expect(await optional(read, null, WARNING)).toEqual({ value: null, warnings: [WARNING] });
    },
  );

  it('does not hide a defect of ours', async () => {
    const defect = new TypeError('x is undefined');
    await expect(optional(Promise.reject(defect), null, WARNING)).rejects.toBe(defect);
  });
});
