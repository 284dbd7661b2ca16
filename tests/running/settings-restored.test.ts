import { expect, it, vi } from 'vitest'

// As a file leaves it that is skipped or cannot be loaded.
vi.resetModules()
process.env.LEFT_BY_A_FILE = 'yes'
const { restoreSettings } = await import('./settings-restored.ts')

it('gives each file the settings of the worker, whatever the one before left', () => {
  expect(process.env.LEFT_BY_A_FILE).toBeUndefined()
})

it('takes away modules that were made under a stubbed setting', async () => {
  const load = () => import('#content/base/settings/environment.ts')
  const own = await load()
  restoreSettings()
  expect(await load()).toBe(own)
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  restoreSettings()
  expect(process.env.NEXT_PHASE).toBeUndefined()
  expect(await load()).not.toBe(own)
})
