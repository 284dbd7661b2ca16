/**
 * `npm run check`: what can be known within half a minute of what was changed since the last commit. Where nothing
 * was, of the commits since `main`; on `main` itself, of its last commit. `npm test` checks everything.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { runSteps } from './running/steps.js'

/** What git answers; the empty string where it has none. */
function git(...parameters: string[]): string {
  try {
    return execFileSync('git', parameters, { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '')

/** Files that differ from `base` and are there. */
const changedSince = (base: string): string[] => [
  ...lines(git('diff', '--name-only', '--diff-filter=d', base)),
  ...lines(git('ls-files', '--others', '--exclude-standard')),
]

const head = git('rev-parse', 'HEAD')
const isClean = git('status', '--porcelain') === ''
const branchPoint = git('merge-base', 'HEAD', 'main')
const base = isClean ? (branchPoint && branchPoint !== head ? branchPoint : 'HEAD~1') : 'HEAD'
const files = changedSince(base)

const name = (commit: string) => git('log', '-1', '--format=%h %s', commit)
process.stdout.write(
  `${isClean ? 'The work tree is clean. Checking' : 'Checking'} ${files.length} files that changed since ${name(base)}\n\n`,
)

const started = performance.now()
const failed = await runSteps([
  { name: 'types', command: ['npm', 'run', '--silent', 'types:check'] },
  {
    name: 'formatting',
    command: [
      'biome',
      'check',
      '--no-errors-on-unmatched',
      '--files-ignore-unknown=true',
      ...files,
    ],
  },
  { name: 'tests', command: ['vitest', 'run', '--project', 'rules', '--changed', base] },
  { name: 'boundaries', command: ['npm', 'run', '--silent', 'boundaries'] },
])
const seconds = ((performance.now() - started) / 1000).toFixed(1)
process.stdout.write(
  failed.length > 0
    ? `\n${failed.join(', ')} failed, after ${seconds} s\n`
    : `\nAll is well, after ${seconds} s\n`,
)
process.exit(failed.length > 0 ? 1 : 0)
