/**
 * The publish receipt: requests the story from our own edge as each machine would, and every list that should contain
 * it.
 * @module
 */

import { pageRules } from '#content/audit/document-audit.ts'
import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import { type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import { type FetchOptions, fetchAs, type PageAnswer } from '#content/audit/fetch/page-fetch.ts'
import { observePage } from '#content/audit/page-observing.ts'
import { readFeed } from '#content/audit/read/feed-reading.ts'
import { observeRobots } from '#content/audit/read/site-observing.ts'
import { readSitemap } from '#content/audit/read/sitemap-reading.ts'
import { judge } from '#content/audit/rules/rule.ts'
import {
  absolute,
  feedPath,
  frontPath,
  newsSitemapPath,
  sectionPath,
  storyPath,
} from '#content/base/address/addresses.ts'
import type { Say } from '#content/base/desk-words/say.ts'
import type { Genre } from '#content/model/story/genre.ts'
import type { Receipt, ReceiptLine } from './receipt.ts'
import { listLine, machineLine, pictureLine, type ReceiptStory } from './receipt-lines.ts'

/** The machines in the receipt; the first five bring the most readers. */
const MACHINES: readonly MachineId[] = [
  'google',
  'whatsapp',
  'facebook',
  'x',
  'telegram',
  'bing',
  'linkedin',
  'slack',
  'discord',
  'imessage',
]

/** Google News lists stories this young, in milliseconds. */
const NEWS = 48 * 3_600 * 1_000

/** The story to check. */
export interface ReceiptRequest {
  slug: string
  section: { slug: string; name: string }
  headline: string
  genre: Genre
  publishedAt: Date
  visible: boolean
}

/**
 * Checks the story at `site`, connecting to our own edge by `options.via`. A place that does not answer is a line too.
 */
export async function publishReceipt(
  request: ReceiptRequest,
  site: { url: string },
  clock: () => Date,
  say: Say,
  options: FetchOptions = {},
): Promise<Receipt> {
  const now = clock()
  const address = absolute(site, storyPath(request))
  const story: ReceiptStory = { address, headline: request.headline, visible: request.visible }
  const page = await observePage(address, await observeRobots(address, options), now, options)
  const findings = judge(pageRules, page)
  const picture = pictureLine(story, page, say)
  return {
    address,
    visible: request.visible,
    lines: [
      ...MACHINES.map((machine) =>
        machineLine(machine, story, page.readings[machine], findings, say),
      ),
      ...(picture ? [picture] : []),
      ...(await Promise.all(
        placesOf(request, now, say).map((place) => checkPlace(place, story, site, options)),
      )),
    ],
    checkedAt: clock().toISOString(),
  }
}

interface Place {
  name: string
  path: string
  machine: MachineId
  names: (answer: PageAnswer, address: string) => boolean
  /** Why the story may be missing there. */
  reason?: string
}

function placesOf(request: ReceiptRequest, now: Date, say: Say): Place[] {
  const { section, genre, publishedAt } = request
  const path = storyPath(request)
  const linked = ({ body }: PageAnswer) => body.includes(`href="${path}"`)
  const inFeed = ({ body }: PageAnswer, address: string) =>
    readFeed(body.toString('utf8')).entries.some(({ link }) => link === address)
  const older = say('Tidak di sini: sudah ada cukup berita yang lebih baru.')
  const newsReason =
    genre === 'advertorial'
      ? say('Advertorial tidak masuk peta situs berita.')
      : now.getTime() - publishedAt.getTime() > NEWS
        ? say('Tidak di sini: hanya berita dua hari terakhir.')
        : undefined
  const home = sectionPath(section)
  return [
    {
      name: say('Rubrik {section}', { section: section.name }),
      path: home,
      machine: 'google',
      names: linked,
      reason: `${older} ${say('Ada di halaman rubrik berikutnya.')}`,
    },
    {
      name: say('Halaman depan'),
      path: frontPath,
      machine: 'google',
      names: linked,
      reason: older,
    },
    {
      name: say('Pembaca umpan'),
      path: feedPath(frontPath, 'rss.xml'),
      machine: 'feed',
      names: inFeed,
      reason: older,
    },
    {
      name: say('Pembaca umpan, rubrik {section}', { section: section.name }),
      path: feedPath(home, 'rss.xml'),
      machine: 'feed',
      names: inFeed,
      reason: older,
    },
    {
      name: say('Peta situs berita'),
      path: newsSitemapPath,
      machine: 'google',
      names: ({ body }, address) => readSitemap(body).entries.some(({ loc }) => loc === address),
      ...(newsReason && { reason: newsReason }),
    },
  ]
}

async function checkPlace(
  { name, path, machine, names, reason }: Place,
  story: ReceiptStory,
  site: { url: string },
  options: FetchOptions,
): Promise<ReceiptLine> {
  const address = absolute(site, path)
  try {
    const answer = await fetchAs(machineReaders[machine], address, options)
    const shown = answer.status === 200 && names(answer, story.address)
    return listLine(name, address, story, { answer, shown }, reason)
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error
    return listLine(name, address, story, { failure: error })
  }
}
