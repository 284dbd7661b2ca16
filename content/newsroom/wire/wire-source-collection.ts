import type { CollectionConfig, Field, PayloadRequest } from 'payload'
import { webAddress } from '#content/base/address/web-address.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { GENRES } from '#content/model/story/genre.ts'
import { WIRE_STAGE_LABELS, WIRE_STAGES } from '#content/model/wire/wire-rule.ts'
import { serverOnly } from '#content/newsroom/form/closed-fields.ts'
import { genreLabels } from '#content/newsroom/form/genre-labels.ts'
import { wholeNumber } from '#content/newsroom/form/whole-number.ts'
import { hiddenUnless, may } from '#content/newsroom/people/user-access.ts'
import { sftpFields } from './sftp-fields.ts'

/** How copy of a source comes: into a folder, sent to an address with a token, or fetched from a server or a feed. */
const WIRE_KINDS = ['folder', 'sftp', 'push', 'feed'] as const

type WireKind = (typeof WIRE_KINDS)[number]

/** What a field is validated with. */
interface SourceValidation {
  siblingData: { kind?: string }
  req: PayloadRequest
}

/** Shows a field for sources of some kinds. */
const onlyFor = (...kinds: WireKind[]) => ({
  condition: ({ kind }: { kind?: string }) => kinds.some((each) => each === kind),
})

/** Whether copy passes through a folder of ours. */
const hasFolder = (kind: string | undefined): boolean => kind === 'folder' || kind === 'sftp'

/** A list typed with commas. */
const words = (name: string, label: string, description?: string): Field => ({
  name,
  type: 'text',
  label,
  maxLength: 1_000,
  ...(description && { admin: { description } }),
})

const rules: Field = {
  name: 'rules',
  type: 'array',
  label: 'Aturan',
  labels: { singular: 'Aturan', plural: 'Aturan' },
  maxRows: 100,
  admin: {
    description:
      'Aturan pertama yang cocok menentukan. Naskah tanpa aturan yang cocok menunggu di ruang kawat sampai diambil.',
    initCollapsed: true,
  },
  fields: [
    words('subjects', 'Kategori atau subjek', 'Nama atau kode, dipisah koma: ekonomi, 04000000.'),
    words('words', 'Kata', 'Salah satu ada di judul, isi, atau kata kunci; dipisah koma.'),
    words('places', 'Tempat', 'Dipisah koma.'),
    {
      name: 'urgency',
      type: 'number',
      label: 'Urgensi paling rendah',
      min: 1,
      max: 9,
      validate: wholeNumber,
      admin: { description: '1 paling mendesak. Naskah dengan angka ini atau lebih kecil cocok.' },
    },
    { name: 'section', type: 'relationship', relationTo: 'sections', label: 'Rubrik' },
    {
      name: 'genre',
      type: 'select',
      label: 'Jenis',
      options: GENRES.map((value) => ({ value, label: genreLabels[value] })),
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      label: { id: 'Topik', en: 'Topics' },
    },
    {
      name: 'stage',
      type: 'select',
      label: 'Nasib',
      required: true,
      defaultValue: 'draft',
      options: WIRE_STAGES.map((value) => ({ value, label: WIRE_STAGE_LABELS[value] })),
      admin: {
        description:
          'Naskah yang ditahan, diembargo, atau hanya ringkasan tidak pernah langsung terbit.',
      },
    },
  ],
}

