/**
 * What every component looks like, compared with pictures that somebody has looked at. `npm run screenshots` renews them.
 *
 * Two machines never draw the same pixels: other versions of Chromium round edges and letters otherwise. So the
 * letters come from fonts that are packages here, pictures are one colour, and what is compared is a quarter
 * of the size and slightly blurred: a changed edge of a letter is gone, a word, a colour, a gap or a line is not.
 * @module
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { specimens } from '#components/gallery/gallery-specimens.tsx'
import { documentOf } from '#tests/promises/page-document.ts'
import { htmlOf } from '#tests/promises/portal-answers.ts'
import { launchBrowser } from './reader-browser.ts'

const FOLDER = 'tests/portal/screenshots'
const RENEW = process.env.RENEW_SCREENSHOTS === '1'

const SMALLER = 4
/** How far a pixel may be off, of 255, before it counts as another. */
const OFF = 24
/** Rows that are looked at together: on a long page a changed word would be nothing of the whole. */
const BAND = 32
/** The share of other pixels in a band that is still the same picture. */
const OTHERS = 0.02

const VARIANTS = [
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const

let browser: Browser
let style: string
let picture: Buffer
beforeAll(async () => {
  browser = await launchBrowser(['--font-render-hinting=none', '--disable-lcd-text'])
  const portal = documentOf(await htmlOf('/')).querySelector('style')?.textContent
  style = `${portal}${ownFonts()}*{animation:none!important;transition:none!important}`
  picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#8a7f90' } })
    .png()
    .toBuffer()
})
afterAll(() => browser.close())

describe.each(VARIANTS)('at %i pixels, %s', (width, colorScheme) => {
  it('every component looks as it did', async () => {
    mkdirSync(FOLDER, { recursive: true })
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    let html = ''
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.fulfill({ contentType: 'image/png', body: picture }),
    )
    const changed: string[] = []
    for (const { name, view } of specimens) {
      html = `<!doctype html><html lang="id"><style>${style}</style><body>${renderToStaticMarkup(view)}`
      await page.goto(`${inject('portal').url}/galeri`)
      const seen = await smaller(await page.screenshot({ fullPage: true }))
      const file = `${FOLDER}/${name}-${width}-${colorScheme}.webp`
      const difference = RENEW || !existsSync(file) ? 'new' : await differs(file, seen)
      if (RENEW) writeFileSync(file, await sharp(seen).webp({ lossless: true }).toBuffer())
      else if (difference) changed.push(`${name}: ${difference}`)
    }
    await context.close()
    expect(changed, 'Look at them in /galeri; npm run screenshots if they are meant.').toEqual([])
  })
})

/** A picture of a quarter of the size in which the edges of letters are lost. */
async function smaller(screenshot: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(screenshot).metadata()
  return sharp(screenshot)
    .removeAlpha()
    .resize(Math.round(width / SMALLER), Math.round(height / SMALLER), { fit: 'fill' })
    .blur(0.8)
    .png()
    .toBuffer()
}

/** In what `seen` differs from the picture in `file`; nothing where it is the same. */
async function differs(file: string, seen: Buffer): Promise<string | undefined> {
  const [one, other] = await Promise.all(
    [readFileSync(file), seen].map((bytes) =>
      sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
    ),
  )
  if (!one || !other) throw new Error(`${file} is no picture.`)
  // A line of text is five pixels of this size or more.
  if (Math.abs(one.info.height - other.info.height) > 2) {
    return `${other.info.height * SMALLER} pixels high, it was ${one.info.height * SMALLER}`
  }
  const rowBytes = one.info.width * 3
  const height = Math.min(one.info.height, other.info.height)
  for (let top = 0; top < height; top += BAND) {
    const [from, until] = [top * rowBytes, Math.min(top + BAND, height) * rowBytes]
    let others = 0
    for (let at = from; at < until; at += 3) {
      const off = [0, 1, 2].some((channel) => {
        return Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > OFF
      })
      if (off) others += 1
    }
    const share = others / (rowBytes / 3) / BAND
    if (share > OTHERS) {
      return `${(share * 100).toFixed(1)}% is other below ${top * SMALLER} pixels`
    }
  }
  return undefined
}

/** Fonts from packages, the same wherever the tests run, under the names that the portal's style asks for. */
function ownFonts(): string {
  const face = (family: string, folder: string, weight: number, slant: string) => {
    const file = `node_modules/@fontsource/${folder}/files/${folder}-latin-${weight}-${slant}.woff2`
    const data = readFileSync(file).toString('base64')
    return `@font-face{font-family:${family};font-weight:${weight};font-style:${slant};src:url(data:font/woff2;base64,${data})}`
  }
  return [
    face('Berkait', 'source-serif-4', 400, 'normal'),
    face('Berkait', 'source-serif-4', 400, 'italic'),
    face('Berkait', 'source-serif-4', 700, 'normal'),
    face('Polos', 'source-sans-3', 400, 'normal'),
    face('Polos', 'source-sans-3', 700, 'normal'),
    ':root{--serif:Berkait;--sans:Polos;--narrow:Polos}',
  ].join('')
}
