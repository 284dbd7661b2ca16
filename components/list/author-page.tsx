import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { authorPath } from '#content/address/addresses.ts'
import type { Teaser } from '#content/article/article.ts'
import type { Author } from '#content/author/author.ts'
import { words } from '#content/language/words.ts'
import type { Site } from '#content/site/site.ts'
import { authorTrail } from '#content/site/trail.ts'
import { ListPage } from './list-page.tsx'

/** `/penulis/<slug>`: who signs, and what they wrote. */
export function AuthorPage({
  site,
  author,
  teasers,
  page,
  hasNext,
}: {
  site: Site
  author: Author
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
    >
      {author.bio}
    </ListPage>
  )
}
