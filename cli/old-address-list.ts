/**
 * The old addresses that somebody wants to see arrive: of sitemaps, tables and lists.
 * @module
 */
import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { decodeXML } from 'entities'
import { sendOutgoing } from '#content/base/outgoing/outgoing-request.ts'
import { commaSeparated, OpenQuotes } from '#content/intake/redirects/comma-separated.ts'

/** What cannot be read; the message is one line that says where and why. */
export class UnreadableAddresses extends Error {
  override name = 'UnreadableAddresses'
}

/** Returns the bytes at an address. */
export type FetchBytes = (address: string) => Promise<Buffer>

/**
 * Bytes of a sitemap, as its format allows.
 * @see https://www.sitemaps.org/protocol.html “no larger than 50MB (52,428,800 bytes)”
 */
const MOST_BYTES = 52_428_800
/** Sitemaps of one index: a newspaper of twenty years has one a day. */
const MOST_SITEMAPS = 10_000
/** Milliseconds for one of them. */
const PATIENCE = 60_000

/**
 * The addresses that `source` names: a sitemap, as a file or at its address, whose own are fetched if it is an index of
 * sitemaps; the first column of a table; or one address a line.
 * @throws {UnreadableAddresses} naming what cannot be read
 */
export async function oldAddressesIn(
  source: string,
  fetchBytes: FetchBytes = fetchSitemap,
): Promise<string[]> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const waiting = [source]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next)) continue
    if (seen.size > MOST_SITEMAPS) {
      throw new UnreadableAddresses(`${source}: more than ${MOST_SITEMAPS} sitemaps are not read.`)
    }
    seen.add(next)
    const isAddress = isWeb(next)
    const text = await textOf(next, isAddress ? await fetchBytes(next) : await fileAt(next))
    const places = placesIn(text)
    if (/<(?:\w+:)?sitemapindex[\s>]/.test(text)) waiting.push(...places.filter(isWeb))
    else if (places.length > 0) for (const place of places) found.add(place)
    else if (isAddress) throw new UnreadableAddresses(`${next} is no sitemap.`)
    else for (const address of firstCells(text, next)) found.add(address)
  }
  return [...found].filter((address) => /^(?:https?:\/\/|\/)/.test(address))
}

/** An index names sitemaps on the web, and no files of this machine. */
const isWeb = (source: string): boolean => /^https?:\/\//i.test(source)

async function fileAt(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) throw new UnreadableAddresses(`${path}: there is no such file.`)
  return bytes
}

async function textOf(source: string, bytes: Buffer): Promise<string> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const unpacked = isPacked
    ? await promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES }).catch(() => {
        throw new UnreadableAddresses(`${source} cannot be unpacked.`)
      })
    : bytes
  if (!isUtf8(unpacked)) {
    throw new UnreadableAddresses(`${source}: this is not in UTF-8. Save it as UTF-8.`)
  }
  return unpacked.toString('utf8')
}

const placesIn = (text: string): string[] =>
  Array.from(text.matchAll(/<loc>\s*([^<]+?|<!\[CDATA\[[^<]+?)\s*<\/loc>/g), ([, loc = '']) =>
    decodeXML(loc.replace(/^<!\[CDATA\[\s*|\s*\]\]>$/g, '')),
  )

function firstCells(text: string, source: string): string[] {
  try {
    return commaSeparated(text).map(({ cells: [first = ''] }) => first)
  } catch (error) {
    if (!(error instanceof OpenQuotes)) throw error
    throw new UnreadableAddresses(`${source}, ${error.message}`)
  }
}

async function fetchSitemap(address: string): Promise<Buffer> {
  const { status, body } = await sendOutgoing(address, {
    method: 'GET',
    timeLimit: PATIENCE,
    mostBytes: MOST_BYTES,
    redirects: 3,
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UnreadableAddresses(`${address}: ${reason.replace(/\.$/, '')}.`)
  })
  if (status !== 200) throw new UnreadableAddresses(`${address} answers ${status}.`)
  return body
}
