import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { currentSite } from '#content/site/site-queries.ts'
import { siteMetadata } from '#content/site/site-seo.ts'
import './portal.css'

/** The edge is the only page cache, so there is one place to look when a page is stale. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
}

export const generateMetadata = async (): Promise<Metadata> => siteMetadata(await currentSite())

export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="id">
      <body>{children}</body>
    </html>
  )
}
