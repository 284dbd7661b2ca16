/**
 * A third-party site with many faults, which records its requests.
 * @module
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import sharp from 'sharp'

/** A request that the site received. */
export interface AskedFor {
  path: string
  userAgent: string
}

/** The running site. */
export interface FaultySite {
  url: string
  asked: AskedFor[]
  /** The largest number of concurrent requests so far. */
  most: () => number
  close: () => void
}

const html = (head: string) =>
  `<!doctype html><html lang="id"><head>${head}</head><body><h1>Halo</h1></body></html>`

const tags = (url: string, path: string, picture: string) =>
  html(`<title>Halo</title><meta name="description" content="Halo semua.">
<link rel="canonical" href="${url}${path}"><meta name="robots" content="max-image-preview:large">
<meta property="og:title" content="Halo"><meta property="og:description" content="Halo semua.">
<meta property="og:url" content="${url}${path}"><meta property="og:image" content="${url}${picture}">
<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/rss+xml" href="/umpan.xml">`)

const urlset = (inside: string) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inside}</urlset>`

/** Starts the site on a free port. */
export async function startFaultySite(): Promise<FaultySite> {
  const asked: AskedFor[] = []
  let underWay = 0
  let most = 0
  const background = { width: 1200, height: 630, channels: 3 as const, background: '#036' }
  const picture = await sharp({ create: background }).jpeg().toBuffer()
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', userAgent: request.headers['user-agent'] ?? '' })
    underWay += 1
    most = Math.max(most, underWay)
    response.on('close', () => {
      underWay -= 1
    })
    answer(request, response, `http://${request.headers.host}`, picture)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    most: () => most,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  picture: Buffer,
): void {
  const send = (type: string, body: string | Buffer, status = 200) =>
    response.writeHead(status, { 'content-type': type }).end(body)
  const page = (body: string | Buffer) => send('text/html; charset=utf-8', body)
  const entry = (path: string) => `<url><loc>${url}${path}</loc></url>`
  switch (request.url) {
    case '/robots.txt':
      return void send(
        'text/plain',
        `User-agent: *\nDisallow: /rahasia/\nUser-agent: Twitterbot\nDisallow: /\nSitemap: ${url}/peta.xml\n`,
      )
    case '/peta.xml':
      return void send(
        'application/xml',
        `<sitemapindex><sitemap><loc>${url}/halaman.xml</loc></sitemap><sitemap><loc>${url}/berita.xml</loc></sitemap><sitemap><loc>${url}/hilang.xml</loc></sitemap></sitemapindex>`,
      )
    case '/halaman.xml': {
      const pages = [
        '/baik',
        '/tanpa-tag',
        '/noindex',
        '/rahasia/draf',
        '/brotli',
        '/gambar-hilang',
      ]
      return void send('application/xml', urlset(pages.map(entry).join('')))
    }
    case '/berita.xml':
      return void send(
        'application/xml',
        urlset(
          `<url><loc>${url}/baik</loc><news:news><news:publication><news:name>Contoh</news:name><news:language>id</news:language></news:publication><news:publication_date>2020-01-01</news:publication_date><news:title>Lama</news:title></news:news></url>`,
        ),
      )
    case '/hilang.xml':
    case '/hilang.jpg':
      return void send('text/html', 'Tidak ada', 404)
    case '/umpan.xml':
      return void send('application/rss+xml', '<rss version="2.0"><channel><title>A & B</title>')
    case '/gambar.jpg':
      return void send('image/jpeg', picture)
    case '/berkas.pdf':
      return void send('application/pdf', '%PDF-1.4')
    case '/tanpa-tag':
      return void page(`${html('<title>Tanpa tag</title>')}<a href="?page=2">Berikutnya</a>`)
    case '/noindex':
      return void page(
        tags(url, '/noindex', '/gambar.jpg').replace('max-image', 'noindex, max-image'),
      )
    case '/gambar-hilang':
      return void page(tags(url, '/gambar-hilang', '/hilang.jpg'))
    case '/brotli':
      response.setHeader('content-encoding', 'br')
      return void page(brotliCompressSync(tags(url, '/brotli', '/gambar.jpg')))
    default:
      // Missing pages answer 200.
      return void page(tags(url, request.url ?? '', '/gambar.jpg'))
  }
}
