/**
 * Imports copy as a story: finds or creates sections, authors, agency and topics, renders photos, and stores everything
 * in one transaction. Importing the same copy again updates its story.
 * @module
 */
import { createHash } from 'node:crypto'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type RequiredDataFromCollectionSlug,
} from 'payload'
import { z } from 'zod'
import { absolute, storyPath } from '#content/base/address/addresses.ts'
import { environment } from '#content/base/settings/environment.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import { copyDigest, copyIdentity } from '#content/intake/copy/copy-identity.ts'
import type {
  IncomingAttachment,
  IncomingPicture,
  IncomingStory,
} from '#content/intake/copy/incoming-story.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { blocksOfDraft } from '#content/intake/lexical/unfinished-blocks.ts'
import { blockPictures } from '#content/model/story/body.ts'
import { INCOMING_TEXTS, type IncomingText, type StoredTexts } from '#content/model/story/fields.ts'
import { storePhoto } from '#content/newsroom/photo/photo-preparation.ts'
import {
  type ArchivedTimes,
  archiveContext,
} from '#content/newsroom/story/record/archive-context.ts'
import { IMPORTING } from '#content/newsroom/story/workflow/revision-hooks.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import {
  type PreparedAttachments,
  prepareAttachments,
  storeAttachment,
} from './import-attachments.ts'
import { keptWords } from './import-difference.ts'
import {
  agencyNamed,
  authorNamed,
  findSection,
  foundOnce,
  type KnownNames,
  type SectionPlace,
  storySlugged,
  topicNamed,
} from './import-links.ts'
import {
  bodyWithIds,
  incomingPictures,
  type PictureOptions,
  type PreparedPictures,
  preparePictures,
  withPrepared,
} from './import-pictures.ts'

/** How a story is imported. */
export interface ImportOptions extends PictureOptions {
  /** Section slug or name that overrides the copy, or the section itself. */
  section?: string | SectionPlace
  /** Store a draft instead of publishing. */
  draft?: boolean
  /** The story is one of an archive: it keeps its times, is not announced, and purges nothing. */
  archive?: ArchivedTimes
  /** What earlier stories of this import have found; kept up to date. Names are looked up for each story otherwise. */
  known?: KnownNames
  /** The account that takes the copy; it must be allowed to save the story. */
  user?: PayloadRequest['user']
  /** Copy goes over what somebody here has changed: somebody here has chosen that. */
  overWork?: boolean
  /** A story that is here keeps its section, topics, genre, authors, editor and agency. */
  keepsFiling?: boolean
}

/** The result of an import. */
export interface ImportedStory {
  id: number
  slug: string
  url: string
  status: 'published' | 'draft' | 'withdrawn'
  /** `kept`: somebody here has changed the story since it was imported, so other copy does not replace it. */
  change: 'created' | 'updated' | 'unchanged' | 'kept'
  /** What an editor should check, in Indonesian. */
  warnings: string[]
}

/**
 * Stores `incoming`, published by default; a draft while its embargo lasts.
 * @throws {ImportRefused} if a field is missing or unknown
 * @throws {PhotoRefused} if a picture cannot be used
 */
