/**
 * What a link preview shows of a page, read by an independent parser.
 * @module
 */
import ogs from 'open-graph-scraper'
import sharp from 'sharp'
import { expect, inject } from 'vitest'
import { documentOf, metaOf } from './page-document.ts'
import { htmlOf } from './portal-answers.ts'

/** Above this size WhatsApp shows no picture in practice; its documentation says 600 KB. */
const LARGEST_PICTURE = 300_000

/** The Open Graph and X cards of the page. */
export async function previewOf(path: string) {
  const { result } = await ogs({ html: await htmlOf(path) })
  return result
}

/** Fetches the picture of the page's link preview, compares it with its declared size, and returns its type. */
export async function expectPicture(path: string): Promise<string> {
  const picture = (await previewOf(path)).ogImage?.[0]
  expect(picture?.url).toMatch(new RegExp(`^${inject('portal').url}/`))
  const response = await fetch(picture?.url ?? '', { redirect: 'manual' })
  expect(response.status).toBe(200)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.length).toBeLessThanOrEqual(LARGEST_PICTURE)
  const { width, height, format } = await sharp(bytes).metadata()
  expect({ width, height }).toEqual({ width: 1200, height: 630 })
  expect({ width: Number(picture?.width), height: Number(picture?.height) }).toEqual({
    width,
    height,
  })
  expect(picture?.type).toBe(`image/${format}`)
  expect(response.headers.get('content-type')).toBe(picture?.type)
  expect(picture?.alt ?? metaOf(documentOf(await htmlOf(path)), 'og:image:alt')).toMatch(/\S/)
  return `image/${format}`
}
