import { frontPath } from '#content/address/addresses.ts'
import type { Site } from '#content/site/site.ts'
import { Kawung } from './kawung.tsx'
import { SearchMenu } from './search-menu.tsx'
import { SectionNavigation } from './section-navigation.tsx'

/** Nameplate, search and sections. On the front page the nameplate stands large between its two ears. */
export function SiteHeader({ site, current }: { site: Site; current: string }) {
  const front = current === frontPath
  return (
    <header className="border-t-6 border-mark print:border-ink">
      <div
        className={`relative mx-auto grid max-w-page grid-cols-card items-center px-4 md:px-8 ${front ? 'md:grid-cols-mast md:items-end md:pb-5' : ''}`}
      >
        {front && (
          <p className="hidden w-48 font-serif text-sm text-balance text-muted italic md:block">
            {site.tagline}
          </p>
        )}
        <a
          href={frontPath}
          aria-current={front ? 'page' : undefined}
          className={`flex items-center gap-2 py-3 font-serif font-bold tracking-name hover:no-underline ${front ? 'text-front md:pb-0' : 'text-name'}`}
        >
          {site.name}
          <Kawung className="h-[.42em] w-[.42em] text-accent" />
        </a>
        <SearchMenu />
      </div>
      <SectionNavigation sections={site.sections} current={current} />
    </header>
  )
}
