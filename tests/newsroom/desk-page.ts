import type { Browser, Page } from 'playwright'
import { expect, inject } from 'vitest'
import type { Account } from './desk-answers.ts'

/** What the Content-Security-Policy stopped on the desk's pages since it was last asked for. */
const stopped: string[] = []
let isWatched = false

/** From here on {@link expectPolicyKept} is called behind each test. */
export function watchPolicy(): void {
  isWatched = true
}

/** Fails if the Content-Security-Policy has stopped something on a page of {@link deskPage}. */
export function expectPolicyKept(): void {
  expect(stopped.splice(0), 'stopped by the Content-Security-Policy').toEqual([])
}

/**
 * A page in a new browser context, `width` pixels wide, signed in as `account` if given.
 * @throws {Error} where nothing asks what the policy stopped
 */
export async function deskPage(browser: Browser, account?: Account, width = 1280): Promise<Page> {
  if (!isWatched) throw new Error('Nothing watches the policy: tests/running/desk-policy-kept.ts.')
  const context = await browser.newContext({
    baseURL: inject('portal').url,
    locale: 'id-ID',
    viewport: { width, height: 900 },
  })
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) stopped.push(message.text())
  })
  if (account) await context.request.post('/api/users/login', { data: account })
  return context.newPage()
}
