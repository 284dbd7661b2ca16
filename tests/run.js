/**
 * `npm test`: installs what is missing, checks types, formatting, boundaries and dead code, builds, and runs
 * every test. Plain JavaScript, because on a fresh clone nothing is installed yet.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @param {string} command
 * @param {string[]} parameters
 * @returns {boolean} whether it succeeded
 */
function run(command, ...parameters) {
  process.stdout.write(`\n› ${command} ${parameters.join(' ')}\n`)
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** @param {string} step */
function mustRun(step, /** @type {[string, ...string[]]} */ ...command) {
  if (run(...command)) return
  process.stdout.write(`\n${step} failed.\n0 passed, 1 failed\n`)
  process.exit(1)
}

mustRun('Installing and building', process.execPath, 'server/up.js', '--no-start')
mustRun('Installing programs', 'npm', 'exec', '--', 'node', 'tests/running/program-install.ts')

const checks = [
  ['npm', 'run', 'types:check'],
  ['npm', 'run', 'lint'],
  ['npm', 'run', 'boundaries'],
  ['npm', 'run', 'dead-code'],
]
const failedChecks = checks.filter(([command = '', ...parameters]) => !run(command, ...parameters))

const folder = mkdtempSync(join(tmpdir(), 'warta-test-'))
const report = join(folder, 'report.json')
run(
  'npm',
  'exec',
  '--',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
)
const tests = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, success: false }
rmSync(folder, { recursive: true, force: true })

for (const check of failedChecks) process.stdout.write(`${check.join(' ')} failed\n`)
const passed = tests.numPassedTests + checks.length - failedChecks.length
// A file that fails to load counts as one failure, although no test in it failed.
const broken = tests.success || tests.numFailedTests > 0 ? 0 : 1
const failed = tests.numFailedTests + broken + failedChecks.length
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed > 0 ? 1 : 0)
