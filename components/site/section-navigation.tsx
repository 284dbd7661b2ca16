import { sectionPath, todayPath } from '#content/address/addresses.ts'
import { words } from '#content/language/words.ts'
import type { SectionLink } from '#content/section/section.ts'

/** The sections in one row: it scrolls on a phone, without script, and breaks into lines where there is room. */
export function SectionNavigation({
  sections,
  current,
}: {
  sections: readonly SectionLink[]
  current: string
}) {
  return (
    <nav aria-label={words.sections} className="border-y border-t-ink print:hidden">
      <ul className="mx-auto flex max-w-page overflow-x-auto px-2 md:px-6 whitespace-nowrap md:flex-wrap">
        {sections.map((section) => (
          <NavigationItem
            key={section.id}
            path={sectionPath(section)}
            name={section.name}
            current={current}
          />
        ))}
        <NavigationItem path={todayPath} name={words.dayIndex} current={current} />
      </ul>
    </nav>
  )
}

function NavigationItem({ path, name, current }: { path: string; name: string; current: string }) {
  return (
    <li>
      <a
        href={path}
        aria-current={
          current === path ? 'page' : current.startsWith(`${path}/`) ? 'true' : undefined
        }
        className="flex h-11 items-center border-b-3 border-transparent px-2 font-narrow font-bold aria-[current]:border-accent aria-[current]:text-accent"
      >
        {name}
      </a>
    </li>
  )
}
