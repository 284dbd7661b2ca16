/**
 * The edge's own error pages: short, in the portal's appearance and language, without external resources.
 * @module
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { escapeUTF8 } from 'entities/escape'
import { CACHE_NAME } from './cache-name.ts'

/** The name of an error, and advice. */
interface ErrorText {
  readonly title: string
  readonly text: string
}

/** The texts and appearance of error pages. */
export interface ErrorLook {
  /** The language of the texts (BCP 47). */
  readonly language: string
  readonly words: {
    readonly retry: string
    readonly home: string
    /** For statuses without texts of their own. */
    readonly other: ErrorText
    readonly statuses: Readonly<Record<number, ErrorText>>
  }
  /** The current name of the site, if known. */
  siteName(): string | undefined
  /** CSS that overrides the default colours and typefaces, if known. */
  siteStyle(): string | undefined
}

/** For an edge in front of any origin. */
export const PLAIN_LOOK: ErrorLook = {
  language: 'en',
  words: {
    retry: 'Try again',
    home: 'To the front page',
    other: {
      title: 'Something went wrong',
      text: 'It cannot be shown now. Please try again in a moment.',
    },
    statuses: {},
  },
  siteName: () => undefined,
  siteStyle: () => undefined,
}

const STYLE =
  ':root{color-scheme:light dark;--paper:#fff;--ink:#17131a;--muted:#544e59;--line:#d9d5dc;--accent:#86123f;--mark:#86123f;--serif:Charter,Georgia,serif;--sans:"Helvetica Neue",Roboto,Arial,sans-serif}' +
  '@media(prefers-color-scheme:dark){:root{--paper:#131015;--ink:#ece9ee;--muted:#b9b3bf;--line:#3b3540;--accent:#f2a7bd}}' +
  'body{margin:0;border-top:6px solid var(--mark);background:var(--paper);color:var(--ink);font:1.0625rem/1.5 var(--sans)}' +
  'header,main{max-width:40rem;margin:auto;padding:.75rem 1rem}header{border-bottom:1px solid var(--line)}' +
  'a{color:inherit}header a{text-decoration:none;font:700 2.25rem/1 var(--serif);letter-spacing:-.045em}' +
  'main{padding-top:3rem}.code{color:var(--accent);font-weight:700;margin:0}' +
  'h1{font:700 clamp(1.875rem,1.3rem + 2.6vw,3.25rem)/1.08 var(--serif);margin:.25rem 0 1rem;text-wrap:balance}' +
  'p{margin:0 0 1rem}.text{font:1.1875rem/1.35 var(--serif);color:var(--muted)}' +
  '.ways a{display:inline-block;padding:.75rem 1.5rem .75rem 0;font-weight:700;color:var(--accent)}'

/** The Content-Security-Policy of a page with only the inline `style`. */
function policyOf(style: string): string {
  const digest = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/** Statuses after which a retry may succeed. */
const PASSING = new Set([408, 500, 502, 503, 504])

const textOf = (status: number, { words }: ErrorLook): ErrorText =>
  words.statuses[status] ?? words.other

/** The plain text for a status, for clients that do not accept HTML. */
function errorText(status: number, look: ErrorLook): string {
  const { title, text } = textOf(status, look)
  return `${title}. ${text}\n`
}

/** The HTML page for a status. */
function errorPage(status: number, look: ErrorLook, style: string): string {
  const { title, text } = textOf(status, look)
  const { retry, home } = look.words
  const name = escapeUTF8(look.siteName() ?? '')
  return (
    `<!doctype html><html lang="${look.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${title}${name && ` – ${name}`}</title><style>${style}</style></head><body>` +
    `${name && `<header><a href="/">${name}</a></header>`}<main><p class="code">${status}</p><h1>${title}</h1><p class="text">${text}</p>` +
    `<p class="ways">${PASSING.has(status) ? `<a href="">${retry}</a>` : ''}<a href="/">${home}</a></p></main></body></html>\n`
  )
}

/** Further parts of an error answer. */
export interface ErrorDetails {
  readonly fields?: Readonly<Record<string, string>>
  /** The `Cache-Status` parameters. */
  readonly status?: string
  /** Whether to close the connection, because the rest of the request is invalid or unwanted. */
  readonly closes?: boolean
}

/** Answers with an error; if an answer has begun, closes the connection instead. */
export function answerError(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  look: ErrorLook,
  details: ErrorDetails = {},
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const isHtml = /text\/html|^\*\/\*/.test(request.headers.accept ?? '*/*')
  const style = `${STYLE}${look.siteStyle() ?? ''}`
  const body = Buffer.from(isHtml ? errorPage(status, look, style) : errorText(status, look))
  response.writeHead(status, {
    'Content-Type': isHtml ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policyOf(style),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(details.status && { 'Cache-Status': `${CACHE_NAME}; ${details.status}` }),
    ...(details.closes && { Connection: 'close' }),
    ...details.fields,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The bytes of an error answer for a connection without a valid request. */
export function rawError(status: number, reason: string, look: ErrorLook): string {
  const text = errorText(status, look)
  return (
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\n` +
    `Cache-Control: no-store\r\nConnection: close\r\n\r\n${text}`
  )
}
