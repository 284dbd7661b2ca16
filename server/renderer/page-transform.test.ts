import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { finishPage, isEnhanced, isLivePage } from './page-transform.ts'

const SHEETS: Record<string, string> = {
  '/_next/static/a.css': 'a{color:red}',
  '/_next/static/b.css': "b{content:'$&$1'}",
}
const sheet = (href: string): string => {
  const css = SHEETS[href]
  if (css === undefined) throw new Error(`No style sheet ${href}.`)
  return css
}
const noSheet = (href: string): string => {
  throw new Error(`${href} was requested.`)
}
const EDITION = { saves: false, textEdition: '/hemat/news/kapal' }
const finish = (html: string, saves = false) =>
  finishPage(html, noSheet, { ...EDITION, saves }).html
const link = (href: string) => `<link rel="stylesheet" href="${href}" data-precedence="next"/>`
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
const hash = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`

const JSON_LD = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'

describe('finishPage', () => {
  it.each([
    ['a script of the framework', '<script src="/_next/a.js" async=""></script>', ''],
    ['a script without end of its own', '<script id="_R_">self.__next_f=[]</script>', ''],
    ['a script of several lines', '<script>\nlet a = "<b>"\n</script>', ''],
    ['a module', '<script type="module" src="/a.js"></script>', ''],
    ['the hint at a script', '<link rel="preload" href="/a.js" as="script"/>', ''],
    ['the hint at a style', '<link rel="preload" href="/a.css" as="style"/>', ''],
    ['React’s marks', '<!--$--><p>Isi</p><!--/$-->', '<p>Isi</p>'],
    ['Next’s empty box', '<div hidden=""></div>', ''],
  ])('removes %s', (_what, before, after) => {
    expect(finish(page('', before))).toBe(page('', after))
  })

  it.each([
    ['JSON-LD', JSON_LD],
    ['JSON-LD with an id', '<script id="a" type="application/ld+json">{}</script>'],
    ['a hint at a picture', '<link rel="preload" as="image" href="/a.avif"/>'],
    ['the canonical address', '<link rel="canonical" href="https://warta.example/"/>'],
    ['a comment in the content', '<!-- catatan -->'],
    ['words that look like a script', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ])('keeps %s', (_what, html) => {
    expect(finish(page('', html))).toBe(page('', html))
  })

  it('keeps data between two scripts', () => {
    const script = '<script>a()</script>'
    expect(finish(page('', script + JSON_LD + script))).toBe(page('', JSON_LD))
  })

  it('merges the page’s own style into its style sheet, at the end', () => {
    const own = ':root{--accent:#0b3d91}'
    const { html, styleHashes } = finishPage(
      page(`<style>${own}</style>${link('/_next/static/a.css')}<title>Kapal</title>`),
      sheet,
      EDITION,
    )
    expect(html).toBe(page(`<title>Kapal</title><style>a{color:red}${own}</style>`))
    expect(styleHashes).toEqual([hash(`a{color:red}${own}`)])
  })

  it('puts the style sheet at the end of the head, after the metadata, and returns its hash', () => {
    const { html, styleHashes } = finishPage(
      page(`${link('/_next/static/a.css')}<meta property="og:title" content="Kapal"/>`),
      sheet,
      EDITION,
    )
    expect(html).toBe(
      page('<meta property="og:title" content="Kapal"/><style>a{color:red}</style>'),
    )
    expect(styleHashes).toEqual([hash('a{color:red}')])
  })

  it('joins several style sheets in order, each once and verbatim', () => {
    const a = link('/_next/static/a.css')
    const b = link('/_next/static/b.css')
    const { html, styleHashes } = finishPage(page(a + b + a), sheet, EDITION)
    const css = "a{color:red}b{content:'$&$1'}"
    expect(html).toBe(page(`<style>${css}</style>`))
    expect(styleHashes).toEqual([hash(css)])
  })

  it('has the portal’s own module at the very end', () => {
    const { html } = finishPage(page(`${link('/_next/static/a.css')}<script>a()</script>`), sheet, {
      ...EDITION,
      ownModule: 'go()',
    })
    const module = '<script type="module">go()</script>'
    expect(html).toBe(page('<style>a{color:red}</style>', module))
  })

  it.each([
    [true, '<button data-enhance="copy">Salin</button><a href="/luring">Bacaan</a>'],
    [true, '<button data-player="https://x.example/">Putar</button><a href="/luring">Bacaan</a>'],
    [true, '<p>Kept stories must go</p>'],
    [false, '<p>data-enhance=&quot;</p><footer><a class="x" href="/luring">Bacaan</a></footer>'],
  ])('tells whether a page has something for the module: %s for %s', (is, body) => {
    expect(isEnhanced(page('', body))).toBe(is)
  })

  it('tells a live page, and links its small module after the portal’s', () => {
    const live = page('', '<section data-live="/feed/langsung/4.json"></section>')
    expect([live, page('', '<p>data-live</p>')].map(isLivePage)).toEqual([true, false])
    const linkedModules = ['/langsung.js?v=2']
    const { html } = finishPage(live, noSheet, { ...EDITION, ownModule: 'go()', linkedModules })
    expect(html).toContain(
      'go()</script><script type="module" src="/langsung.js?v=2" fetchpriority="low"></script></body>',
    )
    expect(readFileSync('public/langsung.js').length).toBeLessThanOrEqual(2_048)
  })

  it('leaves a page without styles unchanged', () => {
    expect(finishPage(page('', '<p>Isi</p>'), noSheet, EDITION)).toEqual({
      html: page('', '<p>Isi</p>'),
      styleHashes: [],
    })
  })

  it('fails for a missing style sheet instead of serving a page without styles', () => {
    expect(() => finishPage(page(link('/_next/static/c.css')), sheet, EDITION)).toThrow('/c.css')
  })

  it('keeps the parts of this edition, and offers the text edition to data savers', () => {
    const part = (edition: string, text: string) =>
      `<only-in data-edition="${edition}" hidden="">${text}</only-in>`
    const body = part('full', '<header></header>') + part('saver', 'Hemat?') + part('text', 'Teks')
    expect(finish(page('', body))).toBe(page('', '<header></header>'))
    expect(finish(page('', body), true)).toBe(page('', '<header></header>Hemat?'))
  })

  it('links a page to its own text edition', () => {
    const html = finishPage(page('', '<a href="/hemat">Versi hemat</a>'), noSheet, {
      saves: false,
      textEdition: '/hemat/cari?q=a&rubrik=news',
    }).html
    expect(html).toBe(page('', '<a href="/hemat/cari?q=a&amp;rubrik=news">Versi hemat</a>'))
  })

  it('drops wide pictures for data savers', () => {
    const image = (files: string) => page('', `<source srcSet="${files}"/>`)
    expect(finish(image('/320.avif 320w, /480.avif 480w, /960.avif 960w'), true)).toBe(
      image('/320.avif 320w, /480.avif 480w'),
    )
    expect(finish(image('/960.avif 960w, /800.avif 800w'), true)).toBe(image('/800.avif 800w'))
    expect(finish(image('/320.avif 320w, /960.avif 960w'))).toBe(
      image('/320.avif 320w, /960.avif 960w'),
    )
  })
})
