/** `npm run test:long`: generators with other values in each run, and what repeats a promise with more inputs. */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['**/*.long.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
