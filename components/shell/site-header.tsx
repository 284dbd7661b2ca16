import { HouseMark } from '#components/parts/house-mark.tsx'
import { frontPath } from '#content/base/address/addresses.ts'
import type { Site } from '#content/model/site/site.ts'
import { Masthead } from './masthead.tsx'
import { SearchMenu } from './search-menu.tsx'
import { SectionNavigation } from './section-navigation.tsx'
import { SiteMenu } from './site-menu.tsx'

/**
 * The sticky bar (nameplate, search, menu), the masthead on the front page, and the sections. The header itself has
 * `display: contents`, so that the bar sticks for the whole length of the page.
 */
export function SiteHeader({
  site,
  current,
  today,
}: {
  site: Site
  current: string
  /** The date on the front page, in words. */
  today?: string | undefined
}) {
  const front = current === frontPath
  return (
    <header className="contents">
      <div
        className={`z-1 border-t-6 border-b border-t-mark bg-paper tall:sticky tall:top-0 print:border-t-ink ${front ? '' : 'border-b-ink'}`}
      >
        <div className="relative mx-auto flex max-w-page items-center gap-5 px-4 md:px-8">
          <a
            href={frontPath}
            aria-current={front ? 'page' : undefined}
            className={`mr-auto flex items-center gap-2 py-2 font-serif text-bar font-bold tracking-name hover:no-underline ${front ? 'md:reveal' : ''}`}
          >
            {site.name}
            <HouseMark className="h-[.42em] w-[.42em] text-accent" />
          </a>
          <SearchMenu />
          <SiteMenu sections={site.sections} pages={site.pages} />
        </div>
      </div>
      {front && <Masthead site={site} today={today} />}
      <SectionNavigation sections={site.sections} current={current} />
    </header>
  )
}
