import type { CollectionConfig } from 'payload'
import { PUBLICATION_ZONE, TIME_ZONES, ZONE_NAMES } from '#content/base/time/time-zone.ts'
import { GENRES } from '#content/model/story/genre.ts'
import { announceStory } from '#content/newsroom/announcing/announcement-hooks.ts'
import { flashEndpoint } from '#content/newsroom/desk/flash/flash-endpoint.ts'
import { linkCardEndpoint } from '#content/newsroom/desk/link-card/link-card-endpoint.ts'
import { linkPictureEndpoint } from '#content/newsroom/desk/link-card/link-picture-endpoint.ts'
import { previewLinkEndpoints } from '#content/newsroom/desk/preview/preview-link-endpoints.ts'
import { receiptEndpoint } from '#content/newsroom/desk/receipt/receipt-endpoint.ts'
import { withdrawalEndpoints } from '#content/newsroom/desk/withdrawal/withdrawal-endpoints.ts'
import { awaitedPhotoFields } from '#content/newsroom/form/awaited-photo-fields.ts'
import { bodyEditor } from '#content/newsroom/form/body-editor.ts'
import { freshInCopies } from '#content/newsroom/form/copies.ts'
import { genreLabels } from '#content/newsroom/form/genre-labels.ts'
import { livePreview, previewControls } from '#content/newsroom/form/live-preview.ts'
import { slugField } from '#content/newsroom/form/slug-field.ts'
import { storyTextFields } from '#content/newsroom/form/text-fields.ts'
import { unshown } from '#content/newsroom/form/unshown-field.ts'
import {
  countedWords,
  draftKeeperField,
  SAVE_LINE,
  STORY_CHECKS,
  STORY_COMMENTS,
  STORY_STEPS,
  shortcutsField,
  shownPhoto,
  suggestedTopicsBelow,
} from '#content/newsroom/form/writing-fields.ts'
import { liveEndpoints } from '#content/newsroom/live/live-endpoints.ts'
import { ownByline } from '#content/newsroom/people/own-byline.ts'
import { may } from '#content/newsroom/people/user-access.ts'
import { forgetStory, indexStory } from '#content/newsroom/search/search-hooks.ts'
import { dropComments } from '#content/newsroom/story/comments/comment-collection.ts'
import { commentEndpoints } from '#content/newsroom/story/comments/comment-endpoints.ts'
import { correctionFields } from '#content/newsroom/story/press/correction-fields.ts'
import {
  keepCorrections,
  refreshCorrectionLog,
  requireChangeKind,
} from '#content/newsroom/story/press/correction-hooks.ts'
import { refreshFollowedStory } from '#content/newsroom/story/press/follow-up-hooks.ts'
import { guardFields } from '#content/newsroom/story/press/guard-fields.ts'
import { confirmOneStory, guardPublication } from '#content/newsroom/story/press/guard-hooks.ts'
import { settleReports } from '#content/newsroom/story/press/report-hooks.ts'
import { verificationFields } from '#content/newsroom/story/press/verification-fields.ts'
import { withdrawalFields } from '#content/newsroom/story/press/withdrawal-fields.ts'
import { keepWithdrawal } from '#content/newsroom/story/press/withdrawal-hooks.ts'
import { makeUniqueSlug, rememberOldSlug } from '#content/newsroom/story/record/slug-hooks.ts'
import { refuseHarmfulAddresses } from '#content/newsroom/story/record/story-body.ts'
import {
  keepPublishedStories,
  refreshAfterDeletion,
  refreshReaders,
  refuseUnknownSection,
  refuseUnshowable,
  stampTimes,
} from '#content/newsroom/story/record/story-hooks.ts'
import {
  restoreAsDraft,
  restoringEndpoint,
} from '#content/newsroom/story/record/version-restoring.ts'
import { deskFields } from '#content/newsroom/story/workflow/desk-fields.ts'
import { keepRevision, noteForm } from '#content/newsroom/story/workflow/revision-hooks.ts'
import {
  forReaders,
  keepDeskFacts,
  keepEmbargo,
  logDeletion,
  noteDraft,
  refuseForbidden,
  settleStage,
} from '#content/newsroom/story/workflow/stage-hooks.ts'
import {
  mayReadStories,
  mayReadVersions,
  mayWithStory,
} from '#content/newsroom/story/workflow/story-access.ts'
import { begunStories } from '#content/newsroom/story/workflow/untouched-drafts.ts'
import { workflowEndpoints } from '#content/newsroom/story/workflow/workflow-endpoint.ts'

