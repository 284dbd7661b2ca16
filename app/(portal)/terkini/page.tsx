import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { NewestPage } from '#components/page/lists/newest-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { newestPath } from '#content/base/address/addresses.ts'
import { readPageNumber } from '#content/base/address/page-number.ts'
import { words } from '#content/base/words/words.ts'
import {
  collectionJsonLd,
  missingMetadata,
  pageMetadata,
} from '#content/machines/describe/site-seo.ts'
import { newestPage } from '#content/reading/stories/story-queries.ts'
import { StructuredData } from '../structured-data.tsx'

type Props = PageProps<'/terkini'>

const load = cache(newestPage)

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const wanted = readPageNumber((await searchParams).page)
  const list = wanted.kind === 'page' && (await load(wanted.page))
  if (!list) return missingMetadata(words.notFound.title)
  const site = await publication()
  const note = wanted.page > 1 ? ` – ${words.pagination.page(wanted.page)}` : ''
  return pageMetadata(site, {
    title: `${words.newest}${note}`,
    description: `${site.name}: ${words.newestHint}`,
    path: newestPath(wanted.page),
  })
}

export default async function Newest({ searchParams }: Props) {
  const wanted = readPageNumber((await searchParams).page)
  if (wanted.kind === 'first') permanentRedirect(newestPath())
  const list = wanted.kind === 'page' && (await load(wanted.page))
  if (!list) return <MissingPage />
  const site = await publication()
  const path = newestPath(wanted.page)
  return (
    <PortalShell site={site} current={newestPath()}>
      <StructuredData
        scriptKey="terkini"
        data={collectionJsonLd(site, { name: words.newest, path, teasers: list.teasers })}
      />
      <NewestPage teasers={list.teasers} page={wanted.page} hasNext={list.hasNext} />
    </PortalShell>
  )
}
