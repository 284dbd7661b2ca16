/**
 * `npm run up`: from a fresh clone to a running portal. Installs what is missing, builds what is stale, then starts.
 * Plain JavaScript without packages, because none may be installed yet.
 */
import { spawnSync } from 'node:child_process'
import { builtAt, changedAt, sourcesChangedAt } from './build-age.js'

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
if (builtAt() < sourcesChangedAt()) npm('run', 'build')
if (!process.argv.includes('--no-start')) npm('start')
