/**
 * Installs missing programs that tests run: a Chromium (Playwright's download, or Debian's package), the programs that
 * read the files of `docs/deploy`, Java for the HTML checker, `strip` for a small production folder, and a pooler for
 * PostgreSQL.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { browserPath } from './browser-path.ts'
import { isInstalled } from './program-path.ts'

/** Programs and the Debian packages that contain them. */
const PROGRAMS = {
  caddy: 'caddy',
  haproxy: 'haproxy',
  java: 'default-jre-headless',
  nginx: 'nginx-light',
  openssl: 'openssl',
  pgbouncer: 'pgbouncer',
  promtool: 'prometheus',
  strip: 'binutils',
  varnishd: 'varnish',
} as const

const run = (command: string, ...parameters: string[]) =>
  spawnSync(command, parameters, { stdio: 'inherit' })

if (!browserPath()) run('npx', 'playwright', 'install', '--with-deps', 'chromium')

const lacking = () => Object.keys(PROGRAMS).filter((program) => !isInstalled(program))
const install = (...packages: string[]) =>
  run('apt-get', 'install', '-y', '--no-install-recommends', ...packages)
const packages = lacking().map((program) => PROGRAMS[program as keyof typeof PROGRAMS])
// Only root can install packages; the message below tells other users what is skipped.
if ((packages.length > 0 || !browserPath()) && process.getuid?.() === 0) {
  run('apt-get', 'update')
  if (packages.length > 0) install(...packages)
  // Older releases have the whole browser only.
  if (!browserPath()) install('chromium-headless-shell')
  if (!browserPath()) install('chromium')
}

if (!browserPath()) {
  process.stderr.write('No Chromium: run “npx playwright install chromium” and try again.\n')
  process.exit(1)
}
if (lacking().length > 0) {
  process.stderr.write(`Not installed, their tests are skipped: ${lacking().join(', ')}.\n`)
}
