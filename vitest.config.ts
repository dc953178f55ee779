import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

const ends = ['test/**/*.test.ts', 'test/**/*.test.tsx']
const slow = ['test/e2e/**', 'test/contract/**']
/** They put something in the place of a module: no other file may see that. */
const alone = ['test/documents/light-columns.test.ts', 'test/native-host/module-process.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: 'unit',
          testTimeout: 60_000,
          include: ends,
          exclude: [...slow, ...alone, 'node_modules/**'],
        },
      },
      { test: { name: 'alone', testTimeout: 60_000, include: alone } },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          pool: 'forks',
          poolOptions: { forks: { singleFork: true } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 180_000,
          pool: 'forks',
          poolOptions: { forks: { singleFork: true } },
        },
      },
    ],
  },
})
