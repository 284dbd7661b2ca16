import { expect, it } from 'vitest'
import { anAttachment } from '#tests/factories/attachment.ts'
import { aToldPhoto, aToldStory } from '#tests/factories/told-story.ts'
import { writeMarkdown } from './markdown-export.ts'

it('writes drafts beside each other and below the folder, whatever their slugs are', async () => {
  const paths: string[] = []
  const folder = {
    write: async (path: string) => void paths.push(path),
    append: async () => undefined,
    copy: async () => true,
    finish: async () => undefined,
    expectRoom: async () => undefined,
  }
  const draft = (id: number, slug: string) =>
    aToldStory({ id, slug, state: 'draft', stage: 'draft' })
  const { section: _, ...loose } = draft(5, '')
  const stories = [aToldStory(), draft(2, '../../etc/x'), draft(3, 'sama'), draft(4, 'sama'), loose]
  await writeMarkdown(
    (async function* () {
      yield stories
    })(),
    folder,
    { storage: { copy: async () => true }, onStory: () => undefined },
  )
  expect(paths).toEqual([
    'news/kapal-singgah.md',
    '_draf/news/etc-x-2.md',
    '_draf/news/sama-3.md',
    '_draf/news/sama-4.md',
    '_draf/tanpa-rubrik/berita-5.md',
  ])
})

it('takes the largest file that is there of a photo whose original is gone', async () => {
  const full = (width: number) => ({
    crop: 'full' as const,
    format: 'jpeg' as const,
    width,
    height: width,
    path: `/media/0123456789abcdef/full-${width}.jpg`,
  })
  const there = [320, 960].map((width) => full(width).path)
  const copied: string[] = []
  const folder = {
    write: async () => undefined,
    append: async () => undefined,
    copy: async (_storage: unknown, source: string) => {
      if (!there.includes(source)) return false
      copied.push(source)
      return true
    },
    finish: async () => undefined,
    expectRoom: async () => undefined,
  }
  const hero = aToldPhoto({ renditions: [320, 960, 1600].map(full) })
  const done = await writeMarkdown(
    (async function* () {
      yield [aToldStory({ hero })]
    })(),
    folder,
    { storage: { copy: async () => true }, onStory: () => undefined },
  )
  expect(copied).toEqual(['/media/0123456789abcdef/full-960.jpg'])
  expect(done.lostPictures).toBe(0)
})

it('takes the files of attachments along, and leaves out one that is gone', async () => {
  const copied: [string, string][] = []
  const written: string[] = []
  const folder = {
    write: async (_path: string, text: string) => void written.push(text),
    append: async () => undefined,
    copy: async (_storage: unknown, source: string, target: string) => {
      if (source.includes('hilang')) return false
      copied.push([source, target])
      return true
    },
    finish: async () => undefined,
    expectRoom: async () => undefined,
  }
  const body = [
    { type: 'attachment' as const, file: anAttachment() },
    { type: 'attachment' as const, file: anAttachment({ path: '/media/0a/hilang.pdf' }) },
  ]
  const done = await writeMarkdown(
    (async function* () {
      yield [aToldStory({ body })]
    })(),
    folder,
    { storage: { copy: async () => true }, onStory: () => undefined },
  )
  expect(copied.filter(([, target]) => target.includes('lampiran'))).toEqual([
    ['/media/0123456789abcdef/wawancara.mp3', 'news/lampiran/0123456789abcdef/wawancara.mp3'],
  ])
  expect(written[0]).toMatch(
    /:::lampiran\[Wawancara dengan nakhoda\]\{file="lampiran\/0123456789abcdef\/wawancara\.mp3" ai="tidak"\}/,
  )
  expect(written[0]).not.toContain('hilang')
  expect(done.lostPictures).toBe(1)
})
