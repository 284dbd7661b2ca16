import { en } from '@payloadcms/translations/languages/en'
import { id } from '@payloadcms/translations/languages/id'
import { buildConfig, type CollectionConfig, type GlobalConfig } from 'payload'
import { inBoth } from '#content/base/desk-words/labels-in-both.ts'
import { payloadWords } from '#content/base/desk-words/payload-words.ts'
import { environment, secret } from '#content/base/settings/environment.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import { announcements } from '#content/newsroom/announcing/announcement-collection.ts'
import { announcing } from '#content/newsroom/announcing/announcing-global.ts'
import { attachments } from '#content/newsroom/attachment/attachment-collection.ts'
import { checkOperations } from '#content/newsroom/desk/checking/operation-checking.ts'
import { assignments } from '#content/newsroom/desk/planning/assignment-collection.ts'
import { previewLinks } from '#content/newsroom/desk/preview/preview-link-collection.ts'
import { arrivalFolder } from '#content/newsroom/form/arrived-file.ts'
import { bodyEditor } from '#content/newsroom/form/body-editor.ts'
import { closed, closeTimestamps } from '#content/newsroom/form/closed-fields.ts'
import { answerWithoutDatabase } from '#content/newsroom/form/database-refusal.ts'
import { liveCoverages } from '#content/newsroom/live/coverage-collection.ts'
import { liveEntries, liveEntryVersions } from '#content/newsroom/live/entry-collection.ts'
import { partners } from '#content/newsroom/partner/partner-collection.ts'
import { accountLog } from '#content/newsroom/people/account-log/account-log-collection.ts'
import { notices } from '#content/newsroom/people/notices/notice-collection.ts'
import { SecondFactorNeeded } from '#content/newsroom/people/second-factor/sign-in-gate.ts'
import { users } from '#content/newsroom/people/user-collection.ts'
import { media } from '#content/newsroom/photo/photo-collection.ts'
import { agencies } from '#content/newsroom/site/agency-collection.ts'
import { authors } from '#content/newsroom/site/author-collection.ts'
import { backups } from '#content/newsroom/site/backup-global.ts'
import { crawling } from '#content/newsroom/site/crawling-global.ts'
import { front } from '#content/newsroom/site/front-global.ts'
import { oldAddresses } from '#content/newsroom/site/old-address-collection.ts'
import { pages } from '#content/newsroom/site/page-collection.ts'
import { sections } from '#content/newsroom/site/section-collection.ts'
import { site } from '#content/newsroom/site/site-global.ts'
import { topics } from '#content/newsroom/site/topic-collection.ts'
import { storyComments } from '#content/newsroom/story/comments/comment-collection.ts'
import { press } from '#content/newsroom/story/press/press-global.ts'
import { replyRequests } from '#content/newsroom/story/press/reply-collection.ts'
import { errorReports } from '#content/newsroom/story/press/report-collection.ts'
import { oldSlugs } from '#content/newsroom/story/record/old-slug-collection.ts'
import { storyLog } from '#content/newsroom/story/workflow/log-collection.ts'
import { wirePieces } from '#content/newsroom/wire/wire-piece-collection.ts'
import { wireSources } from '#content/newsroom/wire/wire-source-collection.ts'
import { wireStates } from '#content/newsroom/wire/wire-state-collection.ts'
import { databaseAdapter } from '#content/store/database.ts'
import { sentMail } from '#content/store/mail.ts'
import { Refused } from '#content/store/refused.ts'
import { unsentMail } from '#content/store/unsent-mail.ts'
import { articles } from './story-collection.ts'

const settings = environment()
const { dataDir, mail, siteUrl } = settings

/** Returns `room` with labels in both languages, closed to what no form shows, and without the link to its API. */
function atDesk<Room extends CollectionConfig | GlobalConfig>(room: Room): Room {
  return inBoth({ ...closed(room), admin: { ...room.admin, hideAPIURL: true } })
}

