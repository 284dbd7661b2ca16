/**
 * What an editor can put into a body: the stored form of `model/story/body.ts`, and nothing else that Payload's rich
 * text editor offers.
 * @module
 */
import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, Field, PayloadRequest } from 'payload'
import { webAddress } from '#content/base/address/web-address.ts'
import { inBoth } from '#content/base/desk-words/labels-in-both.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { isLinkTarget } from '#content/intake/lexical/lexical-reading.ts'
import { LONGEST_CAPTION } from '#content/model/photo/photo-limits.ts'
import { gridFault } from '#content/model/story/table-grid.ts'
import { FindFeature } from './find-feature.ts'
import { LinksFeature } from './links-feature.ts'
import { LockFeature } from './lock-feature.ts'
import { PasteFeature } from './paste-feature.ts'
import { PicturesFeature } from './pictures-feature.ts'
import { PromptFeature } from './prompt-feature.ts'

/** The part of Payload's validation options that is used here. */
interface ValidationOptions {
  req: Pick<PayloadRequest, 'i18n'>
}

const linkFeature = LinkFeature({
  enabledCollections: [],
  disableAutoLinks: true,
  fields: ({ defaultFields }) =>
    defaultFields.map((field) =>
      'name' in field && field.name === 'url' ? { ...field, validate: linkTarget } : field,
    ) as typeof defaultFields,
})

/** Refuses what a page would not link to. */
const linkTarget = (value: unknown, { req }: ValidationOptions): true | string =>
  typeof value === 'string' && isLinkTarget(value)
    ? true
    : sayIn(req.i18n)(
        'Tulis alamat lengkap yang diawali https://, alamat surel dengan mailto:, atau alamat di situs ini yang diawali garis miring.',
      )

/** The title of a block; a story's own title is a headline. */
const TITLE = { id: 'Judul', en: 'Title' }

const image: Block = {
  slug: 'image',
  labels: { singular: 'Gambar', plural: 'Gambar' },
  fields: [
    { name: 'media', type: 'upload', relationTo: 'media', label: 'Foto', required: true },
    {
      name: 'caption',
      type: 'textarea',
      label: 'Keterangan di sini',
      maxLength: LONGEST_CAPTION,
      admin: {
        components: {
          Field: '/app/(newsroom)/admin/body-block/picture-caption.tsx#PictureCaption',
        },
      },
    },
  ],
}

const embed: Block = {
  slug: 'embed',
  labels: { singular: 'Kartu tautan', plural: 'Kartu tautan' },
  fields: [
    { name: 'url', type: 'text', label: 'Alamat', required: true, validate: webAddress },
    {
      name: 'linkWords',
      type: 'ui',
      admin: {
        components: { Field: '/app/(newsroom)/admin/body-block/link-words.tsx#LinkWords' },
      },
    },
    { name: 'title', type: 'text', label: TITLE, required: true, maxLength: 200 },
    { name: 'provider', type: 'text', label: 'Situs', maxLength: 60 },
    { name: 'description', type: 'textarea', label: 'Keterangan', maxLength: 300 },
    {
      name: 'linkPicture',
      type: 'ui',
      admin: {
        components: { Field: '/app/(newsroom)/admin/body-block/link-picture.tsx#LinkPicture' },
      },
    },
    { name: 'media', type: 'upload', relationTo: 'media', label: 'Gambar halaman itu' },
  ],
}

const factBox: Block = {
  slug: 'factBox',
  labels: { singular: 'Kotak fakta', plural: 'Kotak fakta' },
  fields: [
    { name: 'title', type: 'text', label: TITLE, required: true, maxLength: 120 },
    {
      name: 'content',
      type: 'richText',
      label: 'Isi',
      required: true,
      editor: lexicalEditor({
        features: [
          ParagraphFeature(),
          BoldFeature(),
          ItalicFeature(),
          SuperscriptFeature(),
          SubscriptFeature(),
          linkFeature,
          UnorderedListFeature(),
          OrderedListFeature(),
          PasteFeature({ plain: true }),
          PromptFeature(),
          LockFeature(),
          LinksFeature(),
          InlineToolbarFeature(),
        ],
      }),
    },
  ],
}

