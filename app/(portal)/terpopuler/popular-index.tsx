import type { Metadata } from 'next'
import { publication } from '#app/(portal)/publication.ts'
import { PopularPage } from '#components/page/lists/popular-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { popularPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { collectionJsonLd, pageMetadata } from '#content/machines/describe/site-seo.ts'
import { popularStories } from '#content/reading/readership/popular-stories.ts'
import { StructuredData } from '../structured-data.tsx'

/** Stories in the list. */
const SHOWN = 20

type PopularSpan = 'day' | 'week'

const nameOf = (span: PopularSpan): string => `${words.popular.title} ${words.popular.spans[span]}`

/** The metadata of the most read stories. */
export async function popularMetadata(span: PopularSpan): Promise<Metadata> {
  const site = await publication()
  return pageMetadata(site, {
    title: nameOf(span),
    description: `${site.name}: ${words.popular.hints[span]}`,
    path: popularPath(span),
  })
}

/** The most read stories of `span`. */
export async function PopularIndex({ span }: { span: PopularSpan }) {
  const [site, teasers] = await Promise.all([
    publication(),
    popularStories(span, SHOWN, new Date()),
  ])
  return (
    <PortalShell site={site} current={popularPath()}>
      <StructuredData
        scriptKey="terpopuler"
        data={collectionJsonLd(site, { name: nameOf(span), path: popularPath(span), teasers })}
      />
      <PopularPage span={span} teasers={teasers} />
    </PortalShell>
  )
}
