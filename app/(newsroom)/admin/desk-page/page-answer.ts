/**
 * The pages for signing in and the desk's plain pages, finished: one HTML document without the framework's runtime. The renderer gives every page of
 * the desk its policy and says that none is stored; what a route says of either does not reach the browser.
 * @module
 */
import { escapeUTF8 } from 'entities/escape'
import type { ReactElement } from 'react'
import type { AccountRequest } from './account-request.ts'
import { ACCOUNT_STYLE } from './account-style.ts'

/** What a page needs to know of its request. */
type PageRequest = Pick<AccountRequest, 'siteName' | 'theme'> & {
  req: Pick<Request, 'headers'>
  say: Pick<AccountRequest['say'], 'language'>
}

/** The page `body` as an answer. `cookies` are `Set-Cookie` fields. */
export async function pageAnswer(
  { req, say, siteName, theme }: PageRequest,
  {
    title,
    body,
    status = 200,
    cookies = [],
    style = ACCOUNT_STYLE,
    script = '/kunci-sandi.js',
    earlyScript = '',
  }: {
    title: string
    body: ReactElement
    status?: number
    cookies?: readonly string[]
    style?: string
    /** The address of the page's module; none if empty. */
    script?: string
    /** A script that runs before the page is shown. */
    earlyScript?: string
  },
): Promise<Response> {
  // Next.js forbids the import at the top of a file; here no page of its own is rendered.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const nonce = nonceOf(req)
  const early = earlyScript && `<script${nonce}>${earlyScript}</script>`
  const module = script && `<script type="module" src="${script}"${nonce}></script>`
  const html = `<!doctype html><html lang="${say.language}"${theme ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeUTF8(title)} – ${escapeUTF8(siteName)}</title><link rel="icon" href="/icon.svg"><style>${style}</style>${early}${module}</head><body>${renderToStaticMarkup(body)}</body></html>`
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(html, { status, headers })
}

/** The nonce that the renderer wants on scripts of the desk, as an attribute; nothing where it wants none. */
function nonceOf({ headers }: Pick<Request, 'headers'>): string {
  const [, nonce] = /'nonce-([\w+/=-]+)'/.exec(headers.get('content-security-policy') ?? '') ?? []
  return nonce ? ` nonce="${nonce}"` : ''
}

/** Sends the browser to `location` with a GET. */
export function seeOther(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
