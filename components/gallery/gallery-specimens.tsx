/**
 * Every component in every state.
 * @module
 */
import type { ReactNode } from 'react'
import { EntriesPage } from '#components/page/entries-page.tsx'
import { AuthorPage } from '#components/page/lists/author-page.tsx'
import { DayIndexPage } from '#components/page/lists/day-index-page.tsx'
import { FrontPage } from '#components/page/lists/front-index.tsx'
import { SectionIndexPage } from '#components/page/lists/section-index-page.tsx'
import { TopicPage } from '#components/page/lists/topic-page.tsx'
import { NotFoundPage } from '#components/page/not-found-page.tsx'
import { SearchPage } from '#components/page/search-page.tsx'
import { StaticPage } from '#components/page/static-page.tsx'
import { StoryPage } from '#components/page/story-page.tsx'
import { WithdrawnPage } from '#components/page/withdrawn-page.tsx'
import { GenreLabel } from '#components/parts/genre-label.tsx'
import { PageTurner } from '#components/parts/page-turner.tsx'
import { SiteFooter } from '#components/shell/site-footer.tsx'
import { SiteHeader } from '#components/shell/site-header.tsx'
import { StoryBody } from '#components/story/body/story-body.tsx'
import { LiveCoverageView } from '#components/story/live/live-coverage.tsx'
import { LeadCard } from '#components/teaser/lead-card.tsx'
import { GENRES } from '#content/model/story/genre.ts'
import {
  author,
  bareStory,
  fullStory,
  sampleAttachments,
  sampleLive,
  samplePhoto,
  sampleSite,
  sampleTeaser,
  sampleTeasers,
} from './gallery-samples.ts'

const authorWords = { role: 'Wartawan', bio: 'Meliput laut dan pulau kecil.' }
const authorAccounts = [
  { network: 'x', url: 'https://x.example/rani' },
  { network: 'website', url: 'https://catatan-dari-laut-dan-pulau-kecil.rani.example' },
] as const
const LONG_NAME = 'Raden Ajeng Siti Nurhaliza Kusumawardhani-Tanuwijayakusumahningrat'

const liveStory = { ...bareStory, genre: 'live' as const }

/** A component in one of its states. */
export interface Specimen {
  /** Unique, and usable as a file name. */
  name: string
  view: ReactNode
}

const [news] = sampleSite.sections
const section = news ?? bareStory.section
const until = new Date('2100-01-01T00:00:00Z')
const emptyFront = { lead: undefined, secondary: [], newest: [], popular: [], blocks: [] }
const sectionIndex = {
  site: sampleSite,
  section,
  trail: [{ name: section.name, path: `/${section.slug}` }],
  page: 1,
}
const nothingFound = { results: [], total: 0, atLeast: false, hasNext: false }
const search = { page: 1, sections: sampleSite.sections, authors: [author] }

