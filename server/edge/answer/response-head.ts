/**
 * The head of an answer from the store. It changes only once a second, so it is built only once a second.
 * @module
 */
import { CACHE_NAME } from '#server/edge/http/cache-name.ts'
import type { PageVariant, StoredPage } from '#server/edge/memory/stored-page.ts'

/** The constant part of a variant's head: names and values in turn. */
function steadyHead(page: StoredPage, { encoding, entityTag, body }: PageVariant): string[] {
  const head = page.content.fields.flat()
  const { shownVary } = page.content
  const isCodingShown = shownVary.some((name) => name.toLowerCase() === 'accept-encoding')
  const vary = page.isCompressible && !isCodingShown ? [...shownVary, 'Accept-Encoding'] : shownVary
  if (vary.length > 0) head.push('Vary', vary.join(', '))
  if (encoding !== 'identity') head.push('Content-Encoding', encoding)
  if (page.content.status === 200) head.push('ETag', entityTag, 'Accept-Ranges', 'bytes')
  else if (page.content.originTag) head.push('ETag', entityTag)
  head.push('Via', `1.1 ${CACHE_NAME}`)
  // RFC 9110, 8.6: a status without content has no length.
  if (page.content.status !== 204) head.push('Content-Length', String(body.length))
  return head
}

/** The head for a hit at `now`; the same array within a second. */
export function hitHead(page: StoredPage, variant: PageVariant, now: number): string[] {
  const second = Math.floor(now / 1000)
  if (variant.headSecond !== second) {
    const ttl = Math.ceil((page.freshUntil - now) / 1000)
    variant.head = answerHead(page, variant, now, `hit; ttl=${ttl}`, 'cache;desc="hit"')
    variant.headSecond = second
  }
  return variant.head
}

/**
 * The head for any other answer.
 * @param status the `Cache-Status` parameters (RFC 9211)
 * @param timing the `Server-Timing` metrics
 */
export function answerHead(
  page: StoredPage,
  variant: PageVariant,
  now: number,
  status: string,
  timing: string,
): string[] {
  return [
    ...steadyHead(page, variant),
    'Age',
    String(Math.max(0, Math.floor((now - page.content.terms.bornAt) / 1000))),
    'Cache-Status',
    `${CACHE_NAME}; ${status}`,
    'Server-Timing',
    timing,
  ]
}

/** Fields about the coding, range or type of a body, which a 304 does not have. */
const ABOUT_BODY = /^(?:content-(?!location$|security-policy)|accept-ranges$|last-modified$)/i

/** The head of the 304 that corresponds to `head` (RFC 9110, 15.4.5). */
export function notModifiedHead(head: readonly string[]): string[] {
  return withoutFields(head, (name) => ABOUT_BODY.test(name))
}

/** The head without the fields whose names pass the test. */
export function withoutFields(head: readonly string[], test: (name: string) => boolean): string[] {
  const kept: string[] = []
  for (let index = 0; index < head.length; index += 2) {
    const name = head[index] as string
    if (!test(name)) kept.push(name, head[index + 1] as string)
  }
  return kept
}
