import { describe, expect, it } from 'vitest'
import type { AuthorProfile } from '#content/model/filing/author.ts'
import { aPhoto, aSite, aTeaser } from '#tests/factories/story.ts'
import { authorJsonLd, pageMetadata, publisherJsonLd } from './site-seo.ts'

const author = { id: 3, slug: 'rani', name: 'Rani', kind: 'person', role: 'Redaktur' } as const

describe('publisherJsonLd', () => {
  it('links the policy pages that exist, and no others', () => {
    const pages = [
      { slug: 'kode-etik', title: 'Kode Etik', role: 'ethicsPolicy' },
      { slug: 'kontak', title: 'Kontak' },
    ] as const
    expect(publisherJsonLd(aSite({ pages }))).toMatchObject({
      ethicsPolicy: 'https://warta.example/halaman/kode-etik',
    })
    expect(publisherJsonLd(aSite())).not.toHaveProperty('ethicsPolicy')
  })
})

it('names the legal name of the publisher, and not the name of the portal in its place', () => {
  const { name, publisher } = aSite()
  expect(publisherJsonLd(aSite())).toMatchObject({ name, legalName: publisher.name })
  expect(publisherJsonLd(aSite({ publisher: { name } }))).not.toHaveProperty('legalName')
})

describe('authorJsonLd', () => {
  const graphOf = (kind: 'person' | 'desk', more: Partial<AuthorProfile> = {}) => {
    const list = { page: 1, teasers: [aTeaser()] }
    const graph = authorJsonLd(aSite(), { ...author, accounts: [], kind, ...more }, list)
    return JSON.parse(JSON.stringify(graph))['@graph'] as { mainEntity?: object }[]
  }

  it('is the profile of a person, with the `@id` that stories use', () => {
    expect(graphOf('person')[0]).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        '@id': 'https://warta.example/penulis/rani#penulis',
        jobTitle: 'Redaktur',
        worksFor: { '@id': 'https://warta.example/#penerbit' },
      },
    })
  })

  it('shows the square picture of the author, and where else they are', () => {
    const photo = aPhoto({ credit: 'Warta' })
    const accounts = [{ network: 'x' as const, url: 'https://x.com/rani' }]
    const { mainEntity } = graphOf('person', { photo, accounts })[0] ?? {}
    expect(mainEntity).toMatchObject({
      sameAs: ['https://x.com/rani'],
      image: {
        url: expect.stringMatching(/^https:\/\/warta\.example\/media\/.*1x1/),
        creditText: 'Warta',
      },
    })
    for (const name of ['image', 'sameAs']) {
      expect(graphOf('person')[0]?.mainEntity).not.toHaveProperty(name)
    }
  })

  it('is the profile of an organisation for a desk', () => {
    expect(graphOf('desk')[0]?.mainEntity).toMatchObject({ '@type': 'Organization' })
    expect(graphOf('desk')[0]?.mainEntity).not.toHaveProperty('jobTitle')
  })
})

it('a page with a podcast links to it before its other feeds', () => {
  const page = {
    title: 'Suara',
    description: 'Rekaman.',
    path: '/topik/suara',
    feeds: '/topik/suara',
  }
  const podcast = { path: '/podcast/suara.xml', title: 'Suara' }
  const types = (more: object) => pageMetadata(aSite(), { ...page, ...more }).alternates?.types
  const rss = 'https://warta.example/topik/suara/rss.xml'
  expect(types({})).toMatchObject({ 'application/rss+xml': rss })
  expect(types({ podcast })).toMatchObject({
    'application/rss+xml': [
      { url: 'https://warta.example/podcast/suara.xml', title: 'Suara' },
      { url: rss },
    ],
    'application/feed+json': 'https://warta.example/topik/suara/feed.json',
  })
})
