// The style of this project as rules. Every rule is an error, because a rule that may be broken is no rule.
import { configs as regexp } from 'eslint-plugin-regexp'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { docComments } from './scripts/eslint-doc-comments.js'

const style = {
  // What comes from outside is `unknown` and is decoded: no `any`, no `!`, no assertion but `as const`.
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  // A promise is awaited, or left alone by an explicit `void`.
  '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
  // A new member of a union is an error in each switch that does not handle it.
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // `process.exit` loses output that is not written yet; `process.exitCode` does not.
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'exit',
      message: 'Set process.exitCode: exit loses output that is not written yet.',
    },
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
  // No text from Buddy may take more than linear time.
  'regexp/no-super-linear-move': 'error',
}

/** Rules of the presets that are too strict for this project. */
const loosened = {
  // A number in a template is clear.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  // `process.env['NAME']` shows that the variable may be missing.
  '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
  // An async function without await implements an interface of promises, and its errors become rejections.
  '@typescript-eslint/require-await': 'off',
  // Patterns for names use `[A-Za-z_]`, and ranges of control sequences are written as in ECMA-48.
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
    rules: { ...style, ...loosened },
  },
  // A test may spread a text into its characters.
  { files: ['__tests__/**/*.ts'], rules: { '@typescript-eslint/no-misused-spread': 'off' } },
  // A function fits on one screen.
  {
    files: ['src/**/*.ts'],
    plugins: { 'doc-comments': docComments },
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 60],
      // Prose is read in shorter lines than code.
      'max-len': ['error', { code: 120, comments: 88, ignoreUrls: true, ignorePattern: 'eslint-disable' }],
      'doc-comments/opening': 'error',
    },
  },
  // Only the runner writes to the job log, because untrusted text must be made safe first.
  { files: ['src/**/*.ts'], rules: { 'no-console': 'error' } },
)
