/**
 * The appearance of every component, compared with reviewed screenshots. `npm run screenshots` renews them.
 *
 * No two machines draw the same pixels, since versions of Chromium differ in antialiasing. So the fonts come from npm
 * packages, pictures are one colour, and screenshots are compared at a quarter of their size and slightly blurred: that
 * hides the edge of a letter, but not a changed word, colour, gap or line.
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
/** The difference, of 255, from which a pixel counts as changed. */
const OFF = 24
/** Rows compared together: on a whole page a changed word would be a negligible share. */
const BAND = 32
/** The share of changed pixels in a band that is tolerated. */
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
  it('every component looks as before', async () => {
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
    expect(
      changed,
      'Check them in /galeri; run npm run screenshots if the changes are intended.',
    ).toEqual([])
  })
})

/** A quarter-size screenshot, blurred to lose the edges of letters. */
async function smaller(screenshot: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(screenshot).metadata()
  return sharp(screenshot)
    .removeAlpha()
    .resize(Math.round(width / SMALLER), Math.round(height / SMALLER), { fit: 'fill' })
    .blur(0.8)
    .png()
    .toBuffer()
}

/** Describes how `seen` differs from the picture in `file`; `undefined` if it does not. */
async function differs(file: string, seen: Buffer): Promise<string | undefined> {
  const [one, other] = await Promise.all(
    [readFileSync(file), seen].map((bytes) =>
      sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
    ),
  )
  if (!one || !other) throw new Error(`${file} is not a picture.`)
  // A line of text has at least five pixels at this size.
  if (Math.abs(one.info.height - other.info.height) > 2) {
    return `${other.info.height * SMALLER} pixels high instead of ${one.info.height * SMALLER}`
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
      return `${(share * 100).toFixed(1)}% changed below ${top * SMALLER} pixels`
    }
  }
  return undefined
}

/** Fonts from packages under the names that the portal's style uses, so that they are the same on every machine. */
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
