import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { OldAddress } from '#app/(portal)/old-address.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { TopicPage } from '#components/page/lists/topic-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { podcastPath, topicPath } from '#content/base/address/addresses.ts'
import { readPageNumber } from '#content/base/address/page-number.ts'
import { words } from '#content/base/words/words.ts'
import { listCard } from '#content/machines/cards/card-kinds.ts'
import {
  collectionJsonLd,
  missingMetadata,
  pageMetadata,
} from '#content/machines/describe/site-seo.ts'
import { topicTrail } from '#content/model/site/trail.ts'
import { topicAt } from '#content/reading/lists/topic-queries.ts'
import { topicPage } from '#content/reading/stories/story-queries.ts'
import { StructuredData } from '../../structured-data.tsx'

type Props = PageProps<'/topik/[slug]'>

const load = cache(async (slug: string, page: number) => {
  const topic = await topicAt(slug)
  const list = topic && (await topicPage(topic.id, page))
  return topic && list && { topic, list }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const wanted = readPageNumber((await searchParams).page)
  const found = wanted.kind === 'page' && (await load((await params).slug, wanted.page))
  if (!found) return missingMetadata(words.notFound.title)
  const { topic } = found
  const site = await publication()
  const note = wanted.page > 1 ? ` – ${words.pagination.page(wanted.page)}` : ''
  return pageMetadata(site, {
    title: `${topic.name}${note}`,
    description: topic.description ?? `${words.topic} ${topic.name}: ${site.description}`,
    path: topicPath(topic, wanted.page),
    feeds: topicPath(topic),
    ...(topic.isPodcast && { podcast: { path: podcastPath(topic), title: topic.name } }),
    card: listCard('topik', topic),
  })
}

export default async function TopicIndex({ params, searchParams }: Props) {
  const { slug } = await params
  const wanted = readPageNumber((await searchParams).page)
  if (wanted.kind === 'first') permanentRedirect(topicPath({ slug }))
  if (wanted.kind === 'none') return <MissingPage />
  const found = await load(slug, wanted.page)
  if (!found) return <OldAddress path={['topik', slug]} />
  const { topic, list } = found
  const site = await publication()
  const path = topicPath(topic, wanted.page)
  return (
    <PortalShell site={site} current={topicPath(topic)}>
      <StructuredData
        scriptKey="topik"
        data={collectionJsonLd(site, {
          name: topic.name,
          path,
          teasers: list.teasers,
          trail: topicTrail(topic, wanted.page),
        })}
      />
      <TopicPage
        site={site}
        topic={topic}
        teasers={list.teasers}
        page={wanted.page}
        hasNext={list.hasNext}
      />
    </PortalShell>
  )
}
