/**
 * Serves photos, attachments and the files of `public/`.
 * @module
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { basename, dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream'
import send from 'send'
import { isPhotoFile } from '#content/base/address/photo-files.ts'
import { filesTag } from '#content/base/page-record/tags.ts'
import {
  type FileStorage,
  isStoragePath,
  type PassingFile,
} from '#content/store/files/file-storage.ts'
import { captureAnswer } from './captured-answer.ts'
import type { Render } from './reading-page.ts'

/** For photos and attachments, whose addresses contain a digest of their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable'
/** For files of `public/`, which keep their names when they change. */
const ONE_HOUR = 'public, max-age=3600, s-maxage=3600'

/** For scripts without a version in their address: browsers revalidate them every time, so that changes arrive. */
const REVALIDATED = 'public, max-age=0, s-maxage=60'

/** A digest of the file at `path`; with it (`?v=…`) a public file is served as immutable. */
export const fileVersion = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 10)

/** A document of somebody else, opened in a tab of this site. Safari shows nothing of one that is in a sandbox. */
const DOCUMENT: OutgoingHttpHeaders = {
  'content-disposition': 'inline',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}

/** Answers `request` if it is for a photo or a public file; returns whether it did. */
export type AnswerFile = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * @param storage has what is served at `/media/`
 * @param publicRoot the folder served at the root of the site; listed once
 * @param headers added to every answer
 * @param render answers for a file of a photo that is not made yet
 */
export function createFileAnswers(
  storage: Pick<FileStorage, 'here' | 'passing'>,
  publicRoot: string,
  headers: OutgoingHttpHeaders,
  render: Render,
): AnswerFile {
  const publicFiles = new Map(
    readdirSync(publicRoot, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(publicRoot, file)}`, fileVersion(file)]),
  )
  const passing = async ({ method, headers }: IncomingMessage, path: string) => {
    const isSimple = method === 'GET' && !headers['if-none-match'] && !headers['if-modified-since']
    return isSimple ? storage.passing?.(path, headers.range) : undefined
  }
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?')
    if (path.startsWith('/media/')) {
      // Another spelling of an address would be kept under a tag that no purge names.
      if (!isStoragePath(path)) {
        refuseMissing(response)
        return true
      }
      // The tag lets caches purge the file when the rights to the photo end.
      const own = path.endsWith('.pdf') ? DOCUMENT : {}
      const tagged = { ...headers, ...own, 'cache-tag': filesTag(dirname(path)) }
      const onMissing = () => {
        if (!isPhotoFile(path)) return false
        answerUnmade(request, response, render, tagged)
        return true
      }
      const fromHere = async () => {
        const file = await storage.here(path)
        if (file === undefined) return onMissing() || refuseMissing(response)
        const kept = { path: `/${basename(file)}`, root: dirname(file), cacheControl: IMMUTABLE }
        answer(request, response, kept, tagged, onMissing)
      }
      passing(request, path)
        .then((file) => (file ? passOn(response, path, file, tagged) : fromHere()))
        .catch((error: unknown) => refuseForNow(request, response, error))
      return true
    }
    const version = publicFiles.get(path)
    if (version === undefined) return false
    const unversioned = path.endsWith('.js') ? REVALIDATED : ONE_HOUR
    const kept = query === `v=${version}` ? IMMUTABLE : unversioned
    answer(request, response, { path, root: publicRoot, cacheControl: kept }, headers)
    return true
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { path, root, cacheControl }: { path: string; root: string; cacheControl: string },
  headers: OutgoingHttpHeaders,
  onMissing = () => false,
): void {
  send(request, path, { root, index: false, dotfiles: 'deny', cacheControl: false })
    .on('headers', (held: ServerResponse) => {
      held.setHeader('cache-control', cacheControl)
      for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined) held.setHeader(name, value)
      }
    })
    .on('error', (error: { status?: number }) => {
      if (error.status === 404 && onMissing()) return
      response.writeHead(error.status ?? 500, {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
      })
      // The field `Content-Range` tells its size.
      const isBehindEnd = error.status === 416
      response.end(isBehindEnd ? 'Berkas ini tidak sepanjang itu.\n' : 'Berkas tidak ditemukan.\n')
    })
    .on('directory', () => refuseMissing(response))
    .pipe(response)
}

/** Sends a film or a recording on while it comes. */
function passOn(
  response: ServerResponse,
  path: string,
  { content, bytes, part, changedAt }: PassingFile,
  headers: OutgoingHttpHeaders,
): void {
  response.writeHead(part === undefined ? 200 : 206, {
    ...headers,
    'accept-ranges': 'bytes',
    'cache-control': IMMUTABLE,
    'content-length': bytes,
    'content-type': path.endsWith('.mp3') ? 'audio/mpeg' : 'video/mp4',
    ...(part !== undefined && { 'content-range': part }),
    ...(changedAt && { 'last-modified': changedAt.toUTCString() }),
  })
  // One that breaks off has to break off for the reader as well, who asks for the rest.
  pipeline(content, response, () => undefined)
}

function refuseMissing(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
  response.end('Berkas tidak ditemukan.\n')
}

/** The file is there, and cannot be had at this moment. */
function refuseForNow(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  process.stderr.write(`${request.url}: ${String(error)}\n`)
  response.writeHead(503, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '10',
  })
  response.end('Berkas ini untuk sementara tidak dapat diambil.\n')
}

/** Has the newsroom make a file of a photo, or name another: `app/(machines)/media/`. */
function answerUnmade(
  request: IncomingMessage,
  response: ServerResponse,
  render: Render,
  headers: OutgoingHttpHeaders,
): void {
  // Whoever asks for its head will want the file.
  if (request.method === 'HEAD') request.method = 'GET'
  captureAnswer(response, (held) => render(request, held)).then(
    ({ captured: { status, headers: own, body }, send }) => {
      const { 'content-type': type, location } = own
      send({
        status,
        headers: {
          ...headers,
          'cache-control': status === 200 ? IMMUTABLE : (own['cache-control'] ?? 'no-store'),
          ...(type !== undefined && { 'content-type': type }),
          ...(location !== undefined && { location }),
        },
        body,
      })
    },
    (error: unknown) => {
      process.stderr.write(`${request.url}: ${String(error)}\n`)
      response.destroy()
    },
  )
}
