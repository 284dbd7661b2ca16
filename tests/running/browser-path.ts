import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Where Linux distributions install their own packages of the browser; the one without windows costs a third less. */
const PACKAGED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The path of a Chromium: Playwright's own, or the system's; `undefined` if there is neither. */
export function browserPath(): string | undefined {
  return [chromium.executablePath(), ...PACKAGED].find((path) => existsSync(path))
}
