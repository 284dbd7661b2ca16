import type { Browser, Page } from 'playwright'
import { afterEach, expect, inject } from 'vitest'
import type { Account } from './desk-answers.ts'

/** What the Content-Security-Policy stopped on the pages of this file's tests. */
const stopped: string[] = []
afterEach(() => {
  expect(stopped.splice(0), 'stopped by the Content-Security-Policy').toEqual([])
})

/** A page in a new browser context, `width` pixels wide, signed in as `account` if given. */
export async function deskPage(browser: Browser, account?: Account, width = 1280): Promise<Page> {
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
