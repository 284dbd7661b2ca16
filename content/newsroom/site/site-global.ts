import type { GlobalConfig } from 'payload'
import { webAddress } from '#content/base/address/web-address.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import { SOCIAL_NETWORKS } from '#content/model/site/site.ts'
import { wholeNumber } from '#content/newsroom/form/whole-number.ts'
import { hiddenUnless, isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { appearanceFields } from './appearance-fields.ts'
import { networkLabels } from './network-labels.ts'

/** What a site has whose settings nobody has saved. */
export const SITE_DEFAULTS = {
  name: 'Warta',
  description: 'Berita dan penjelasan dari Indonesia dan dunia.',
  oldStoryAfterMonths: 12,
  offlineReading: true,
} as const

/** The publication: what every page and every machine-readable description says about it. */
export const site: GlobalConfig<'site'> = {
  slug: 'site',
  label: 'Situs',
  admin: { group: 'Pengaturan', hidden: hiddenUnless('settings', 'update') },
  access: { read: isNewsroom, update: may('settings', 'update') },
  hooks: { afterChange: [({ req }) => purgeAfterCommit(req, [siteTag])] },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: 'Nama',
      required: true,
      defaultValue: SITE_DEFAULTS.name,
    },
    { name: 'tagline', type: 'text', label: 'Semboyan', maxLength: 120 },
    {
      name: 'description',
      type: 'textarea',
      label: 'Keterangan',
      required: true,
      defaultValue: SITE_DEFAULTS.description,
      maxLength: 300,
    },
    {
      name: 'logo',
      type: 'upload',
      relationTo: 'media',
      label: 'Logo',
      admin: { description: 'Dipakai mesin pencari. Tanpa logo dipakai lambang Warta.' },
    },
    {
      name: 'publisher',
      type: 'group',
      label: 'Penerbit',
      fields: [
        { name: 'name', type: 'text', label: 'Badan hukum' },
        { name: 'address', type: 'textarea', label: 'Alamat' },
        { name: 'email', type: 'email', label: 'Surel' },
        { name: 'phone', type: 'text', label: 'Telepon' },
      ],
    },
    {
      name: 'oldStoryAfterMonths',
      type: 'number',
      label: 'Berita disebut lama setelah (bulan)',
      required: true,
      defaultValue: SITE_DEFAULTS.oldStoryAfterMonths,
      min: 0,
      max: 1200,
      validate: wholeNumber,
      admin: {
        step: 1,
        description:
          'Halamannya dan gambar yang dibagikan lalu menyebut tahun terbitnya. 0 berarti tidak pernah.',
      },
    },
    {
      name: 'social',
      type: 'array',
      label: 'Akun media sosial',
      labels: { singular: 'Akun', plural: 'Akun' },
      fields: [
        {
          name: 'network',
          type: 'select',
          label: 'Jaringan',
          required: true,
          options: SOCIAL_NETWORKS.map((value) => ({ value, label: networkLabels[value] })),
        },
        { name: 'url', type: 'text', label: 'Alamat', required: true, validate: webAddress },
      ],
    },
    appearanceFields,
    {
      name: 'offlineReading',
      type: 'checkbox',
      label: 'Bacaan luring',
      defaultValue: SITE_DEFAULTS.offlineReading,
      admin: {
        description:
          'Peramban pembaca menyimpan dua puluh berita yang terakhir dibaca agar tetap terbaca tanpa jaringan. Bila dimatikan, simpanan itu terhapus pada kunjungan berikutnya.',
      },
    },
    {
      // How far the starter content has been loaded, so that an interrupted start continues.
      name: 'starterContent',
      type: 'select',
      options: ['loading', 'loaded'],
      admin: { hidden: true },
    },
  ],
}
