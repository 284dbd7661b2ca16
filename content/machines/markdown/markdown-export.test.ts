import { expect, it } from 'vitest'
import { aToldStory } from '#tests/factories/told-story.ts'
import { writeMarkdown } from './markdown-export.ts'

it('writes drafts beside each other and below the folder, whatever their slugs are', async () => {
  const paths: string[] = []
  const folder = {
    write: async (path: string) => void paths.push(path),
    append: async () => undefined,
    copy: async () => true,
    finish: async () => undefined,
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
    { dataDir: '/data', onStory: () => undefined },
  )
  expect(paths).toEqual([
    'news/kapal-singgah.md',
    '_draf/news/etc-x-2.md',
    '_draf/news/sama-3.md',
    '_draf/news/sama-4.md',
    '_draf/tanpa-rubrik/berita-5.md',
  ])
})
