import type { ReactNode } from 'react'
import { deskNavigation } from '#content/newsroom/desk/desk-navigation.ts'
import type { AccountRequest } from './account-request.ts'
import { DeskPage } from './desk-page.tsx'
import { DESK_STYLE } from './desk-style.ts'
import { pageAnswer } from './page-answer.ts'

/** A plain page of the desk as an answer: `main` with the bar above it and, for an account, the way to all lists. */
export async function deskAnswer(
  page: AccountRequest,
  {
    title,
    main,
    status = 200,
    style = '',
    script = '/meja.js',
    earlyScript = '',
  }: {
    title: string
    main: ReactNode
    status?: number
    /** The page's own styles. */
    style?: string
    /** The address of its module. */
    script?: string
    /** A script that runs before the page is shown. */
    earlyScript?: string
  },
): Promise<Response> {
  const navigation = page.req.user ? await deskNavigation(page.req) : []
  return pageAnswer(page, {
    title,
    body: (
      <DeskPage request={page} navigation={navigation}>
        {main}
      </DeskPage>
    ),
    status,
    style: DESK_STYLE + style,
    script,
    earlyScript,
  })
}
