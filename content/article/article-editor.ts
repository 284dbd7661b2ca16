/**
 * What an editor may put into a body: the stored form of `article-body.ts`, offered by Payload's rich
 * text editor and nothing beyond it.
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
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { webAddress } from '#content/address/web-address.ts'

const linkFeature = LinkFeature({ enabledCollections: [], disableAutoLinks: true })

const image: Block = {
  slug: 'image',
  labels: { singular: 'Gambar', plural: 'Gambar' },
  fields: [{ name: 'media', type: 'upload', relationTo: 'media', label: 'Foto', required: true }],
}

const embed: Block = {
  slug: 'embed',
  labels: { singular: 'Kartu tautan', plural: 'Kartu tautan' },
  fields: [
    { name: 'url', type: 'text', label: 'Alamat', required: true, validate: webAddress },
    { name: 'title', type: 'text', label: 'Judul', required: true, maxLength: 200 },
    { name: 'provider', type: 'text', label: 'Situs', maxLength: 60 },
    { name: 'description', type: 'textarea', label: 'Keterangan', maxLength: 300 },
  ],
}

const factBox: Block = {
  slug: 'factBox',
  labels: { singular: 'Kotak fakta', plural: 'Kotak fakta' },
  fields: [
    { name: 'title', type: 'text', label: 'Judul', required: true, maxLength: 120 },
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
          linkFeature,
          UnorderedListFeature(),
          OrderedListFeature(),
          InlineToolbarFeature(),
        ],
      }),
    },
  ],
}

/** The editor of a story's body, and of a static page's. */
export const bodyEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    linkFeature,
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    BlocksFeature({ blocks: [image, embed, factBox] }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
