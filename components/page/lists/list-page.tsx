import type { ReactNode } from 'react'
import { TeaserRiver } from '#components/list/teaser-river.tsx'
import { EmptyState } from '#components/parts/empty-state.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { PageTurner } from '#components/parts/page-turner.tsx'
import { newestPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/**
 * The common layout of section, topic and author pages: title, introduction, stories and pagination. The introduction
 * is shown on page 1; later pages show their number in the title.
 */
export function ListPage({
  title,
  label,
  trail,
  below,
  children,
  teasers,
  page,
  hasNext,
  path,
  section,
}: {
  title: string
  label?: string | undefined
  /** {@link Breadcrumbs} of this page. */
  trail: ReactNode
  /** Shown between the title and the stories. */
  below?: ReactNode
  children?: ReactNode
  teasers: readonly Teaser[]
  page: number
  hasNext: boolean
  path: (page: number) => string
  section: boolean
}) {
  return (
    <>
      <PageTitle
        title={title}
        label={label}
        trail={trail}
        note={page > 1 ? words.pagination.page(page) : undefined}
      >
        {page === 1 && children}
      </PageTitle>
      {below}
      {teasers.length > 0 ? (
        <TeaserRiver teasers={teasers} section={section} lead={page === 1 && !section} />
      ) : (
        <EmptyState title={words.empty.list} hint={words.empty.listHint}>
          <a href={newestPath()} className="chip mt-5 inline-flex">
            {words.newest}
          </a>
        </EmptyState>
      )}
      <PageTurner page={page} hasNext={hasNext} path={path} />
    </>
  )
}
