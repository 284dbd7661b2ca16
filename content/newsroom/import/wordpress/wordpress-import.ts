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
import { plainText } from '#content/intake/wordpress/plain-text.ts'
import { type WordpressStory, wordpressStory } from '#content/intake/wordpress/wordpress-story.ts'
import { readCatalogue, type WxrCatalogue } from '#content/intake/wordpress/wxr-catalogue.ts'
import { readWxr, UnreadableWxr, type WxrItem } from '#content/intake/wordpress/wxr-document.ts'
import { PhotoRefused } from '#content/model/photo/photo-refusal.ts'
import { blockPictures, type StoredBlock } from '#content/model/story/body.ts'
import { ImportRefused } from '#content/newsroom/import/import-refusal.ts'
import { type ImportedStory, importStory } from '#content/newsroom/import/story-import.ts'
import { purgeAll } from '#content/store/purge.ts'
import { archiveSections } from './archive-sections.ts'

/** How a site is imported. */
export interface WordpressImport {
  /** Files of one or more sites, with the catalogues of their sites. */
  files: ReadonlyMap<string, WxrCatalogue>
  zone: TimeZone
  now: Date
  /** The section of all stories, by its slug, in place of their categories. */
  section?: string
  /** Whether all stories become drafts. */
  draft?: boolean
  /** Returns the file of a picture by its address on the old site. */
  readPicture: (address: string) => Promise<Buffer>
  /** Called with each item that is content, in their order. */
  onOutcome: (outcome: WordpressOutcome) => Promise<void>
  /** Called with an item that is left out because of an error, which is none of an editor's. */
  onFault: (origin: string, error: unknown) => void
}

/** What became of a story or page. */
export interface WordpressOutcome {
  /** Its number and address on the old site. */
  origin: string
  address: string
  headline: string
  kind: 'story' | 'page'
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
export async function readCatalogues(
  files: readonly string[],
): Promise<ReadonlyMap<string, WxrCatalogue>> {
  const sites = new Map<string, WxrCatalogue>()
  const found = new Map<string, WxrCatalogue>()
  for (const file of files) found.set(file, await readCatalogue(partsOf(file), sites))
  return found
}

/** Items in a row that fail for no reason of their own: then it is the store that fails, and the run ends. */
const MOST_FAULTS = 10

/** Imports the items of all files; without `payload` it only reads them. */
export async function importWordpress(
  payload: Payload | undefined,
  request: WordpressImport,
): Promise<void> {
  const take = itemImport(payload, request)
  let faults = 0
  try {
    for (const [file, catalogue] of request.files) {
      for await (const part of partsOf(file)) {
        if (part.kind !== 'item') continue
        const about = aboutItem(part.item, catalogue)
        try {
          const outcome = await take(part.item, catalogue)
          faults = 0
          if (outcome) await request.onOutcome({ ...about, ...outcome })
        } catch (error) {
          faults += 1
          if (faults === MOST_FAULTS) throw error
          request.onFault(about.origin, error)
          const losses = ['Tidak dapat diambil karena galat; operator melihat rinciannya.']
          await request.onOutcome({ ...about, change: 'refused', losses })
        }
      }
    }
  } finally {
    if (payload) await purgeAll()
  }
}

function aboutItem({ texts }: WxrItem, { site }: WxrCatalogue) {
  const of = (name: string) => texts.get(name)?.trim() ?? ''
  return {
    origin: `${site}/?p=${of('wp:post_id')}`,
    address: of('link'),
    headline: plainText(of('title')),
    kind: of('wp:post_type') === 'page' ? ('page' as const) : ('story' as const),
  }
}

/** Returns a function that imports an item, or only reads it; without an outcome for what is no content. */
function itemImport(
  payload: Payload | undefined,
  request: WordpressImport,
): (item: WxrItem, catalogue: WxrCatalogue) => Promise<Saved | undefined> {
  const sections = new Map<WxrCatalogue, ReturnType<typeof archiveSections>>()
  return async (item, catalogue) => {
    const read = wordpressStory(item, { catalogue, ...request })
    if (read === undefined) return undefined
    if (typeof read === 'string') return { change: 'refused', losses: [read] }
    if (!payload) return { change: 'read', losses: read.losses }
    if (read.kind === 'page') return savePage(payload, read)
    const sectionOf = sections.get(catalogue) ?? archiveSections(payload, catalogue)
    sections.set(catalogue, sectionOf)
    return saveStory(payload, read, sectionOf, request)
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

type Saved = Omit<WordpressOutcome, keyof ReturnType<typeof aboutItem>>

async function saveStory(
  payload: Payload,
  { story, isPublic, modifiedAt, losses }: WordpressStory,
  sectionOf: (category: string) => Promise<string>,
  request: WordpressImport,
): Promise<Saved> {
  const lost = [...losses]
  const save = async (draft: boolean) =>
    importStory(
      payload,
      { ...story, section: request.section ?? (await sectionOf(story.section ?? '')) },
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
