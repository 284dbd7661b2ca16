/**
 * Fetches a page as every machine does, and the pictures that it refers to.
 * @module
 */

import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import { type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import { type FetchOptions, fetchAs } from '#content/audit/fetch/page-fetch.ts'
import { articleOf } from '#content/audit/read/head-facts.ts'
import type {
  MachineReading,
  PageObservation,
  PictureObservation,
  RobotsObservation,
} from '#content/audit/read/observation.ts'
import { readPageHead } from '#content/audit/read/page-head.ts'
import { observePicture } from '#content/audit/read/picture-observing.ts'
import { isForbidden } from '#content/audit/read/robots-permission.ts'
import { PAGE_MACHINES } from '#content/audit/rules/access-rules.ts'
import { structuredPictures } from '#content/audit/rules/article-image-rules.ts'
import { PREVIEW_MACHINES, previewImage } from '#content/audit/rules/preview-rules.ts'

/** A page number beyond the end of any list. */
const FAR_PAGE = '99999'
/** The most pictures fetched for one page: those of the previews, and three ratios. */
const MOST_PICTURES = 6
const HTML_TYPE = /^(text\/html|application\/xhtml\+xml)\b/i

/**
 * Fetches `address` as each machine in turn, one after the other to spare the server. Machines that robots.txt excludes
 * are skipped if they obey it.
 */
export async function observePage(
  address: string,
  robots: RobotsObservation,
  now: Date,
  options: FetchOptions = {},
): Promise<PageObservation> {
  const readings: Partial<Record<MachineId, MachineReading>> = {}
  for (const machine of PAGE_MACHINES) {
    if (isForbidden(machine, address, robots)) continue
    readings[machine] = await readAs(machine, address, options)
  }
  const pictures: PictureObservation[] = []
  for (const picture of picturesOf(readings)) {
    const isOwn = URL.parse(picture)?.host === URL.parse(address)?.host
    pictures.push(await observePicture(picture, isOwn ? options : {}))
  }
  const beyond = await fetchBeyond(readings, options)
  return { address, now, readings, pictures, robots, ...(beyond && { beyond }) }
}

/** Fetches the page as one machine. */
async function readAs(
  machine: MachineId,
  address: string,
  options: FetchOptions = {},
): Promise<MachineReading> {
  try {
    const answer = await fetchAs(machineReaders[machine], address, options)
    const type = answer.headers['content-type'] ?? ''
    const head = HTML_TYPE.test(type) ? readPageHead(answer.body, type) : undefined
    return { answer, head }
  } catch (error) {
    if (error instanceof FetchFailure) return { failure: error }
    throw error
  }
}

/** Fetches a page far beyond the last one, if the page has pagination links. */
async function fetchBeyond(
  { google }: PageObservation['readings'],
  options: FetchOptions,
): Promise<PageObservation['beyond']> {
  if (!google || 'failure' in google) return undefined
  const [href] = google.head?.pagingLinks ?? []
  const link = href === undefined ? null : URL.parse(href, google.answer.address)
  if (link?.host !== URL.parse(google.answer.address)?.host || !link) return undefined
  link.searchParams.set('page', FAR_PAGE)
  const reading = await readAs('google', link.href, options)
  return 'answer' in reading ? { address: link.href, status: reading.answer.status } : undefined
}

/** The absolute addresses of the pictures in previews and structured data. */
function picturesOf(readings: PageObservation['readings']): readonly string[] {
  const found = new Set<string>()
  for (const machine of PREVIEW_MACHINES) {
    const reading = readings[machine]
    if (!reading || 'failure' in reading || !reading.head) continue
    const url = URL.parse(previewImage(reading.head, machine) ?? '')
    if (url && /^https?:$/.test(url.protocol)) found.add(url.href)
  }
  for (const picture of storyPictures(readings)) found.add(picture)
  return [...found].slice(0, MOST_PICTURES)
}

/** The pictures in the story's structured data for Google. */
function storyPictures({ google }: PageObservation['readings']): readonly string[] {
  if (!google || 'failure' in google || !google.head) return []
  const article = articleOf(google.head)
  return article ? structuredPictures(google.head, article) : []
}
