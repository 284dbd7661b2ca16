/**
 * From the page that Next.js made to the page that a reader gets: no runtime, the style sheet inside, the
 * portal's own module linked, one flight. React writes the HTML, so its few shapes are known; a test fails when they change.
 * @module
 */
import { createHash } from 'node:crypto'
import { textFrontPath } from '#content/base/address/addresses.ts'
import { partsOf } from './edition-parts.ts'

/** A finished page, and the CSP source of each style it contains. */
export interface FinishedPage {
  html: string
  styleHashes: string[]
}

/** Scripts of any kind; what is data (JSON-LD) is kept. */
const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const DATA_SCRIPT = /\btype="application\/ld\+json"/
/** Hints that only serve the runtime or the linked style sheet. */
const RUNTIME_HINT =
  /<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\bas="(?:script|style)"[^>]*>/g
const STYLE_SHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/g
/** A style that a layout prints itself: what the desk chose of the look. */
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g
const HREF = /\bhref="([^"]+)"/

/** What makes the full edition of one page differ from that of others. */
export interface FullWish {
  /** Whether it is for readers who save data. */
  saves: boolean
  /** The address of its text edition. */
  textEdition: string
  /** The address of the portal's module; none without. */
  ownModule?: string
}

const SRCSET = /\bsrcset="([^"]+)"/gi
/** The widest picture that somebody gets who saves data, in pixels, where there is one so small. */
const SAVERS_WIDTH = 480

/**
 * Takes the framework's scripts out of `html` and puts the style sheets that it links to, and styles that
 * stand in it, at the end of its head, after the metadata: some link previews stop reading at a large style sheet before the tags.
 * The portal's own module is linked at the very end: it waits for the page, and its request for that of the first picture.
 * @param styleSheet the content of a style sheet by its address
 */
export function finishPage(
  html: string,
  styleSheet: (href: string) => string,
  { saves, textEdition, ownModule }: FullWish,
): FinishedPage {
  const styles = new Set<string>()
  const parts = partsOf(html, saves ? ['full', 'saver'] : ['full'])
  const own = saves
    ? parts.replace(SRCSET, (_, files: string) => `srcSet="${smallest(files)}"`)
    : parts
  const bare = own
    .replaceAll(`href="${textFrontPath}"`, () => `href="${escapedAddress(textEdition)}"`)
    .replace(SCRIPT, (script, attributes: string) => (DATA_SCRIPT.test(attributes) ? script : ''))
    .replace(RUNTIME_HINT, '')
    .replace(STYLE_SHEET, (link) => {
      const href = HREF.exec(link)?.[1]
      if (href) styles.add(styleSheet(href))
      return ''
    })
    .replace(STYLE, (_, css: string) => {
      styles.add(css)
      return ''
    })
    .replace(/<!--\/?\$-->|<!--html-->|<!--head-->|<!--body-->/g, '')
    .replace('<div hidden=""></div>', '')
  const css = [...styles].join('')
  const script = ownModule ? `<script type="module" src="${ownModule}"></script>` : ''
  const style = css ? `<style>${css}</style>` : ''
  const finished = bare
    .replace('</head>', () => `${style}</head>`)
    .replace('</body>', () => `${script}</body>`)
  if (css === '') return { html: finished, styleHashes: [] }
  return {
    html: finished,
    styleHashes: [`'sha256-${createHash('sha256').update(css).digest('base64')}'`],
  }
}

/** The files of a `srcset` that are small enough for somebody who saves data, else the smallest. */
function smallest(files: string): string {
  const byWidth = files
    .split(', ')
    .map((file) => ({ file, width: Number(/ (\d+)w$/.exec(file)?.[1]) }))
    .toSorted((one, other) => one.width - other.width)
  const small = byWidth.filter(({ width }) => width <= SAVERS_WIDTH)
  return (small.length > 0 ? small : byWidth.slice(0, 1)).map(({ file }) => file).join(', ')
}

/** An address as the value of an attribute. */
export const escapedAddress = (address: string): string =>
  address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
