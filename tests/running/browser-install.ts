/**
 * Gets a Chromium to test with where there is none: Playwright's own download, else Debian's package.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { browserPath } from './browser-path.ts'

const ways = [
  [['npx', 'playwright', 'install', '--with-deps', 'chromium']],
  [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ],
]

for (const way of ways) {
  if (browserPath()) break
  for (const [command = '', ...parameters] of way) {
    spawnSync(command, parameters, { stdio: 'inherit' })
  }
}
if (!browserPath()) {
  process.stderr.write('No Chromium: run “npx playwright install chromium” and try again.\n')
  process.exit(1)
}
