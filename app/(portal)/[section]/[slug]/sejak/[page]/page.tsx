import type { Metadata } from 'next'
import { permanentRedirect, redirect } from 'next/navigation'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { StructuredData } from '#app/(portal)/structured-data.tsx'
import { EntriesPage } from '#components/page/entries-page.tsx'
import { WithdrawnPage } from '#components/page/withdrawn-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { entriesPath, storyPath } from '#content/base/address/addresses.ts'
import { noteOutcome } from '#content/base/page-record/page-record.ts'
import { words } from '#content/base/words/words.ts'
import { entriesJsonLd } from '#content/machines/describe/live-seo.ts'
import { missingMetadata, pageMetadata } from '#content/machines/describe/site-seo.ts'
import { numbersOnPage } from '#content/model/live/entry-pages.ts'
import { storyDescription } from '#content/model/story/description.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import { entriesPage } from '#content/reading/live/coverage-queries.ts'
import { asideTeasers, storyAt } from '#content/reading/stories/story-queries.ts'

type Props = PageProps<'/[section]/[slug]/sejak/[page]'>

const ASIDE = 6

/** The number of a page in its address; 0 for what is none. */
const numberIn = (page: string): number => (/^[1-9]\d{0,4}$/.test(page) ? Number(page) : 0)

const load = cache(async (section: string, slug: string, number: number) => {
  const found = await storyAt(section, slug)
  if (found?.kind !== 'published' || number === 0) return { found }
  return { found, entries: await entriesPage(found.story.id, number) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug, page } = await params
  const number = numberIn(page)
  const { found, entries } = await load(section, slug, number)
  if (found?.kind !== 'published' || entries?.kind !== 'page') {
    const isGone = found?.kind === 'withdrawn'
    return missingMetadata(isGone ? words.withdrawn.title : words.notFound.title)
  }
  const { first, last } = numbersOnPage(number)
  return pageMetadata(await publication(), {
    title: `${headlineAlone(found.story, words.genres)}: ${words.live.page(first, last)}`,
    description: storyDescription(found.story),
    path: entriesPath(found.story, number),
  })
}

/** The entries of a live story that stand on one page for good. */
export default async function Entries({ params }: Props) {
  const { section, slug, page } = await params
  const number = numberIn(page)
  const { found, entries } = await load(section, slug, number)
  if (found?.kind === 'moved' && number > 0) permanentRedirect(entriesPath(found.to, number))
  const site = await publication()
  if (found?.kind === 'withdrawn') {
    noteOutcome('gone')
    return (
      <PortalShell site={site}>
        <WithdrawnPage newest={await asideTeasers(ASIDE)} withdrawal={found.withdrawal} />
      </PortalShell>
    )
  }
  if (found?.kind !== 'published' || !entries) return <MissingPage />
  const { story } = found
  if (entries.kind === 'head') redirect(storyPath(story))
  return (
    <PortalShell site={site}>
      <StructuredData scriptKey="liputan" data={entriesJsonLd(story, entries.live, number, site)} />
      <EntriesPage story={story} live={entries.live} page={number} />
    </PortalShell>
  )
}
