import type { Stage } from '#content/model/workflow/stage.ts'

/** A story in the lists of the day. */
export interface DayStory {
  id: number
  /** A draft may not have one yet. */
  headline: string | undefined
  stage: Stage
  section: string | undefined
  /** The time of publication, or the one it will have. */
  publishedAt: Date | undefined
  publishOn: Date | undefined
  withdrawOn: Date | undefined
}

/** A story that an editor sent back to its author. */
export interface ReturnedStory {
  id: number
  headline: string | undefined
  /** Who sent it back, by name. */
  actor: string
  at: Date
  /** What the editor remarked. */
  remark: string | undefined
}

/** The last words of a thread of comments that waits for an answer. */
export interface DayComment {
  id: number
  story: number
  headline: string | undefined
  /** Who wrote them, by name. */
  actor: string
  at: Date
  text: string
}

/** A mistake that a reader reported and nobody has settled. */
export interface DayReport {
  id: number
  /** What is wrong, in the reader's words. */
  error: string
  headline: string | undefined
  receivedAt: Date
  /** Who has taken it, by name. */
  takenBy: string | undefined
}

/** A story whose agency has sent a newer version, or has taken it back. */
export interface DayPiece {
  /** The piece of the wire. */
  id: number
  headline: string
  isTakenBack: boolean
  receivedAt: Date
}

/** Something that readers were told is not verified yet. */
export interface DayVerification {
  /** Unlike that of any other. */
  id: string
  story: number
  /** Of the story. */
  headline: string
  /** The entry of a live story that it is about, and the number of the newest one. */
  entry?: { number: number; newest: number; headline: string }
  /** When it is to be verified. */
  dueAt?: Date
}

/** What is missing of a story's photo. */
export type Lack = 'photo' | 'credit'

/** A list of the day: its first entries, and their total number. */
export interface DayList<Entry> {
  entries: readonly Entry[]
  total: number
}

/** The day as one account sees it. Lists that its role does not need or may not see are missing. */
export interface Day {
  /** `YYYY-MM-DD` in the publication's time zone. */
  day: string
  /** Id of the account. */
  account: number
  /** The account's own stories that were sent back and not handed in again, the newest first. */
  returned: DayList<ReturnedStory>
  /** Comments of colleagues that wait for the account, the newest first. */
  comments: DayList<DayComment>
  /** What the account is to cover within a week and has not handed in, the earliest first. */
  plans: DayList<{ id: number; title: string; dueAt: Date; story: number | undefined }>
  /** What agencies say anew of stories that are here, the newest first. */
  wire: DayList<DayPiece>
  own?: DayList<DayStory>
  waiting?: DayList<DayStory>
  /** Published live stories to which entries are posted, or may soon be, the newest first. */
  live?: DayList<{ id: number; headline: string; isOpen: boolean }>
  /** What readers were told is not verified yet, the earliest due first. */
  unverified: DayList<DayVerification>
  /** Publications and withdrawals that are scheduled or late, the earliest first. */
  scheduled: DayList<DayStory>
  published: DayList<DayStory>
  mostRead: readonly { id: number; headline: string; readings: number }[]
  lacking: DayList<{ id: number; headline: string | undefined; stage: Stage; lack: Lack }>
  replies?: DayList<{ id: number; name: string; headline: string | undefined; dueAt: Date }>
  /** Mistakes that readers reported, the oldest first. */
  reports?: DayList<DayReport>
  expiring: DayList<{ id: number; alt: string; expiresAt: Date }>
  links: DayLinks
}

/** What the account may start from the first page of the desk. */
export interface DayLinks {
  story: boolean
  flash: boolean
  front: boolean
  photos: boolean
  readership: boolean
}
