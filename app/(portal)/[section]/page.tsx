import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { OldAddress } from '#app/(portal)/old-address.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { SectionIndexPage } from '#components/page/lists/section-index-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { sectionPath } from '#content/base/address/addresses.ts'
import { readPageNumber } from '#content/base/address/page-number.ts'
import { words } from '#content/base/words/words.ts'
import { listCard } from '#content/machines/cards/card-kinds.ts'
import {
  collectionJsonLd,
  missingMetadata,
  pageMetadata,
} from '#content/machines/describe/site-seo.ts'
import { sectionTrail } from '#content/model/site/trail.ts'
import { sectionAt } from '#content/reading/lists/section-queries.ts'
import { popularStories } from '#content/reading/readership/popular-stories.ts'
import { sectionPage } from '#content/reading/stories/story-queries.ts'
import { StructuredData } from '../structured-data.tsx'

type Props = PageProps<'/[section]'>

/** Stories in the "most read" block. */
const POPULAR = 5

const load = cache(async (slug: string, page: number) => {
  const section = await sectionAt(slug)
  const list = section && (await sectionPage(section.family, page))
  return section && list && { section, list }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const wanted = readPageNumber((await searchParams).page)
  const found = wanted.kind === 'page' && (await load((await params).section, wanted.page))
  if (!found) return missingMetadata(words.notFound.title)
  const { section } = found
  const site = await publication()
  const note = wanted.page > 1 ? ` – ${words.pagination.page(wanted.page)}` : ''
  return pageMetadata(site, {
    title: `${section.name}${note}`,
    description: section.description ?? `${section.name}: ${site.description}`,
    path: sectionPath(section, wanted.page),
    feeds: sectionPath(section),
    card: listCard('rubrik', section),
  })
}

/** The index of a section; page 1 also shows what is read most. */
export default async function SectionIndex({ params, searchParams }: Props) {
  const { section: slug } = await params
  const wanted = readPageNumber((await searchParams).page)
  if (wanted.kind === 'first') permanentRedirect(sectionPath({ slug }))
  if (wanted.kind === 'none') return <MissingPage />
  const found = await load(slug, wanted.page)
  if (!found) return <OldAddress path={[slug]} />
  const { section, list } = found
  const site = await publication()
  const path = sectionPath(section, wanted.page)
  const popular = wanted.page === 1 ? await popularStories('day', POPULAR, new Date()) : []
  const trail = sectionTrail(site, section, wanted.page)
  return (
    <PortalShell site={site} current={sectionPath(section)}>
      <StructuredData
        scriptKey="rubrik"
        data={collectionJsonLd(site, { name: section.name, path, teasers: list.teasers, trail })}
      />
      <SectionIndexPage
        site={site}
        section={section}
        trail={trail}
        teasers={list.teasers}
        popular={popular}
        page={wanted.page}
        hasNext={list.hasNext}
      />
    </PortalShell>
  )
}
