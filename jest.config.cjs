/** Nest 12 is ESM; on Node 20 everything, node_modules too, is transformed to CommonJS. */
module.exports = {
  testEnvironment: 'node',
  maxWorkers: '100%',
  // A property takes seconds, and longer where others compute; what must be fast says so itself.
  testTimeout: 60_000,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
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
