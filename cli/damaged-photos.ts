/** Damaged photo files that are named when what has them is refused. */
const NAMED = 5

/** Says of photo files that they are damaged or missing, as the beginning of a refusal. */
export function damagedPhotos(names: readonly string[]): string {
  const more = names.length > NAMED ? `, and ${names.length - NAMED} more` : ''
  const are = names.length > 1 ? 'are' : 'is'
  return `${names.slice(0, NAMED).join(', ')}${more} ${are} damaged or missing.`
}

/** The lines that say which of `count` photo files did not come into `dataDir` from `source`, such as `the backup`. */
export function missingPhotos(
  lost: ReadonlySet<string>,
  count: number,
  source: string,
  dataDir: string,
): string {
  const lines = [...lost].map((path) => `Missing: ${path}\n`).join('')
  return `${lines}${lost.size} of ${count} photo files were damaged or missing in ${source}; everything else is here. Put those files into ${dataDir} if they are anywhere else, or upload the photos again. \`warta doctor\` shows photos that lack files.\n`
}
