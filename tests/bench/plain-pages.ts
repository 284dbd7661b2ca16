/**
 * Plain pages for comparison: the text of other pages as headings and paragraphs, without styles, scripts or pictures.
 * What a browser needs for one of them is what the machine costs, not the page.
 * @module
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { documentOf } from '#tests/promises/page-document.ts'

/** A server of plain pages. */
export interface PlainPages {
  /** Adds the page with the text of `html`; returns its address. */
  add(path: string, html: string): string
  close(): void
}

/** Serves plain pages on 127.0.0.1 at `port`. */
export async function servePlainPages(port: number): Promise<PlainPages> {
  const pages = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }
    if (page) response.writeHead(200, headers).end(page)
    else response.writeHead(404).end()
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    add(path, html) {
      pages.set(path, brotliCompressSync(plainPage(html)))
      return `http://127.0.0.1:${port}${path}`
    },
    close: () => server.close(),
  }
}

function plainPage(html: string): string {
  const document = documentOf(html)
  for (const element of document.querySelectorAll('script, style, svg')) element.remove()
  const paragraphs = [...document.querySelectorAll('h1, h2, h3, p, li, figcaption, dd, td')].map(
    ({ textContent }) => `<p>${escaped(textContent ?? '')}</p>`,
  )
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(document.title)}</title></head><body>${paragraphs.join('\n')}</body></html>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
