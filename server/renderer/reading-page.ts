/**
 * Answers requests for reading pages: Next.js renders, this module finishes.
 * @module
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { isPreviewPath, textPath } from '#content/base/address/addresses.ts'
import { PLAYER_ORIGINS, playersIn } from '#content/base/address/player-hosts.ts'
import { mayExist } from '#content/base/page-record/address-check.ts'
import { recordPage } from '#content/base/page-record/page-record.ts'
import { captureAnswer } from './captured-answer.ts'
import type { InlineModule } from './inline-module.ts'
import {
  cacheHeaders,
  documentHeaders,
  PREVIEW_HEADERS,
  readingPolicy,
  savesData,
  securityHeaders,
} from './page-headers.ts'
import { finishPage, isEnhanced, isLivePage } from './page-transform.ts'
import {
  linkedPage,
  NOWHERE,
  type RequestedEdition,
  readEdition,
  textAddress,
} from './requested-edition.ts'
import { takeSentForm } from './sent-form.ts'
import { SPECULATION_RULES, SPECULATION_RULES_SOURCE } from './speculation-rules.ts'
import { finishTextPage } from './text-page.ts'
import { tidyAddress } from './tidy-address.ts'

/** Renders a request into a response: Next.js's own request handler. */
export type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Request headers that make Next.js return something other than a page, or that are personal. */
const NOT_FOR_PAGES =
  /^(rsc|next-.*|x-nextjs-.*|x-middleware-.*|content-security-policy.*|cookie|authorization)$/

/** Headers that identify a member of the newsroom, kept on previews only. */
const OF_NEWSROOM = /^(?:cookie|authorization)$/

/** Paths where Next.js serves something other than a page: runtime payloads and its own error pages. */
const NEXT_OWN = /\.rsc$|^\/(?:404|500|_error|_not-found|_global-error)$|^\/_next(?:\/|$)/

const STATUS = { found: 200, missing: 404, gone: 410 } as const

/** A script of the portal that pages link: its path, and its address with a version. */
export interface LinkedModule {
  path: string
  address: string
}

/** What rendering a reading page needs. */
export interface ReadingPageOptions {
  render: Render
  siteUrl: string
  /** Returns the content of a style sheet by its address. */
  styleSheet: (href: string) => string
  /** The module of pages that have something for it. */
  ownModule: InlineModule
  /** The module of live stories, beside the other. */
  liveModule: LinkedModule
  /** The module of previews, which shows unsaved changes. */
  previewModule: LinkedModule
  now?: () => Date
}

/** Answers with the finished page; if it cannot be rendered, with a plain 500 that is not cached. */
export async function answerReadingPage(
  request: IncomingMessage,
  response: ServerResponse,
  { render, siteUrl, styleSheet, now = () => new Date(), ...modules }: ReadingPageOptions,
): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?')
  const isPreview = isPreviewPath(path)
  for (const name of Object.keys(request.headers)) {
    // The page is shared by all readers, so nothing personal may influence it.
    if (NOT_FOR_PAGES.test(name) && !(isPreview && OF_NEWSROOM.test(name))) {
      delete request.headers[name]
    }
  }
  const sent = isPreview ? await takeSentForm(request) : undefined
  if (NEXT_OWN.test(path)) request.url = NOWHERE
  // Render a misspelt address under its tidy form, so that one redirect is enough.
  const address = request.url ?? '/'
  const tidy = tidyAddress(address)
  const requested = readEdition(tidy)
  const saves = savesData(request.headers)
  request.url = NEXT_OWN.test(pathOf(requested.page)) ? NOWHERE : requested.page
  if (!isPreview && request.url !== NOWHERE && !(await mayExist(request.url))) {
    return answerElsewhere(response, requested.edition === 'text' ? textPath(NOWHERE) : NOWHERE)
  }
  await recordPage(async (record) => {
    response.once('close', () => {
      record.isAbandoned = !response.writableFinished
    })
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
      const headers = { ...common, location: editionAddress(String(location), requested) }
      return send({ status, headers, body: Buffer.alloc(0) })
    }
    if (status === 200 && tidy !== address) {
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
        // The edge replaces it with an error page, as for failures of the renderer itself.
        body: Buffer.from('The page could not be made.\n'),
      })
    }
    if (!isPage(captured.headers) && requested.edition === 'text') {
      // A document that is not a page has no text edition.
      const moved = {
        ...security,
        ...cacheHeaders(301, record, now()),
        location: requested.page,
      }
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
    const prefetches = !saves && !isPreview
    const ownModule = !isPreview && isEnhanced(made) ? modules.ownModule : undefined
    const live = isLivePage(made) ? [modules.liveModule] : []
    const linkedModules = isPreview ? [modules.previewModule] : live
    const page = linkedPage(requested.page, record.outcome)
    const { html, styleHashes } =
      requested.edition === 'text'
        ? finishTextPage(made, { page, pictures: requested.pictures })
        : finishPage(made, styleSheet, {
            saves,
            textEdition: textAddress(page, 'tanpa'),
            ownModule: ownModule?.script,
            linkedModules: linkedModules.map(({ address: versioned }) => versioned),
            ...(prefetches && { speculationRules: SPECULATION_RULES }),
          })
    send({
      status,
      headers: {
        ...common,
        'content-type': 'text/html; charset=utf-8',
        ...(requested.edition === 'full'
          ? {
              vary: 'Save-Data',
              'content-security-policy': readingPolicy(
                styleHashes,
                [
                  ...(ownModule ? [ownModule.source] : []),
                  ...linkedModules.map(({ path: file }) => new URL(file, siteUrl).href),
                  ...(prefetches ? [SPECULATION_RULES_SOURCE] : []),
                ],
                isPreview ? "'self'" : "'none'",
                // A card may be added while its preview is open.
                isPreview ? PLAYER_ORIGINS : playersIn(made),
              ),
            }
          : { 'content-security-policy': readingPolicy(styleHashes) }),
      },
      body: Buffer.from(html),
    })
  }, sent)
}

/** Has the cache answer with the page at `path`: the page of an unknown address is the same under all of them. */
function answerElsewhere(response: ServerResponse, path: string): void {
  response.writeHead(404, {
    'x-accel-redirect': path,
    'cache-control': 'private, no-store',
    'content-length': 0,
  })
  response.end()
}

const pathOf = (url: string): string => url.split('?')[0] ?? ''

/** The redirect target `location`, in the requested edition. */
function editionAddress(location: string, { edition, pictures }: RequestedEdition): string {
  return edition === 'text' && location.startsWith('/') ? textAddress(location, pictures) : location
}

/** Feeds, sitemaps and cards come from route handlers and are sent unchanged. */
function isPage(headers: OutgoingHttpHeaders): boolean {
  return String(headers['content-type']).startsWith('text/html')
}

/** Next.js redirects with 308; crawlers and link previews handle 301 best, and reading pages are only ever fetched. */
function publicStatus(status: number): number {
  return status === 308 ? 301 : status
}
