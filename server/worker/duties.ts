import type { Environment } from '#content/base/settings/environment.ts'
import { diskPhotoStorage } from '#content/intake/photo/photo-storage.ts'
import { sendAnnouncements } from '#content/newsroom/announcing/announcement-outbox.ts'
import type { Store } from '#content/newsroom/newsroom.ts'
import { withholdExpiredPhotos } from '#content/newsroom/photo/photo-withholding.ts'
import { dropUntouchedDrafts } from '#content/newsroom/story/workflow/untouched-drafts.ts'
import { keepReadings, thinReadings } from '#content/reading/readership/readership-storing.ts'
import type { Duty } from './duty.ts'
import { photoDuty } from './photo-duty.ts'
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
  photoDuty(payload),
  { name: 'untouched drafts', every: HOUR, run: () => dropUntouchedDrafts(payload, new Date()) },
  { name: 'old readings', every: HOUR, run: () => thinReadings(payload, new Date()) },
]
