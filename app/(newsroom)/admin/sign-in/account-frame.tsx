import type { ReactNode } from 'react'
import type { AccountRequest } from '../desk-page/account-request.ts'

/** What every page for signing in has around it: the publication's name and the heading. */
export function AccountFrame({
  request: { siteName },
  title,
  isWide = false,
  children,
}: {
  request: AccountRequest
  title: string
  isWide?: boolean
  children: ReactNode
}) {
  return (
    <main className={isWide ? 'frame wide' : 'frame'}>
      <p className="name">{siteName}</p>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
