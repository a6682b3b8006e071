import type { OxlintConfig } from 'oxlint'
import { importBorders } from './test/support/import-borders.ts'
import { longFiles } from './test/support/long-files.ts'
import { roomGlobals } from './test/support/room-globals.ts'

type Rules = NonNullable<OxlintConfig['rules']>

/** Turns rules on, as errors, in words as short as the list allows: one line per plugin and concern. */
function errors(plugin: string, names: string): Rules {
  const prefix = plugin === '' ? '' : `${plugin}/`
  return Object.fromEntries(names.split(/\s+/).map((name) => [`${prefix}${name}`, 'error']))
}

/** Turns every rule of a list off. */
function off(rules: Rules): Rules {
  return Object.fromEntries(Object.keys(rules).map((name) => [name, 'off']))
}

const sizes: Rules = {
  // Rooms stay small: median file under 100 lines, hardly one over 300; a function fits a screen.
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', { max: 3 }],
  'max-depth': ['error', { max: 4 }],
  'max-nested-callbacks': ['error', { max: 4 }],
}

const modules: Rules = {
  ...errors('import', 'no-default-export no-duplicates first no-mutable-exports no-commonjs'),
  'import/no-cycle': ['error', { ignoreTypes: false }],
  'import/extensions': ['error', 'always', { ignorePackages: true, checkTypeImports: true }],
  'import/no-unassigned-import': ['error', { allow: ['**/*.css', '@fontsource/**'] }],
  'unicorn/filename-case': ['error', { case: 'kebabCase' }],
  'unicorn/prefer-node-protocol': 'error',
}

const language: Rules = {
  ...errors('', 'array-callback-return default-case-last default-param-last eqeqeq guard-for-in'),
  ...errors('', 'no-alert no-console no-else-return no-empty no-fallthrough no-implicit-coercion'),
  ...errors('', 'no-lonely-if no-loop-func no-multi-assign no-new-func no-new-wrappers'),
  ...errors('', 'no-param-reassign no-prototype-builtins no-return-assign'),
  ...errors('', 'no-script-url no-self-compare no-sequences no-template-curly-in-string no-unneeded-ternary'),
  ...errors('', 'no-useless-assignment no-useless-computed-key no-useless-return no-var no-warning-comments'),
  ...errors('', 'logical-assignment-operators object-shorthand operator-assignment prefer-const'),
  ...errors(
    '',
    'prefer-exponentiation-operator prefer-object-has-own prefer-object-spread prefer-rest-params',
  ),
  ...errors('', 'prefer-spread prefer-template symbol-description yoda'),
  ...errors('promise', 'no-nesting no-return-wrap'),
  // Small closures may be arrows; test/lint/exports.test.ts asks top-level functions to be declarations.
  'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
  // Node's own name for loading modules before the program.
  'no-underscore-dangle': ['error', { allow: ['_preloadModules'] }],
}

const types: Rules = {
  ...errors('typescript', 'consistent-type-exports consistent-type-imports no-import-type-side-effects'),
  ...errors('typescript', 'no-deprecated no-dynamic-delete no-empty-object-type no-explicit-any'),
  ...errors('typescript', 'no-floating-promises no-invalid-void-type no-misused-promises no-mixed-enums'),
  ...errors('typescript', 'no-namespace no-non-null-assertion no-require-imports no-unsafe-argument'),
  ...errors('typescript', 'no-unsafe-assignment no-unsafe-call no-unsafe-function-type'),
  ...errors('typescript', 'no-unsafe-member-access no-unsafe-return only-throw-error parameter-properties'),
  ...errors('typescript', 'prefer-find prefer-for-of prefer-includes prefer-nullish-coalescing'),
  ...errors('typescript', 'prefer-optional-chain prefer-promise-reject-errors prefer-readonly'),
  ...errors('typescript', 'prefer-reduce-type-parameter prefer-ts-expect-error'),
  ...errors('typescript', 'restrict-plus-operands return-await'),
  ...errors('typescript', 'switch-exhaustiveness-check use-unknown-in-catch-callback-variable'),
  'typescript/ban-ts-comment': [
    'error',
    // A suppression says why, in more than a word.
    {
      'ts-expect-error': 'allow-with-description',
      'ts-ignore': true,
      'ts-nocheck': true,
      minimumDescriptionLength: 10,
    },
  ],
  'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  'typescript/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
  // The default lets `undefined` and `null` into a sentence that people read.
  'typescript/restrict-template-expressions': [
    'error',
    { allowAny: false, allowNullish: false, allowNever: true },
  ],
}