export async function importStory(
  payload: Payload,
  incoming: IncomingStory,
  options: ImportOptions,
): Promise<ImportedStory> {
  const identity = copyIdentity(incoming)
  const section = await findSection(payload, incoming, options)
  const settled = incoming.origin && (await settledStory(payload, incoming, options, section))
  if (settled) return settled
  let lost = 0
  const pictures = await preparePictures(incoming, {
    ...options,
    ...(options.onLostPicture && {
      onLostPicture: (picture, error) => {
        lost += 1
        options.onLostPicture?.(picture, error)
      },
    }),
  })
  const context = {
    [IMPORTING]: true,
    ...(options.archive && archiveContext(options.archive)),
  }
  const req = await createLocalReq(
    { context, ...(options.user && { user: options.user }) },
    payload,
  )
  const attachments = await prepareAttachments(req, incoming, options)
  const digest = digestOf(incoming, options, pictures, attachments)
  const fresh: KnownNames = new Map()
  try {
    await initTransaction(req)
    await takeTurn(req, `copy ${identity}`)
    const existing = await storyOf(identity, req)
    let change = changeOf(existing, incoming, digest, options)
    const warnings = existing ? warningsOf(existing, incoming, change) : []
    if (existing && staysPublic(existing, incoming, options, change)) {
      change = 'unchanged'
      warnings.push(STILL_PUBLIC)
    }
    if (
      change === 'updated' &&
      existing &&
      lost > 0 &&
      pictures.size < picturesIn(existing).length
    ) {
      change = 'unchanged'
      warnings.push('Versi barunya menunggu gambar itu; berita yang ada tetap memakai gambarnya.')
    }
    const stored =
      existing && (change === 'unchanged' || change === 'kept')
        ? existing
        : await save(
            incoming,
            options,
            {
              identity,
              digest: lost === 0 ? digest : null,
              pictures,
              attachments,
              existing,
              warnings,
              section,
              fresh,
            },
            req,
          )
    await commitTransaction(req)
    for (const [name, id] of fresh) options.known?.set(name, id)
    return importedStory(stored, section, change, warnings)
  } catch (error) {
    await killTransaction(req)
    // Somebody may have deleted what it was to refer to.
    options.known?.clear()
    throw error
  }
}

/** The story of copy that changes nothing here, whose pictures need not be had. */
async function settledStory(
  payload: Payload,
  incoming: IncomingStory,
  options: ImportOptions,
  section: { slug: string },
): Promise<ImportedStory | undefined> {
  const req = await createLocalReq({}, payload)
  const existing = await storyOf(copyIdentity(incoming), req)
  const change = changeOf(existing, incoming, digestOf(incoming, options, new Map()), options)
  const stays = existing !== undefined && staysPublic(existing, incoming, options, change)
  if (!existing || change === 'created' || (change === 'updated' && !stays)) return undefined
  if (options.onPicture) await nameSettledPictures(existing, incoming, options.onPicture, payload)
  const warnings = warningsOf(existing, incoming, change)
  return importedStory(existing, section, stays ? 'unchanged' : change, [
    ...warnings,
    ...(stays ? [STILL_PUBLIC] : []),
  ])
}

/** What an editor should know of a story of an archive that readers have here, but no longer have there. */
const STILL_PUBLIC =
  'Masih terbit di sini, dengan isi yang lama: cabut di meja redaksi kalau memang tidak untuk semua pembaca.'

/** Whether a story of an archive that readers have would become a draft: a newer version would not take it from them. */
const staysPublic = (
  existing: KnownStory,
  incoming: IncomingStory,
  options: ImportOptions,
  change: ImportedStory['change'],
): boolean =>
  options.archive !== undefined &&
  change === 'updated' &&
  existing.isPublished &&
  isDraft(incoming, options)

/** What an editor should know of the story that is here. */
function warningsOf(
  existing: StoredStory,
  incoming: IncomingStory,
  change: ImportedStory['change'],
): string[] {
  return [
    ...(existing.withdrawnAt
      ? ['Berita ini sudah dicabut; naskah yang sama tidak menerbitkannya lagi.']
      : []),
    ...(change === 'kept' ? [keptWords(existing, incoming)] : []),
  ]
}

/** The photos of a stored story, that on top first. */
const picturesIn = ({ hero, body }: StoredStory): number[] => [
  ...(hero ? [idOf(hero)] : []),
  ...(body ? blocksOfDraft(body, idOf, idOf, idOf) : []).flatMap((block) => blockPictures(block)),
]

/** Says which photo each picture of the copy became in an earlier import: one with its words, in the same order. */
async function nameSettledPictures(
  existing: StoredStory,
  incoming: IncomingStory,
  onPicture: NonNullable<ImportOptions['onPicture']>,
  payload: Payload,
): Promise<void> {
  const ids = picturesIn(existing)
  if (ids.length === 0) return
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { alt: true },
  })
  const words = new Map(docs.map(({ id, alt }) => [id, alt]))
  const left = ids.map((id) => ({ id, alt: words.get(id) }))
  for (const picture of incomingPictures(incoming)) {
    const at = left.findIndex(({ alt }) => alt === picture.alt)
    const [found] = at === -1 ? [] : left.splice(at, 1)
    if (found) onPicture(picture, found.id)
  }
}

