/**
 * What may be stored as the body of a story: anything that is still being written in a draft, finished blocks only for
 * readers, and no harmful address in either.
 * @module
 */
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ZodError } from 'zod'
import { isHarmfulAddress } from '#content/base/address/web-address.ts'
import { type DeskText, type Say, sayIn } from '#content/base/desk-words/say.ts'
import { refusedAddresses } from '#content/intake/lexical/body-addresses.ts'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import {
  type BlockType,
  blocksOfDraft,
  unfinishedBlocks,
} from '#content/intake/lexical/unfinished-blocks.ts'
import type { StoredBlock } from '#content/model/story/body.ts'
import { TEXT_NAMES, textField } from '#content/model/story/fields.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { refuseField } from '#content/store/refused.ts'

const BLOCK_NAMES: Record<BlockType, DeskText> = {
  image: 'Gambar',
  gallery: 'Galeri',
  chart: 'Grafik atau peta',
  table: 'Tabel',
  pullQuote: 'Kutipan tarik',
  factBox: 'Kotak fakta',
  related: 'Baca juga',
  embed: 'Kartu tautan',
  attachment: 'Lampiran',
}

/** The blocks of a body for readers; refuses, at the field, a body that no page could show. */
export function readBody(body: unknown, req: PayloadRequest): StoredBlock[] {
  const fault = unfinishedFault(body, sayIn(req.i18n))
  if (fault) refuseField(req, 'articles', 'body', fault)
  return known(req, () => blocksFromLexical(body, idOf, idOf, idOf))
}

/** The finished blocks of a draft's body; refuses, at the field, a body with a part that the editor does not know. */
export const readDraftBody = (body: unknown, req: PayloadRequest): StoredBlock[] =>
  known(req, () => blocksOfDraft(body, idOf, idOf, idOf))

/** Which blocks of the body are not filled in yet, as a message; `undefined` if all are. */
export function unfinishedFault(body: unknown, say: Say): string | undefined {
  const names = unfinishedBlocks(body).map(({ blockType }) => say(BLOCK_NAMES[blockType]))
  if (names.length === 0) return undefined
  return say('Ada blok yang belum lengkap: {blocks}. Lengkapi atau hapus dahulu.', {
    blocks: [...new Set(names)].join(', '),
  })
}

/**
 * Refuses a harmful address, also in drafts, which Payload does not validate: previews show them, and other accounts
 * open them.
 */
export const refuseHarmfulAddresses: CollectionBeforeChangeHook<StoredStory> = ({ data, req }) => {
  const [address] = refusedAddresses(data.body)
  if (address !== undefined) refuseAddress(req, 'body', address)
  for (const name of TEXT_NAMES) {
    const value = textField(name).kind === 'address' && data[name]
    if (value && isHarmfulAddress(value)) refuseAddress(req, name, value)
  }
  return data
}

const refuseAddress = (req: PayloadRequest, path: string, address: string): never =>
  refuseField(
    req,
    'articles',
    path,
    sayIn(req.i18n)(
      'Alamat “{address}” tidak dapat dipakai. Tulis alamat lengkap yang diawali https://.',
      { address: address.slice(0, 200) },
    ),
  )

function known(req: PayloadRequest, read: () => StoredBlock[]): StoredBlock[] {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const place = error.issues[0]?.path.join('.') ?? ''
    return refuseField(
      req,
      'articles',
      'body',
      sayIn(req.i18n)(
        'Isi berita memuat bagian yang tidak dikenal ({place}). Hapus bagian itu, lalu tulis ulang di penyunting.',
        { place },
      ),
    )
  }
}
