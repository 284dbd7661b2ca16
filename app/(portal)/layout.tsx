import type { Metadata, Viewport } from 'next'
import { cache, type ReactNode } from 'react'
import { publication } from '#app/(portal)/publication.ts'
import { licencePath } from '#content/address/addresses.ts'
import { appearanceStyle } from '#content/appearance/appearance.ts'
import { dark, light } from '#content/appearance/tokens.ts'
import { currentCrawling } from '#content/crawling/crawling-queries.ts'
import { language } from '#content/language/words.ts'
import { siteMetadata } from '#content/site/site-seo.ts'
import './portal.css'

/** The edge is the only page cache, so there is one place to look when a page is stale. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: light.paper },
    { media: '(prefers-color-scheme: dark)', color: dark.paper },
  ],
}

const policy = cache(currentCrawling)

export const generateMetadata = async (): Promise<Metadata> =>
  siteMetadata(await publication(), await policy())

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { licence } = await policy()
  const { appearance = {} } = await publication()
  const look = appearanceStyle(appearance)
  return (
    <html lang={language}>
      <head>
        {licence && <link rel="license" type="application/rsl+xml" href={licencePath} />}
        {look && <style>{look}</style>}
      </head>
      <body>{children}</body>
    </html>
  )
}
