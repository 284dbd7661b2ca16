/**
 * What requests send about entries, each read once, with messages in the editor's language at their fields.
 * @module
 */
import { type PayloadRequest, ValidationError } from 'payload'
import { z } from 'zod'
import { type DeskText, type Say, sayIn } from '#content/base/desk-words/say.ts'
import { LONGEST_ENTRY } from '#content/model/live/entry.ts'
import { confirmedKeys } from '#content/model/press/guard-confirmation.ts'
import { CHANGE_KINDS } from '#content/model/story/correction.ts'
import {
  LONGEST_REASON,
  withdrawalReason,
} from '#content/newsroom/desk/withdrawal/withdrawal-reason.ts'

const MOST_POINTS = 5
const LONGEST_POINT = 240

const LABELS: Readonly<Record<string, DeskText>> = {
  headline: 'Judul',
  text: 'Isi entri',
  photo: 'Foto entri',
  author: 'Penulis',
  unverifiedPart: 'Yang belum diverifikasi',
  verificationDueAt: 'Tenggat verifikasi',
  changeKind: 'Perubahan ini',
  changeText: 'Yang dibetulkan',
  ground: 'Dasar pencabutan',
  reason: 'Alasan pencabutan',
  points: 'Ringkasan liputan',
}

/** Whether a record could have `id`: the databases know no larger ones. */
export const isRecordId = (id: number): boolean => Number.isInteger(id) && id > 0 && id < 2 ** 31

const record = (say: Say) =>
  z
    .number({ error: say('Yang dipilih di sini tidak ada. Pilih dari daftar.') })
    .refine(isRecordId, say('Yang dipilih di sini tidak ada. Pilih dari daftar.'))

/** The words and marks of an entry; all may be absent from a change. */
const entryParts = (say: Say) => ({
  headline: z
    .string()
    .transform((text) => text.trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .max(
          LONGEST_ENTRY.headline,
          say('Judul paling panjang {longest} huruf.', { longest: LONGEST_ENTRY.headline }),
        ),
    )
    .nullish(),
  /** The words, as typed: an empty line begins a paragraph. */
  text: z
    .string()
    .trim()
    .max(
      LONGEST_ENTRY.text,
      say('Isi entri paling panjang {longest} huruf.', { longest: LONGEST_ENTRY.text }),
    )
    .optional(),
  /** The words as the desk's editor stores them, instead of `text`. */
  body: z.unknown().optional(),
  photo: record(say).nullish(),
  author: record(say).nullish(),
  key: z.boolean().optional(),
  pinned: z.boolean().optional(),
  unverified: z.boolean().optional(),
  unverifiedPart: z.string().trim().max(LONGEST_ENTRY.unverifiedPart).nullish(),
  verificationDueAt: z.iso
    .datetime({ offset: true })
    .transform((time) => new Date(time).toISOString())
    .nullish(),
  /** The keys of the guard's findings that the person was shown and confirms. */
  confirmed: confirmedKeys,
})

/** A new entry. The clock of the phone is no part of it: the server says when and where an entry stands. */
export const entryOrder = (say: Say) =>
  z.object({
    ...entryParts(say),
    /** Made on the phone: an entry that is sent twice is posted once. */
    client: z.uuid(say('Muat ulang halaman ini.')),
  })

/** A change of an entry: of what is named, the rest stays. */
export const entryChange = (say: Say) =>
  z.object({
    ...entryParts(say),
    /** The revision that was changed. */
    revision: z.number({ error: say('Muat ulang halaman ini.') }).int(),
    changeKind: z.enum(CHANGE_KINDS).nullish(),
    changeText: z.string().trim().max(LONGEST_REASON).nullish(),
  })

/** The removal of an entry. */
export const entryRemoval = (say: Say) => z.object(withdrawalReason(say))

/** A step of the coverage as a whole. */
export const coverageStep = (say: Say) =>
  z.discriminatedUnion(
    'step',
    [
      z.object({ step: z.enum(['start', 'end', 'unpin']) }),
      z.object({
        step: z.literal('points'),
        points: z
          .array(
            z
              .string()
              .transform((text) => text.trim().replace(/\s+/g, ' '))
              .pipe(
                z
                  .string()
                  .max(
                    LONGEST_POINT,
                    say('Satu butir paling panjang {longest} huruf.', { longest: LONGEST_POINT }),
                  ),
              ),
          )
          .max(MOST_POINTS, say('Ringkasan paling banyak {most} butir.', { most: MOST_POINTS }))
          .transform((points) => points.filter((point) => point !== '')),
        confirmed: confirmedKeys,
        /** The revision of the coverage whose summary was changed. */
        revision: z.number().int().nullish(),
      }),
    ],
    { error: say('Langkah ini tidak dikenal.') },
  )

export type EntryOrder = z.infer<ReturnType<typeof entryOrder>>
export type EntryChange = z.infer<ReturnType<typeof entryChange>>
export type EntryRemoval = z.infer<ReturnType<typeof entryRemoval>>
export type CoverageStep = z.infer<ReturnType<typeof coverageStep>>

/**
 * What `req` sends, as `schema` reads it.
 * @throws {ValidationError} that names each field in the language of the account
 */
export async function orderIn<Order>(
  req: PayloadRequest,
  schema: (say: Say) => z.ZodType<Order>,
): Promise<Order> {
  const say = sayIn(req.i18n)
  const sent: unknown = await req.json?.().catch(() => undefined)
  const order = schema(say).safeParse(sent)
  if (order.success) return order.data
  refuseEntry(
    req,
    order.error.issues.map(({ path, message }) => ({ path: String(path[0] ?? 'text'), message })),
  )
}

/** @throws {ValidationError} always: each fault at its field */
export function refuseEntry(
  req: PayloadRequest,
  faults: readonly { path: string; message: string }[],
): never {
  const say = sayIn(req.i18n)
  const errors = faults.map(({ path, message }) => {
    const label = LABELS[path]
    return { path, message, label: label ? say(label) : path }
  })
  throw new ValidationError({ collection: 'live-entries', errors, req }, req.t)
}
