import type { CollectionConfig } from 'payload'
import { webAddress } from '#content/base/address/web-address.ts'
import { agencyTag } from '#content/base/page-record/tags.ts'
import { hiddenUnless, isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'

/** News agencies whose copy the newsroom runs, each with the code at the end of its copy. */
export const agencies: CollectionConfig<'agencies'> = {
  slug: 'agencies',
  labels: { singular: 'Kantor berita', plural: 'Kantor berita' },
  admin: {
    useAsTitle: 'name',
    group: 'Redaksi',
    defaultColumns: ['code', 'name', 'url'],
    hidden: hiddenUnless('agencies', 'update'),
  },
  access: {
    create: may('agencies', 'create'),
    read: isNewsroom,
    update: may('agencies', 'update'),
    delete: may('agencies', 'delete'),
  },
  hooks: {
    afterChange: [({ doc, req }) => purgeAfterCommit(req, [agencyTag(doc.id)])],
    afterDelete: [({ doc, req }) => purgeAfterCommit(req, [agencyTag(doc.id)])],
  },
  fields: [
    { name: 'name', type: 'text', label: 'Nama', required: true, maxLength: 80 },
    {
      name: 'code',
      type: 'text',
      label: 'Kode',
      required: true,
      unique: true,
      maxLength: 20,
      admin: { description: 'Seperti di akhir naskah: AA, ANTARA, AFP.' },
    },
    { name: 'url', type: 'text', label: 'Alamat situs', validate: webAddress },
  ],
}
