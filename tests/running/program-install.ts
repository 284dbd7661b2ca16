/**
 * Gets the programs that tests run where they are missing: a Chromium (Playwright's own download, else Debian's
 * package), the servers that `docs/deploy` sets before the edge, and Java for the HTML checker.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { browserPath } from './browser-path.ts'
import { isInstalled } from './program-path.ts'

/** Programs, each with the package of Debian that it comes in. */
const PROGRAMS = {
  java: 'default-jre-headless',
  nginx: 'nginx-light',
  openssl: 'openssl',
  varnishd: 'varnish',
} as const

const run = (command: string, ...parameters: string[]) =>
  spawnSync(command, parameters, { stdio: 'inherit' })

if (!browserPath()) run('npx', 'playwright', 'install', '--with-deps', 'chromium')

const lacking = () => Object.keys(PROGRAMS).filter((program) => !isInstalled(program))
const packages = [
  ...(browserPath() ? [] : ['chromium']),
  ...lacking().map((program) => PROGRAMS[program as keyof typeof PROGRAMS]),
]
// Only root may install; whoever tests as somebody else is told below what is left out.
if (packages.length > 0 && process.getuid?.() === 0) {
  run('apt-get', 'update')
  run('apt-get', 'install', '-y', '--no-install-recommends', ...packages)
}

if (!browserPath()) {
  process.stderr.write('No Chromium: run “npx playwright install chromium” and try again.\n')
  process.exit(1)
}
if (lacking().length > 0) {
  process.stderr.write(`Not installed, their tests are skipped: ${lacking().join(', ')}.\n`)
}
