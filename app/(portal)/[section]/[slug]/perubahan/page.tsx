import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { ChangesPage } from '#components/page/changes-page.tsx'
import { WithdrawnPage } from '#components/page/withdrawn-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { changesPath } from '#content/base/address/addresses.ts'
import { noteOutcome } from '#content/base/page-record/page-record.ts'
import { words } from '#content/base/words/words.ts'
import { missingMetadata, pageMetadata } from '#content/machines/describe/site-seo.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import { changesOf } from '#content/reading/stories/change-queries.ts'
import { asideTeasers, storyAt } from '#content/reading/stories/story-queries.ts'

type Props = PageProps<'/[section]/[slug]/perubahan'>

const ASIDE = 6

const load = cache(storyAt)

/** Not indexed: search engines have the story itself. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const found = await load(section, slug)
  if (found?.kind !== 'published') {
    return missingMetadata(found ? words.withdrawn.title : words.notFound.title)
  }
  return pageMetadata(await publication(), {
    title: `${words.changes.title}: ${headlineAlone(found.story, words.genres)}`,
    description: words.changes.intro,
    path: changesPath(found.story),
    index: false,
  })
}

/** What has changed in a story since it was first published. */
export default async function Changes({ params }: Props) {
  const { section, slug } = await params
  const found = await load(section, slug)
  if (!found) return <MissingPage />
  if (found.kind === 'moved') permanentRedirect(changesPath(found.to))
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
  return (
    <PortalShell site={site}>
      <ChangesPage story={story} changes={await changesOf(story.id)} />
    </PortalShell>
  )
}
