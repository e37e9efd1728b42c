import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const root = new URL('..', import.meta.url).pathname

/** One selector, one message; ESLint keeps only the last list for a file, so lists are put together below. */
const ban = (selector, message) => ({ selector, message })

const bannedEverywhere = [
  ban('TSEnumDeclaration', 'A union of literals, from the contract, in place of an enum.'),
  ban('TSNonNullExpression', 'Narrow it: what is missing is a case to answer.'),
]

const bannedInTheApp = [
  ban("MemberExpression[object.name='Math'][property.name='random']", 'Randomness is an argument.'),
  ban(
    "MemberExpression[object.name='globalThis'][property.name=/^(Date|Intl|Math)$/]",
    'Say it plainly, so it can be checked.',
  ),
  ban("Identifier[name='Intl']", 'Android WeChat has no Intl.'),
  ban(
    'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/]',
    'Without Intl its result differs from phone to phone.',
  ),
  ban("CallExpression[callee.property.name='localeCompare']", 'types/order.ts: without Intl it differs, and is slow.'),
]

const bannedClock = [
  ban("MemberExpression[object.name='Date'][property.name='now']", 'The time is an argument: mock/clock.ts reads it.'),
  ban(
    "NewExpression[callee.name='Date']",
    'Dates are LocalDate strings; Date lives in mock/clock.ts and src/lib/dates.ts.',
  ),
  ban(
    "CallExpression[callee.name='Date']",
    'Dates are LocalDate strings; Date lives in mock/clock.ts and src/lib/dates.ts.',
  ),
]

const bannedText = [
  ban('JSXText[value=/\\p{L}/u]', 'Words live in src/lib/text.'),
  ban('JSXExpressionContainer > Literal[value=/\\p{L}/u]', 'Words live in src/lib/text.'),
]

const restrict = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] })

// A brand or a parsed value is made in one place, where its check is. Those places may assert; nobody else.
const mayAssert = ['{types,tests,config}/**/*.{ts,tsx}']

export default defineConfig(
  { ignores: ['dist/**', 'test-results/**', 'config/tools/**', '**/*.d.ts', 'tests/fixtures/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, hooks.configs.flat.recommended],
    languageOptions: { parserOptions: { project: 'tests/tsconfig.json', tsconfigRootDir: root } },
    rules: {
      ...restrict(bannedEverywhere),
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-console': ['error', { allow: ['error'] }],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // A name is cut and masked by code points, which is what spreading gives.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `const { secret: _, ...shown } = record` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Numbers read well in a template: `${hours}:${minutes}`.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['{types,mock,src}/**'], rules: restrict(bannedEverywhere, bannedInTheApp, bannedClock) },
  { files: ['mock/clock.ts', 'src/lib/dates.ts'], rules: restrict(bannedEverywhere, bannedInTheApp) },
  // Makes the data, on a developer's machine; never shipped.
  { files: ['mock/data/build/**'], rules: restrict(bannedEverywhere) },
  {
    files: ['src/{components,frame,pages}/**'],
    rules: restrict(bannedEverywhere, bannedInTheApp, bannedClock, bannedText),
  },
  {
    files: mayAssert,
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    files: ['tests/**', 'config/**'],
    // A test's story may be longer than a function should be; scripts talk to a terminal.
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
)
