/**
 * The words and the photo of an entry, checked as those of a story are.
 * @module
 */
import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { ZodError } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { refusedAddresses } from '#content/intake/lexical/body-addresses.ts'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { type LexicalBody, lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { unfinishedBlocks } from '#content/intake/lexical/unfinished-blocks.ts'
import { ENTRY_BLOCKS, LONGEST_ENTRY, MOST_ENTRY_BLOCKS } from '#content/model/live/entry.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import { blockPictures, type Inline, type StoredBlock } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import type { StoredEntry } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { isRecordId, refuseEntry } from './entry-order.ts'

/** Characters of a body as it is stored: much more than its words need, with links and what stands in blocks. */
const LONGEST_STORED = 200_000

/** What readers get of an entry's words. */
export type EntryWords = Pick<
  StoredEntry,
  'headline' | 'body' | 'photo' | 'unverified' | 'unverifiedPart' | 'verificationDueAt'
>

/** `text` as a body: an empty line begins a paragraph. */
export const bodyOfText = (text: string): LexicalBody =>
  lexicalFromBlocks(
    text
      .split(/\n\s*\n/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => ({ type: 'paragraph', content: lines(part) })),
  )

const lines = (text: string): Inline[] =>
  text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      { type: 'text', text: line.trim() },
    ])

/**
 * The blocks of the body of an entry.
 * @throws {ValidationError} at `text` if it has no words, more than an entry may have, or a block that it cannot have
 */
export function entryBlocks(req: PayloadRequest, body: unknown): StoredBlock[] {
  const say = sayIn(req.i18n)
  const refuseWords = (message: string): never => refuseEntry(req, [{ path: 'text', message }])
  if (unfinishedBlocks(body).length > 0) {
    refuseWords(say('Entri ini memuat blok yang belum lengkap. Lengkapi atau hapus dahulu.'))
  }
  const blocks = readBlocks(body) ?? refuseWords(say('Tulis isi entri, walau satu kalimat.'))
  const heavy = blocks.find(({ type }) => !(ENTRY_BLOCKS as readonly string[]).includes(type))
  if (heavy) {
    refuseWords(
      say('Entri tidak memuat subjudul, tabel, grafik, galeri, atau kotak fakta. Taruh di berita.'),
    )
  }
  const text = blocksText(blocks)
  if (text.length > LONGEST_ENTRY.text || JSON.stringify(body).length > LONGEST_STORED) {
    refuseWords(say('Isi entri paling panjang {longest} huruf.', { longest: LONGEST_ENTRY.text }))
  }
  if (blocks.length > MOST_ENTRY_BLOCKS) {
    refuseWords(say('Entri paling banyak {most} blok.', { most: MOST_ENTRY_BLOCKS }))
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    refuseWords(say('Tulis isi entri, walau satu kalimat.'))
  }
  const [address] = refusedAddresses(body)
  if (address !== undefined) {
    refuseWords(
      say('Alamat “{address}” tidak dapat dipakai. Tulis alamat lengkap yang diawali https://.', {
        address: address.slice(0, 200),
      }),
    )
  }
  return blocks
}

function readBlocks(body: unknown): StoredBlock[] | undefined {
  try {
    return blocksFromLexical(body, idOf, idOf, idOf)
  } catch (error) {
    if (error instanceof ZodError) return undefined
    throw error
  }
}

/** The records that an entry names anew. */
interface NamedRecords {
  photo?: number | null | undefined
  /** The photos in its body. */
  pictures: readonly number[]
  author?: number | null | undefined
}

/** @throws {ValidationError} at the field of a photo or an author that is none, or that readers may no longer see */
export async function expectRecords(
  req: PayloadRequest,
  { photo, pictures, author }: NamedRecords,
): Promise<void> {
  const say = sayIn(req.i18n)
  const byId = { depth: 0, disableErrors: true, req } as const
  const expectPhotos = async (path: string, ids: readonly number[]) => {
    if (await arePhotos(req, ids)) return
    refuseEntry(req, [{ path, message: say('Foto ini tidak ada, atau haknya sudah berakhir.') }])
  }
  await expectPhotos('photo', photo ? [photo] : [])
  await expectPhotos('text', pictures)
  if (author && !(await req.payload.findByID({ collection: 'authors', id: author, ...byId }))) {
    refuseEntry(req, [
      { path: 'author', message: say('Yang dipilih di sini tidak ada. Pilih dari daftar.') },
    ])
  }
}

/** Whether all of `ids` are photos that readers may see. */
async function arePhotos(req: PayloadRequest, ids: readonly number[]): Promise<boolean> {
  const wanted = new Set(ids)
  if (wanted.size === 0) return true
  if (![...wanted].every(isRecordId)) return false
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...wanted] } },
    select: { expiresAt: true },
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  })
  const now = new Date()
  return docs.filter(({ expiresAt }) => !hasExpired(expiresAt, now)).length === wanted.size
}

/** The photos in the body of an entry. */
export const bodyPhotos = (blocks: readonly StoredBlock[]): number[] =>
  blocks.flatMap((block) => blockPictures(block))

/** Equal for equal words, photo and marks. */
export const digestOfWords = (words: EntryWords, marks: readonly unknown[] = []): string =>
  createHash('sha256')
    .update(JSON.stringify([words, marks]))
    .digest('hex')
    .slice(0, 32)
