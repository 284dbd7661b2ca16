/**
 * The form of a story, as tests write in it.
 * @module
 */
import type { Browser, Page } from 'playwright'
import type { Account } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

/** The empty form of a new story. */
export async function newStory(browser: Browser, account: Account): Promise<Page> {
  const page = await deskPage(browser, account)
  await page.goto('/admin/collections/articles/create')
  await page.waitForURL(/articles\/\d+/)
  await body(page).waitFor()
  return page
}

/** The editor of the body. */
export const body = (page: Page) => page.locator('[data-lexical-editor=true]').first()

/** The input of the headline. */
export const headline = (page: Page) => page.locator('#field-headline')

/** The number of the story in the form. */
export const storyId = (page: Page) => Number(/articles\/(\d+)/.exec(page.url())?.[1])

/** What the header says of the last save. */
export const saveLine = (page: Page) => page.locator('.save-line')

/** Waits for the autosave of what was just typed. */
export const autosaved = (page: Page) =>
  page.waitForResponse(
    (answer) => answer.url().includes('autosave=true') && answer.request().method() === 'PATCH',
  )

/** Whether a request saves the story of the form. */
export const isSave = (url: URL): boolean => /^\/api\/articles\/\d+$/.test(url.pathname)
