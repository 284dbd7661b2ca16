import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: [
            '{app,components,content,server,cli}/**/*.test.{ts,tsx}',
            'tests/{docs,golden}/**/*.test.ts',
          ],
          // How long a rule takes is no behaviour: a busy machine must not fail it.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'edge', include: ['tests/edge/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'store',
          include: ['tests/store/**/*.test.ts'],
          globalSetup: 'tests/running/postgres-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'portal',
          include: ['tests/{portal,promises,newsroom,commands}/**/*.test.ts'],
          globalSetup: 'tests/running/portal-setup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
