import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/** How long something may take that is waited for; a busy machine must not fail a test. */
const patience = { poll: { timeout: 20_000 } }

/** Most polls ask a portal, which works 15 ms for an answer: asked every 50 ms, it does little else. */
const seldom = { poll: { ...patience.poll, interval: 250 } }

/**
 * Files of one worker share what they load: loading it anew for each took more processor time than all tests of rules,
 * and Payload alone takes a second.
 */
const shared = { isolate: false, setupFiles: ['tests/running/settings-restored.ts'] }

/** What tests of a running portal have in common: each project starts one of its own. */
const portal = {
  ...shared,
  globalSetup: 'tests/running/portal-setup.ts',
  testTimeout: 180_000,
  hookTimeout: 300_000,
  expect: seldom,
}

/** What the tests of the stores have in common: each file is run on either database, in a store of its own. */
const store = {
  ...shared,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  execArgv: ['--import', './server/package-loading.ts'],
  setupFiles: [...shared.setupFiles, 'tests/running/payload-forgotten.ts'],
}
/** It installs a site of WordPress, which is the same on either database. */
const onSqliteOnly = 'tests/store/wordpress-itself.test.ts'

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    // Golden files are no imports: a change of one runs all.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, 'tests/golden/*/*/*'],
    projects: [
      {
        test: {
          ...shared,
          name: 'rules',
          include: [
            '{app,components,content,server,cli}/**/*.test.{ts,tsx}',
            'tests/{docs,golden,running}/**/*.test.ts',
          ],
          // How long a rule takes is no behaviour: a busy machine must not fail it.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'edge',
          include: ['tests/edge/**/*.test.ts'],
          testTimeout: 60_000,
          expect: patience,
        },
      },
      {
        test: {
          ...store,
          name: 'sqlite',
          include: ['tests/store/**/*.test.ts'],
        },
      },
      {
        test: {
          ...store,
          name: 'postgres',
          include: ['tests/store/**/*.test.ts'],
          exclude: [onSqliteOnly],
          globalSetup: 'tests/running/postgres-setup.ts',
        },
      },
      // Stores, and where needed portals, of their own.
      {
        test: {
          ...shared,
          name: 'commands',
          include: ['tests/commands/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      // Several portals on one PostgreSQL, and what keeps them in step.
      {
        test: {
          name: 'nodes',
          include: ['tests/nodes/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
          expect: seldom,
        },
      },
      // These only read, so that one portal serves all of them at once.
      {
        test: {
          ...portal,
          name: 'reading',
          include: ['tests/{portal,promises}/**/*.test.ts'],
        },
      },
      // These write: one file after the other, each project on a portal of its own.
      {
        test: {
          ...portal,
          name: 'newsroom',
          include: ['tests/newsroom/**/*.test.ts'],
          fileParallelism: false,
          setupFiles: [...shared.setupFiles, 'tests/running/desk-policy-kept.ts'],
        },
      },
      {
        test: {
          ...portal,
          name: 'publishing',
          include: ['tests/publishing/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
