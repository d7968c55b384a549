import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'coverage', '*.cjs', '*.mjs', 'scripts', 'bench', 'api/schema.d.ts'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  prettier,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config/ reads the environment.' },
      ],
      'max-lines': ['error', { max: 300 }],
    },
  },
  { files: ['src/config/**', 'test/**', '**/*.spec.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/main.ts', 'src/mcp-stdio.ts', 'src/sandbox/**'], rules: { 'no-console': 'off' } },
);
