import { words } from '#components/words.ts'
import { frontPath } from '#content/address/addresses.ts'
import type { Site } from '#content/site/site.ts'
import { Kawung } from './kawung.tsx'
import { SearchForm } from './search-form.tsx'
import { SectionNavigation } from './section-navigation.tsx'

/** Nameplate, search and sections. On the front page the nameplate stands large and in the middle. */
export function SiteHeader({ site, current }: { site: Site; current: string }) {
  const front = current === frontPath
  return (
    <header className="border-t-6 border-accent print:border-ink">
      <div className="relative mx-auto flex max-w-page flex-wrap items-center justify-between px-4">
        <a
          href={frontPath}
          aria-current={front ? 'page' : undefined}
          className={`flex items-center gap-2 py-3 font-serif font-bold tracking-name hover:no-underline ${front ? 'text-front md:mx-auto md:py-5' : 'text-name'}`}
        >
          {site.name}
          <Kawung className="h-[.42em] w-[.42em] text-accent" />
        </a>
        <details className={`print:hidden ${front ? 'md:absolute md:right-4 md:bottom-2' : ''}`}>
          <summary className="flex h-11 cursor-pointer items-center gap-2 font-narrow font-bold">
            <svg
              viewBox="0 0 20 20"
              aria-hidden="true"
              className="h-5 w-5 fill-none stroke-current stroke-2"
            >
              <path d="M13 13l5 5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z" />
            </svg>
            {words.search.name}
          </summary>
          <div className="absolute inset-x-0 top-full z-1 border-y border-ink bg-paper p-4">
            <SearchForm id="cari" />
          </div>
        </details>
      </div>
      <SectionNavigation sections={site.sections} current={current} />
    </header>
  )
}
