// The hand of this project, as rules. `npm run lint` allows no warning: what is not worth an error is not worth a rule.
import { configs as regexp } from 'eslint-plugin-regexp'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** What holds for every file that is written by hand. */
const hand = {
  // No `any`, no `!`, no assertion but `as const`: what comes from outside is `unknown` and is decoded.
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
}

export default defineConfig(
  { ignores: ['dist/', 'lib/', 'coverage/', 'reports/', 'demo/out/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['{src,demo,scripts,bench,__tests__}/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, regexp.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...hand },
  },
)
