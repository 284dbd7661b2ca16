import { PageTitle } from '#components/parts/page-title.tsx'
import { StoryBody } from '#components/story/body/story-body.tsx'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'

/** `/halaman/<slug>`: a page about the newsroom. */
export function StaticPage({ title, body }: { title: string; body: readonly Block<Photo>[] }) {
  return (
    <article>
      <PageTitle title={title} />
      <div className="max-w-text">
        <StoryBody blocks={body} />
      </div>
    </article>
  )
}
