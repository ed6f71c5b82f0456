import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import { defineConfig } from 'eslint/config'
import { configs, parser } from 'typescript-eslint'
import { awaitPromises, components, houseStyle, onlyNamedExports, pureDomain, runnableTests } from './lint-rules.js'

/** Run from the project's root: patterns are relative to it. Formatting is Prettier's, imports are dependency-cruiser's. */
export default defineConfig(
  {
    ignores: [
      '**/generated/',
      '**/build/',
      '**/.svelte-kit/',
      '**/graphql-env.d.ts',
      'web/texts/',
      '.data/',
      'test-results/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  configs.strict,
  houseStyle,

  { files: ['server/**', 'prisma/**', 'test/**', 'web/*.ts'], languageOptions: { globals: globals.node } },
  { files: ['server/**/*.ts', 'prisma/**/*.ts', 'test/**/*.ts'], ...awaitPromises },
  { files: ['server/**/*.ts', 'web/src/**/*.ts', 'prisma/**/*.ts', 'test/**/*.ts'], ...onlyNamedExports },
  // These tools ask for a default export.
  { files: ['**/*.config.ts', 'test/setup.ts'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['server/domain/**/*.ts'], ignores: ['**/*.test.ts'], ...pureDomain },
  { files: ['**/*.test.ts', 'test/**/*.ts'], ignores: ['test/{bench,checks}/**'], ...runnableTests },

  { files: ['web/**'], extends: [svelte.configs.recommended], languageOptions: { globals: globals.browser } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser } }, ...components },
)
