/**
 * `npm run up`: from a fresh clone to a running portal. Installs what is missing, builds what is stale, then starts.
 * Plain JavaScript without packages, because none may be installed yet.
 */
import { spawnSync } from 'node:child_process'
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
function changedAt(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return path.endsWith('.md') ? 0 : mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

/** @param {string[]} parameters */
function npm(...parameters) {
  const { status } = spawnSync('npm', parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  npm('ci', '--no-audit', '--no-fund')
}
if (process.argv.includes('--no-build')) process.exit()
if (changedAt('.next/BUILD_ID') < Math.max(...BUILT_FROM.map(changedAt))) npm('run', 'build')
if (!process.argv.includes('--no-start')) npm('start')
