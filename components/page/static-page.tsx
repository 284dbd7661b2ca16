import { StoryBody } from '#components/article/story-body.tsx'
import type { Block } from '#content/article/article-body.ts'
import type { Photo } from '#content/media/photo.ts'
import { PageTitle } from './page-title.tsx'

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
