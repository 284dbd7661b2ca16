import { describe, expect, it } from 'vitest'
import { aSite, aTeaser } from '#tests/factories/story.ts'
import { authorJsonLd, publisherJsonLd } from './site-seo.ts'

const author = { id: 3, slug: 'rani', name: 'Rani', kind: 'person', role: 'Redaktur' } as const

describe('the publisher', () => {
  it('names the pages with its policies, and none that is not there', () => {
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

describe('the page of an author', () => {
  const graphOf = (kind: 'person' | 'desk') => {
    const list = { page: 1, teasers: [aTeaser()] }
    const graph = authorJsonLd(aSite(), { ...author, kind }, list)
    return JSON.parse(JSON.stringify(graph))['@graph'] as { mainEntity?: object }[]
  }

  it('is a profile of a person, by the name under which stories know them', () => {
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

  it('is a profile of an organisation, where a desk signs', () => {
    expect(graphOf('desk')[0]?.mainEntity).toMatchObject({ '@type': 'Organization' })
    expect(graphOf('desk')[0]?.mainEntity).not.toHaveProperty('jobTitle')
  })
})
