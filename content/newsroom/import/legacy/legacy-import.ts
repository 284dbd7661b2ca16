/**
 * Imports the stories and pages of another system. Every story is saved by itself and known again by its number there, so
 * a run that was killed is repeated.
 * @module
 */
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  ValidationError,
} from 'payload'
import { oldAddressKey } from '#content/base/address/old-address.ts'
import { slugOf } from '#content/base/address/slug.ts'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import {
  cutWords,
  isOfSite,
  type LegacyItem,
  type LegacySite,
  type LegacyStory,
} from '#content/intake/legacy/legacy-story.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { AttachmentRefused } from '#content/model/attachment/attachment-refusal.ts'
import { PhotoRefused } from '#content/model/photo/photo-refusal.ts'
import { type KnownNames, knownId, storySlugged } from '#content/newsroom/import/import-links.ts'
import {
  bodyWithIds,
  type PictureOptions,
  preparePictures,
  withPrepared,
} from '#content/newsroom/import/import-pictures.ts'
import { ImportRefused } from '#content/newsroom/import/import-refusal.ts'
import { type ImportedStory, importStory } from '#content/newsroom/import/story-import.ts'
import { storePhoto } from '#content/newsroom/photo/photo-preparation.ts'
import {
  type NotedAddress,
  noteOldAddresses,
  storedAddress,
} from '#content/newsroom/site/old-address-rows.ts'
import { purgeAll } from '#content/store/purge.ts'
import { type AddressNotes, addressNotes } from './address-notes.ts'
import { legacySections } from './legacy-sections.ts'
import { TOLD_TWICE, toldBefore } from './told-twice.ts'

/** How stories and pages of another system are imported. */
export interface LegacyImport {
  items: AsyncIterable<LegacyItem>
  /** The section of all stories, by its slug, in place of those that they had. */
  section?: string
  /** Whether all stories become drafts. */
  draft?: boolean
  /** Ends the run behind the item that is being taken. */
  stop?: AbortSignal
  /** Returns the file of a picture by its address on the old site. */
  readPicture: (address: string) => Promise<Buffer>
  /** Called with each item that is content, in their order. */
  onOutcome: (outcome: LegacyOutcome) => Promise<void>
  /** Called with an item that is left out because of an error, which is none of an editor's. */
  onFault: (origin: string, error: unknown) => void
}

/** What became of a story or page. */
export interface LegacyOutcome {
  /** Its name at its origin, and its address there. */
  origin: string
  address: string
  headline: string
  kind: 'story' | 'page'
  /** How many comments of readers it had, which are not taken. */
  comments?: number
  change: ImportedStory['change'] | 'refused' | 'read'
  status?: ImportedStory['status']
  /** Its address here. */
  url?: string
  id?: number
  /** What was dropped or simplified and why, in Indonesian. */
  losses: readonly string[]
}

/** Items that fail for no reason of their own, none stored between them: then it is the store that fails. */
const MOST_FAULTS = 10

/** Imports all items; without `payload` it only reads them. */
export async function importLegacy(
  payload: Payload | undefined,
  request: LegacyImport,
): Promise<void> {
  const noted = payload && addressNotes((addresses) => noteOldAddresses(payload, addresses))
  const take = itemImport(payload, request, noted)
  let faults = 0
  try {
    for await (const item of request.items) {
      if (request.stop?.aborted) return
      const { origin, address, headline, kind, comments } = item
      const about = { origin, address, headline, kind, ...(comments && { comments }) }
      try {
        const outcome = await take(item)
        // What is refused or no content has not touched the store, so it says nothing of it.
        if (!payload || (outcome && outcome.change !== 'refused')) faults = 0
        if (outcome) await request.onOutcome({ ...about, ...outcome })
      } catch (error) {
        faults += 1
        if (faults === MOST_FAULTS) throw error
        request.onFault(origin, error)
        const losses = ['Tidak dapat diambil karena galat; operator melihat rinciannya.']
        await request.onOutcome({ ...about, change: 'refused', losses })
      }
    }
  } finally {
    try {
      await noted?.end()
    } finally {
      if (payload) await purgeAll(payload)
    }
  }
}