const idioms: Rules = {
  ...errors('unicorn', 'catch-error-name consistent-existence-index-check error-message new-for-builtins'),
  ...errors('unicorn', 'no-array-for-each no-document-cookie no-instanceof-builtins no-length-as-slice-end'),
  ...errors('unicorn', 'no-lonely-if no-negated-condition no-negation-in-equality-check'),
  ...errors('unicorn', 'no-object-as-default-parameter no-process-exit no-static-only-class'),
  ...errors('unicorn', 'no-this-assignment no-typeof-undefined no-unreadable-array-destructuring'),
  ...errors('unicorn', 'no-unreadable-iife no-useless-promise-resolve-reject no-useless-switch-case'),
  ...errors('unicorn', 'no-zero-fractions numeric-separators-style prefer-array-flat'),
  ...errors('unicorn', 'prefer-array-index-of prefer-array-some prefer-at prefer-date-now'),
  ...errors('unicorn', 'prefer-default-parameters prefer-dom-node-append prefer-dom-node-dataset'),
  ...errors('unicorn', 'prefer-dom-node-remove prefer-dom-node-text-content prefer-includes'),
  ...errors('unicorn', 'prefer-keyboard-event-key prefer-logical-operator-over-ternary prefer-math-min-max'),
  ...errors('unicorn', 'prefer-math-trunc prefer-modern-dom-apis prefer-modern-math-apis'),
  ...errors('unicorn', 'prefer-native-coercion-functions prefer-negative-index prefer-number-properties'),
  ...errors('unicorn', 'prefer-object-from-entries prefer-optional-catch-binding prefer-regexp-test'),
  ...errors('unicorn', 'prefer-spread prefer-string-replace-all prefer-string-slice'),
  ...errors(
    'unicorn',
    'prefer-string-trim-start-end prefer-structured-clone prefer-type-error throw-new-error',
  ),
}

const components: Rules = {
  ...errors(
    'react',
    'button-has-type hook-use-state jsx-boolean-value jsx-curly-brace-presence jsx-fragments',
  ),
  ...errors(
    'react',
    'jsx-no-target-blank jsx-no-useless-fragment jsx-pascal-case no-clone-element no-danger',
  ),
  ...errors('react', 'no-unescaped-entities no-unknown-property prefer-function-component rules-of-hooks'),
  ...errors('react', 'self-closing-comp'),
  // Our own components have a `role` with a meaning of their own.
  'jsx-a11y/aria-role': ['error', { ignoreNonDOM: true }],
}

/** Rules of the categories below that would make the code worse here, each with the reason. */
const notHere: Rules = {
  // Waiting one after the other is what a disk, a queue and a test need; nothing here fans out.
  'no-await-in-loop': 'off',
  // React's own compiler makes the JSX import.
  'react/react-in-jsx-scope': 'off',
  // Copies of small plain records are what keeps them immutable.
  'oxc/no-map-spread': 'off',
  // async functions cover it; a `then` that only does something is fine.
  'promise/always-return': 'off',
  // A helper beside its one caller reads better than at the top of the file.
  'unicorn/consistent-function-scoping': 'off',
  // A long list of words is kept readable as lines of `...[a, b, c]`.
  'unicorn/no-useless-spread': 'off',
  // A list of three words needs no Set.
  'unicorn/prefer-set-has': 'off',
  // `as` towards a branded id is how brands are made; `as unknown as` is found by test/lint/house.test.ts.
  'typescript/no-unsafe-type-assertion': 'off',
  // react/exhaustive-deps says the same.
  'react/exhaustive-effect-dependencies': 'off',
  'react/memo-dependencies': 'off',
}

const plugins = ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'] as const

const config: OxlintConfig = {
  plugins: [...plugins],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['out', 'dist', '.cache', 'test/fixtures', 'test-results'],
  rules: { ...sizes, ...modules, ...language, ...types, ...idioms, ...components, ...notHere },
  overrides: [
    ...importBorders,
    ...roomGlobals,
    {
      // Programs for the terminal speak through it and end with a code.
      files: ['electron/dev/**/*.{ts,js}', 'test/**/*.{ts,tsx}'],
      rules: { 'no-console': 'off', 'unicorn/no-process-exit': 'off' },
    },
    ...Object.keys(longFiles).map((path) => ({ files: [path], rules: { 'max-lines': 'off' } as const })),
    {
      // Markup counts as lines of its function.
      files: ['renderer/**/*.tsx'],
      rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
    },
    {
      files: ['test/**/*.{ts,tsx}'],
      plugins: [...plugins, 'vitest'],
      rules: {
        'max-lines': 'off',
        'max-lines-per-function': 'off',
        'max-nested-callbacks': 'off',
        'max-params': 'off',
        'no-loop-func': 'off',
        'react/hook-use-state': 'off',
        'react/no-unstable-nested-components': 'off',
        // vitest's matchers, like expect.any(), are typed as anything.
        'typescript/no-unsafe-assignment': 'off',
        ...errors('vitest', 'no-conditional-expect no-disabled-tests no-focused-tests no-identical-title'),
        ...errors('vitest', 'no-import-node-test no-test-prefixes no-test-return-statement'),
        'vitest/consistent-test-it': ['error', { fn: 'test' }],
        // A name may come from a table of cases.
        'vitest/valid-title': ['error', { ignoreTypeOfTestName: true }],
        // `fc.assert` is how fast-check is written everywhere.
        'import/no-named-as-default-member': 'off',
      },
    },
    {
      // JavaScript that a runtime loads as it is: the rules that read types have none to read.
      files: ['**/*.{js,cjs,mjs}'],
      rules: off(types),
    },
    {
      // Tools that insist on a default export.
      files: ['**/*.config.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
}

export default config
