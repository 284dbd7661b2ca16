/**
 * Facts about a page's head that several rules need.
 * @module
 */

import type { MachineId } from '#content/audit/fetch/machine-readers.ts'
import type { PageAnswer } from '#content/audit/fetch/page-fetch.ts'
import { isOfType, isThing, resolved, type Thing, valuesOf } from './json-ld.ts'
import type { PageObservation } from './observation.ts'
import type { PageHead } from './page-head.ts'

/** The page as read by `machine`; `undefined` unless it got HTML with a 2xx status. */
export function readPage(
  { readings }: PageObservation,
  machine: MachineId,
): { answer: PageAnswer; head: PageHead } | undefined {
  const reading = readings[machine]
  if (!reading || 'failure' in reading || !reading.head || !isGood(reading.answer)) return undefined
  return { answer: reading.answer, head: reading.head }
}

/** Whether the status is 2xx. */
const isGood = ({ status }: PageAnswer): boolean => status >= 200 && status < 300

/** The content of the first non-empty `<meta>` with one of these keys, in order of preference. */
export function metaContent(head: PageHead, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = head.metas.find((meta) => meta.key === key && meta.content !== '')
    if (found) return found.content
  }
  return undefined
}

/** The page's `<link>`s with this `rel`. */
export const linksOf = (head: PageHead, rel: string) =>
  head.links.filter((link) => link.rel.includes(rel))

/** Every object in the page's structured data. */
export const thingsOf = (head: PageHead): readonly Thing[] =>
  head.structured.flatMap((block) => ('things' in block ? block.things : []))

/** schema.org's types of news articles. */
const ARTICLE_TYPES = [
  'NewsArticle',
  'Article',
  'BlogPosting',
  'ReportageNewsArticle',
  'LiveBlogPosting',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'BackgroundNewsArticle',
  'ReviewNewsArticle',
]

/** The article in the page's structured data. */
export function articleOf(head: PageHead): Thing | undefined {
  return thingsOf(head).find((thing) => isOfType(thing, ...ARTICLE_TYPES))
}

/** Whether the page declares itself a story. */
export const isStory = (head: PageHead): boolean =>
  articleOf(head) !== undefined || metaContent(head, 'og:type') === 'article'

/** The values of a property of `thing`: texts, and objects with their `@id` resolved. */
export function partsOf(
  head: PageHead,
  thing: Thing,
  property: string,
): readonly (Thing | string)[] {
  const all = thingsOf(head)
  return valuesOf(thing[property]).flatMap((value): readonly (Thing | string)[] => {
    if (typeof value === 'string') return [value]
    return isThing(value) ? [resolved(value, all)] : []
  })
}

/** The directives for `bot` in robots `<meta>`s and `X-Robots-Tag`, in lower case. */
export function robotsDirectives(
  { answer, head }: { answer: PageAnswer; head: PageHead },
  bot: string,
): { meta: readonly string[]; header: readonly string[] } {
  const meta = head.metas
    .filter(({ key }) => key === 'robots' || key === bot)
    .flatMap(({ content }) => words(content))
  const field = [answer.headers['x-robots-tag'] ?? []].flat().join(',')
  return { meta, header: words(field.replace(new RegExp(`${bot}:`, 'gi'), '')) }
}

const words = (text: string) =>
  text
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

/** Whether two addresses are the same after URL normalisation. */
export const sameAddress = (one: string, other: string): boolean =>
  URL.parse(one)?.href === URL.parse(other)?.href

/** Whether `address` has a scheme and a host. */
export const isAbsolute = (address: string): boolean => /^https?:\/\/[^/]/i.test(address)
