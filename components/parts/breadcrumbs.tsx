import { frontPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'
import type { TrailStep } from '#content/model/site/trail.ts'

/** The path from the front page to this page. `here` adds this page itself; omit it where the name is a long headline. */
export function Breadcrumbs({
  site,
  trail,
  here = false,
}: {
  site: Site
  trail: readonly TrailStep[]
  here?: boolean
}) {
  const above = [{ name: site.name, path: frontPath }, ...trail.slice(0, -1)]
  return (
    <nav aria-label={words.trail} className="print:hidden">
      <ol className="flex flex-wrap font-narrow font-bold text-accent">
        {above.map(({ name, path }, index) => (
          <li key={path} className="flex items-center">
            {index > 0 && <Separator />}
            <a href={path} className="flex h-11 items-center">
              {name}
            </a>
          </li>
        ))}
        {here && (
          <li aria-current="page" className="flex items-center text-muted">
            <Separator />
            {trail.at(-1)?.name}
          </li>
        )}
      </ol>
    </nav>
  )
}

const Separator = () => (
  <span aria-hidden="true" className="px-2 font-normal text-muted">
    ›
  </span>
)
