import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { publication } from '#app/(portal)/publication.ts'
import { NoPreviewPage } from '#components/page/no-preview-page.tsx'
import { PreviewBar } from '#components/page/preview-bar.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { storyPath } from '#content/base/address/addresses.ts'
import { noteOutcome } from '#content/base/page-record/page-record.ts'
import { formatStamp } from '#content/base/time/time-stamp.ts'
import { words } from '#content/base/words/words.ts'
import { missingMetadata } from '#content/machines/describe/site-seo.ts'
import { deskPreview, sharedPreview } from '#content/reading/stories/preview-queries.ts'
import { asideTeasers } from '#content/reading/stories/story-queries.ts'
import { StoryView } from '../../story-view.tsx'

type Props = PageProps<'/pratinjau/[key]'>

/** Newest stories shown when there is no preview. */
const INSTEAD = 6

/** A story's id; the keys of shared links are longer. */
const STORY = /^\d{1,10}$/

const load = cache(async (key: string) => {
  const now = new Date()
  if (!STORY.test(key)) return sharedPreview(key, now)
  const preview = await deskPreview(Number(key), await headers(), now)
  return preview && { kind: 'draft' as const, preview, until: undefined }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).key)
  return missingMetadata(
    found?.kind === 'draft'
      ? `${words.preview.name}: ${found.preview.story.headline}`
      : words.preview.none,
  )
}

/** The preview of a story: the page that readers will see. 404 or 410 when there is none. */
export default async function Preview({ params }: Props) {
  const found = await load((await params).key)
  if (found?.kind === 'published') permanentRedirect(storyPath(found.story))
  const site = await publication()
  if (found?.kind !== 'draft') {
    noteOutcome(found ? 'gone' : 'missing')
    return (
      <PortalShell site={site}>
        <NoPreviewPage newest={await asideTeasers(INSTEAD)} />
      </PortalShell>
    )
  }
  const { story, isPublished } = found.preview
  const until = found.until && words.preview.until(formatStamp(found.until, story.timeZone))
  return (
    <>
      <PreviewBar
        state={isPublished ? words.preview.changed : words.preview.unpublished}
        {...(until && { until })}
      />
      <PortalShell site={site} current={storyPath(story)}>
        <StoryView story={story} site={site} />
      </PortalShell>
    </>
  )
}
