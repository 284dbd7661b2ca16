import type { Browser, Page } from 'playwright'
import { inject } from 'vitest'
import type { Account } from './desk-answers.ts'

/** A page in a new browser context, `width` pixels wide, signed in as `account` if given. */
export async function deskPage(browser: Browser, account?: Account, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject('portal').url,
    locale: 'id-ID',
    viewport: { width, height: 900 },
  })
  if (account) await context.request.post('/api/users/login', { data: account })
  return context.newPage()
}
