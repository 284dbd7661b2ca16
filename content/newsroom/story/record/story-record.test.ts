import { expect, it } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { aPhoto } from '#tests/factories/story.ts'
import { bodyOf } from './story-record.ts'

it('a picture says in each place what is written there, else what the photo says', () => {
  const photo = aPhoto({ id: 7, caption: 'Kapal buku.' })
  const stored = lexicalFromBlocks([
    { type: 'image', picture: 7, caption: 'Awaknya lima orang.' },
    { type: 'image', picture: 7 },
    { type: 'gallery', pictures: [7, 7] },
  ])
  const parts = { photos: new Map([[7, photo]]), stories: new Map(), attachments: new Map() }
  const blocks = bodyOf(stored, parts)
  const captions = blocks.flatMap((block) => {
    if (block.type === 'image') return [block.picture.caption]
    return block.type === 'gallery' ? block.pictures.map(({ caption }) => caption) : []
  })
  expect(captions).toEqual(['Awaknya lima orang.', 'Kapal buku.', 'Kapal buku.', 'Kapal buku.'])
})