/** The newsroom: Payload with every collection and global. */
export default buildConfig({
  // `next build` needs neither a database nor a secret, and must not create one.
  secret: process.env.NEXT_PHASE === 'phase-production-build' ? 'build' : secret(),
  serverURL: siteUrl,
  cookiePrefix: sessionCookie(siteUrl).prefix,
  db: databaseAdapter(settings),
  editor: bodyEditor,
  email: mail ? sentMail(mail) : unsentMail,
  // The command line prints its results on standard output.
  logger: { options: { level: 'warn' }, destination: process.stderr },
  // What a request is refused for is no error of the server, and strangers must not be able to fill the log with it.
  loggingLevels: {
    AuthenticationError: 'info',
    APIError: 'info',
    Forbidden: 'info',
    NotFound: 'info',
    Locked: 'info',
    MissingFile: 'info',
    ValidationError: 'info',
    QueryError: 'info',
    // Payload matches errors by name.
    ...({
      UnauthorizedError: 'info',
      [Refused.name]: 'info',
      [SecondFactorNeeded.name]: 'info',
    } as object),
  },
  collections: [
    articles,
    storyLog,
    storyComments,
    media,
    attachments,
    sections,
    authors,
    topics,
    agencies,
    pages,
    assignments,
    liveCoverages,
    liveEntries,
    liveEntryVersions,
    oldSlugs,
    oldAddresses,
    wireSources,
    wirePieces,
    wireStates,
    partners,
    announcements,
    notices,
    replyRequests,
    errorReports,
    previewLinks,
    users,
    accountLog,
  ].map(atDesk),
  globals: [front, site, crawling, announcing, press, backups].map(atDesk),
  hooks: { afterError: [answerWithoutDatabase] },
  graphQL: { disable: true },
  telemetry: false,
  i18n: { fallbackLanguage: 'id', supportedLanguages: { id, en }, translations: payloadWords },
  // Larger than the edge's limit, so that a file is refused with a message that names it (photo-verification.ts).
  upload: {
    limits: { fileSize: 320_000_000 },
    requestSizeLimit: 320_000_000,
    abortOnLimit: true,
    // A film does not wait in memory.
    useTempFiles: true,
    tempFileDir: arrivalFolder(dataDir),
  },
  bodyParser: { limits: { fieldSize: 8_000_000 } },
  admin: {
    user: users.slug,
    // Gravatar would disclose the accounts to a third party.
    avatar: 'default',
    dateFormat: 'dd/MM/yyyy HH:mm',
    importMap: { baseDir: process.cwd(), importMapFile: 'app/(newsroom)/admin/importMap.js' },
    meta: { titleSuffix: ' – Warta' },
    components: {
      graphics: {
        Logo: '/app/(newsroom)/admin/desk-frame/desk-logo.tsx#DeskLogo',
        Icon: '/app/(newsroom)/admin/desk-frame/desk-icon.tsx#DeskIcon',
      },
      providers: [
        '/app/(newsroom)/admin/desk-frame/script-awaiting.tsx#ScriptAwaiting',
        '/app/(newsroom)/admin/desk-frame/network-words.tsx#NetworkWords',
        '/app/(newsroom)/admin/body-block/block-answers.tsx#BlockAnswers',
        '/app/(newsroom)/admin/desk-frame/payload-labels.tsx#PayloadLabels',
        '/app/(newsroom)/admin/desk-frame/refused-field.tsx#RefusedField',
      ],
      beforeNavLinks: [
        '/app/(newsroom)/admin/flash/flash-link.tsx#FlashLink',
        '/app/(newsroom)/admin/story-search/search-link.tsx#SearchLink',
        '/app/(newsroom)/admin/week-plan/plan-link.tsx#PlanLink',
        '/app/(newsroom)/admin/wire-room/wire-link.tsx#WireLink',
      ],
      views: {
        forgot: {
          Component: '/app/(newsroom)/admin/desk-frame/forgotten-password.tsx#ForgottenPassword',
          path: '/forgot',
          exact: true,
          meta: { title: 'Lupa kata sandi' },
        },
      },
    },
  },
  typescript: { outputFile: 'content/store/payload-types.ts' },
})
  .then(closeTimestamps)
  .then(checkOperations)
