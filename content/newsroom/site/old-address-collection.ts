import type { CollectionBeforeValidateHook, CollectionConfig } from 'payload'
import { oldAddressKey } from '#content/base/address/old-address.ts'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { oldAddressTag, unknownAddressTag } from '#content/base/page-record/tags.ts'
import { hiddenUnless, isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import type { OldAddress } from '#content/store/payload-types.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { refuseField } from '#content/store/refused.ts'

/** What an old address can lead to, by the name of its field. */
const TARGETS = ['story', 'section', 'topic', 'author', 'page', 'photo'] as const

/**
 * Gives an address its one spelling, and refuses one without exactly one target: each leads there at once. A photo may
 * have the story beside it without which no reader may see it.
 */
const settleAddress: CollectionBeforeValidateHook<OldAddress> = ({ data, originalDoc, req }) => {
  if (!data) return data
  const say = sayIn(req.i18n)
  const whole = { ...originalDoc, ...data }
  const path = oldAddressKey(whole.path ?? '')
  if (!path) {
    refuseField(
      req,
      'old-addresses',
      'path',
      say(
        'Tulis alamat lama tanpa nama situs, misalnya /2019/05/judul-berita. Halaman depan tidak dialihkan.',
      ),
    )
  }
  const given = [...TARGETS, 'url', 'gone'].filter((name) => whole[name as keyof OldAddress])
  const isPhotoOfStory = given.join() === 'story,photo'
  if (given.length !== 1 && !isPhotoOfStory) {
    refuseField(
      req,
      'old-addresses',
      given[0] ?? 'story',
      say(
        'Pilih satu tujuan: berita, rubrik, topik, penulis, halaman, foto, alamat lain, atau “sudah tidak ada”.',
      ),
    )
  }
  const url = whole.url?.trim()
  const isElsewhere =
    url && isWebAddress(url) && URL.parse(url)?.origin !== req.payload.config.serverURL
  if (url && !isElsewhere) {
    refuseField(
      req,
      'old-addresses',
      'url',
      say(
        'Tulis alamat lengkap di situs lain. Untuk alamat di situs ini, pilih isinya, agar tetap sampai bila alamatnya berubah.',
      ),
    )
  }
  return { ...data, path, ...(url && { url }) }
}

/**
 * Addresses that something had before, in another system: each leads to it by one permanent redirect, wherever it is by
 * then. Asked only where nothing else answers.
 */
export const oldAddresses: CollectionConfig<'old-addresses'> = {
  slug: 'old-addresses',
  typescript: { interface: 'OldAddress' },
  labels: { singular: 'Alamat lama', plural: 'Alamat lama' },
  admin: {
    useAsTitle: 'path',
    group: 'Pengaturan',
    hidden: hiddenUnless('old-addresses', 'update'),
    defaultColumns: ['path', 'target'],
    listSearchableFields: ['path', 'url'],
    components: {
      beforeListTable: [
        '/app/(newsroom)/admin/old-address-desk/old-address-desk.tsx#OldAddressDesk',
      ],
    },
  },
  access: {
    create: may('old-addresses', 'create'),
    read: isNewsroom,
    update: may('old-addresses', 'update'),
    delete: may('old-addresses', 'delete'),
  },
  hooks: {
    beforeValidate: [settleAddress],
    afterChange: [
      ({ doc, req }) => purgeAfterCommit(req, [oldAddressTag(doc.id), unknownAddressTag]),
    ],
    afterDelete: [({ doc, req }) => purgeAfterCommit(req, [oldAddressTag(doc.id)])],
  },
  fields: [
    {
      name: 'path',
      type: 'text',
      label: 'Alamat',
      required: true,
      unique: true,
      index: true,
      maxLength: 1_000,
      admin: { description: 'Tanpa nama situs, misalnya /2019/05/judul-berita atau /?p=216.' },
    },
    {
      name: 'target',
      type: 'ui',
      label: 'Tujuan',
      admin: {
        components: { Cell: '/app/(newsroom)/admin/old-address-desk/target-cell.tsx#TargetCell' },
      },
    },
    { name: 'story', type: 'relationship', relationTo: 'articles', label: 'Berita', index: true },
    { name: 'section', type: 'relationship', relationTo: 'sections', label: 'Rubrik' },
    { name: 'topic', type: 'relationship', relationTo: 'topics', label: 'Topik' },
    { name: 'author', type: 'relationship', relationTo: 'authors', label: 'Penulis' },
    { name: 'page', type: 'relationship', relationTo: 'pages', label: 'Halaman' },
    {
      name: 'photo',
      type: 'relationship',
      relationTo: 'media',
      label: 'Foto',
      index: true,
      admin: {
        description: 'Bersama berita: alamat ini menuju fotonya setelah berita itu terbit.',
      },
    },
    { name: 'url', type: 'text', label: 'Alamat di situs lain', maxLength: 2_000 },
    {
      name: 'gone',
      type: 'checkbox',
      label: 'Sudah tidak ada',
      defaultValue: false,
      admin: { description: 'Pembaca dan mesin pencari diberi tahu bahwa isinya dihapus (410).' },
    },
  ],
}
