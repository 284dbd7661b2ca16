/**
 * Fields of a story that the server decides, or that belong to one save only: no words of the person who writes. A test
 * finds a missing one.
 */
export const FIELDS_OF_THE_SERVER: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  '_status',
  'stage',
  'createdBy',
  'publishOn',
  'publishConfirmed',
  'withdrawOn',
  'withdrawOnReason',
  'withdrawOnGround',
  'revision',
  'revisionRun',
  'savedBy',
  'savedIn',
  'guardLog',
  'guardConfirmed',
  'withdrawalGround',
  'withdrawalReason',
  'withdrawnAt',
  'withdrawnBy',
  'firstPublishedAt',
  'modifiedAt',
  'opening',
  'feedId',
  'copyIdentity',
  'copyDigest',
])
