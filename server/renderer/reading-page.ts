/**
 * Answers a request for a reading page: Next.js renders it, this module finishes it.
 * @module
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { isPreviewPath } from '#content/base/address/addresses.ts'
import { recordPage } from '#content/base/page-record/page-record.ts'
import {
  type AskedEdition,
  askedEdition,
  linkedPage,
  NOWHERE,
  textAddress,
} from './asked-edition.ts'
import { captureAnswer } from './captured-answer.ts'
import {
  cacheHeaders,
  documentHeaders,
  PREVIEW_HEADERS,
  readingPolicy,
  SPECULATION_RULES,
  savesData,
  securityHeaders,
} from './page-headers.ts'
import { finishPage } from './page-transform.ts'
import { takeSentForm } from './sent-form.ts'
import { finishTextPage } from './text-page.ts'
import { tidyAddress } from './tidy-address.ts'

/** Renders a request into a response, as Next.js's own handler does. */
export type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Headers with which a client asks Next.js for something else than a page. */
const NOT_FOR_PAGES = /^(rsc|next-.*|x-nextjs-.*|x-middleware-.*|cookie|authorization)$/

/** By these a member of the newsroom is known, on previews alone. */
const OF_NEWSROOM = /^(?:cookie|authorization)$/

/** Paths at which Next.js gives something else than a page: payloads for its runtime, error pages of its own. */
const NEXT_OWN = /\.rsc$|^\/(?:404|500|_error|_not-found|_global-error)$|^\/_next(?:\/|$)/

const STATUS = { found: 200, missing: 404, gone: 410 } as const

/** A script of the portal: its path, and the address that names its version. */
export interface OwnModule {
  path: string
  address: string
}

/** What a reading page is made with. */
export interface ReadingPageOptions {
  render: Render
  siteUrl: string
  /** The content of a style sheet by its address below the site. */
  styleSheet: (href: string) => string
  /** The portal's module. */
  ownModule: OwnModule
  /** The module of previews, which shows what is being written. */
  previewModule: OwnModule
  now?: () => Date
}

/** Answers with the finished page; a page that cannot be made is a plain 500 that nobody keeps. */
export async function answerReadingPage(
  request: IncomingMessage,
  response: ServerResponse,
  { render, siteUrl, styleSheet, now = () => new Date(), ...modules }: ReadingPageOptions,
): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?')
  const isPreview = isPreviewPath(path)
  for (const name of Object.keys(request.headers)) {
    // One address, one page: what one reader sent must not change what all get from the edge.
    if (NOT_FOR_PAGES.test(name) && !(isPreview && OF_NEWSROOM.test(name))) {
      delete request.headers[name]
    }
  }
  const sent = isPreview ? await takeSentForm(request) : undefined
  const ownModule = isPreview ? modules.previewModule : modules.ownModule
  if (NEXT_OWN.test(path)) request.url = NOWHERE
  // Asked for under another spelling, the page is made as if asked for rightly: whoever is moved is moved once.
  const asked = request.url ?? '/'
  const tidy = tidyAddress(asked)
  const asks = askedEdition(tidy)
  const saves = savesData(request.headers)
  request.url = NEXT_OWN.test(asks.page.split('?')[0] ?? '') ? NOWHERE : asks.page
  await recordPage(async (record) => {
    const { captured, send } = await captureAnswer(response, (held) => render(request, held))
    const status = captured.status === 200 ? STATUS[record.outcome] : publicStatus(captured.status)
    const security = securityHeaders(siteUrl)
    const common = {
      ...security,
      ...cacheHeaders(status, record, now()),
      ...(isPreview && PREVIEW_HEADERS),
    }
    const { location } = captured.headers
    if (status === 301 && location !== undefined) {
      const headers = { ...common, location: editionAddress(String(location), asks) }
      return send({ status, headers, body: Buffer.alloc(0) })
    }
    if (status === 200 && tidy !== asked) {
      const moved = { ...security, ...cacheHeaders(301, record, now()), location: tidy }
      return send({ status: 301, headers: moved, body: Buffer.alloc(0) })
    }
    if (status >= 500) {
      return send({
        status,
        headers: {
          ...common,
          'content-type': 'text/plain; charset=utf-8',
        },
        // The edge says it in words; it knows failures of the renderer that the renderer does not.
        body: Buffer.from('The page could not be made.\n'),
      })
    }
    if (!isPage(captured.headers) && asks.edition === 'text') {
      // What is no page has no edition of its own.
      const moved = { ...security, ...cacheHeaders(301, record, now()), location: asks.page }
      return send({ status: 301, headers: moved, body: Buffer.alloc(0) })
    }
    if (!isPage(captured.headers)) {
      return send({
        status,
        headers: { ...common, ...documentHeaders(captured.headers) },
        body: captured.body,
      })
    }
    const made = captured.body.toString('utf8')
    const page = linkedPage(asks.page, record.outcome)
    const { html, styleHashes } =
      asks.edition === 'text'
        ? finishTextPage(made, { page, pictures: asks.pictures })
        : finishPage(made, styleSheet, {
            saves,
            textEdition: textAddress(page, 'tanpa'),
            ownModule: ownModule.address,
          })
    send({
      status,
      headers: {
        ...common,
        'content-type': 'text/html; charset=utf-8',
        ...(asks.edition === 'full'
          ? {
              vary: 'Save-Data',
              ...(!saves && !isPreview && { 'speculation-rules': `"${SPECULATION_RULES}"` }),
              'content-security-policy': readingPolicy(
                styleHashes,
                new URL(ownModule.path, siteUrl).href,
                isPreview ? "'self'" : "'none'",
              ),
            }
          : { 'content-security-policy': readingPolicy(styleHashes) }),
      },
      body: Buffer.from(html),
    })
  }, sent)
}

/** Where a reader of this edition is moved who was to be moved to `location`. */
function editionAddress(location: string, { edition, pictures }: AskedEdition): string {
  return edition === 'text' && location.startsWith('/') ? textAddress(location, pictures) : location
}

/** Feeds, sitemaps and cards come from route handlers and leave as they were made. */
function isPage(headers: OutgoingHttpHeaders): boolean {
  return String(headers['content-type']).startsWith('text/html')
}

/** Next.js moves pages with 308; crawlers and previews know 301 best, and reading pages have no methods to keep. */
function publicStatus(status: number): number {
  return status === 308 ? 301 : status
}
