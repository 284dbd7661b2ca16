/** The size limit of an upload in bytes: above what any camera writes as JPEG, and small enough to hold in memory. */
export const MOST_BYTES = 50_000_000

/** The most characters of a photo's credit. */
export const LONGEST_CREDIT = 120
/** Characters of a caption, of a photo or of a picture in a body. */
export const LONGEST_CAPTION = 500
/** The most characters of the note on the rights to a photo. */
export const LONGEST_RIGHTS_NOTE = 2_000
