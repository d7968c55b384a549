const { availableParallelism } = require('node:os');

/** Runs with jest.long.config.cjs. */
const LONG = '\\.long\\.spec\\.ts$';

/** Nest 12 is ESM; on Node 20 everything, node_modules too, is transformed to CommonJS. */
module.exports = {
  testEnvironment: 'node',
  // Tests wait for deadlines and child processes. A percentage over 100 would be read as a number of workers.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Generous: other work on the machine makes a test slow, never wrong.
  testTimeout: 60_000,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', LONG],
  transformIgnorePatterns: ['/node_modules/playwright-core/'], // is CommonJS, and large
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
