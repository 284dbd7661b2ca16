/**
 * What the edge itself tells a reader when there is nothing better: short, in Indonesian, without any outside part.
 * @module
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CACHE_NAME } from './page-head.ts'

interface Words {
  readonly title: string
  readonly text: string
}

const WORDS: Readonly<Record<number, Words>> = {
  400: {
    title: 'Permintaan tidak dimengerti',
    text: 'Alamat atau permintaan ini tidak lengkap atau keliru.',
  },
  405: { title: 'Cara ini tidak dilayani', text: 'Halaman ini hanya dapat dibaca.' },
  408: {
    title: 'Permintaan terlalu lama',
    text: 'Permintaan tidak selesai dikirim. Silakan coba lagi.',
  },
  413: { title: 'Kiriman terlalu besar', text: 'Berkas yang dikirim melebihi batas.' },
  414: { title: 'Alamat terlalu panjang', text: 'Alamat halaman ini melebihi batas.' },
  421: { title: 'Alamat salah', text: 'Situs ini tidak ada di sini.' },
  431: { title: 'Permintaan terlalu besar', text: 'Hapus kuki situs ini, lalu coba lagi.' },
  500: {
    title: 'Terjadi kesalahan',
    text: 'Halaman ini belum dapat ditampilkan. Silakan coba lagi sebentar lagi.',
  },
  501: { title: 'Cara ini tidak dikenal', text: 'Permintaan seperti ini tidak dilayani.' },
  503: {
    title: 'Sedang sibuk',
    text: 'Halaman ini belum dapat ditampilkan. Silakan coba lagi sebentar lagi.',
  },
  504: {
    title: 'Belum tersedia',
    text: 'Halaman ini belum tersimpan. Silakan coba lagi sebentar lagi.',
  },
  505: { title: 'Versi HTTP tidak dikenal', text: 'Permintaan seperti ini tidak dilayani.' },
}
const OTHER: Words = { title: 'Terjadi kesalahan', text: 'Permintaan ini tidak dapat dilayani.' }

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-content:center;' +
  'font:1.125rem/1.6 system-ui,sans-serif;background:Canvas;color:CanvasText}main{max-width:32rem;padding:2rem}' +
  'h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}p{margin:0 0 1.5rem}a{color:inherit}'
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The text for a status, for a reader who wants no HTML. */
function errorText(status: number): string {
  const { title, text } = WORDS[status] ?? OTHER
  return `${title}. ${text}\n`
}

/** The page for a status. */
function errorPage(status: number): string {
  const { title, text } = WORDS[status] ?? OTHER
  return (
    '<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>` +
    `<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">Ke halaman depan</a></p></main></body></html>\n`
  )
}

/** What an error answer says beside its status. */
export interface ErrorDetails {
  readonly fields?: Readonly<Record<string, string>>
  /** `Cache-Status` parameters. */
  readonly status?: string
  /** Whether the connection ends with it, since the rest of the request cannot be trusted or is not wanted. */
  readonly closes?: boolean
}

/** Answers with an error. Does nothing if an answer has begun. */
export function answerError(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  details: ErrorDetails = {},
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const isHtml = /text\/html|^\*\/\*/.test(request.headers.accept ?? '*/*')
  const body = Buffer.from(isHtml ? errorPage(status) : errorText(status))
  response.writeHead(status, {
    'Content-Type': isHtml ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(details.status && { 'Cache-Status': `${CACHE_NAME}; ${details.status}` }),
    ...(details.closes && { Connection: 'close' }),
    ...details.fields,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The bytes of an error answer for a connection on which nothing was understood. */
export function rawError(status: number, reason: string): string {
  const text = errorText(status)
  return (
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\n` +
    `Cache-Control: no-store\r\nConnection: close\r\n\r\n${text}`
  )
}
