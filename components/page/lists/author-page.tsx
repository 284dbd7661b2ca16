import { Breadcrumbs } from '#components/parts/breadcrumbs.tsx'
import { authorPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { AuthorProfile } from '#content/model/filing/author.ts'
import type { Site } from '#content/model/site/site.ts'
import { authorTrail } from '#content/model/site/trail.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { AuthorProfileBox } from './author-profile-box.tsx'
import { ListPage } from './list-page.tsx'

/** `/penulis/<slug>`: an author and their stories; the first page presents the author. */
export function AuthorPage({
  site,
  author,
  teasers,
  page,
  hasNext,
}: {
  site: Site
  author: AuthorProfile
  teasers: readonly Teaser[]
  page: number
  hasNext: boolean
}) {
  return (
    <ListPage
      title={author.name}
      label={author.role ?? words.author[author.kind]}
      trail={<Breadcrumbs here site={site} trail={authorTrail(author, page)} />}
      teasers={teasers}
      page={page}
      hasNext={hasNext}
      path={(number) => authorPath(author, number)}
      section
      below={page === 1 && <AuthorProfileBox author={author} />}
    />
  )
}
