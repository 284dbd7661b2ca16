import type {
  CollectionBeforeDeleteHook,
  CollectionConfig,
  RelationshipFieldSingleValidation,
} from 'payload'
import { RESERVED_SLUGS } from '#content/base/address/addresses.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import { parentFault } from '#content/model/filing/section-tree.ts'
import { slugField } from '#content/newsroom/form/slug-field.ts'
import { hiddenUnless, isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { refuse } from '#content/store/refused.ts'
import { storedSections } from './stored-sections.ts'

const parent: RelationshipFieldSingleValidation = async (value, { id, req }) => {
  if (!value) return true
  const own = id === undefined ? undefined : Number(id)
  const known = await storedSections(req.payload, req)
  return parentFault(known, own, Number(value), sayIn(req.i18n)) ?? true
}

/** A story without its section has no address, and every list that shows it would fail. */
const refuseUsedSection: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const inSection = { section: { equals: id } }
  const [stories, drafts, below] = await Promise.all([
    req.payload.count({ collection: 'articles', where: inSection, req }),
    req.payload.countVersions({
      collection: 'articles',
      where: { latest: { equals: true }, 'version.section': { equals: id } },
      req,
    }),
    req.payload.count({ collection: 'sections', where: { parent: { equals: id } }, req }),
  ])
  const count = Math.max(stories.totalDocs, drafts.totalDocs) + below.totalDocs
  if (count === 0) return
  refuse(
    409,
    sayIn(req.i18n)(
      'Rubrik ini masih dipakai {count} berita atau subrubrik. Pindahkan dahulu, lalu hapus rubriknya.',
      { count },
    ),
  )
}

/** The sections of the portal; their names are in the navigation of every page. */
export const sections: CollectionConfig<'sections'> = {
  slug: 'sections',
  labels: { singular: 'Rubrik', plural: 'Rubrik' },
  admin: {
    useAsTitle: 'name',
    group: 'Redaksi',
    defaultColumns: ['name', 'slug', 'parent', 'order'],
    hidden: hiddenUnless('sections', 'update'),
  },
  access: {
    create: may('sections', 'create'),
    read: isNewsroom,
    update: may('sections', 'update'),
    delete: may('sections', 'delete'),
  },
  defaultSort: 'order',
  hooks: {
    beforeDelete: [refuseUsedSection],
    afterChange: [({ req }) => purgeAfterCommit(req, [siteTag])],
    afterDelete: [({ req }) => purgeAfterCommit(req, [siteTag])],
  },
  fields: [
    { name: 'name', type: 'text', label: 'Nama', required: true, maxLength: 40 },
    slugField({ from: 'name', reserved: RESERVED_SLUGS }),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'sections',
      label: 'Rubrik induk',
      index: true,
      validate: parent,
      filterOptions: { parent: { exists: false } },
      admin: {
        position: 'sidebar',
        description:
          'Kosongkan untuk rubrik utama. Subrubrik tampil di halaman induknya, yang memuat juga beritanya.',
      },
    },
    { name: 'description', type: 'textarea', label: 'Keterangan', maxLength: 300 },
    {
      name: 'order',
      type: 'number',
      label: 'Urutan di navigasi',
      required: true,
      defaultValue: 100,
      index: true,
    },
  ],
}
