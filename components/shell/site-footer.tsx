import { HouseMark } from '#components/parts/house-mark.tsx'
import {
  correctionsPath,
  frontPath,
  newestPath,
  offlinePath,
  pagePath,
  popularPath,
  replyPath,
  sectionPath,
  textFrontPath,
  todayPath,
} from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { topSections } from '#content/model/filing/section-tree.ts'
import type { Site } from '#content/model/site/site.ts'

/** Site-wide links: the sections, and the masthead and publisher that press law requires on every page. */
export function SiteFooter({ site }: { site: Site }) {
  const { publisher } = site
  return (
    <footer className="mt-16 bg-rind text-sm text-flesh print:hidden">
      <div className="mx-auto grid max-w-page gap-x-8 gap-y-6 px-4 md:px-8 py-10 md:grid-cols-4 lg:grid-cols-5">
        <div className="md:col-span-4 lg:col-span-1">
          <p className="flex items-center gap-2 font-serif text-name font-bold tracking-name">
            <a href={frontPath}>{site.name}</a>
            <HouseMark className="h-[.42em] w-[.42em]" />
          </p>
          <p className="mt-2">{site.tagline ?? site.description}</p>
        </div>
        <FooterLinks
          title={words.sections}
          links={[
            ...topSections(site.sections).map((section) => ({
              name: section.name,
              href: sectionPath(section),
            })),
            { name: words.newest, href: newestPath() },
            { name: words.popular.title, href: popularPath() },
            { name: words.dayIndex, href: todayPath },
          ]}
        />
        <FooterLinks
          wide
          title={words.pages}
          links={[
            ...site.pages.map((page) => ({ name: page.title, href: pagePath(page) })),
            { name: words.corrections.title, href: correctionsPath() },
            { name: words.reply.title, href: replyPath },
            { name: words.text.name, href: textFrontPath },
            ...(site.offlineReading ? [{ name: words.offline.name, href: offlinePath }] : []),
          ]}
        />
        <FooterLinks
          title={words.follow}
          links={site.social.map(({ network, url }) => ({
            name: words.networks[network],
            href: url,
          }))}
        />
        <address
          className="border-t border-current pt-4 not-italic md:col-span-4 lg:col-span-5"
          data-open-places={site.openPlaces?.join('; ')}
        >
          {words.publisher}:{' '}
          {[publisher.name, publisher.address, publisher.phone].filter(Boolean).join(' · ')}
          {publisher.email && (
            <>
              {' · '}
              <a href={`mailto:${publisher.email}`} className="py-3 underline">
                {publisher.email}
              </a>
            </>
          )}
        </address>
      </div>
    </footer>
  )
}

/** A list of links under a heading; `wide` spans two columns. */
function FooterLinks({
  title,
  links,
  wide = false,
}: {
  title: string
  links: { name: string; href: string }[]
  wide?: boolean
}) {
  if (links.length === 0) return null
  return (
    <div className={wide ? 'md:col-span-2' : ''}>
      <h2 className="font-narrow">{title}</h2>
      <ul className={`mt-1 grid grid-cols-2 gap-x-4 ${wide ? '' : 'md:grid-cols-1'}`}>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} className="block py-3 lg:py-2">
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
