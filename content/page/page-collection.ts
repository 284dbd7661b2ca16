import type { CollectionConfig } from 'payload'
import { slugField } from '#content/address/slug-field.ts'
import { bodyEditor } from '#content/article/article-editor.ts'
import { purgeAfterCommit } from '#content/purge/purge.ts'
import { siteTag } from '#content/tag/tags.ts'
import { hiddenUnless, isNewsroom, may } from '#content/user/user-access.ts'
import { PAGE_ROLES, type PageRole } from './page-role.ts'

const ROLE_LABELS: Record<PageRole, string> = {
  publishingPrinciples: 'Pedoman pemberitaan',
  masthead: 'Susunan redaksi',
  ethicsPolicy: 'Kode etik',
  correctionsPolicy: 'Ralat dan koreksi',
  ownershipFundingInfo: 'Pemilik dan pendanaan',
  actionableFeedbackPolicy: 'Tanggapan pembaca dan hak jawab',
  verificationFactCheckingPolicy: 'Verifikasi dan cek fakta',
  unnamedSourcesPolicy: 'Narasumber anonim',
  diversityPolicy: 'Keberagaman',
}

/** Static pages, such as Redaksi and Pedoman Media Siber. Every page's footer links to them. */
export const pages: CollectionConfig<'pages'> = {
  slug: 'pages',
  labels: { singular: 'Halaman', plural: 'Halaman' },
  admin: {
    useAsTitle: 'title',
    group: 'Redaksi',
    defaultColumns: ['title', 'slug', 'openPlaces', 'order'],
    hidden: hiddenUnless('pages', 'update'),
  },
  defaultSort: 'order',
  access: {
    create: may('pages', 'create'),
    read: isNewsroom,
    update: may('pages', 'update'),
    delete: may('pages', 'delete'),
  },
  hooks: {
    afterChange: [({ req }) => purgeAfterCommit(req, [siteTag])],
    afterDelete: [({ req }) => purgeAfterCommit(req, [siteTag])],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: { id: 'Judul', en: 'Title' },
      required: true,
      maxLength: 120,
    },
    slugField({ from: 'title' }),
    {
      name: 'openPlaces',
      type: 'ui',
      label: 'Perlu diisi',
      admin: {
        components: {
          Field: '/app/(newsroom)/admin/page-desk/open-places.tsx#OpenPlacesNotice',
          Cell: '/app/(newsroom)/admin/page-desk/open-places.tsx#OpenPlacesCell',
        },
      },
    },
    { name: 'body', type: 'richText', label: 'Isi', required: true, editor: bodyEditor },
    {
      name: 'role',
      type: 'select',
      label: 'Peran bagi mesin pencari',
      unique: true,
      admin: { description: 'Setiap peran dipakai satu halaman.' },
      options: PAGE_ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
    },
    {
      name: 'order',
      type: 'number',
      label: 'Urutan di kaki halaman',
      required: true,
      defaultValue: 100,
    },
  ],
}
