/**
 * Rules of Google and Discover on the pictures in a story's structured data.
 * @module
 */

import { sources } from '#content/audit/fetch/rule-source.ts'
import { articleOf, metaContent, partsOf } from '#content/audit/read/head-facts.ts'
import type { Thing } from '#content/audit/read/json-ld.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import type { PageHead } from '#content/audit/read/page-head.ts'
import { articleRule, isEmpty, storyRule } from './article-rule.ts'
import { advice, cut, fine, type Rule } from './rule.ts'

/** The fewest pixels (width x height) of a picture in article markup that Google accepts. */
const FEWEST_PIXELS = 50_000
/** The least width of a picture for Discover, in pixels. */
const DISCOVER_WIDTH = 1200
const RATIOS = [
  { name: '16:9', value: 16 / 9 },
  { name: '4:3', value: 4 / 3 },
  { name: '1:1', value: 1 },
]
/** A picture with one of these properties is marked as licensable in Google Images. */
const CREDITS = ['creator', 'creditText', 'copyrightNotice', 'license']

/** Rules on the pictures of a story. */
export const articleImageRules: readonly Rule<PageObservation>[] = [
  articleRule('article-images', sources.googleArticle, (head, article) => {
    const images = partsOf(head, article, 'image')
    if (images.length === 0) return fine
    const sizes = images.flatMap(sizeOf)
    const small = sizes.filter(({ width, height }) => width * height < FEWEST_PIXELS)
    const missing = RATIOS.filter(
      ({ value }) => !sizes.some(({ width, height }) => Math.abs(width / height - value) < 0.05),
    )
    return [
      ...small.flatMap(({ width, height }) =>
        cut(`Gambar ${width}x${height} terlalu kecil.`, 'Beri sedikitnya 50.000 piksel.'),
      ),
      ...(missing.length > 0
        ? advice(
            `Gambar tanpa rasio ${missing.map(({ name }) => name).join(', ')}.`,
            'Beri 16:9, 4:3, dan 1:1, dengan width dan height.',
          )
        : []),
    ]
  }),
  articleRule('licensable-images', sources.googleLicence, (head, article) => {
    const bare = partsOf(head, article, 'image').filter(
      (image) => typeof image === 'object' && CREDITS.every((name) => isEmpty(image[name])),
    )
    if (bare.length === 0) return fine
    return advice(
      `${bare.length} gambar tanpa ${CREDITS.join(', ')}.`,
      'Sebut sedikitnya satu, agar pemilik foto tampil di Google Gambar.',
    )
  }),
  articleRule('article-images-there', sources.googleArticle, (head, article, { pictures }) => {
    const named = structuredPictures(head, article)
    return pictures
      .filter(({ address }) => named.includes(address))
      .filter(({ status = 0, format }) => status < 200 || status >= 300 || format === undefined)
      .flatMap(({ address, status, failure }) =>
        cut(
          `Gambar ${address} di data terstruktur ${status ? `dijawab ${status} atau bukan gambar` : (failure?.message ?? 'tidak terjawab')}.`,
          'Sebut gambar yang ada.',
        ),
      )
  }),
  storyRule('discover', 'discover-image', sources.googleDiscover, (head, { pictures }) => {
    const article = articleOf(head)
    const announced = article ? partsOf(head, article, 'image').flatMap(sizeOf) : []
    const widest = Math.max(
      0,
      Number(metaContent(head, 'og:image:width') ?? 0) || 0,
      ...announced.map(({ width }) => width),
      ...pictures.map(({ width = 0 }) => width),
    )
    if (widest >= DISCOVER_WIDTH) return fine
    return cut(
      widest === 0 ? 'Tidak ada gambar yang dikenal.' : `Gambar terlebar ${widest} piksel.`,
      `Beri gambar selebar ${DISCOVER_WIDTH} piksel atau lebih.`,
    )
  }),
]

/** The absolute addresses of the article's pictures. */
export function structuredPictures(head: PageHead, article: Thing): readonly string[] {
  return partsOf(head, article, 'image').flatMap((image) => {
    const address = typeof image === 'string' ? image : (image.url ?? image.contentUrl)
    const url = typeof address === 'string' ? URL.parse(address) : null
    return url && /^https?:$/.test(url.protocol) ? [url.href] : []
  })
}

function sizeOf(image: Thing | string): { width: number; height: number }[] {
  if (typeof image === 'string') return []
  const [width = 0, height = 0] = [image.width, image.height].map((side) =>
    Number.parseInt(String(side), 10),
  )
  return width > 0 && height > 0 ? [{ width, height }] : []
}
