import type { ReactNode } from 'react'
import { mayRole } from '#content/model/people/permissions.ts'
import type { DeskLinks } from '#content/newsroom/desk/desk-navigation.ts'
import { mayChangeSettings } from '#content/newsroom/people/user-access.ts'
import type { AccountRequest } from './account-request.ts'

/** What every plain page of the desk has around it: the publication's name, the account, and the way to all lists and forms. */
export function DeskPage({
  request: { say, siteName, req },
  navigation,
  children,
}: {
  request: AccountRequest
  /** Empty for whoever is not signed in. */
  navigation: readonly DeskLinks[]
  children: ReactNode
}) {
  return (
    <>
      <a className="skip" href="#isi">
        {say('Langsung ke isi')}
      </a>
      <header className="bar">
        <a className="bar-name" href="/admin">
          {siteName}
        </a>
        {req.user && (
          <>
            <button type="button" className="quiet bar-menu" popoverTarget="menu">
              {say('Menu')}
            </button>
            <a className="bar-account" href="/admin/account">
              {req.user.name || req.user.email}
            </a>
          </>
        )}
      </header>
      <div className="desk">
        {navigation.length > 0 && (
          // Opened and closed by the browser itself; a column beside the page where there is room.
          <nav id="menu" popover="auto" aria-label={say('Meja redaksi')}>
            <ul>
              <li>
                <a href="/admin">{say('Hari ini')}</a>
              </li>
              <li>
                <a href="/admin/cari">{say('Cari berita')}</a>
              </li>
              <li>
                <a href="/admin/rencana">{say('Rencana liputan')}</a>
              </li>
              <li>
                <a href="/admin/kawat">{say('Kawat')}</a>
              </li>
              {req.user && mayRole(req.user.role, 'readership', 'read') && (
                <li>
                  <a href="/admin/pembaca">{say('Pembaca')}</a>
                </li>
              )}
              {mayChangeSettings(req) && (
                <li>
                  <a href="/admin/mesin">{say('Mesin')}</a>
                </li>
              )}
              <li>
                <a href="/">{say('Lihat situs')}</a>
              </li>
            </ul>
            {navigation.map(({ title, links }) => (
              <div key={title}>
                <p className="nav-title">{title}</p>
                <ul>
                  {links.map(({ path, label }) => (
                    <li key={path}>
                      <a href={path}>{label}</a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
            <p className="nav-title">{req.user?.email}</p>
            <ul>
              <li>
                <a href="/admin/account">{say('Akun')}</a>
              </li>
              <li>
                <a href="/admin/keamanan">{say('Keamanan')}</a>
              </li>
            </ul>
            <form method="post" action="/admin/keluar">
              <button type="submit" className="quiet">
                {say('Keluar')}
              </button>
            </form>
          </nav>
        )}
        <main id="isi" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}
