import { PageTitle } from '#components/parts/page-title.tsx'
import { StoryBody } from '#components/story/body/story-body.tsx'
import { words } from '#content/base/words/words.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'

/** `/halaman/<slug>`: a page about the newsroom; it says where the newsroom has not filled it yet. */
export function StaticPage({
  title,
  body,
  openPlaces,
}: {
  title: string
  body: readonly Block<Photo>[]
  openPlaces: readonly string[]
}) {
  return (
    <article>
      <PageTitle title={title} />
      <div className="max-w-text">
        {openPlaces.length > 0 && (
          <p className="mb-6 border-b pb-3 text-muted" data-open-places={openPlaces.join('; ')}>
            {words.unfinishedPage}
          </p>
        )}
        <StoryBody blocks={body} />
      </div>
    </article>
  )
}
