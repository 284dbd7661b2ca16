/**
 * Takes names of functions out of a program that only whoever looks for faults in the program itself can use.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/**
 * Removes the symbols of the program at `path`, on Linux with the program `strip` of Debian's `binutils`; elsewhere it
 * would undo the program's signature. Parts that are loaded later find what the program exports as before.
 * @returns how many bytes fewer it has; 0 where there is no `strip`, and the program is as it was
 */
export function removeSymbols(path: string): number {
  if (process.platform !== 'linux') return 0
  const before = statSync(path).size
  const { status } = spawnSync('strip', ['--strip-all', path], { stdio: 'ignore' })
  return status === 0 ? before - statSync(path).size : 0
}
