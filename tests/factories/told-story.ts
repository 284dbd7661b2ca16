import type { FocusedPhoto, ToldStory } from '#content/machines/archive/story-ninjs.ts'
import { type Block, type StoredBlock, withoutPicture } from '#content/model/story/body.ts'
import type { HeadlineAlone } from '#content/model/story/headline-alone.ts'
import { anAttachment } from './attachment.ts'
import { aPhoto } from './story.ts'

/** A photo as an export tells it. */
export const aToldPhoto = (parts: Partial<FocusedPhoto> = {}): FocusedPhoto => ({
  ...aPhoto(),
  caption: 'Kapal di dermaga (kiri)',
  credit: 'Warta/Sari',
  focus: { x: 50, y: 50 },
  original: `${parts.id ?? 9}.jpg`,
  createdAt: '2022-01-07T20:00:00.000Z',
  ...parts,
})

/** A published story as an export tells it, with every field. */
export function aToldStory(parts: Partial<ToldStory> = {}): ToldStory {
  return {
    id: 46,
    state: 'published',
    stage: 'published',
    revision: 3,
    headline: 'Kapal Singgah',
    kicker: 'Pelayaran',
    summary: 'Kapal itu singgah.',
    slug: 'kapal-singgah',
    section: { id: 1, slug: 'news', name: 'News' },
    genre: 'report',
    dateline: 'AMBON',
    authors: [{ id: 4, slug: 'sari-contoh', name: 'Sari Contoh', kind: 'person' }],
    editor: { id: 5, slug: 'budi', name: 'Budi', kind: 'person' },
    agency: { id: 2, name: 'Antara', code: 'antara' },
    originalUrl: 'https://asli.example/kapal',
    topics: [{ id: 3, slug: 'kapal', name: 'Kapal' }],
    hero: aToldPhoto(),
    body: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Kapal itu singgah pagi tadi.' }] },
    ],
    corrections: [],
    timeZone: 'Asia/Jakarta',
    createdAt: '2022-01-07T22:00:00.000Z',
    firstPublishedAt: '2022-01-07T23:38:00.000Z',
    publishedAt: '2022-01-07T23:38:00.000Z',
    modifiedAt: '2022-01-08T01:00:00.000Z',
    ...parts,
  }
}

/** A stored block with photos and stories in place of their ids. */
export function toldBlock(block: StoredBlock): Block<FocusedPhoto> {
  switch (block.type) {
    case 'image':
    case 'chart':
      return { ...block, picture: aToldPhoto({ id: block.picture }) }
    case 'gallery':
      return { ...block, pictures: block.pictures.map((id) => aToldPhoto({ id })) }
    case 'embed':
      return {
        ...withoutPicture(block),
        ...(block.picture && { picture: aToldPhoto({ id: block.picture }) }),
      }
    case 'attachment':
      return { type: 'attachment', file: anAttachment({ id: block.file }) }
    case 'related':
      return {
        type: 'related',
        story: {
          id: block.story,
          slug: 'kapal-lain',
          section: { id: 1, slug: 'news', name: 'News' },
          headline: 'Kapal Lain' as HeadlineAlone,
        },
      }
    default:
      return block
  }
}
