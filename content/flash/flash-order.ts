/**
 * Breaking news as it is ordered: three fields, and how long the strip on the front page tells of it.
 * @module
 */
import { z } from 'zod'

/** How long the strip stands, in hours; 0 for no strip. */
export const STRIP_HOURS = [0, 1, 3, 6, 12] as const

export type StripHours = (typeof STRIP_HOURS)[number]

/** What is chosen where nobody chooses. */
export const USUAL_HOURS: StripHours = 3

const LONGEST_HEADLINE = 200
const LONGEST_BODY = 2_000

/** The order; its faults are in the editor's language, each at its field. */
export const flashOrder = z.object({
  headline: z
    .string({ error: 'Tulis judulnya.' })
    .transform((text) => text.trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .min(1, 'Tulis judulnya.')
        .max(LONGEST_HEADLINE, `Judul paling panjang ${LONGEST_HEADLINE} huruf.`),
    ),
  section: z.coerce
    .number({ error: 'Pilih rubriknya.' })
    .int('Pilih rubriknya.')
    .positive('Pilih rubriknya.'),
  body: z
    .string({ error: 'Tulis satu paragraf.' })
    .trim()
    .min(1, 'Tulis satu paragraf.')
    .max(LONGEST_BODY, `Paling panjang ${LONGEST_BODY} huruf; selebihnya ditulis sesudah terbit.`),
  hours: z.literal(STRIP_HOURS, { error: 'Pilih berapa lama pita tampil.' }).default(USUAL_HOURS),
  /** What the guard asked about was looked at. */
  confirmed: z.boolean().default(false),
  /** Of the form, not of the story: sent twice, an order is carried out once. */
  key: z.uuid({ error: 'Muat ulang halaman ini.' }),
})

export type FlashOrder = z.infer<typeof flashOrder>
