/**
 * Whether the build is newer than what it was made of.
 * @module
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The inputs of a build. Markdown does not count: stories are read at start. */
const BUILT_FROM = [
  'app',
  'components',
  'content',
  'next.config.js',
  'postcss.config.js',
  'tailwind.config.ts',
  'package-lock.json',
]

/** @param {string} path @returns {number} the latest change below `path`, in milliseconds; 0 if it does not exist */
export function changedAt(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return path.endsWith('.md') ? 0 : mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

/** @returns {number} when the portal was built, in milliseconds; 0 if it was not */
export const builtAt = () => changedAt('.next/BUILD_ID')

/**
 * @returns {number} when the sources of a build last changed, in milliseconds; 0 in a production folder, which has only
 *   some of them
 */
export const sourcesChangedAt = () =>
  existsSync('app') ? Math.max(...BUILT_FROM.map(changedAt)) : 0
