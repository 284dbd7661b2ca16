import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { Semaphore } from 'async-mutex'
import { decodeXML } from 'entities'
import { request } from 'undici'
import { type Ask, arrives, checkOldAddress } from '#content/audit/old-address-check.ts'
import { environment } from '#content/base/settings/environment.ts'
import { commaSeparated, OpenQuotes } from '#content/intake/redirects/comma-separated.ts'

/** Addresses asked for at once. */
const AT_ONCE = 8
/** Milliseconds for one answer. */
const PATIENCE = 30_000

/** Prints what does not arrive, and the sums. Returns the exit code: 1 if anything does not, or the file cannot be read. */
export async function checkRedirects(file: string, at = environment().siteUrl): Promise<number> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) {
    process.stderr.write(`${file}: there is no such file.\n`)
    return 1
  }
  if (!isUtf8(bytes)) {
    process.stderr.write(`${file}: this is not in UTF-8. Save it as UTF-8.\n`)
    return 1
  }
  if (!URL.canParse(at)) {
    process.stderr.write(
      `--at ${at}: write the address of the portal, such as https://warta.example.\n`,
    )
    return 1
  }
  let addresses: string[]
  try {
    addresses = addressesIn(bytes.toString('utf8'))
  } catch (error) {
    if (!(error instanceof OpenQuotes)) throw error
    process.stderr.write(`${file}, ${error.message}\n`)
    return 1
  }
  const turns = new Semaphore(AT_ONCE)
  const checked = await Promise.all(
    addresses.map((address) => turns.runExclusive(() => checkOldAddress(address, at, ask))),
  )
  for (const each of checked.filter((one) => !arrives(one))) {
    process.stdout.write(`${each.address}: ${each.arrival}${each.to ? ` (${each.to})` : ''}\n`)
  }
  const sums = [...Map.groupBy(checked, ({ arrival }) => arrival)]
    .map(([arrival, found]) => `${found.length} ${arrival}`)
    .join(', ')
  const good = checked.filter(arrives).length
  process.stdout.write(`${good} of ${checked.length} addresses arrive${sums && `: ${sums}`}.\n`)
  return good === checked.length && good > 0 ? 0 : 1
}

/** The addresses of a sitemap, of the first column of a table, or one a line. */
function addressesIn(text: string): string[] {
  const places = Array.from(text.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g), ([, loc = '']) =>
    decodeXML(loc.replace(/^<!\[CDATA\[|\]\]>$/g, '')),
  )
  const found =
    places.length > 0 ? places : commaSeparated(text).map(({ cells: [first = ''] }) => first)
  return [...new Set(found.filter((address) => /^(?:https?:\/\/|\/)/.test(address)))]
}

const ask: Ask = async (url) => {
  const { statusCode, headers, body } = await request(url, {
    signal: AbortSignal.timeout(PATIENCE),
  })
  await body.dump()
  const { location } = headers
  return { status: statusCode, location: Array.isArray(location) ? location[0] : location }
}
