/** The W3C's checker; the package comes without types. */
declare module 'vnu-jar' {
  /** The path of the archive that Java runs: a String object with further properties. */
  // biome-ignore lint/complexity/noBannedTypes: what the package gives is such an object
  const path: String
  export default path
}
