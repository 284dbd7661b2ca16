/**
 * `npm test`: installs what is missing, then checks types, formatting, boundaries and dead code, builds, and runs every
 * test, side by side. Plain JavaScript, because on a fresh clone nothing is installed yet.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { runSteps } from './running/steps.js'

/** @typedef {import('./running/steps.js').Step} Step */

// Renderers run at this niceness; tests at normal priority would starve those that they wait for.
setPriority(10)

// Hundreds of processes import the same modules.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/node')

const started = performance.now()
const reports = mkdtempSync(join(tmpdir(), 'warta-test-'))

/** The projects of vitest.config.ts that run together, by the name of their step. */
const SUITES = {
  newsroom: ['newsroom'],
  publishing: ['publishing'],
  reading: ['reading'],
  stores: ['sqlite', 'postgres'],
  commands: ['commands'],
  nodes: ['nodes'],
  edge: ['edge'],
  rules: ['rules'],
}

/** Steps that test nothing. */
const PREPARATIONS = new Set(['build', 'programs'])

/** @param {string} name */
function resultsOf(name) {
  const report = join(reports, name)
  return existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { success: false, numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] }
}

/** @param {string} name @returns {string} the tests of a suite in numbers, and its slowest files */
function summaryOf(name) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = resultsOf(name)
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
  const slowest = testResults
    .map((/** @type {{ name: string, startTime: number, endTime: number }} */ file) => ({
      file: relative('.', file.name).replace(/^tests\/|\.test\.tsx?$/g, ''),
      seconds: Math.round((file.endTime - file.startTime) / 1000),
    }))
    .toSorted(
      (/** @type {{ seconds: number }} */ one, /** @type {{ seconds: number }} */ other) =>
        other.seconds - one.seconds,
    )
    .slice(0, 3)
    .map(
      (/** @type {{ file: string, seconds: number }} */ { file, seconds }) =>
        `${file} ${seconds} s`,
    )
  return `${numPassedTests} passed, ${numFailedTests} failed${skipped}; slowest: ${slowest.join(', ')}`
}

/** @param {keyof typeof SUITES} name @param {string[]} after @returns {Step} */
const suite = (name, ...after) => ({
  name,
  after,
  command: [
    ...['npm', 'exec', '--', 'vitest', 'run'],
    ...SUITES[name].map((project) => `--project=${project}`),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, name)}`],
  ],
  summary: () => summaryOf(name),
  // A hook of a package may end the process with 0 although tests failed.
  passes: () => resultsOf(name).success === true,
})

/** @param {string} name @param {string} script @param {string[]} after @returns {Step} */
const check = (name, script, ...after) => ({ name, after, command: ['npm', 'run', '-s', script] })

const installed = spawnSync(process.execPath, ['server/up.js', '--no-build'], { stdio: 'inherit' })
if (installed.status !== 0) {
  process.stdout.write('\nInstalling failed.\n0 passed, 1 failed\n')
  process.exit(1)
}

/** @type {Step[]} */
const steps = [
  { name: 'build', command: [process.execPath, 'server/up.js', '--no-start'] },
  {
    name: 'programs',
    command: ['npm', 'exec', '--', 'node', 'tests/running/program-install.ts'],
  },
  // The longest first, and alone among portals until it has rendered the photos that the others then take over. The
  // build takes away the types that it generates.
  suite('newsroom', 'build', 'programs'),
  check('types', 'types:check', 'build'),
  check('formatting', 'lint'),
  check('boundaries', 'boundaries'),
  check('dead code', 'dead-code'),
  suite('rules'),
  suite('edge', 'programs'),
  suite('reading', 'build', 'programs'),
  suite('publishing', 'build', 'programs'),
  suite('commands', 'build'),
  suite('nodes', 'build', 'programs'),
  suite('stores', 'build'),
]
const failedSteps = await runSteps(steps)

let passed = 0
let failed = 0
for (const { name } of steps) {
  const isOk = !failedSteps.includes(name)
  const { numPassedTests, numFailedTests } = resultsOf(name)
  if (name in SUITES) passed += numPassedTests
  else if (!PREPARATIONS.has(name)) passed += Number(isOk)
  // A file that does not load fails without a failed test in it.
  failed += isOk ? 0 : Math.max(1, numFailedTests)
}
rmSync(reports, { recursive: true, force: true })
const seconds = Math.round((performance.now() - started) / 1000)
if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(', ')}\n`)
process.stdout.write(`\nAfter ${Math.floor(seconds / 60)} min ${seconds % 60} s\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed > 0 ? 1 : 0)
