import type { Metadata, Viewport } from 'next'
import { cache, type ReactNode } from 'react'
import { licencePath } from '#content/base/address/addresses.ts'
import { appearanceStyle } from '#content/base/appearance/appearance.ts'
import { dark, light } from '#content/base/appearance/tokens.ts'
import { provideAddressCheck } from '#content/base/page-record/address-check.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { siteMetadata } from '#content/machines/describe/site-seo.ts'
import { isKnownAddress } from '#content/reading/lists/known-addresses.ts'
import { publication } from './publication.ts'
import './portal.css'

// The renderer asks it before it has a page made. All pages share this layout, so it is set with the first one.
provideAddressCheck(isKnownAddress)

/** Routes are never cached by Next.js: the edge is the only page cache, so there is one place to look. */
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
