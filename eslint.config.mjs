import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/** Entities whose rows belong to a unit or a tenant: reached through Database, which brings the caller's scope along. */
const SCOPE_BOUND_ONLY =
  'A repository of its own runs outside the scoped transaction and sees no rows: use Database.tx or Database.as (see docs/architecture.md).';

const libraries = readdirSync(new URL('libs', import.meta.url));

const repositories = [
  { selector: "Decorator[expression.callee.name='InjectRepository']", message: SCOPE_BOUND_ONLY },
  { selector: "Decorator[expression.callee.name='InjectEntityManager']", message: SCOPE_BOUND_ONLY },
];

export default tseslint.config(
  { ignores: ['dist/**', 'dist-*/**', 'node_modules/**', '.data/**', 'coverage/**', 'apps/console/src/api/schema.d.ts'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A class in a constructor is injected by its metadata, so `import type` there would lose it; the rule knows decorators.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-empty-function': 'off', // An empty Nest module is a module.
      '@typescript-eslint/prefer-nullish-coalescing': 'off', // '' from a form or a setting means "not given" here.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/dot-notation': 'off', // What comes from outside (env, objects of the cluster) is read by name in brackets.
      '@typescript-eslint/no-base-to-string': 'off', // Message parameters are `unknown` and always scalars.
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['libs/**/*.ts', 'libs/**/*.tsx', 'apps/{api,worker,portal,standalone,migrate,cli}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...repositories],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^(\\.\\./)+(libs|apps|${libraries.join('|')})/`, message: 'Go through the door of the other room: #shuyuan/<lib>.' },
            { group: ['#shuyuan/*/*'], message: 'index.ts is the only door of a library: #shuyuan/<lib>.' },
          ],
        },
      ],
    },
  },
  // Divisions are public knowledge and belong to nobody, so their rows need no scope.
  { files: ['libs/regions/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // Logs go through Nest's logger, which adds the correlation id. A command speaks to the person who ran it.
  { files: ['libs/**/*.{ts,tsx}', 'apps/{api,worker,portal}/**/*.ts'], ignores: ['**/main.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['apps/console/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.{spec,medium-spec,cluster-spec,e2e-spec}.ts', 'test/**/*.ts', 'libs/cluster/contract/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.any() and friends are `any`
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-imports': 'off', // A spec may start whole apps.
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }] },
  },
);
