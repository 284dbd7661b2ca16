import {
  newestPath,
  pagePath,
  popularPath,
  sectionPath,
  todayPath,
} from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { PlacedSection } from '#content/model/filing/section.ts'
import { childrenOf, topSections } from '#content/model/filing/section-tree.ts'
import type { PageLink } from '#content/model/site/site.ts'

/** A menu of all sections, lists and pages that opens over the page, without script. */
export function SiteMenu({
  sections,
  pages,
}: {
  sections: readonly PlacedSection[]
  pages: readonly PageLink[]
}) {
  return (
    <details name="kepala" className="print:hidden">
      <summary className="flex h-11 cursor-pointer list-none items-center gap-2 font-narrow font-bold">
        <svg
          viewBox="0 0 20 20"
          aria-hidden="true"
          className="h-5 w-5 fill-none stroke-current stroke-2"
        >
          <path d="M2 4h16M2 10h16M2 16h16" />
        </svg>
        {words.menu}
      </summary>
      <nav
        aria-label={words.menu}
        className="absolute inset-x-0 top-full max-h-[80vh] overflow-y-auto border-y border-ink bg-paper px-4 py-4 md:px-8"
      >
        <ul className="grid grid-cols-2 gap-x-8 font-serif text-lg font-bold md:grid-cols-4">
          {topSections(sections).map((section) => (
            <li key={section.id} className="border-b py-1">
              <MenuLink href={sectionPath(section)} name={section.name} />
              <ul className="font-narrow text-base font-normal">
                {childrenOf(sections, section.id).map((child) => (
                  <li key={child.id}>
                    <MenuLink href={sectionPath(child)} name={child.name} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <ul className="mt-4 flex flex-wrap gap-x-6 font-narrow font-bold">
          {[
            { href: newestPath(), name: words.newest },
            { href: popularPath(), name: words.popular.title },
            { href: todayPath, name: words.dayIndex },
            ...pages.map((page) => ({ href: pagePath(page), name: page.title })),
          ].map(({ href, name }) => (
            <li key={href}>
              <MenuLink href={href} name={name} />
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

function MenuLink({ href, name }: { href: string; name: string }) {
  return (
    <a href={href} className="flex min-h-11 items-center">
      {name}
    </a>
  )
}
