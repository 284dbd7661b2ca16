import { frontPath } from '#content/address/addresses.ts'
import { words } from '#content/language/words.ts'
import type { Site } from '#content/site/site.ts'
import type { TrailStep } from '#content/site/trail.ts'

/** The way from the front page to here; its last step is this page, which names itself below and is left out. */
export function Breadcrumbs({ site, trail }: { site: Site; trail: readonly TrailStep[] }) {
  return (
    <nav aria-label={words.trail} className="print:hidden">
      <ol className="flex flex-wrap font-narrow font-bold text-accent">
        {[{ name: site.name, path: frontPath }, ...trail.slice(0, -1)].map(({ name, path }) => (
          <li key={path} className="flex items-center">
            <a href={path} className="flex h-11 items-center">
              {name}
            </a>
            <span aria-hidden="true" className="px-2 font-normal text-muted">
              ›
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
