import type { PayloadRequest } from 'payload'

/** A story that comes from the archive of another system, with its times there. */
export interface ArchivedTimes {
  modifiedAt?: Date
}

const ARCHIVE = 'archivedStory'

/**
 * The context of a request that saves stories of an archive. They keep their times; nothing is announced, and pages are
 * purged once, at the end of the import.
 */
export const archiveContext = (times: ArchivedTimes) => ({ [ARCHIVE]: times })

/** The times of the archive from which the request takes a story; undefined for all other requests. */
export const archivedTimes = ({ context }: PayloadRequest): ArchivedTimes | undefined =>
  context[ARCHIVE] as ArchivedTimes | undefined
