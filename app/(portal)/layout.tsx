import type { Metadata, Viewport } from 'next'
import { cache, type ReactNode } from 'react'
import { licencePath } from '#content/address/addresses.ts'
import { currentCrawling } from '#content/crawling/crawling-queries.ts'
import { language } from '#content/language/words.ts'
import { currentSite } from '#content/site/site-queries.ts'
import { siteMetadata } from '#content/site/site-seo.ts'
import './portal.css'

/** The edge is the only page cache, so there is one place to look when a page is stale. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#131015' },
  ],
}

const policy = cache(currentCrawling)

export const generateMetadata = async (): Promise<Metadata> =>
  siteMetadata(await currentSite(), await policy())

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { licence } = await policy()
  return (
    <html lang={language}>
      {licence && (
        <head>
          <link rel="license" type="application/rsl+xml" href={licencePath} />
        </head>
      )}
      <body>{children}</body>
    </html>
  )
}
