import type { CollectionConfig } from 'payload'
import { slugField } from '#content/address/slug-field.ts'
import { webAddress } from '#content/address/web-address.ts'
import { announceStory } from '#content/announcement/announcement-hooks.ts'
import { correctionFields } from '#content/correction/correction-fields.ts'
import {
  keepCorrections,
  refreshCorrectionLog,
  tellChange,
} from '#content/correction/correction-hooks.ts'
import { receiptEndpoint } from '#content/desk/receipt-endpoint.ts'
import { flashEndpoint } from '#content/flash/flash-endpoint.ts'
import { guardFields } from '#content/guard/guard-fields.ts'
import { guardPublication } from '#content/guard/guard-hooks.ts'
import { previewLinkEndpoints } from '#content/preview/preview-link-endpoints.ts'
import { forgetStory, indexStory } from '#content/search/search-hooks.ts'
import { TIME_ZONES, ZONE_NAMES } from '#content/time/time-zone.ts'
import { may } from '#content/user/user-access.ts'
import { refreshFollowedStory } from '#content/verification/follow-up-hooks.ts'
import { verificationFields } from '#content/verification/verification-fields.ts'
import { withdrawalEndpoints } from '#content/withdrawal/withdrawal-endpoints.ts'
import { withdrawalFields } from '#content/withdrawal/withdrawal-fields.ts'
import { keepWithdrawal } from '#content/withdrawal/withdrawal-hooks.ts'
import { GENRES, type Genre } from './article.ts'
import { mayReadStories, mayReadVersions, mayWithStory } from './article-access.ts'
import { freshInCopies } from './article-copies.ts'
import { deskFields } from './article-desk-fields.ts'
import { bodyEditor } from './article-editor.ts'
import {
  keepPublishedStories,
  refreshReaders,
  refuseUnknownSection,
  refuseUnshowable,
  stampTimes,
} from './article-hooks.ts'
import { livePreview, previewControls } from './article-live-preview.ts'
import { keepRevision } from './article-revision-hooks.ts'
import { makeUniqueSlug, rememberOldSlug } from './article-slug-hooks.ts'
import {
  forReaders,
  keepDeskFacts,
  keepEmbargo,
  logDeletion,
  noteDraft,
  refuseForbidden,
  settleStage,
} from './article-stage-hooks.ts'
import { wayEndpoints } from './article-way-endpoint.ts'
import {
  chosenDateline,
  countedWords,
  draftKeeperField,
  shortcutsField,
  suggestedTopicsBelow,
} from './article-writing-fields.ts'
import { unshown } from './unshown-field.ts'
import { begunStories } from './untouched-drafts.ts'
import { restoreAsDraft, restoringEndpoint } from './version-restoring.ts'

const genreLabels: Record<Genre, string> = {
  report: 'Berita',
  reportage: 'Reportase',
  opinion: 'Opini',
  analysis: 'Analisis',
  background: 'Latar belakang',
  review: 'Ulasan',
  live: 'Liputan langsung',
  advertorial: 'Advertorial',
}

