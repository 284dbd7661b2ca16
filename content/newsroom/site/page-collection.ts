import type { CollectionConfig } from 'payload'
import { siteTag } from '#content/base/page-record/tags.ts'
import { PAGE_ROLES, type PageRole } from '#content/model/site/page-role.ts'
import { bodyEditor } from '#content/newsroom/form/body-editor.ts'
import { slugField } from '#content/newsroom/form/slug-field.ts'
import { hiddenUnless, isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'

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

/** Static pages, such as Redaksi and Pedoman Media Siber. The footer of every page links to them. */
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
          Field: '/app/(newsroom)/admin/page-desk/open-places-notice.tsx#OpenPlacesNotice',
          Cell: '/app/(newsroom)/admin/page-desk/open-places-notice.tsx#OpenPlacesCell',
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
