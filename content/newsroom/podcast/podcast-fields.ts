import type { GroupField, UploadFieldSingleValidation } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { COVER_SIDES, PODCAST_CATEGORIES } from '#content/model/podcast/podcast.ts'
import { idOf } from '#content/store/reference.ts'

/** Whether the topic is a podcast, for the fields that only then matter. */
const isSeries = (_data: unknown, siblings: { isSeries?: boolean }): boolean =>
  Boolean(siblings.isSeries)

/** A cover that directories refuse would keep the whole podcast out of them. */
const coverIsLarge: UploadFieldSingleValidation = async (value, { req, siblingData }) => {
  const { isSeries: isOn } = siblingData as { isSeries?: boolean }
  const say = sayIn(req.i18n)
  if (!isOn) return true
  if (!value) return say('Pilih sampulnya: direktori podcast menolak podcast tanpa sampul.')
  const photo = await req.payload.findByID({
    collection: 'media',
    id: idOf(value as number | { id: number }),
    depth: 0,
    disableErrors: true,
    select: { width: true, height: true },
    req,
  })
  const side = Math.min(photo?.width ?? 0, photo?.height ?? 0)
  return (
    side >= COVER_SIDES.least ||
    say('Sisi terpendek foto ini {side} piksel. Sampul perlu paling sedikit {least} piksel.', {
      side,
      least: COVER_SIDES.least,
    })
  )
}

/** What makes a topic a podcast. */
export const podcastFields: GroupField = {
  name: 'podcast',
  type: 'group',
  label: 'Podcast',
  fields: [
    {
      name: 'isSeries',
      type: 'checkbox',
      label: 'Topik ini seri podcast',
      defaultValue: false,
      admin: {
        description:
          'Berita bertopik ini yang memuat rekaman menjadi episodenya, di /podcast/<slug>.xml.',
      },
    },
    {
      name: 'cover',
      type: 'upload',
      relationTo: 'media',
      label: 'Sampul',
      validate: coverIsLarge,
      admin: {
        condition: isSeries,
        description: 'Dipotong persegi di sekitar titik fokus. Paling sedikit 1.400 piksel.',
      },
    },
    {
      name: 'category',
      type: 'select',
      label: 'Kategori',
      defaultValue: 'news',
      options: Object.entries(PODCAST_CATEGORIES).map(([value, { label }]) => ({ value, label })),
      admin: { condition: isSeries },
    },
    {
      name: 'author',
      type: 'text',
      label: 'Pembuat',
      maxLength: 100,
      admin: { condition: isSeries, description: 'Kosong: nama situs.' },
    },
    {
      name: 'email',
      type: 'email',
      label: 'Surel pemilik',
      admin: {
        condition: isSeries,
        description: 'Dibaca siapa pun. Direktori podcast mengirim kode ke sini.',
      },
    },
    {
      name: 'isExplicit',
      type: 'checkbox',
      label: 'Berisi kata-kata kasar atau hal yang tidak pantas bagi anak',
      defaultValue: false,
      admin: { condition: isSeries },
    },
  ],
}