/** The sources of agency copy: how it comes, and what becomes of it by itself. */
export const wireSources: CollectionConfig<'wire-sources'> = {
  slug: 'wire-sources',
  typescript: { interface: 'WireSource' },
  labels: { singular: 'Sumber kawat', plural: 'Sumber kawat' },
  admin: {
    useAsTitle: 'name',
    group: 'Pengaturan',
    defaultColumns: ['name', 'kind', 'agency', 'isActive'],
    hidden: hiddenUnless('wire-sources', 'update'),
    components: {
      beforeListTable: ['/app/(newsroom)/admin/wire-room/wire-links.tsx#WireLinks'],
    },
  },
  access: {
    create: may('wire-sources', 'create'),
    read: may('wire-sources', 'read'),
    update: may('wire-sources', 'update'),
    delete: may('wire-sources', 'delete'),
  },
  hooks: {
    // Two sources may not share a folder, but may have none.
    beforeValidate: [
      ({ data }) => (data?.kind && !hasFolder(data.kind) ? { ...data, folder: null } : data),
    ],
  },
  fields: [
    { name: 'name', type: 'text', label: 'Nama', required: true, maxLength: 80 },
    {
      name: 'isActive',
      type: 'checkbox',
      label: 'Dibaca',
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'kind',
      type: 'select',
      label: 'Cara datang',
      required: true,
      defaultValue: 'folder',
      options: [
        { value: 'folder', label: 'Folder di server (juga lewat SFTP)' },
        { value: 'sftp', label: 'Diambil dari server SFTP' },
        { value: 'push', label: 'Dikirim ke alamat kita (HTTP)' },
        { value: 'feed', label: 'Diambil dari umpan (RSS, Atom, JSON Feed)' },
      ],
    },
    {
      name: 'folder',
      type: 'text',
      label: 'Nama folder',
      unique: true,
      maxLength: 60,
      admin: {
        ...onlyFor('folder', 'sftp'),
        description:
          'Huruf kecil, angka, dan tanda hubung. Foldernya ada di folder “kawat” di dalam DATA_DIR.',
      },
      validate: (value: string | null | undefined, { siblingData, req }: SourceValidation) =>
        !hasFolder(siblingData.kind) ||
        /^[a-z\d][a-z\d-]*$/.test(value ?? '') ||
        sayIn(req.i18n)('Tulis nama folder dengan huruf kecil, angka, dan tanda hubung.'),
    },
    {
      name: 'url',
      type: 'text',
      label: 'Alamat umpan',
      maxLength: 2_000,
      admin: onlyFor('feed'),
      validate: (value: string | null | undefined, options: SourceValidation) =>
        options.siblingData.kind === 'feed' && !value
          ? sayIn(options.req.i18n)('Tulis alamat umpannya.')
          : webAddress(value, options),
    },
    {
      name: 'every',
      type: 'number',
      label: 'Detik antara dua pengambilan',
      defaultValue: 60,
      min: 10,
      max: 86_400,
      validate: wholeNumber,
      admin: onlyFor('feed', 'sftp'),
    },
    sftpFields,
    {
      name: 'agency',
      type: 'relationship',
      relationTo: 'agencies',
      label: 'Kantor berita',
      admin: { description: 'Dicatat pada tiap beritanya. Kosongkan bila naskahnya menyebutnya.' },
    },
    {
      name: 'section',
      type: 'relationship',
      relationTo: 'sections',
      label: 'Rubrik bila tidak ada aturan yang menyebutnya',
      required: true,
    },
    rules,
    {
      name: 'idleMinutes',
      type: 'number',
      label: 'Menit tanpa naskah sampai dianggap diam',
      required: true,
      defaultValue: 0,
      min: 0,
      max: 43_200,
      validate: wholeNumber,
      admin: { position: 'sidebar', description: '0: boleh diam selamanya.' },
    },
    {
      name: 'keepDays',
      type: 'number',
      label: 'Hari sampai naskah yang tidak diambil dibuang',
      required: true,
      defaultValue: 14,
      min: 1,
      max: 365,
      validate: wholeNumber,
      admin: { position: 'sidebar' },
    },
    {
      name: 'tokenDigest',
      type: 'text',
      // Whoever sends copy has the token; the store has only what recognises it.
      access: { ...serverOnly, read: () => false },
      admin: { hidden: true },
    },
  ],
}
