/**
 * The names of what backups write. Nothing else in a place is theirs: the folder or the bucket may have files of others.
 * @module
 */

/** What belongs to one backup. */
const PART =
  /^\d{8}T\d{6}Z\/(?:manifest\.json|verified|(?:files\.ndjson|secret|tables\/\w+\.ndjson\.gz)(?:\.sealed)?)$/
/** A photo file, as it is or encrypted. */
const PHOTO =
  /^files\/(?:(?:originals|media)(?:\/[A-Za-z0-9][\w.-]*)+|sealed\/[0-9a-f]{2}\/[0-9a-f]{64})$/

/** Whether a backup has written the file at `path` in its place, so that backups may remove it. */
export const isOfBackups = (path: string): boolean => PART.test(path) || PHOTO.test(path)
