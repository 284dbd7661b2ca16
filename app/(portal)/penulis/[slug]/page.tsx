import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { OldAddress } from '#app/(portal)/old-address.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { AuthorPage } from '#components/page/lists/author-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { authorPath } from '#content/base/address/addresses.ts'
import { readPageNumber } from '#content/base/address/page-number.ts'
import { words } from '#content/base/words/words.ts'
import { listCard } from '#content/machines/cards/card-kinds.ts'
import { authorJsonLd, missingMetadata, pageMetadata } from '#content/machines/describe/site-seo.ts'
import { authorAt } from '#content/reading/lists/author-queries.ts'
import { authorPage } from '#content/reading/stories/story-queries.ts'
import { StructuredData } from '../../structured-data.tsx'

type Props = PageProps<'/penulis/[slug]'>

const load = cache(async (slug: string, page: number) => {
  const author = await authorAt(slug)
  const list = author && (await authorPage(author.id, page))
  return author && list && { author, list }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const wanted = readPageNumber((await searchParams).page)
  const found = wanted.kind === 'page' && (await load((await params).slug, wanted.page))
  if (!found) return missingMetadata(words.notFound.title)
  const { author } = found
  const site = await publication()
  const note = wanted.page > 1 ? ` – ${words.pagination.page(wanted.page)}` : ''
  return pageMetadata(site, {
    title: `${author.name}${note}`,
    description: author.bio ?? `${words.story.by} ${author.name}: ${site.description}`,
    path: authorPath(author, wanted.page),
    feeds: authorPath(author),
    card: listCard('penulis', author),
  })
}

export default async function AuthorIndex({ params, searchParams }: Props) {
  const { slug } = await params
  const wanted = readPageNumber((await searchParams).page)
  if (wanted.kind === 'first') permanentRedirect(authorPath({ slug }))
  if (wanted.kind === 'none') return <MissingPage />
  const found = await load(slug, wanted.page)
  if (!found) return <OldAddress path={['penulis', slug]} />
  const { author, list } = found
  const site = await publication()
  return (
    <PortalShell site={site} current={authorPath(author)}>
      <StructuredData
        scriptKey="penulis"
        data={authorJsonLd(site, author, { page: wanted.page, teasers: list.teasers })}
      />
      <AuthorPage
        site={site}
        author={author}
        teasers={list.teasers}
        page={wanted.page}
        hasNext={list.hasNext}
      />
    </PortalShell>
  )
}
