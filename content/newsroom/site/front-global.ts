import type { DateFieldValidation, Field, GlobalConfig, TextFieldSingleValidation } from 'payload'
import { frontPreviewPath } from '#content/base/address/addresses.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import { BLOCK } from '#content/model/site/front-composition.ts'
import { headlineFault } from '#content/model/story/publication-rules.ts'
import { PREVIEW_CONTROL, previewWindows } from '#content/newsroom/form/preview-windows.ts'
import { wholeNumber } from '#content/newsroom/form/whole-number.ts'
import { isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'

/** The most stories in a block of the front page. */
const MOST_IN_BLOCK = 8

/** The label of a folded row: the headline that it shows. */
const STORY_ROW = '/app/(newsroom)/admin/front-desk/front-rows.tsx#StoryRow'

const headline: TextFieldSingleValidation = (value, { req }) =>
  (value && headlineFault(value, sayIn(req.i18n))) || true

const until: DateFieldValidation = (value, { siblingData, req }) => {
  const { text, story } = siblingData as { text?: unknown; story?: unknown }
  if (value || !(text || story)) return true
  return sayIn(req.i18n)('Isi sampai kapan pita ini tampil.')
}

/** A story, and the headline and photo that replace its own on the front page. */
const chosenStory = (): Field[] => [
  { name: 'story', type: 'relationship', relationTo: 'articles', label: 'Berita' },
  {
    name: 'headline',
    type: 'text',
    label: 'Judul pengganti',
    maxLength: 200,
    validate: headline,
    admin: { description: 'Kosongkan untuk memakai judul berita.' },
  },
  { name: 'photo', type: 'upload', relationTo: 'media', label: 'Foto pengganti' },
]

/**
 * What the desk puts on the front page. Empty places are filled with the newest stories
 * (`front-composition.ts`).
 */
export const front: GlobalConfig<'front'> = {
  slug: 'front',
  label: 'Halaman depan',
  admin: {
    group: 'Redaksi',
    livePreview: { url: frontPreviewPath, breakpoints: previewWindows },
    components: { elements: { beforeDocumentControls: [PREVIEW_CONTROL] } },
    description:
      'Seret baris pada pegangannya untuk mengubah urutan, lihat hasilnya di pratinjau, lalu simpan: pembaca langsung melihatnya. Tempat yang dikosongkan diisi berita terbaru. Berita yang belum terbit atau dicabut dilewati, dan tidak ada berita yang tampil dua kali.',
  },
  access: { read: isNewsroom, update: may('front', 'update') },
  hooks: { afterChange: [({ req }) => purgeAfterCommit(req, [listTags.front])] },
  fields: [
    {
      name: 'breaking',
      type: 'group',
      label: 'Pita berita penting',
      admin: {
        description: 'Tampil paling atas sampai waktunya habis; menaut ke berita bila ada.',
      },
      fields: [
        { name: 'text', type: 'text', label: 'Teks', maxLength: 140, validate: headline },
        { name: 'story', type: 'relationship', relationTo: 'articles', label: 'Berita' },
        {
          name: 'until',
          type: 'date',
          label: 'Tampil sampai',
          validate: until,
          admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
        },
      ],
    },
    { name: 'lead', type: 'group', label: 'Berita utama', fields: chosenStory() },
    {
      name: 'secondary',
      type: 'array',
      label: 'Berita pendamping',
      labels: { singular: 'Berita', plural: 'Berita' },
      maxRows: 4,
      admin: { initCollapsed: true, components: { RowLabel: STORY_ROW } },
      fields: chosenStory(),
    },
    {
      name: 'blocks',
      type: 'array',
      label: 'Blok rubrik',
      labels: { singular: 'Blok', plural: 'Blok' },
      admin: {
        initCollapsed: true,
        description: 'Tanpa blok, semua rubrik tampil menurut urutan navigasi.',
        components: { RowLabel: '/app/(newsroom)/admin/front-desk/front-rows.tsx#BlockRow' },
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'section', type: 'relationship', relationTo: 'sections', label: 'Rubrik' },
            {
              name: 'count',
              type: 'number',
              label: 'Jumlah berita',
              min: 1,
              max: MOST_IN_BLOCK,
              validate: wholeNumber,
              defaultValue: BLOCK,
            },
          ],
        },
        {
          name: 'pinned',
          type: 'array',
          label: 'Disematkan',
          labels: { singular: 'Berita', plural: 'Berita' },
          maxRows: MOST_IN_BLOCK,
          admin: { initCollapsed: true, components: { RowLabel: STORY_ROW } },
          fields: chosenStory(),
        },
      ],
    },
  ],
}
