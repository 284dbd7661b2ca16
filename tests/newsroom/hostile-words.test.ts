import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { inlineModule } from '#server/renderer/inline-module.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { readPage } from './desk-answers.ts'

/** The readers' module as pages have it. */
const MODULE = inlineModule(readFileSync('public/enhance.js', 'utf8')).script

let desk: Desk
beforeAll(async () => {
  desk = await signIn()
})

/** The parsed page of a story with these fields. */
async function published(parts: { headline: string } & Record<string, unknown>) {
  const { slug } = await desk.create('articles', await aStory(desk, parts))
  const { status, html } = await readPage(`/news/${slug}`)
  expect(status).toBe(200)
  const { document } = parseHTML(html)
  // The readers' module and the rules for prefetching are the same on every page.
  const module = [...document.querySelectorAll('script[type="module"]')]
  expect(module.map(({ textContent }) => textContent)).toEqual([MODULE])
  const others = ':not([src], [type="speculationrules"], [type="module"])'
  const data = [...document.querySelectorAll(`script${others}`)].map((script) => ({
    type: script.getAttribute('type'),
    content: JSON.parse(script.textContent ?? ''),
  }))
  return { html, document, data }
}

describe('any text in a headline', () => {
  it.each([
    ['markup', '</script><script>alert(1)</script><b>tebal</b>'],
    ['the end of a script in another spelling', '</script ><img src=x onerror=alert(1)></SCRIPT/>'],
    ['the end of a title', '</title><img src=x onerror=alert(1)>'],
    ['a comment', '<!-- <script> Kapal'],
    ['marks of the framework', '<!--$--><!--/$--> Kapal <div hidden=""></div>'],
    ['quotes', `"Kapal" 'buku' “datang” & <lewat> \\laut`],
    ['pictures and other scripts', '🚢 قارب 船 Kapal 👨‍👩‍👧‍👦'],
    ['marks of direction', 'Kapal \u202eayahab\u202c \u200fsinggah'],
    ['two hundred letters', 'Kapal Singgah '.repeat(20).slice(0, 199).trimEnd()],
    ['a line separator known only to scripts', 'Kapal\u2028singgah'],
  ])('is shown verbatim and does nothing: %s', async (_what, headline) => {
    const { html, document, data } = await published({ headline })
    expect(document.querySelector('h1')?.textContent).toBe(headline)
    expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(
      headline,
    )
    expect(document.title).toContain(headline)
    expect(data.map(({ type }) => type)).toEqual(['application/ld+json'])
    expect(data[0]?.content['@graph'][0].headline).toBe(headline)
    expect(document.querySelectorAll('img[src="x"], main b')).toHaveLength(0)
    expect(html.match(/<\/script\b/g)).toHaveLength(document.querySelectorAll('script').length)
    const modules = [...document.querySelectorAll('script[src]')]
    expect(modules.filter((script) => !script.getAttribute('src')?.startsWith('/'))).toEqual([])
  })
})

describe('any text in a caption and a credit', () => {
  it('is shown verbatim and does nothing', async () => {
    const hostile = '</figcaption></script><script>alert("1")</script>'
    const { id } = await desk.upload(readFileSync('content/starter/pictures/batik.jpg'), {
      alt: `"><script>alert(2)</script>`,
      ...{ caption: hostile, credit: `<i>${'k'.repeat(80)}</i>` },
    })
    const { document, data } = await published({ headline: 'Foto Dengan Markup', hero: id })
    const figure = document.querySelector('figure')
    expect(figure?.textContent).toContain(hostile)
    expect(figure?.querySelectorAll('script, i')).toHaveLength(0)
    expect(figure?.querySelector('img')?.getAttribute('alt')).toBe(`"><script>alert(2)</script>`)
    const image = data[0]?.content['@graph'][0].image[0]
    expect(image).toMatchObject({ caption: hostile, creditText: `<i>${'k'.repeat(80)}</i>` })
  })
})

describe('a link in a body', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '/\\lain.example',
  ])('to %j never reaches the page', async (href) => {
    const headline = 'Tautan Yang Ditolak'
    const body = lexicalFromBlocks([
      {
        type: 'paragraph',
        content: [{ type: 'link', href, content: [{ type: 'text', text: 'klik di sini' }] }],
      },
    ])
    const story = await aStory(desk, { headline, body })
    const created = await desk.create('articles', story).catch((error: Error) => error)
    if (created instanceof Error) {
      // The desk may refuse it, but only with an error at its field.
      expect(created.message).toMatch(/: 400 .*"path":"body/)
      return
    }
    const { document } = parseHTML((await readPage(`/news/${created.slug}`)).html)
    const article = document.querySelector('article')
    expect(article?.textContent).toContain('klik di sini')
    const targets = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(targets).not.toContain(href)
    expect(
      targets.filter((target) => !target || !/^(https?:\/\/|\/|#|mailto:)/.test(target)),
    ).toEqual([])
  })

  it('to a website, a mailbox or this site does', async () => {
    const targets = ['https://contoh.id/?a=1&b=2', 'mailto:redaksi@contoh.id', '/news']
    const body = lexicalFromBlocks(
      targets.map((href) => ({
        type: 'paragraph',
        content: [{ type: 'link', href, content: [{ type: 'text', text: href }] }],
      })),
    )
    const { document } = await published({ headline: 'Tautan Yang Boleh', body })
    for (const href of targets) {
      const links = [...document.querySelectorAll('article a')]
      expect(links.map((link) => link.getAttribute('href'))).toContain(href)
    }
  })
})