const importedStory = (
  stored: KnownStory,
  section: { slug: string },
  change: ImportedStory['change'],
  warnings: string[],
): ImportedStory => ({
  id: stored.id,
  slug: stored.slug,
  url: absolute({ url: environment().siteUrl }, storyPath({ slug: stored.slug, section })),
  status: statusOf(stored),
  change,
  warnings,
})

function changeOf(
  existing: StoredStory | undefined,
  { origin }: IncomingStory,
  digest: string,
  { overWork }: ImportOptions,
): ImportedStory['change'] {
  if (!existing) return 'created'
  if (existing.withdrawnAt || existing.copyDigest === digest) return 'unchanged'
  const known = existing.copyVersionAt && Date.parse(existing.copyVersionAt)
  if (known && origin?.versionAt && origin.versionAt.getTime() < known) return 'unchanged'
  return isTouched(existing) && !overWork ? 'kept' : 'updated'
}

/** Whether somebody has saved the story since its last import. */
export function isTouched({
  revision,
  importedRevision,
  savedBy,
}: Pick<StoredStory, 'revision' | 'importedRevision' | 'savedBy'>): boolean {
  // Earlier versions of Warta did not note the revision; no account saves an import.
  if (typeof importedRevision !== 'number') return Boolean(savedBy)
  return (revision ?? 0) > importedRevision
}

async function save(
  incoming: IncomingStory,
  options: ImportOptions,
  known: {
    identity: string
    /** Of copy that came without a picture it names, nothing: the next import tries again. */
    digest: string | null
    pictures: PreparedPictures
    attachments: PreparedAttachments
    existing: KnownStory | undefined
    warnings: string[]
    section: { id: number }
    /** What this story found, until it is stored. */
    fresh: KnownNames
  },
  req: PayloadRequest,
): Promise<KnownStory> {
  const { pictures, attachments, existing, warnings, section, fresh } = known
  const former = options.known ?? new Map()
  const author = foundOnce('authors', authorNamed, former, fresh)
  const topic = foundOnce('topics', topicNamed, former, fresh)
  const { payload } = req
  const draft = isDraft(incoming, options)
  const pictureId = async (picture: IncomingPicture) => {
    const prepared = pictures.get(picture)
    const id =
      prepared &&
      (await storePhoto(prepared, picture, req, {
        onRemark: (remark) => warnings.push(remark),
        isOfAgency: options.wire !== undefined || incoming.agency !== undefined,
        itsStories: options.wire?.itsStories,
      }))
    if (id !== undefined) options.onPicture?.(picture, id)
    return id
  }
  const attachmentId = async (attachment: IncomingAttachment) => {
    const prepared = attachments.get(attachment)
    const poster = attachment.poster && (await pictureId(attachment.poster))
    return prepared && storeAttachment(prepared, attachment, poster, req)
  }
  const heroId = incoming.photo && (await pictureId(incoming.photo))
  if (incoming.photo && heroId === undefined && !existing?.hero) {
    warnings.push(
      `Naskah menyebut foto, tetapi berkasnya tidak ada. ${incoming.photo.file ? 'Tambahkan di meja redaksi' : 'Tambahkan dengan --photo BERKAS'}; keterangan dan kreditnya menunggu di formulir berita.`,
    )
  }
  const hero = heroId ?? (existing?.hero ? idOf(existing.hero) : undefined)
  const filing =
    existing && options.keepsFiling
      ? { section: idOf(existing.section), genre: existing.genre }
      : {
          section: section.id,
          authors: await Array.fromAsync(incoming.authors, (name) => author(name, req)),
          editor: incoming.editor ? await author(incoming.editor, req) : null,
          agency: incoming.agency ? await agencyNamed(incoming.agency, req, warnings) : null,
          topics: await Array.fromAsync(incoming.topics, (name) => topic(name, req)),
          genre: incoming.genre ?? 'report',
        }
  const data: RequiredDataFromCollectionSlug<'articles'> = {
    ...storedTexts(incoming),
    // The desk's slug is kept; an empty one is made from the headline.
    slug: existing?.slug ?? incoming.slug ?? '',
    ...filing,
    ...(incoming.publishedAt && { publishedAt: incoming.publishedAt.toISOString() }),
    timeZone: incoming.timeZone ?? PUBLICATION_ZONE,
    ...(incoming.embargoUntil && { embargoUntil: incoming.embargoUntil.toISOString() }),
    hero: hero ?? null,
    ...awaitedWords(hero === undefined ? incoming.photo : undefined),
    body: lexicalFromBlocks(
      await bodyWithIds(
        options.onLostPicture ? withPrepared(incoming.body, pictures) : incoming.body,
        pictureId,
        (slug) => storySlugged(slug, req),
        attachmentId,
      ),
    ),
    copyIdentity: known.identity,
    copyDigest: known.digest,
    copyVersion: incoming.origin?.version ?? null,
    copyVersionAt: incoming.origin?.versionAt?.toISOString() ?? null,
    _status: draft ? 'draft' : 'published',
  }
  const stored = existing
    ? await payload.update({ collection: 'articles', id: existing.id, data, draft, depth: 0, req })
    : await payload.create({ collection: 'articles', data, draft, depth: 0, req })
  // A draft over what readers have does not take it from them.
  return { ...stored, isPublished: !draft || existing?.isPublished === true }
}

