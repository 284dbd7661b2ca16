/**
 * Turns the page that Next.js rendered into the page that readers get: without the framework's runtime, with the style
 * sheet inline and the portal's own module, in a single response. React writes the HTML, so its few forms are
 * known; a test fails when they change.
 * @module
 */
import { createHash } from 'node:crypto'
import { offlinePath, textFrontPath } from '#content/base/address/addresses.ts'
import { PLAYER_ATTRIBUTE } from '#content/base/address/player-hosts.ts'
import { partsOf } from './edition-parts.ts'

/** A finished page, and the CSP source of each style it contains. */
export interface FinishedPage {
  html: string
  styleHashes: string[]
}

/** Scripts of any kind; data scripts (JSON-LD) are kept. */
const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const DATA_SCRIPT = /\btype="application\/ld\+json"/
/** Hints for the runtime or the linked style sheet only. */
const RUNTIME_HINT =
  /<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\bas="(?:script|style)"[^>]*>/g
const STYLE_SHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/g
/** A style printed by a layout: the appearance chosen at the desk. */
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g
const HREF = /\bhref="([^"]+)"/

/** What the full edition of a page depends on besides its HTML. */
export interface FullEdition {
  /** Whether it is for readers who save data. */
  saves: boolean
  /** The address of its text edition. */
  textEdition: string
  /** The portal's own module, if the page has anything for it. */
  ownModule?: string | undefined
  /** The addresses of other modules that the page needs. */
  linkedModules?: readonly string[]
  /** Which pages the browser may prefetch; none without rules. */
  speculationRules?: string
}

const SRCSET = /\bsrcset="([^"]+)"/gi
/** The widest picture for readers who save data, in pixels, if there is one that small. */
const SAVERS_WIDTH = 480

/**
 * Removes the framework's scripts from `html` and inlines its styles, linked and own, at the end of the head: some link
 * previews stop reading at a large style sheet, so the metadata comes first. The portal's module is at the very end;
 * others are linked there, with low priority, so that the first picture is requested before them.
 * @param styleSheet returns the content of a style sheet by its address
 */
export function finishPage(
  html: string,
  styleSheet: (href: string) => string,
  { saves, textEdition, ownModule, linkedModules = [], speculationRules }: FullEdition,
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
  const scripts = [
    speculationRules ? `<script type="speculationrules">${speculationRules}</script>` : '',
    ownModule ? `<script type="module">${ownModule}</script>` : '',
    ...linkedModules.map(
      (address) => `<script type="module" src="${address}" fetchpriority="low"></script>`,
    ),
  ]
  const style = css ? `<style>${css}</style>` : ''
  const finished = bare
    .replace('</head>', () => `${style}</head>`)
    .replace('</body>', () => `${scripts.join('')}</body>`)
  if (css === '') return { html: finished, styleHashes: [] }
  return {
    html: finished,
    styleHashes: [`'sha256-${createHash('sha256').update(css).digest('base64')}'`],
  }
}

/** The files of a `srcset` that are narrow enough for readers who save data, or else the narrowest. */
function smallest(files: string): string {
  const byWidth = files
    .split(', ')
    .map((file) => ({ file, width: Number(/ (\d+)w$/.exec(file)?.[1]) }))
    .toSorted((one, other) => one.width - other.width)
  const small = byWidth.filter(({ width }) => width <= SAVERS_WIDTH)
  return (small.length > 0 ? small : byWidth.slice(0, 1)).map(({ file }) => file).join(', ')
}

/**
 * Whether there is anything on the page for the portal's module: something to reveal or to start, stories to keep, or,
 * where nothing is offered for reading offline, kept ones to remove. A script costs a phone more than it weighs.
 */
export const isEnhanced = (html: string): boolean =>
  html.includes(' data-enhance="') ||
  html.includes(` ${PLAYER_ATTRIBUTE}="`) ||
  !html.includes(` href="${offlinePath}"`)

/** Whether `html` is the page of a live story whose readers are told of new entries. */
export const isLivePage = (html: string): boolean => html.includes(' data-live="')

/** Escapes an address for use as an attribute's value. */
export const escapedAddress = (address: string): string =>
  address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
