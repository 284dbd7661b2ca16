/**
 * Files of one worker share their modules, and with them the settings of the first that reads any. One that needs other
 * settings sets them in `vi.hoisted`, after `vi.resetModules()`. This takes both away again: behind the file, and before
 * the next one, because nothing runs behind a file that is skipped or cannot be loaded.
 * @module
 */
import { afterAll, vi } from 'vitest'

/** Where the settings of the worker are kept: this module is loaded anew for each file. */
const KEPT = Symbol.for('warta.settings')
/** The test runner's own. */
const OF_RUNNER = /^(?:VITEST|TEST$)/

/** The settings that the worker began with. */
function beginning(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv | undefined = Reflect.get(globalThis, KEPT)
  if (kept) return kept
  const now = { ...process.env }
  Reflect.set(globalThis, KEPT, now)
  return now
}

/** Gives the worker the settings that it began with, and takes away modules that may have read others. */
export function restoreSettings(): void {
  const before = beginning()
  const changed = [...new Set([...Object.keys(before), ...Object.keys(process.env)])].filter(
    (name) => !OF_RUNNER.test(name) && process.env[name] !== before[name],
  )
  // Only now: modules that were made under a stubbed setting are no others' either.
  vi.unstubAllEnvs()
  if (changed.length === 0) return
  for (const name of changed) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
  vi.resetModules()
}

restoreSettings()
afterAll(restoreSettings)
