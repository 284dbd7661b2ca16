import {
  frontPath,
  newestPath,
  popularPath,
  sectionPath,
  todayPath,
} from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { PlacedSection } from '#content/model/filing/section.ts'
import { topSections } from '#content/model/filing/section-tree.ts'

/** One row with the sections and the lists of all stories: scrolls on a phone, wraps on wider screens, without script. */
export function SectionNavigation({
  sections,
  current,
}: {
  sections: readonly PlacedSection[]
  current: string
}) {
  const within = sections.find(({ slug }) => slug === current.split('/')[1])
  const lists = [
    { path: newestPath(), name: words.newest },
    { path: popularPath(), name: words.popular.title },
    { path: todayPath, name: words.dayIndex },
  ]
  return (
    <nav
      aria-label={words.sections}
      className={`border-b print:hidden ${current === frontPath ? 'border-t border-t-ink' : ''}`}
    >
      <ul className="mx-auto flex max-w-page overflow-x-auto px-2 whitespace-nowrap md:flex-wrap md:px-6">
        {topSections(sections).map((section) => (
          <NavigationItem
            key={section.id}
            path={sectionPath(section)}
            name={section.name}
            current={current}
            holds={within !== undefined && (within.parent ?? within.id) === section.id}
          />
        ))}
        {lists.map(({ path, name }, index) => (
          <NavigationItem
            key={path}
            path={path}
            name={name}
            current={current}
            holds={current.startsWith(`${path}/`)}
            apart={index === 0}
          />
        ))}
      </ul>
    </nav>
  )
}

/** One link of the row. `holds`: the current page is below it; `apart`: it starts a new group. */
function NavigationItem({
  path,
  name,
  current,
  holds,
  apart = false,
}: {
  path: string
  name: string
  current: string
  holds: boolean
  apart?: boolean
}) {
  return (
    <li className={apart ? 'ml-2 border-l pl-2 lg:ml-auto lg:border-0' : undefined}>
      <a
        href={path}
        aria-current={current === path ? 'page' : holds ? 'true' : undefined}
        className="flex h-11 items-center border-b-3 border-transparent px-2 font-narrow font-bold aria-[current]:border-accent aria-[current]:text-accent"
      >
        {name}
      </a>
    </li>
  )
}
