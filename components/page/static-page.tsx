import { StoryBody } from '#components/article/story-body.tsx'
import type { Block } from '#content/article/article-body.ts'
import type { Photo } from '#content/media/photo.ts'
import { PageTitle } from './page-title.tsx'

/** `/halaman/<slug>`: a page about the newsroom. */
export function StaticPage({ title, body }: { title: string; body: readonly Block<Photo>[] }) {
  return (
    <article className="lg:grid lg:grid-cols-story lg:gap-x-10">
      <div className="lg:col-span-full">
        <PageTitle title={title} />
      </div>
      <div className="max-w-text lg:col-start-2">
        <StoryBody blocks={body} />
      </div>
    </article>
  )
}
