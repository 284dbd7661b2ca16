import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Where Linux distributions put the browser that they package. */
const PACKAGED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium to test with: Playwright's own, else the system's; `undefined` where there is none. */
export function browserPath(): string | undefined {
  return [chromium.executablePath(), ...PACKAGED].find((path) => existsSync(path))
}
