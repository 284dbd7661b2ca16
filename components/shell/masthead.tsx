import { Kawung } from '#components/parts/batik-band.tsx'
import type { Site } from '#content/model/site/site.ts'

/** The nameplate of the front page where there is room for it, large between its two ears: what we are, and the day. */
export function Masthead({ site, today }: { site: Site; today?: string | undefined }) {
  return (
    <div className="mx-auto grid max-w-page grid-cols-1 px-4 pb-2 text-sm text-muted md:grid-cols-mast md:items-end md:px-8 md:pb-5 print:hidden">
      <p className="hidden max-w-48 font-serif text-balance italic md:block">{site.tagline}</p>
      <p
        aria-hidden="true"
        className="hidden items-center gap-2 font-serif text-front font-bold tracking-name text-ink md:flex"
      >
        {site.name}
        <Kawung className="h-[.42em] w-[.42em] text-accent" />
      </p>
      <p className="font-narrow md:text-right">{today}</p>
    </div>
  )
}