/** Returns a function that imports an item, or only reads it; without an outcome for what is no content. */
function itemImport(
  payload: Payload | undefined,
  request: LegacyImport,
  noted: AddressNotes | undefined,
): (item: LegacyItem) => Promise<Saved | undefined> {
  const sites = new Map<LegacySite, SiteLinks>()
  const compare = toldBefore()
  return async ({ read: readItem, site }) => {
    const read = readItem()
    if (read === undefined) return undefined
    if (typeof read === 'string') return { change: 'refused', losses: [read] }
    const telling = compare(read, site)
    if (telling === 'other') return { change: 'refused', losses: [TOLD_TWICE.other] }
    if (telling === 'newer') read.losses.push(TOLD_TWICE.newer)
    if (!payload) return { change: 'read', losses: read.losses }
    if (read.kind === 'page') return savePage(payload, read, site, request)
    const links = sites.get(site) ?? {
      sectionOf: legacySections(payload, site),
      known: new Map(),
      told: new Set<string>(),
    }
    sites.set(site, links)
    // A story that may not be published is stored once more, as a draft, and its photos with it.
    const photos = new Map<IncomingPicture, number>()
    const saved = await saveStory(payload, read, links, {
      ...request,
      onPicture: (picture, photo) => photos.set(picture, photo),
    })
    const hidden = saved.status === 'published' ? undefined : saved.id
    const pictures =
      saved.id === undefined
        ? []
        : [...photos].flatMap(([picture, photo]) =>
            pictureAddresses(picture, { photo, hidden }, site, read),
          )
    await noted?.add([
      ...addressesOf(read, saved, 'story'),
      ...pictures,
      ...(await listAddresses(payload, read, links, request)),
    ])
    return saved
  }
}

/** The addresses of a story or page that is stored, but for the one that it has here. */
function addressesOf(
  { addresses }: LegacyStory,
  { id, url }: Pick<Saved, 'id' | 'url'>,
  kind: 'story' | 'page',
): NotedAddress[] {
  if (id === undefined || url === undefined) return []
  const own = oldAddressKey(url)
  return addresses
    .filter((address) => oldAddressKey(address) !== own)
    .map((address) => ({ address, target: kind === 'story' ? { story: id } : { page: id } }))
}

/**
 * The addresses of a picture. What was on other hosts was never at an address of this site. If its story is `hidden`,
 * none of them leads anywhere before that is published: then its file leads to the photo, and its page, which anybody finds
 * by counting, to the story.
 */
function pictureAddresses(
  { file }: IncomingPicture,
  { photo, hidden }: { photo: number; hidden?: number | undefined },
  site: LegacySite,
  { pictureAddresses: pages }: LegacyStory,
): NotedAddress[] {
  if (file === undefined) return []
  const [ofFile, ofPage] =
    hidden === undefined
      ? [{ target: { photo } }, { target: { photo } }]
      : [
          { target: { photo, shownBy: hidden }, yields: true },
          { target: { story: hidden }, yields: true },
        ]
  const own = isOfSite(file, site) ? [file] : []
  return [
    ...own.map((address) => ({ address, ...ofFile })),
    ...(pages?.get(file) ?? []).map((address) => ({ address, ...ofPage })),
  ]
}

/** The addresses of what a story is filed under, where they are spelt otherwise here. */
async function listAddresses(
  payload: Payload,
  { story, topicAddresses, authorAddresses, sectionAddresses = [] }: LegacyStory,
  { sectionOf, known, told }: SiteLinks,
  { section }: LegacyImport,
): Promise<NotedAddress[]> {
  const noted: NotedAddress[] = []
  // A story that is here already was stored by another run, and has not said whom it names.
  for (const name of story.topics) {
    const address = topicAddresses.get(name)
    if (!address || address === `/tag/${slugOf(name)}`) continue
    const topic = await knownId(payload, 'topics', name, known)
    if (topic !== undefined) noted.push({ address, target: { topic } })
  }
  for (const name of story.authors) {
    const address = authorAddresses.get(name)
    if (!address || address === `/author/${slugOf(name)}`) continue
    const author = await knownId(payload, 'authors', name, known)
    if (author !== undefined) noted.push({ address, target: { author } })
  }
  if (sectionAddresses.length > 0 && section === undefined) {
    const { id } = await sectionOf(story.section ?? '')
    noted.push(...sectionAddresses.map((address) => ({ address, target: { section: id } })))
  }
  // Thousands of stories have the same ones.
  const fresh = noted.filter(({ address }) => !told.has(address))
  for (const { address } of fresh) told.add(address)
  return fresh
}

/** What the stories of a site refer to here. */
interface SiteLinks {
  sectionOf: ReturnType<typeof legacySections>
  known: KnownNames
  /** The addresses of lists that are noted. */
  told: Set<string>
}

type Saved = Omit<LegacyOutcome, 'origin' | 'address' | 'headline' | 'kind' | 'comments'>

async function saveStory(
  payload: Payload,
  { story, isPublic, modifiedAt, losses }: LegacyStory,
  { sectionOf, known }: SiteLinks,
  request: LegacyImport & Pick<PictureOptions, 'onPicture'>,
): Promise<Saved> {
  const lost = [...losses]
  const save = async (draft: boolean) =>
    importStory(payload, story, {
      section: request.section ?? (await sectionOf(story.section ?? '')),
      known,
      draft,
      archive: { ...(modifiedAt && { modifiedAt }) },
      files: 'first',
      readPicture: request.readPicture,
      ...(request.onPicture && { onPicture: request.onPicture }),
      onLostPicture: (picture, error) => lost.push(lostPicture(picture, error)),
    })
  try {
    const saved = await saveOrDraft(save, !isPublic || request.draft === true, lost)
    const { id, change, status, url, warnings } = saved
    const told = status === 'published' ? lost.map(withoutDraft) : lost
    return { id, change, status, url, losses: [...new Set([...told, ...warnings])] }
  } catch (error) {
    return { change: 'refused', losses: [...lost, refusalOf(error)] }
  }
}