export const specimens: readonly Specimen[] = [
  { name: 'header-front', view: <SiteHeader site={sampleSite} current="/" /> },
  { name: 'header-section', view: <SiteHeader site={sampleSite} current="/ekonomi" /> },
  {
    name: 'header-without-tagline-with-many-sections',
    view: (
      <SiteHeader
        site={{
          name: 'Warta Nusantara Raya',
          description: sampleSite.description,
          url: sampleSite.url,
          logo: sampleSite.logo,
          publisher: sampleSite.publisher,
          social: [],
          pages: [],
          sections: Array.from({ length: 14 }, (_, id) => ({
            id,
            slug: `rubrik-${id}`,
            name: `Rubrik ke-${id + 1}`,
          })),
        }}
        current="/"
      />
    ),
  },
  { name: 'footer', view: <SiteFooter site={sampleSite} /> },
  {
    name: 'footer-bare',
    view: <SiteFooter site={{ ...sampleSite, social: [], pages: [], sections: [] }} />,
  },
  {
    name: 'front',
    view: (
      <FrontPage
        site={sampleSite}
        front={{
          breaking: { text: 'Gempa terasa di Ambon', path: '/news/contoh-1', until },
          lead: sampleTeaser(0),
          secondary: [sampleTeaser(2), sampleTeaser(1), sampleTeaser(4)],
          newest: sampleTeasers(8),
          popular: sampleTeasers(5),
          blocks: [
            { section, teasers: sampleTeasers(4) },
            { section: { id: 2, slug: 'ekonomi', name: 'Ekonomi' }, teasers: sampleTeasers(5) },
          ],
        }}
      />
    ),
  },
  {
    name: 'front-empty',
    view: <FrontPage site={sampleSite} front={emptyFront} />,
  },
  {
    name: 'front-without-photos',
    view: (
      <FrontPage
        site={sampleSite}
        front={{
          ...emptyFront,
          lead: sampleTeaser(3),
          secondary: [sampleTeaser(1), sampleTeaser(5)],
          newest: [
            sampleTeaser(1, { genre: 'advertorial' }),
            sampleTeaser(3, { genre: 'opinion' }),
          ],
        }}
      />
    ),
  },
  {
    name: 'story-with-everything',
    view: (
      <StoryPage
        story={fullStory}
        site={sampleSite}
        newest={sampleTeasers(4)}
        popular={sampleTeasers(5)}
      />
    ),
  },
  {
    name: 'story-bare',
    view: <StoryPage story={bareStory} site={{ ...sampleSite, social: [] }} newest={[]} />,
  },
  {
    name: 'story-paid-for',
    view: (
      <StoryPage
        story={{ ...bareStory, genre: 'advertorial', hero: samplePhoto }}
        site={sampleSite}
        newest={sampleTeasers(2)}
      />
    ),
  },
  {
    name: 'story-opinion-with-a-long-word',
    view: (
      <StoryPage
        story={{ ...bareStory, genre: 'opinion', headline: sampleTeaser(2).headline }}
        site={sampleSite}
        newest={[]}
      />
    ),
  },
  {
    name: 'story-live',
    view: (
      <StoryPage
        story={liveStory}
        site={sampleSite}
        newest={[]}
        coverage={<LiveCoverageView story={liveStory} live={sampleLive} />}
      />
    ),
  },
  {
    name: 'live-ended',
    view: (
      <LiveCoverageView
        story={liveStory}
        live={{
          ...sampleLive,
          coverage: { ...sampleLive.coverage, endedAt: new Date('2026-03-07T09:00:00Z') },
          entries: [],
        }}
      />
    ),
  },
  {
    name: 'live-entries',
    view: <EntriesPage story={liveStory} live={sampleLive} page={2} />,
  },
  {
    name: 'live-card',
    view: (
      <LeadCard
        teaser={sampleTeaser(1, {
          genre: 'live',
          moment: { at: new Date('2026-03-07T07:32:00Z'), headline: 'Peringatan dicabut' },
        })}
      />
    ),
  },
  {
    name: 'labels',
    view: (
      <p className="flex gap-3 p-4">
        {GENRES.map((genre) => (
          <GenreLabel key={genre} genre={genre} />
        ))}
      </p>
    ),
  },
  {
    name: 'section',
    view: (
      <SectionIndexPage
        {...sectionIndex}
        teasers={sampleTeasers(7)}
        popular={sampleTeasers(5)}
        hasNext
      />
    ),
  },
  {
    name: 'section-empty',
    view: <SectionIndexPage {...sectionIndex} teasers={[]} popular={[]} hasNext={false} />,
  },
  {
    name: 'author',
    view: (
      <AuthorPage
        site={sampleSite}
        author={{ ...author, ...authorWords, photo: samplePhoto, accounts: authorAccounts }}
        teasers={sampleTeasers(3)}
        page={1}
        hasNext
      />
    ),
  },
  {
    name: 'author-bare',
    view: (
      <AuthorPage
        site={sampleSite}
        author={{ ...author, name: LONG_NAME, accounts: [] }}
        teasers={sampleTeasers(2)}
        page={1}
        hasNext={false}
      />
    ),
  },
  {
    name: 'topic',
    view: (
      <TopicPage
        site={sampleSite}
        topic={{ id: 1, slug: 'pelayaran', name: 'Pelayaran' }}
        teasers={sampleTeasers(3)}
        page={1}
        hasNext={false}
      />
    ),
  },
  {
    name: 'day',
    view: (
      <DayIndexPage
        day="2026-03-06"
        today="2026-03-07"
        page={1}
        list={{ teasers: sampleTeasers(6), hasNext: false, neighbours: { previous: '2026-03-05' } }}
        sections={sampleSite.sections}
      />
    ),
  },
  {
    name: 'search-found',
    view: (
      <SearchPage
        {...search}
        request={{ query: 'kapal', section: 'news' }}
        found={{
          results: sampleTeasers(3).map((teaser) => ({
            teaser,
            headline: [{ text: teaser.headline, marked: false }],
            passage: [
              { text: 'Orang menunggu ', marked: false },
              { text: 'kapal', marked: true },
              { text: ' sejak semalam.', marked: false },
            ],
          })),
          total: 1234,
          atLeast: true,
          hasNext: true,
          suggestion: 'kapal',
        }}
      />
    ),
  },
  {
    name: 'search-none',
    view: <SearchPage {...search} request={{ query: 'zzzz' }} found={nothingFound} />,
  },
  {
    name: 'search-unasked',
    view: <SearchPage {...search} request={{ query: '' }} found={nothingFound} />,
  },
  {
    name: 'page-turner',
    view: <PageTurner page={3} hasNext path={(page) => `/news?page=${page}`} />,
  },
  {
    name: 'static',
    view: <StaticPage title="Pedoman Media Siber" body={fullStory.body} openPlaces={[]} />,
  },
  { name: 'attachments', view: <StoryBody blocks={sampleAttachments} /> },
  { name: 'not-found', view: <NotFoundPage newest={sampleTeasers(4)} /> },
  {
    name: 'withdrawn',
    view: (
      <WithdrawnPage
        newest={sampleTeasers(4)}
        withdrawal={{
          ground: 'editorial',
          headline: bareStory.headline,
          reason: 'Narasumber mencabut keterangannya.',
          withdrawnAt: fullStory.modifiedAt,
          timeZone: 'Asia/Jakarta',
        }}
      />
    ),
  },
]
