import { join } from 'node:path'
import tseslint from 'typescript-eslint'

/** What differs, for all code, from the presets. */
export const houseStyle = {
  rules: {
    // TypeScript knows what is defined, better than this rule does.
    'no-undef': 'off',
    'no-console': 'off',
    // `!= null` asks for null and undefined at once.
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'object-shorthand': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-import-type-side-effects': 'off',
  },
}

/** Needs types, so it is kept to the code where a forgotten promise loses a write or hides a failed test. */
export const awaitPromises = {
  plugins: { '@typescript-eslint': tseslint.plugin },
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: join(import.meta.dirname, '../..') } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
}

export const onlyNamedExports = {
  rules: {
    'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  },
}

const clock = 'The domain has no clock: take `now` as an argument.'
const chance = 'The domain has no randomness: take `seed` as an argument.'

/** The domain gives the same answer to the same arguments, whenever and wherever it runs. */
export const pureDomain = {
  rules: {
    'no-console': 'error',
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: chance },
      { object: 'Date', property: 'now', message: clock },
      { object: 'performance', property: 'now', message: clock },
    ],
    'no-restricted-globals': [
      'error',
      ...['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'crypto', 'WebSocket'].map((name) => ({
        name,
        message: 'The domain has no environment, timers, network or randomness: take what is needed as an argument.',
      })),
    ],
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
      { selector: "CallExpression[callee.name='Date']", message: clock },
      {
        selector: "CallExpression[callee.name='randomUUID'], CallExpression[callee.name='randomBytes']",
        message: chance,
      },
    ],
  },
}

const testFunctions = '/^(test|it|describe|suite)$/'

const inState = 'Wait for a state (vi.waitFor), never for time: the machine may be slow.'

/** A test that does not run, or hides the others, is no test, and neither is one that depends on the machine's speed. */
export const runnableTests = {
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: `MemberExpression[object.name=${testFunctions}][property.name=/^(skip|only|todo|fails|skipIf|runIf)$/]`,
        message: 'Every test runs, every time.',
      },
      {
        selector: "MemberExpression[object.name='vi'][property.name=/^(mock|doMock|fn|spyOn|stubGlobal)$/]",
        message: 'No mocks: pass the real thing, or a small one of your own.',
      },
      {
        selector:
          "MemberExpression[property.name='waitForTimeout'], MemberExpression[object.name='performance'][property.name='now']",
        message: inState,
      },
    ],
    'no-restricted-imports': ['error', { paths: [{ name: 'node:timers/promises', message: inState }] }],
    // In a test, `!` fails as loudly as an assertion would.
    '@typescript-eslint/no-non-null-assertion': 'off',
  },
}

export const components = {
  rules: {
    // `let { label } = $props()` is how Svelte writes it.
    'prefer-const': 'off',
    'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$state', '$bindable'] }],
    // The site is served from the root of its origin.
    'svelte/no-navigation-without-resolve': 'off',
    // It cannot tell state from search parameters that are built and used up inside one function.
    'svelte/prefer-svelte-reactivity': 'off',
  },
}
