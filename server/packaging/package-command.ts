/**
 * `npm run package -- FOLDER`: writes the folder that a machine needs to run Warta, and prints what it consists of.
 * @module
 */
import { CannotPackage, type Package, writePackage } from './package-writing.ts'

// Any account may run the program.
process.umask(0o022)
const [folder, ...others] = process.argv.slice(2)
if (!folder || others.length > 0) {
  process.stderr.write('Name one folder that does not exist yet: npm run package -- FOLDER\n')
  process.exit(1)
}
try {
  process.stdout.write(table(writePackage(folder)))
} catch (error) {
  if (!(error instanceof CannotPackage)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** A line for each part: its size, its files, its name. */
function table({ parts, total }: Package): string {
  return [...parts, { name: 'together', ...total }]
    .map(({ name, files, bytes }) => {
      const size = `${(bytes / 1e6).toFixed(1)} MB`
      return `${size.padStart(10)} ${`${files} files`.padStart(12)}  ${name}\n`
    })
    .join('')
}