/** A story as the newsroom stores it. `model/story/story.ts` is the reader's view of it. */
export const articles: CollectionConfig<'articles'> = {
  slug: 'articles',
  typescript: { interface: 'StoredStory' },
  labels: { singular: 'Berita', plural: 'Berita' },
  admin: {
    useAsTitle: 'headline',
    group: 'Redaksi',
    defaultColumns: ['headline', 'section', 'stage', 'publishedAt'],
    livePreview,
    baseFilter: () => begunStories,
    // No "Unpublish": a published story can only be withdrawn, with a reason.
    components: {
      beforeListTable: [
        '/app/(newsroom)/admin/flash/flash-link.tsx#FlashLink',
        '/app/(newsroom)/admin/story-search/list-views.tsx#ListViews',
      ],
      edit: {
        Status: '/app/(newsroom)/admin/story-steps/nothing.tsx#Nothing',
        beforeDocumentControls: [
          SAVE_LINE,
          STORY_STEPS,
          ...previewControls,
          STORY_CHECKS,
          STORY_COMMENTS,
        ],
        PublishButton: '/app/(newsroom)/admin/story-steps/publish-button.tsx#StoryPublishButton',
        UnpublishButton: '/app/(newsroom)/admin/story-steps/nothing.tsx#Nothing',
      },
    },
  },
  // Stories in progress first; they have no time of publication yet.
  defaultSort: '-updatedAt',
  versions: {
    drafts: { autosave: { interval: 2_000, showSaveDraftButton: true } },
    // Every version is kept: for legal accountability, and for the page of changes.
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
    linkCardEndpoint,
    linkPictureEndpoint,
    receiptEndpoint,
    restoringEndpoint,
    ...liveEndpoints,
    ...workflowEndpoints,
    ...commentEndpoints,
    ...previewLinkEndpoints,
    ...withdrawalEndpoints,
  ],
  hooks: {
    beforeValidate: [restoreAsDraft, refuseUnknownSection, makeUniqueSlug],
    beforeOperation: [noteDraft, noteForm, confirmOneStory],
    beforeChange: [
      refuseForbidden,
      keepWithdrawal,
      keepCorrections,
      refuseHarmfulAddresses,
      refuseUnshowable,
      guardPublication,
      requireChangeKind,
      settleReports,
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
    beforeDelete: [keepPublishedStories, dropComments],
    afterDelete: [forgetStory, refreshAfterDeletion, logDeletion],
  },
  fields: freshInCopies([
    ...deskFields,
    {
      name: 'wireNotice',
      type: 'ui',
      admin: {
        components: { Field: '/app/(newsroom)/admin/wire-room/wire-notice.tsx#WireNotice' },
      },
    },
    draftKeeperField,
    ...storyTextFields('head'),
    {
      name: 'hero',
      type: 'upload',
      relationTo: 'media',
      label: 'Foto utama',
      index: true,
      admin: shownPhoto,
    },
    ...awaitedPhotoFields,
    ...storyTextFields('body'),
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
    ...storyTextFields('genre'),
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
      defaultValue: PUBLICATION_ZONE,
      options: TIME_ZONES.map((value) => ({ value, label: ZONE_NAMES[value] })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'authors',
      type: 'relationship',
      relationTo: 'authors',
      hasMany: true,
      label: { id: 'Penulis', en: 'Authors' },
      defaultValue: ownByline,
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
    ...storyTextFields('source'),
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
      admin: {
        position: 'sidebar',
        readOnly: true,
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
      },
    },
    {
      name: 'modifiedAt',
      type: 'date',
      label: 'Diperbarui',
      admin: {
        position: 'sidebar',
        readOnly: true,
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
      },
    },
    // The beginning of the body, updated by each save; lists show it if there is no summary.
    { name: 'opening', type: 'text', admin: unshown },
    // What feeds call the story by, whatever becomes of its address.
    { name: 'feedId', type: 'text', admin: unshown },
    // Where the story came from: `wp:https://lama.example:216`, or a digest of copy without a number of its own.
    {
      name: 'copyIdentity',
      type: 'text',
      unique: true,
      index: true,
      admin: unshown,
    },
    { name: 'copyDigest', type: 'text', admin: unshown },
    { name: 'copyVersion', type: 'text', admin: unshown },
    { name: 'copyVersionAt', type: 'date', admin: unshown },
    // The revision that the last import wrote; a higher one is somebody's work.
    { name: 'importedRevision', type: 'number', admin: unshown },
  ]),
}
