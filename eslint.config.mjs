import css from '@eslint/css';
import astro from 'eslint-plugin-astro';
import compat from 'eslint-plugin-compat';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/', 'archive/', '.dist-*/', '.astro/', 'node_modules/', '*.mjs'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Index signatures are read by bracket, as the compiler demands.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Spreading a string gives code points, which is what counting characters wants.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Objects here are made of closures; none uses `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // What runs in browsers keeps to the floor (`browserslist` in package.json), the report builder and
  // the desk to their own; the types see the methods of the language (`tsconfig.floor.json`), this the browser’s.
  {
    files: ['src/{layouts,components,search,lib}/**/*.ts', 'src/charts/browser/**/*.ts'],
    ignores: ['**/*-node.ts'],
    plugins: { compat },
    rules: { 'compat/compat': 'error' },
  },
  {
    files: ['src/{reports,desk,explore,tables}/**/*.ts'],
    ignores: ['**/*-node.ts'],
    plugins: { compat },
    settings: { browserslistOpts: { env: 'maker' } },
    rules: { 'compat/compat': 'error' },
  },
  {
    files: ['**/*.css'],
    language: 'css/css',
    plugins: { css },
    rules: {
      'css/use-baseline': [
        'error',
        {
          // The year of the floor; `tests/site/floor.test.ts` looks at what is built.
          available: 2020,
          // Refinements: without them a page reads as well, and prints as well.
          allowProperties: [
            'accent-color',
            'color-scheme',
            'contain-intrinsic-size',
            'content-visibility',
            'forced-color-adjust',
            'hyphens',
            'orphans',
            // Old, but with corners that do not follow the border everywhere.
            'outline',
            'page',
            'resize',
            'scroll-margin-top',
            'scroll-padding-bottom',
            'scroll-padding-top',
            'text-decoration-thickness',
            'text-autospace',
            'text-size-adjust',
            'text-spacing-trim',
            'text-wrap',
            'user-select',
            'widows',
          ],
          allowPropertyValues: { 'break-after': ['avoid'], 'overflow-wrap': ['anywhere'] },
          allowAtRules: ['page'],
          // Browsers without it show the focus in their own way; controls that hide theirs have `:focus`.
          // `:has` chooses formats of printed pages only.
          allowSelectors: ['focus-visible', 'has'],
          allowMediaConditions: ['scripting'],
        },
      ],
    },
  },
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'],
  {
    files: ['**/*.astro'],
    // A region that scrolls must take focus, or the keyboard cannot scroll it.
    rules: {
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }],
    },
  },
);