const pullQuote: Block = {
  slug: 'pullQuote',
  labels: { singular: 'Kutipan tarik', plural: 'Kutipan tarik' },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: 'Kalimat',
      required: true,
      maxLength: 240,
      admin: { description: 'Satu kalimat dari berita ini, ditampilkan besar.' },
    },
    {
      name: 'speaker',
      type: 'text',
      label: 'Yang mengatakan',
      maxLength: 120,
      admin: { description: 'Kosongkan bila kalimat redaksi sendiri.' },
    },
  ],
}

const gallery: Block = {
  slug: 'gallery',
  labels: { singular: 'Galeri', plural: 'Galeri' },
  fields: [
    { name: 'title', type: 'text', label: TITLE, maxLength: 120 },
    {
      name: 'media',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      minRows: 2,
      maxRows: 20,
      label: 'Foto',
      required: true,
    },
  ],
}

const cells = {
  name: 'cells',
  type: 'textarea',
  label: 'Isi tabel',
  admin: {
    rows: 8,
    description:
      'Salin dari lembar kerja lalu tempel di sini: baris pertama judul kolom, kolom dipisah tab atau tanda |.',
  },
} as const

const source = {
  name: 'source',
  type: 'text',
  label: 'Sumber data',
  maxLength: 200,
} as const

const table: Block = {
  slug: 'table',
  labels: { singular: 'Tabel', plural: 'Tabel' },
  fields: [
    { name: 'title', type: 'text', label: TITLE, required: true, maxLength: 160 },
    {
      ...cells,
      required: true,
      validate: (text: string | null | undefined, { req }: ValidationOptions) =>
        gridFault(text ?? '', sayIn(req.i18n)) ?? true,
    },
    source,
  ],
}

const chart: Block = {
  slug: 'chart',
  labels: { singular: 'Grafik atau peta', plural: 'Grafik dan peta' },
  fields: [
    { name: 'title', type: 'text', label: TITLE, required: true, maxLength: 160 },
    { name: 'media', type: 'upload', relationTo: 'media', label: 'Gambar', required: true },
    {
      name: 'description',
      type: 'textarea',
      label: 'Uraian',
      required: true,
      maxLength: 2000,
      admin: {
        description:
          'Apa yang tampak, lengkap dengan angkanya, bagi pembaca yang tidak melihat gambar.',
      },
    },
    source,
    { name: 'notes', type: 'text', label: 'Catatan', maxLength: 300 },
    {
      ...cells,
      label: 'Data',
      validate: (text: string | null | undefined, { req }: ValidationOptions) =>
        (text && gridFault(text, sayIn(req.i18n))) || true,
    },
  ],
}

const related: Block = {
  slug: 'related',
  labels: { singular: 'Baca juga', plural: 'Baca juga' },
  fields: [
    {
      name: 'story',
      type: 'relationship',
      relationTo: 'articles',
      // The page queries the few fields that it shows; otherwise every read would load the whole story.
      maxDepth: 0,
      label: 'Berita',
      required: true,
    },
  ],
}

const attachment: Block = {
  slug: 'attachment',
  labels: { singular: 'Lampiran', plural: 'Lampiran' },
  fields: [
    {
      name: 'file',
      type: 'upload',
      relationTo: 'attachments',
      // The page queries the few fields that it shows.
      maxDepth: 0,
      label: 'Suara, video, atau PDF',
      required: true,
    },
    {
      name: 'facts',
      type: 'ui',
      admin: {
        components: {
          Field: '/app/(newsroom)/admin/body-block/attachment-facts.tsx#FactsOfBlock',
        },
      },
    },
  ],
}

/** Says in a block that it still lacks something. */
const markOf = (blockType: string): Field => ({
  name: 'blockMark',
  type: 'ui',
  admin: {
    components: {
      Field: {
        path: '/app/(newsroom)/admin/body-block/block-mark.tsx#BlockMark',
        clientProps: { blockType },
      },
    },
  },
})

/** Block names are off: they would be shown nowhere. */
export const BLOCKS = [
  image,
  gallery,
  chart,
  table,
  pullQuote,
  factBox,
  related,
  embed,
  attachment,
].map(
  (block): Block =>
    inBoth({
      ...block,
      fields: [...block.fields, markOf(block.slug)],
      admin: { disableBlockName: true },
    }),
)

/** The editor for the body of a story and of a static page. */
export const bodyEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    SuperscriptFeature(),
    SubscriptFeature(),
    linkFeature,
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    PicturesFeature(),
    PasteFeature({ plain: false }),
    PromptFeature(),
    LockFeature(),
    LinksFeature(),
    FindFeature(),
    BlocksFeature({ blocks: BLOCKS }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
