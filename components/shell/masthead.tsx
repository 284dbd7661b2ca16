import { HouseMark } from '#components/parts/house-mark.tsx'
import type { Site } from '#content/model/site/site.ts'

/** The large nameplate of the front page, between the tagline and the date; on small screens only the date. */
export function Masthead({ site, today }: { site: Site; today?: string | undefined }) {
  return (
    <div className="mx-auto grid max-w-page grid-cols-1 px-4 pb-2 text-sm text-muted md:grid-cols-mast md:items-end md:px-8 md:pb-5 print:hidden">
      <p className="hidden max-w-48 font-serif text-balance italic md:block">{site.tagline}</p>
      <p
        aria-hidden="true"
        className="hidden items-center gap-2 font-serif text-front font-bold tracking-name text-ink md:flex"
      >
        {site.name}
        <HouseMark className="h-[.42em] w-[.42em] text-accent" />
      </p>
      <p className="font-narrow md:text-right">{today}</p>
    </div>
  )
}