const isDraft = (incoming: IncomingStory, { draft }: ImportOptions): boolean =>
  draft === true || isWithheld(incoming, new Date())

/** Whether copy may not be published now: its embargo lasts, or could not be read. */
function isWithheld({ embargoUntil, held }: IncomingStory, now: Date): boolean {
  return held === true || (embargoUntil !== undefined && embargoUntil > now)
}

/** What copy says of a photo that it did not bring, for whoever adds the photo. */
function awaitedWords(photo: IncomingPicture | undefined) {
  const caption = [photo && words.ai[photo.aiUse], photo && (photo.caption ?? photo.alt)]
  return {
    heroCaption: caption.filter(Boolean).join('. ').slice(0, 1000) || null,
    heroCredit: photo?.credit?.slice(0, 200) ?? null,
  }
}

/** The plain texts of copy as stored; a missing one becomes null. */
const storedTexts = (incoming: IncomingStory): StoredTexts<IncomingText> => ({
  ...Object.fromEntries(INCOMING_TEXTS.map((name) => [name, incoming[name] ?? null])),
  headline: incoming.headline,
})

/** A story as it was saved last, and whether readers have it: the last version may be a draft of a published one. */
type KnownStory = StoredStory & { isPublished: boolean }

async function storyOf(identity: string, req: PayloadRequest): Promise<KnownStory | undefined> {
  // Most stories of an archive are new: finding none must not cost what reading a whole story does.
  const known = await runStatement(
    req.payload,
    sql`select _status as status from articles where copy_identity = ${identity}`,
    { req, row: z.object({ status: z.string().nullable() }) },
  )
  const [first] = known
  if (!first) return undefined
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { copyIdentity: { equals: identity } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] && { ...docs[0], isPublished: first.status === 'published' }
}

/** Changes with everything that affects what would be stored. */
function digestOf(
  incoming: IncomingStory,
  options: ImportOptions,
  pictures: PreparedPictures,
  attachments: PreparedAttachments = new Map(),
): string {
  return (
    createHash('sha256')
      .update(copyDigest(incoming))
      .update(JSON.stringify([slugOfSection(options.section) ?? null, options.draft ?? false]))
      // An origin names its pictures by addresses: to compare their bytes, they would have to be had each time.
      .update(incoming.origin ? '' : [...pictures.values()].map(({ original }) => original).join())
      .update([...attachments.values()].map(({ taken }) => taken.path).join())
      .digest('hex')
  )
}

const slugOfSection = (section: ImportOptions['section']): string | undefined =>
  typeof section === 'object' ? section.slug : section

/** What readers have. */
function statusOf(story: KnownStory): ImportedStory['status'] {
  if (story.withdrawnAt) return 'withdrawn'
  return story.isPublished ? 'published' : 'draft'
}
