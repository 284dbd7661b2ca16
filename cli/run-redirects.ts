import { readFile } from 'node:fs/promises'
import { sayEnglish } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { separatedRow } from '#content/intake/redirects/comma-separated.ts'
import { type ReadRedirects, redirectsIn } from '#content/intake/redirects/redirect-reading.ts'
import { prepareStore } from '#content/newsroom/newsroom.ts'
import { takeRedirects } from '#content/newsroom/site/redirect-taking.ts'
import { isKnownAddress } from '#content/reading/lists/known-addresses.ts'
import { readMissed } from '#content/reading/lists/missed-file.ts'
import { oldAddressTable } from '#content/reading/lists/old-addresses.ts'

/** Stores the redirects in `files`. Returns the exit code: 1 if a file or any redirect was not taken. */
export async function importRedirects(files: string[], hosts: string[]): Promise<number> {
  const read: [string, ReadRedirects][] = []
  for (const file of files) {
    const found = await redirectsOf(file)
    if (typeof found === 'string') {
      process.stderr.write(`${file}: ${found} Nothing was stored.\n`)
      return 1
    }
    read.push([file, found])
  }
  const payload = await prepareStore()
  const names = [environment().siteUrl, ...hosts]
  const elsewhere = new Map<string, number>()
  let [stored, left] = [0, 0]
  for (const [file, found] of read) {
    const taken = await takeRedirects(payload, found.redirects, names)
    const reasons = [...found.left, ...taken.left].sort((one, other) => one.line - other.line)
    for (const { line, reason } of reasons) {
      process.stderr.write(`${file}, ${line}: ${sayEnglish(reason.text, reason.values)}\n`)
    }
    for (const [host, count] of taken.elsewhere) {
      elsewhere.set(host, (elsewhere.get(host) ?? 0) + count)
    }
    stored += taken.stored
    left += reasons.length
  }
  process.stdout.write(`Stored ${stored} old addresses; ${left} were not taken.\n`)
  for (const [host, count] of elsewhere) {
    process.stdout.write(`${count} lead to ${host}. If that is this site, name it with --host.\n`)
  }
  await payload.destroy()
  return left > 0 ? 1 : 0
}

async function redirectsOf(file: string): Promise<ReadRedirects | string> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return 'There is no such file.'
  const read = redirectsIn(bytes)
  return 'text' in read ? sayEnglish(read.text, read.values) : read
}

/** Prints all old addresses, those that lead nowhere yet without a target. */
export async function exportRedirects(): Promise<void> {
  const payload = await prepareStore()
  for await (const piece of oldAddressTable()) process.stdout.write(piece)
  await payload.destroy()
}

/** Prints the addresses asked for most at which nothing is, those that have been led somewhere since left out. */
export async function printMissing(): Promise<void> {
  const payload = await prepareStore()
  process.stdout.write('from,count\n')
  for (const { path, count } of await readMissed(environment().dataDir)) {
    if (await isKnownAddress(path)) continue
    process.stdout.write(`${separatedRow([path, String(count)])}\n`)
  }
  await payload.destroy()
}
