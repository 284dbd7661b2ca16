/**
 * Imports the stories and pages of a WordPress site. The files are read twice, as streams: once for what stories refer
 * to, once for the stories. Every story is saved by itself and known again by its number on the old site, so a run that
 * was killed is repeated.
 * @module
 */
import { createReadStream } from 'node:fs'
import { createLocalReq, type Payload, ValidationError } from 'payload'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { type WordpressStory, wordpressStory } from '#content/intake/wordpress/wordpress-story.ts'
import {
  newCatalogue,
  noteInCatalogue,
  type WxrCatalogue,
} from '#content/intake/wordpress/wxr-catalogue.ts'
import { readWxr, UnreadableWxr } from '#content/intake/wordpress/wxr-document.ts'
import { PhotoRefused } from '#content/model/photo/photo-refusal.ts'
import { blockPictures, type StoredBlock } from '#content/model/story/body.ts'
import { ImportRefused } from '#content/newsroom/import/import-refusal.ts'
import { type ImportedStory, importStory } from '#content/newsroom/import/story-import.ts'
import { purgeAll } from '#content/store/purge.ts'
import { archiveSections } from './archive-sections.ts'

/** How a site is imported. */
export interface WordpressImport {
  files: readonly string[]
  zone: TimeZone
  now: Date
  /** The section of all stories, by its slug, in place of their categories. */
  section?: string
  /** Whether all stories become drafts. */
  draft?: boolean
  /** Returns the file of a picture by its address on the old site. */
  readPicture: (address: string) => Promise<Buffer>
  /** Called with each item that is a story or page, in their order. */
  onOutcome: (outcome: WordpressOutcome) => Promise<void>
}

/** What became of a story or page. */
export interface WordpressOutcome {
  /** Its number and address on the old site. */
  origin: string
  address: string
  headline: string
  change: ImportedStory['change'] | 'refused' | 'read'
  status?: ImportedStory['status']
  /** Its address here. */
  url?: string
  id?: number
  /** What was dropped or simplified and why, in Indonesian. */
  losses: readonly string[]
}

/**
 * Reads what the stories in `files` refer to.
 * @throws {UnreadableWxr} naming the file, the place and the item before it
 */
export async function readCatalogue(files: readonly string[]): Promise<WxrCatalogue> {
  const catalogue = newCatalogue()
  for (const file of files) {
    for await (const part of partsOf(file)) noteInCatalogue(catalogue, part)
  }
  return catalogue
}

/** Imports the site; without `payload` it only reads. */
export async function importWordpress(
  payload: Payload | undefined,
  catalogue: WxrCatalogue,
  request: WordpressImport,
): Promise<void> {
  const sectionOf = payload && archiveSections(payload, catalogue)
  try {
    for (const file of request.files) {
      for await (const part of partsOf(file)) {
        if (part.kind !== 'item') continue
        const { texts } = part.item
        const read = wordpressStory(part.item, { catalogue, ...request })
        if (read === undefined) continue
        const about = {
          origin: `${catalogue.site}/?p=${texts.get('wp:post_id')?.trim() ?? ''}`,
          address: texts.get('link')?.trim() ?? '',
          headline: texts.get('title')?.trim() ?? '',
        }
        if (typeof read === 'string') {
          await request.onOutcome({ ...about, change: 'refused', losses: [read] })
        } else if (!payload || !sectionOf) {
          await request.onOutcome({ ...about, change: 'read', losses: read.losses })
        } else {
          const saved =
            read.kind === 'page'
              ? await savePage(payload, read)
              : await saveStory(payload, read, sectionOf, request)
          await request.onOutcome({ ...about, ...saved })
        }
      }
    }
  } finally {
    if (payload) await purgeAll()
  }
}

async function* partsOf(file: string) {
  try {
    yield* readWxr(createReadStream(file))
  } catch (error) {
    if (error instanceof UnreadableWxr) throw new UnreadableWxr(`${file}, ${error.message}`)
    throw error
  }
}

type Saved = Omit<WordpressOutcome, 'origin' | 'address' | 'headline'>

async function saveStory(
  payload: Payload,
  { story, isPublic, modifiedAt, losses }: WordpressStory,
  sectionOf: (category: string) => Promise<string>,
  request: WordpressImport,
): Promise<Saved> {
  const lost = [...losses]
  const section = request.section ?? (await sectionOf(story.section ?? ''))
  const save = (draft: boolean) =>
    importStory(
      payload,
      { ...story, section },
      {
        draft,
        archive: { ...(modifiedAt && { modifiedAt }) },
        // Rendering takes far longer than reading: the worker does it, and pages keep the place.
        renderLater: true,
        readPicture: request.readPicture,
        onLostPicture: (picture, error) =>
          lost.push(`Gambar ${picture.file ?? ''} tidak diambil: ${reasonOf(error)}`),
      },
    )
  try {
    const saved = await saveOrDraft(save, !isPublic || request.draft === true, lost)
    const { id, change, status, url, warnings } = saved
    return { id, change, status, url, losses: [...new Set([...lost, ...warnings])] }
  } catch (error) {
    return { change: 'refused', losses: [...lost, refusalOf(error)] }
  }
}

/** What the desk must confirm before publication becomes a draft. */
async function saveOrDraft(
  save: (draft: boolean) => Promise<ImportedStory>,
  draft: boolean,
  lost: string[],
): Promise<ImportedStory> {
  try {
    return await save(draft)
  } catch (error) {
    if (draft || !(error instanceof ValidationError)) throw error
    const saved = await save(true)
    lost.push(`Menjadi draf, karena belum boleh terbit: ${refusalOf(error)}`)
    return saved
  }
}

/** Pages are few and have no versions: one that is here stays as it is. */
async function savePage(
  payload: Payload,
  { story, isPublic, losses }: WordpressStory,
): Promise<Saved> {
  const req = await createLocalReq({}, payload)
  const slug = story.slug ?? ''
  const { totalDocs } = await payload.count({
    collection: 'pages',
    where: { slug: { equals: slug } },
    req,
  })
  if (totalDocs > 0) return { change: 'unchanged', url: `/halaman/${slug}`, losses }
  if (!isPublic) {
    return {
      change: 'refused',
      losses: [
        ...losses,
        'Halaman tidak punya draf di sini: yang tidak terbit di situs lama tidak diambil.',
      ],
    }
  }
  const own = story.body.filter((block) => blockPictures(block).length === 0)
  const lost = [...losses]
  if (own.length < story.body.length || story.photo) lost.push('Halaman tidak memuat gambar.')
  try {
    const { id } = await payload.create({
      collection: 'pages',
      data: {
        title: story.headline.slice(0, 120),
        slug,
        // Without pictures; WordPress has no block that names another story.
        body: lexicalFromBlocks(own as StoredBlock[]),
        order: 900,
      },
      depth: 0,
      req,
    })
    return { id, change: 'created', status: 'published', url: `/halaman/${slug}`, losses: lost }
  } catch (error) {
    return { change: 'refused', losses: [...lost, refusalOf(error)] }
  }
}

/** Why a picture was lost. Nothing that other servers answer is repeated. */
function reasonOf(error: unknown): string {
  if (error instanceof PhotoRefused || error instanceof ImportRefused) return error.message
  return 'berkasnya tidak dapat diambil.'
}

/** The message for what an editor can fix; rethrows anything else. */
function refusalOf(error: unknown): string {
  if (error instanceof ImportRefused || error instanceof PhotoRefused) return error.message
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join('; ')
  }
  throw error
}