/** How the newsroom stores a story. What a story is to readers stands in `article.ts`. */
export const articles: CollectionConfig<'articles'> = {
  slug: 'articles',
  labels: { singular: 'Berita', plural: 'Berita' },
  admin: {
    useAsTitle: 'headline',
    group: 'Redaksi',
    defaultColumns: ['headline', 'section', 'stage', 'publishedAt'],
    livePreview,
    baseFilter: () => begunStories,
    // What readers saw is withdrawn, with its reason; there is no taking it off without a word.
    components: {
      beforeListTable: ['/app/(newsroom)/admin/flash/flash-link.tsx#FlashLink'],
      edit: {
        beforeDocumentControls: previewControls,
        PublishButton: '/app/(newsroom)/admin/story-steps/publish-button.tsx#StoryPublishButton',
        UnpublishButton: '/app/(newsroom)/admin/story-steps/nothing.tsx#Nothing',
      },
    },
  },
  // What is being worked on comes first; it has no time of publication yet.
  defaultSort: '-updatedAt',
  versions: {
    drafts: { autosave: { interval: 2_000, showSaveDraftButton: true } },
    // No version is dropped: what readers saw is kept for the law, and told to readers as what changed.
    maxPerDoc: 0,
  },
  lockDocuments: { duration: 120 },
  access: {
    create: may('articles', 'create'),
    read: mayReadStories,
    readVersions: mayReadVersions,
    update: mayWithStory('edit'),
    delete: mayWithStory('delete'),
  },
  indexes: [{ fields: ['section', 'publishedAt'] }],
  endpoints: [
    flashEndpoint,
    receiptEndpoint,
    restoringEndpoint,
    ...wayEndpoints,
    ...previewLinkEndpoints,
    ...withdrawalEndpoints,
  ],
  hooks: {
    beforeValidate: [restoreAsDraft, refuseUnknownSection, makeUniqueSlug],
    beforeOperation: [noteDraft],
    beforeChange: [
      refuseForbidden,
      keepWithdrawal,
      keepCorrections,
      refuseUnshowable,
      guardPublication,
      tellChange,
      stampTimes,
      keepEmbargo,
      keepDeskFacts,
      keepRevision,
    ],
    afterChange: [
      ...[
        rememberOldSlug,
        indexStory,
        refreshReaders,
        refreshCorrectionLog,
        refreshFollowedStory,
        announceStory,
      ].map(forReaders),
      settleStage,
    ],
    beforeDelete: [keepPublishedStories],
    afterDelete: [forgetStory, logDeletion],
  },
  fields: freshInCopies([
    ...deskFields,
    draftKeeperField,
    { name: 'kicker', type: 'text', label: 'Kicker', maxLength: 60 },
    {
      name: 'headline',
      type: 'text',
      label: 'Judul',
      required: true,
      maxLength: 200,
      admin: countedWords,
    },
    {
      name: 'summary',
      type: 'textarea',
      label: 'Ringkasan',
      maxLength: 320,
      admin: {
        ...countedWords,
        description: 'Satu atau dua kalimat; tampil di daftar berita dan hasil pencarian.',
      },
    },
    { name: 'hero', type: 'upload', relationTo: 'media', label: 'Foto utama', index: true },
    {
      name: 'dateline',
      type: 'text',
      label: 'Kota (dateline)',
      maxLength: 60,
      admin: chosenDateline,
    },
    {
      name: 'body',
      type: 'richText',
      label: 'Isi berita',
      required: true,
      editor: bodyEditor,
      admin: countedWords,
    },
    shortcutsField,
    ...correctionFields,
    ...verificationFields,
    ...guardFields,
    {
      name: 'storyPanel',
      type: 'ui',
      admin: {
        components: {
          Field: '/app/(newsroom)/admin/story-panel/story-panel.tsx#StoryPanel',
        },
      },
    },
    {
      name: 'section',
      type: 'relationship',
      relationTo: 'sections',
      label: 'Rubrik',
      required: true,
      index: true,
      admin: {
        position: 'sidebar',
        components: { Cell: '/app/(newsroom)/admin/story-list/section-cell.tsx#SectionCell' },
      },
    },
    slugField({ from: 'headline' }),
    {
      name: 'evergreen',
      type: 'checkbox',
      label: 'Tidak lekang waktu',
      admin: {
        position: 'sidebar',
        description: 'Tetap benar meski lama: pembaca tidak diberi tahu bahwa beritanya sudah tua.',
      },
    },
    {
      name: 'genre',
      type: 'select',
      label: 'Jenis',
      required: true,
      defaultValue: 'report',
      options: GENRES.map((value) => ({ value, label: genreLabels[value] })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'advertiser',
      type: 'text',
      label: 'Pemasang iklan',
      maxLength: 120,
      admin: {
        position: 'sidebar',
        condition: ({ genre }) => genre === 'advertorial',
        description: 'Tercantum di samping label Advertorial.',
      },
    },
    {
      name: 'publishedAt',
      type: 'date',
      label: 'Waktu terbit',
      index: true,
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
        description: 'Kosongkan agar dipakai waktu saat diterbitkan.',
        components: { Cell: '/app/(newsroom)/admin/story-list/time-cell.tsx#TimeCell' },
      },
    },
    {
      name: 'timeZone',
      type: 'select',
      label: 'Zona waktu',
      required: true,
      defaultValue: 'Asia/Jakarta',
      options: TIME_ZONES.map((value) => ({ value, label: ZONE_NAMES[value] })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'authors',
      type: 'relationship',
      relationTo: 'authors',
      hasMany: true,
      label: { id: 'Penulis', en: 'Authors' },
      index: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'editor',
      type: 'relationship',
      relationTo: 'authors',
      label: 'Editor',
      admin: { position: 'sidebar' },
    },
    {
      name: 'agency',
      type: 'relationship',
      relationTo: 'agencies',
      label: 'Kantor berita',
      admin: { position: 'sidebar' },
    },
    {
      name: 'originalUrl',
      type: 'text',
      label: 'Alamat naskah asli',
      validate: webAddress,
      admin: { position: 'sidebar' },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      label: { id: 'Topik', en: 'Topics' },
      index: true,
      admin: { position: 'sidebar', ...suggestedTopicsBelow },
    },
    ...withdrawalFields,
    {
      name: 'firstPublishedAt',
      type: 'date',
      label: 'Pertama terbit',
      admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'modifiedAt',
      type: 'date',
      label: 'Diperbarui',
      admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
    // The story's beginning, kept at each save: lists show it where there is no summary.
    { name: 'opening', type: 'text', admin: unshown },
    {
      name: 'copyIdentity',
      type: 'text',
      unique: true,
      index: true,
      admin: unshown,
    },
    { name: 'copyDigest', type: 'text', admin: unshown },
  ]),
}
