import type { Stage } from '#content/model/workflow/stage.ts'

/** A story as the day's lists name it. */
export interface DayStory {
  id: number
  /** A draft may have none yet. */
  headline: string | undefined
  stage: Stage
  section: string | undefined
  /** When readers got it, or what its time will be. */
  publishedAt: Date | undefined
  publishOn: Date | undefined
  withdrawOn: Date | undefined
}

/** What a story lacks that readers would see of its photo. */
export type Lack = 'photo' | 'credit'

/** A list of the day: its first entries, and how many there are. */
export interface DayList<Entry> {
  entries: readonly Entry[]
  total: number
}

/**
 * The day as somebody at the desk sees it. A list that his role has no use for, or may not see, is not there.
 */
export interface Day {
  /** `YYYY-MM-DD`, as the publication counts days. */
  day: string
  /** Id of who looks. */
  account: number
  own?: DayList<DayStory>
  waiting?: DayList<DayStory>
  /** What is to be published or withdrawn, the first due first; also what is late. */
  scheduled: DayList<DayStory>
  published: DayList<DayStory>
  mostRead: readonly { id: number; headline: string; readings: number }[]
  lacking: DayList<{ id: number; headline: string | undefined; stage: Stage; lack: Lack }>
  replies?: DayList<{ id: number; name: string; headline: string | undefined; dueAt: Date }>
  expiring: DayList<{ id: number; alt: string; expiresAt: Date }>
  links: DayLinks
}

/** What the account may start from the first page of the desk. */
export interface DayLinks {
  story: boolean
  flash: boolean
  front: boolean
  photos: boolean
}
