import type { ReactNode } from 'react'
import { OnlyIn } from '#components/parts/only-in.tsx'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'
import { SaverOffer } from './saver-offer.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { TextFooter } from './text-footer.tsx'
import { TextHeader } from './text-header.tsx'

/**
 * The frame of every page: skip link, header, main landmark and footer. `current` is the path of the page (`/news`,
 * `/news/slug`, `/`), by which the navigation marks its section.
 */
export function PortalShell({
  site,
  current = '',
  today,
  children,
}: {
  site: Site
  current?: string
  /** The date on the front page, in words. */
  today?: string
  children: ReactNode
}) {
  return (
    <>
      <a
        href="#isi"
        className="sr-only bg-mark p-3 text-flesh focus:not-sr-only focus:fixed focus:z-1"
      >
        {words.skip}
      </a>
      <SaverOffer />
      <TextHeader site={site} />
      <OnlyIn edition="full">
        <SiteHeader site={site} current={current} today={today} />
      </OnlyIn>
      <main id="isi" className="mx-auto min-h-[70vh] max-w-page px-4 md:px-8">
        {children}
      </main>
      <TextFooter site={site} />
      <OnlyIn edition="full">
        <SiteFooter site={site} />
      </OnlyIn>
    </>
  )
}
