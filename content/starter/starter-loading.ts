/**
 * Fills an empty store with the starter content. A store with any other content is left alone. An interrupted load
 * resumes where it stopped, and never overwrites what the desk has edited.
 * @module
 */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SingleBar } from 'cli-progress'
import type { Payload } from 'payload'
import { parse } from 'yaml'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { readMarkdownPage } from '#content/intake/markdown/markdown-page.ts'
import { importStory } from '#content/newsroom/import/story-import.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { refuseLostStore } from './lost-store.ts'
import { type StarterSite, starterSite } from './starter-site.ts'
import { starterStories } from './starter-stories.ts'

const FOLDER = import.meta.dirname

/**
 * Loads the site, sections, authors, agencies, pages and stories, once.
 * @throws {LostStore} when the store is empty although a newsroom has worked here
 */
export async function loadStarterContent(payload: Payload): Promise<void> {
  const { starterContent } = await payload.findGlobal({ slug: 'site' })
  if (starterContent === 'loaded') return
  if (starterContent !== 'loading') {
    if (await hasContent(payload)) return
    await refuseLostStore(photoStorage())
    await loadSite(payload, starterSite.parse(parse(read('site.yaml'))))
  }
  await loadStories(payload)
  await payload.updateGlobal({ slug: 'site', data: { starterContent: 'loaded' } })
}

async function hasContent(payload: Payload): Promise<boolean> {
  const sections = await payload.count({ collection: 'sections' })
  const stories = await payload.count({ collection: 'articles' })
  return sections.totalDocs + stories.totalDocs > 0
}

async function loadSite(
  payload: Payload,
  { site, sections, authors, agencies, pages }: StarterSite,
): Promise<void> {
  for (const [index, section] of sections.entries()) {
    await payload.create({ collection: 'sections', data: { ...section, order: (index + 1) * 10 } })
  }
  for (const author of authors) {
    await payload.create({ collection: 'authors', data: { ...author, slug: '' } })
  }
  for (const agency of agencies) await payload.create({ collection: 'agencies', data: agency })
  for (const [index, { slug, title, role, body }] of pages.entries()) {
    const blocks = readMarkdownPage(body)
    await payload.create({
      collection: 'pages',
      data: {
        slug,
        title,
        ...(role && { role }),
        body: lexicalFromBlocks(blocks),
        order: (index + 1) * 10,
      },
    })
  }
  await payload.updateGlobal({ slug: 'site', data: { ...site, starterContent: 'loading' } })
}

async function loadStories(payload: Payload): Promise<void> {
  const stories = starterStories()
  const bar = new SingleBar({
    format: 'Starter stories {bar} {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(stories.length, 0)
  for (const story of stories) {
    const now = new Date()
    // On a machine whose clock is behind, a story from the future is published now.
    const publishedAt = story.publishedAt && story.publishedAt < now ? story.publishedAt : now
    await importStory(
      payload,
      { ...story, publishedAt },
      { readPicture: (picture) => readFile(join(FOLDER, picture)), files: 'none' },
    )
    bar.increment()
  }
  bar.stop()
}

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')
