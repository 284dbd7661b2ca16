/**
 * From the page that Next.js made to the page that a reader gets: no runtime, the style sheet inside, the
 * portal's own module linked, one flight. React writes the HTML, so its few shapes are known; a test fails when they change.
 * @module
 */
import { createHash } from 'node:crypto'

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
const HREF = /\bhref="([^"]+)"/

/**
 * Takes the framework's scripts out of `html` and puts the style sheets that it links to at the end of
 * its head, after the metadata: some link previews stop reading at a large style sheet before the tags.
 * The portal's own module is linked there too; a module waits for the page, not the page for it.
 * @param styleSheet the content of a style sheet by its address
 * @param ownModule the address of the portal's module
 */
export function finishPage(
  html: string,
  styleSheet: (href: string) => string,
  ownModule?: string,
): FinishedPage {
  const styles = new Set<string>()
  const bare = html
    .replace(SCRIPT, (script, attributes: string) => (DATA_SCRIPT.test(attributes) ? script : ''))
    .replace(RUNTIME_HINT, '')
    .replace(STYLE_SHEET, (link) => {
      const href = HREF.exec(link)?.[1]
      if (href) styles.add(styleSheet(href))
      return ''
    })
    .replace(/<!--\/?\$-->|<!--html-->|<!--head-->|<!--body-->/g, '')
    .replace('<div hidden=""></div>', '')
  const css = [...styles].join('')
  const script = ownModule ? `<script type="module" src="${ownModule}"></script>` : ''
  const style = css ? `<style>${css}</style>` : ''
  const finished = bare.replace('</head>', () => `${script}${style}</head>`)
  if (css === '') return { html: finished, styleHashes: [] }
  return {
    html: finished,
    styleHashes: [`'sha256-${createHash('sha256').update(css).digest('base64')}'`],
  }
}
