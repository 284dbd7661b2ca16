import { sendAnnouncements } from '#content/announcement/announcement-outbox.ts'
import { dropUntouchedDrafts } from '#content/article/untouched-drafts.ts'
import type { Environment } from '#content/environment/environment.ts'
import { withholdExpiredPhotos } from '#content/media/media-withholding.ts'
import { diskPhotoStorage } from '#content/media/photo-storage.ts'
import { keepReadings, thinReadings } from '#content/reading/reading-keeping.ts'
import type { Store } from '#content/store/store.ts'
import type { Duty } from './duty.ts'
import { type ScheduleNews, scheduleDuty } from './schedule-duty.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** Everything that is due on a node. */
export const dutiesOf = (
  payload: Store,
  { dataDir, siteUrl }: Environment,
  onNews: (news: ScheduleNews) => void,
): Duty[] => [
  scheduleDuty(payload, onNews),
  { name: 'readings', every: 2 * SECOND, run: () => keepReadings(payload, dataDir) },
  {
    name: 'announcements',
    every: 2 * SECOND,
    run: () => sendAnnouncements(payload, { url: siteUrl }),
  },
  {
    name: 'expired photos',
    every: 2 * SECOND,
    run: () => withholdExpiredPhotos(payload, diskPhotoStorage(dataDir), new Date()),
  },
  { name: 'untouched drafts', every: HOUR, run: () => dropUntouchedDrafts(payload, new Date()) },
  { name: 'old readings', every: HOUR, run: () => thinReadings(payload, new Date()) },
]
