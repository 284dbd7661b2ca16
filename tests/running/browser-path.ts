import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Where Linux distributions install their own package of the browser. */
const PACKAGED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The path of a Chromium: Playwright's own, or the system's; `undefined` if there is neither. */
export function browserPath(): string | undefined {
  return [chromium.executablePath(), ...PACKAGED].find((path) => existsSync(path))
}