/** A reason for a draft, of a story that stays what readers have. */
const withoutDraft = (reason: string): string => reason.replace(/: menjadi draf\.$/, '.')

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
    const what = saved.status === 'published' ? 'Versi barunya tidak diambil' : 'Menjadi draf'
    lost.push(`${what}, karena belum boleh terbit: ${refusalOf(error)}`)
    return saved
  }
}

/** Pages are few and have no versions: one that is here stays as it is. */
async function savePage(
  payload: Payload,
  read: LegacyStory,
  site: LegacySite,
  { readPicture, draft }: LegacyImport,
): Promise<Saved> {
  const { story, losses } = read
  const isPublic = read.isPublic && !draft
  const slug = story.slug ?? ''
  const url = `/halaman/${slug}`
  const { docs } = await payload.find({
    collection: 'pages',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { slug: true },
  })
  if (docs[0]) return pageHere(payload, { ...read, isPublic }, { id: docs[0].id, url })
  if (!isPublic) {
    return {
      change: 'refused',
      losses: [
        ...losses,
        draft
          ? 'Halaman tidak punya draf di sini: tidak diambil.'
          : 'Halaman tidak punya draf di sini: yang tidak terbit di situs lama tidak diambil.',
      ],
    }
  }
  const lost = [...losses]
  const title = cutWords(story.headline, { maxLength: 120, label: 'Judul halaman' }, (reason) =>
    lost.push(reason),
  )
  // Pages have no picture on top.
  const { photo, ...own } = story
  const body = [...(photo ? [{ type: 'image' as const, picture: photo }] : []), ...own.body]
  const pictures = await preparePictures(
    { body },
    {
      files: 'first',
      readPicture,
      onLostPicture: (picture, error) => lost.push(lostPicture(picture, error)),
    },
  )
  const req = await createLocalReq({}, payload)
  try {
    await initTransaction(req)
    const photos: NotedAddress[] = []
    const { id } = await payload.create({
      collection: 'pages',
      data: {
        title,
        slug,
        body: lexicalFromBlocks(
          await bodyWithIds(
            withPrepared(body, pictures),
            async (picture) => {
              const prepared = pictures.get(picture)
              const photo = prepared && (await storePhoto(prepared, picture, req))
              if (photo !== undefined)
                photos.push(...pictureAddresses(picture, { photo }, site, read))
              return photo
            },
            (other) => storySlugged(other, req),
            // No such system has any.
            async () => undefined,
          ),
        ),
        order: 900,
      },
      depth: 0,
      req,
    })
    // In one transaction: the number says that the page is this one when it comes again.
    await noteOldAddresses(payload, [...addressesOf(read, { id, url }, 'page'), ...photos], { req })
    await commitTransaction(req)
    return { id, change: 'created', status: 'published', url, losses: lost }
  } catch (error) {
    await killTransaction(req)
    return { change: 'refused', losses: [...lost, refusalOf(error)] }
  }
}

/** A page that has this slug already: the same one from an earlier import, or another, such as one of the starter. */
async function pageHere(
  payload: Payload,
  read: LegacyStory,
  page: { id: number; url: string },
): Promise<Saved> {
  const number = oldAddressKey(read.identityAddress)
  const known = number === undefined ? undefined : (await storedAddress(payload, number))?.target
  const isSame = known !== undefined && 'page' in known && known.page === page.id
  const addresses = addressesOf(read, page, 'page').filter(
    ({ address }) => isSame || oldAddressKey(address) !== number,
  )
  await noteOldAddresses(payload, addresses)
  const losses = read.losses.map(withoutDraft)
  if (!isSame) losses.push('Halaman dengan alamat ini sudah ada di sini; isinya tidak diambil.')
  else if (!read.isPublic) {
    losses.push(
      'Masih terbit di sini: hapus di meja redaksi kalau memang tidak untuk semua pembaca.',
    )
  }
  return { ...page, change: 'unchanged', status: 'published', losses }
}

const lostPicture = ({ file }: IncomingPicture, error: unknown): string =>
  `Gambar ${file ?? ''} tidak diambil: ${reasonOf(error)}`

/** Why a picture was lost. Nothing that other servers answer is repeated. */
function reasonOf(error: unknown): string {
  if (error instanceof PhotoRefused || error instanceof ImportRefused) return error.message
  if (error instanceof AttachmentRefused) return error.message
  return 'berkasnya tidak dapat diambil.'
}

/** The message for what an editor can fix; rethrows anything else. */
function refusalOf(error: unknown): string {
  if (error instanceof ImportRefused || error instanceof PhotoRefused) return error.message
  if (error instanceof AttachmentRefused) return error.message
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join('; ')
  }
  throw error
}
