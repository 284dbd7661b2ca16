/** The W3C's checker; the package comes without types. */
declare module 'vnu-jar' {
  /** Path of the archive that Java runs; an object, because it carries more than its text. */
  // biome-ignore lint/complexity/noBannedTypes: what the package gives is such an object
  const path: String
  export default path
}
