import type { Photo, Rendition } from '#content/model/photo/photo.ts'
import { photoRecipe } from '#content/model/photo/photo-recipe.ts'
import type { Site } from '#content/model/site/site.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'

/** A publication; `parts` override its fields. */
export function aSite(parts: Partial<Site> = {}): Site {
  return {
    name: 'Warta Contoh',
    tagline: 'Kabar yang diperiksa',
    description: 'Portal berita untuk pengujian.',
    url: 'https://warta.example',
    logo: { path: '/logo.png', width: 512, height: 512 },
    publisher: { name: 'PT Warta Contoh' },
    social: [],
    sections: [{ id: 1, slug: 'news', name: 'News' }],
    pages: [],
    ...parts,
  }
}

/** A photo of 1600 x 1200 pixels with every rendition that pages and machines need. */
export function aPhoto(parts: Partial<Photo> = {}): Photo {
  const size = { width: 1600, height: 1200 }
  const renditions = photoRecipe(size, { x: 50, y: 50 }).map(
    ({ crop, format, width, height }): Rendition => ({
      crop,
      format,
      width,
      height,
      bytes: 1,
      path: `/media/0a/${crop}-${width}.${format}`,
    }),
  )
  return {
    id: 9,
    alt: 'Kapal',
    aiUse: 'none',
    ...size,
    placeholder: '#808080',
    renditions,
    ...parts,
  }
}

/** A teaser; `parts` override its fields. */
export function aTeaser(parts: Partial<Teaser> = {}): Teaser {
  return {
    id: 46,
    slug: 'kapal-singgah',
    headline: 'Kapal Singgah',
    section: { id: 1, slug: 'news', name: 'News' },
    genre: 'report',
    publishedAt: new Date('2022-01-07T23:38:00Z'),
    timeZone: 'Asia/Jakarta',
    ...parts,
  }
}

/** A published story with only the required fields; `parts` override them. */
export function aPublishedStory(parts: Partial<PublishedStory> = {}): PublishedStory {
  const teaser = aTeaser()
  return {
    ...teaser,
    status: 'published',
    feedId: 'urn:uuid:5ad4c2b0-4d0f-4a8e-8d5e-000000000001',
    firstPublishedAt: teaser.publishedAt,
    modifiedAt: teaser.publishedAt,
    authors: [],
    topics: [],
    corrections: [],
    body: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Kapal itu singgah pagi tadi.' }] },
    ],
    ...parts,
  }
}
