// The hand of this project, as rules: all of them errors, since what is not worth an error is not worth a rule.
import { configs as regexp } from 'eslint-plugin-regexp'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { docComments } from './scripts/eslint-doc-comments.js'

const hand = {
  // What comes from outside is `unknown` and is decoded: no `any`, no `!`, no assertion but `as const`.
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  // A promise is awaited, or left alone by an explicit `void`.
  '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
  // A new member of a union is an error wherever it is not thought of.
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // `process.exit` cuts off what is not yet written; `process.exitCode` does not.
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'exit', message: 'Set process.exitCode: exit loses what is still to be written.' },
  ],
  // One import statement a module.
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  'no-duplicate-imports': 'error',
  '@typescript-eslint/explicit-function-return-type': [
    'error',
    { allowExpressions: true, allowTypedFunctionExpressions: true },
  ],
  '@typescript-eslint/no-shadow': 'error',
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/strict-boolean-expressions': ['error', { allowNullableBoolean: true, allowNullableString: true }],
  'object-shorthand': 'error',
  'no-useless-rename': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-param-reassign': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
  // Nothing that Buddy sends may cost more than linear time.
  'regexp/no-super-linear-move': 'error',
}

/** Where the presets go further than this project does. */
const loosened = {
  // A number in a template is what it looks like.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  // `process.env['NAME']` says that there may be no such name.
  '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
  // An async function without await is how an interface of promises is fulfilled: what it throws becomes a rejection.
  '@typescript-eslint/require-await': 'off',
  // `[A-Za-z_]` is what the rules for names say, and the ranges of control sequences are those of ECMA-48: as they are written there.
  'regexp/prefer-w': 'off',
  'regexp/use-ignore-case': 'off',
  'regexp/no-obscure-range': 'off',
  'regexp/control-character-escape': 'off',
}

export default defineConfig(
  { ignores: ['dist/', 'lib/', 'coverage/', 'reports/', 'demo/out/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['{src,demo,testing,scripts,bench,__tests__}/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, regexp.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...hand, ...loosened },
  },
  // A test takes a text apart into characters and means that.
  { files: ['__tests__/**/*.ts'], rules: { '@typescript-eslint/no-misused-spread': 'off' } },
  // A function fits on one screen, and a file in one head.
  {
    files: ['src/**/*.ts'],
    plugins: { 'doc-comments': docComments },
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 60],
      'max-len': ['error', { code: 120 }],
      'doc-comments/opening': 'error',
    },
  },
  // The job log is written through the host alone, which knows what may stand in it.
  { files: ['src/**/*.ts'], rules: { 'no-console': 'error' } },
)
