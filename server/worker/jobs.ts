import type { Environment } from '#content/base/settings/environment.ts'
import { sendAnnouncements } from '#content/newsroom/announcing/announcement-outbox.ts'
import { withholdExpiredAttachments } from '#content/newsroom/attachment/attachment-withholding.ts'
import { removeForgottenArrivals } from '#content/newsroom/form/arrived-file.ts'
import type { Store } from '#content/newsroom/newsroom.ts'
import { dropOldEntries } from '#content/newsroom/people/account-log/account-noting.ts'
import { sendNotices } from '#content/newsroom/people/notices/notice-sending.ts'
import { dropForgottenAttempts } from '#content/newsroom/people/sign-in/attempt-store.ts'
import { removeLeftovers } from '#content/newsroom/photo/file-removal.ts'
import { withholdExpiredPhotos } from '#content/newsroom/photo/photo-withholding.ts'
import { removeUnnamedFiles } from '#content/newsroom/photo/unnamed-files.ts'
import { renewIndex } from '#content/newsroom/search/search-reindexing.ts'
import { dropUnseenVersions } from '#content/newsroom/story/workflow/unseen-versions.ts'
import { dropUntouchedDrafts } from '#content/newsroom/story/workflow/untouched-drafts.ts'
import { dropOldPieces } from '#content/newsroom/wire/wire-retention.ts'
import { keepReadings, thinReadings } from '#content/reading/readership/store-readings.ts'
import { purgeCdn } from '#content/store/cdn/cdn-purging.ts'
import { bucketStorage, photoStorage } from '#content/store/files/photo-storage.ts'
import { confirmOwner } from '#content/store/files/storage-owner.ts'
import { dropOldPurges } from '#content/store/nodes/purge-retention.ts'
import { type BackupReport, backupJob } from './backup-job.ts'
import type { Job } from './job.ts'
import { photoJob } from './photo-job.ts'
import { type ScheduleReport, scheduleJob } from './schedule-job.ts'
import { type WireReport, wireJob, wireStoryJob } from './wire-job.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** All jobs of a node. */
export const jobsOf = (
  payload: Store,
  settings: Environment,
  onReport: (report: ScheduleReport | BackupReport | WireReport) => void,
): Job[] => [
  scheduleJob(payload, onReport),
  backupJob(payload, settings, onReport),
  { name: 'readings', every: 2 * SECOND, run: () => keepReadings(payload, settings.dataDir) },
  {
    name: 'announcements',
    every: 2 * SECOND,
    run: () => sendAnnouncements(payload, { url: settings.siteUrl }),
  },
  { name: 'mails to accounts', every: 2 * SECOND, run: () => sendNotices(payload) },
  {
    name: 'expired photos',
    every: 2 * SECOND,
    run: () => withholdExpiredPhotos(payload, photoStorage(settings), new Date()),
  },
  {
    name: 'expired attachments',
    every: 2 * SECOND,
    run: () => withholdExpiredAttachments(payload, photoStorage(settings), new Date()),
  },
  {
    name: 'deleted photos',
    every: 10 * SECOND,
    run: () => removeLeftovers(payload, photoStorage(settings), new Date()),
  },
  {
    name: 'forgotten uploads',
    every: HOUR,
    run: () => removeForgottenArrivals(settings.dataDir, new Date()),
  },
  {
    name: 'unnamed photo files',
    every: 6 * HOUR,
    run: async () => {
      const bucket = bucketStorage(settings)
      // It may not have answered at the start.
      if (bucket) await confirmOwner(payload.kv, bucket, settings.siteUrl)
      await removeUnnamedFiles(payload, photoStorage(settings), new Date())
    },
  },
  photoJob(payload),
  { name: 'search rules', every: HOUR, run: () => renewIndex(payload) },
  { name: 'untouched drafts', every: HOUR, run: () => dropUntouchedDrafts(payload, new Date()) },
  { name: 'unseen versions', every: HOUR, run: () => dropUnseenVersions(payload, new Date()) },
  {
    name: 'forgotten attempts',
    every: HOUR,
    run: () => dropForgottenAttempts(payload, new Date()),
  },
  ...(settings.cdn ? [cdnJob(payload, settings.cdn)] : []),
  { name: 'old purges', every: HOUR, run: () => dropOldPurges(payload) },
  { name: 'old account log', every: HOUR, run: () => dropOldEntries(payload, new Date()) },
  wireJob(payload, settings.dataDir, onReport),
  wireStoryJob(payload),
  {
    name: 'old pieces of the wire',
    every: HOUR,
    run: () => dropOldPieces(payload, settings.dataDir, new Date()),
  },
  { name: 'old readings', every: HOUR, run: () => thinReadings(payload, new Date()) },
]

const cdnJob = (payload: Store, { address, token }: NonNullable<Environment['cdn']>): Job => ({
  name: 'purges of the CDN',
  every: SECOND,
  run: () => purgeCdn(payload, address, token),
})
