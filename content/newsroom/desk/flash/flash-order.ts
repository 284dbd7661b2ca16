/**
 * The form of breaking news: three fields, and how long the strip on the front page shows it.
 * @module
 */
import { z } from 'zod'
import type { Say } from '#content/base/desk-words/say.ts'
import { confirmedKeys } from '#content/model/press/guard-confirmation.ts'

/** How long the strip is shown, in hours; 0 for no strip. */
export const STRIP_HOURS = [0, 1, 3, 6, 12] as const

export type StripHours = (typeof STRIP_HOURS)[number]

export const DEFAULT_HOURS: StripHours = 3

/** How many characters a field has at most. */
export const LONGEST = { headline: 200, body: 2_000 } as const

/** The schema of the form; its messages are in the editor's language, each at its field. */
export const flashOrder = (say: Say) =>
  z.object({
    headline: z
      .string({ error: say('Tulis judulnya.') })
      .transform((text) => text.trim().replace(/\s+/g, ' '))
      .pipe(
        z
          .string()
          .min(1, say('Tulis judulnya.'))
          .max(
            LONGEST.headline,
            say('Judul paling panjang {longest} huruf.', { longest: LONGEST.headline }),
          ),
      ),
    section: z.coerce
      .number({ error: say('Pilih rubriknya.') })
      .int(say('Pilih rubriknya.'))
      .positive(say('Pilih rubriknya.')),
    body: z
      .string({ error: say('Tulis satu paragraf.') })
      .trim()
      .min(1, say('Tulis satu paragraf.'))
      .max(
        LONGEST.body,
        say('Paling panjang {longest} huruf; selebihnya ditulis sesudah terbit.', {
          longest: LONGEST.body,
        }),
      ),
    hours: z
      .literal(STRIP_HOURS, { error: say('Pilih berapa lama pita tampil.') })
      .default(DEFAULT_HOURS),
    /** The keys of the guard's findings that the editor was shown and confirms. */
    confirmed: confirmedKeys,
    /** Identifies the form, not the story: a form sent twice is published once. */
    key: z.string().regex(/^[\da-f-]{24,36}$/, say('Muat ulang halaman ini.')),
  })

export type FlashOrder = z.infer<ReturnType<typeof flashOrder>>
