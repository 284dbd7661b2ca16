import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { OldAddress } from '#app/(portal)/old-address.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { WithdrawnPage } from '#components/page/withdrawn-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { REFRESH_SECONDS, storyPath } from '#content/base/address/addresses.ts'
import { numberIn } from '#content/base/address/old-address.ts'
import { noteOutcome, noteTags } from '#content/base/page-record/page-record.ts'
import { readingTag } from '#content/base/page-record/tags.ts'
import { words } from '#content/base/words/words.ts'
import { missingMetadata } from '#content/machines/describe/site-seo.ts'
import { storyJsonLd, storyMetadata } from '#content/machines/describe/story-seo.ts'
import { liveHead } from '#content/reading/live/coverage-queries.ts'
import { notedOldYear } from '#content/reading/stories/noted-age.ts'
import { asideTeasers, storyAt } from '#content/reading/stories/story-queries.ts'
import { StoryView } from '../../story-view.tsx'
import { StructuredData } from '../../structured-data.tsx'

type Props = PageProps<'/[section]/[slug]'>

/** Newest stories shown with the notice of a withdrawal. */
const ASIDE = 5

const load = cache(storyAt)
const loadLive = cache(liveHead)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const found = await load(section, slug)
  if (found?.kind === 'published') {
    const site = await publication()
    const { story } = found
    const live = story.genre === 'live' ? await loadLive(story.id) : undefined
    return storyMetadata(story, site, notedOldYear(story, site), live !== undefined)
  }
  return missingMetadata(found?.kind === 'withdrawn' ? words.withdrawn.title : words.notFound.title)
}

/** The page of a story: 410 with the reason for a withdrawn one, a redirect for an old address. */
export default async function Story({ params, searchParams }: Props) {
  const { section, slug } = await params
  const found = await load(section, slug)
  if (!found) return <OldAddress path={[section, slug]} query={numberIn(await searchParams)} />
  if (found.kind === 'moved') permanentRedirect(storyPath(found.to))
  const site = await publication()

  if (found.kind === 'withdrawn') {
    noteOutcome('gone')
    return (
      <PortalShell site={site}>
        <WithdrawnPage newest={await asideTeasers(ASIDE)} withdrawal={found.withdrawal} />
      </PortalShell>
    )
  }

  const { story } = found
  noteTags(readingTag(story.id))
  const live = story.genre === 'live' ? await loadLive(story.id) : undefined
  const refreshes = (await searchParams).segarkan === String(REFRESH_SECONDS)
  return (
    <PortalShell site={site} current={storyPath(story)}>
      <StructuredData scriptKey="berita" data={storyJsonLd(story, site, live)} />
      <StoryView story={story} site={site} live={live} refreshes={refreshes} />
    </PortalShell>
  )
}
