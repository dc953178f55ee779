// One linter. Each house rule says what to do instead (design: rooms, data, errors).
import tseslint from 'typescript-eslint'

const noNetwork = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map((name) => ({
  name,
  message: 'The product has no network code. Data stays on this PC.',
}))
const pureGlobals = ['window', 'document', 'navigator', 'chrome', 'browser', 'console', 'process', 'localStorage'].map(
  (name) => ({ name, message: 'This room is pure: hand the value in as an argument.' }),
)
const pureCalls = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Pass the clock in.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the clock in.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Pass the random source in.' },
]

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.output',
      '.wxt',
      'dist',
      'demo-output',
      '**/*.mjs',
      '**/*.cjs',
      'eslint.config.js',
      'test/portal/**/*.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: 'Import z from src/protocol/zod: it switches code evaluation off.' },
            { name: 'zod/mini', message: 'Import z from src/protocol/zod: it switches code evaluation off.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**', 'entrypoints/**'],
    rules: {
      'no-restricted-globals': ['error', ...noNetwork],
      'no-restricted-properties': ['error', { property: 'sendBeacon', message: 'The product has no network code.' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/{fields,certificates,procedures,records,requests}/**', 'src/autofill/{match,plan}/**'],
    rules: {
      'no-restricted-globals': ['error', ...noNetwork, ...pureGlobals],
      'no-restricted-syntax': ['error', ...pureCalls],
    },
  },
  { files: ['src/protocol/zod.ts'], rules: { 'no-restricted-imports': 'off' } },
)
