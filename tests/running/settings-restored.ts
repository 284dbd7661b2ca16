/**
 * Files of one worker share their modules, and with them the settings of the first that reads any. One that needs other
 * settings sets them in `vi.hoisted`, after `vi.resetModules()`; this takes both away again behind it.
 * @module
 */
import { afterAll, vi } from 'vitest'

const before = { ...process.env }

afterAll(() => {
  vi.unstubAllEnvs()
  const names = new Set([...Object.keys(before), ...Object.keys(process.env)])
  const changed = [...names].filter((name) => process.env[name] !== before[name])
  if (changed.length === 0) return
  for (const name of changed) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
  vi.resetModules()
})
