/**
 * Files as they are: photos, and what lies in `public/`.
 * @module
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { dirname, join, relative } from 'node:path'
import send from 'send'
import { filesTag } from '#content/base/page-record/tags.ts'
import { SPECULATION_RULES } from './page-headers.ts'

/** Names of photos carry a digest of their content. */
const FOREVER = 'public, max-age=31536000, immutable'
/** Files of `public/` keep their names when they change. */
const A_WHILE = 'public, max-age=3600, s-maxage=3600'

/** A script without a version in its address: browsers ask after it each time, or a change would come late. */
const ASKED_AFTER = 'public, max-age=0, s-maxage=60'
/** What a file is that browsers take for something else by its name. */
const TYPES: Readonly<Record<string, string>> = {
  [SPECULATION_RULES]: 'application/speculationrules+json',
}

/** A digest of the file at `path`: asked for with it (`?v=…`), a public file may be kept as long as a photo. */
export const fileVersion = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 10)

/** Answers `request` if it asks for a photo or a public file; says whether it did. */
export type AnswerFile = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * @param mediaRoot the folder that `/media/` shows
 * @param publicRoot the folder whose files stand at the root of the site; read once
 * @param headers what every answer says
 */
export function createFileAnswers(
  mediaRoot: string,
  publicRoot: string,
  headers: OutgoingHttpHeaders,
): AnswerFile {
  const publicFiles = new Map(
    readdirSync(publicRoot, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(publicRoot, file)}`, fileVersion(file)]),
  )
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?')
    if (path.startsWith('/media/')) {
      // Whoever keeps the file lets go of it when the photo's rights end.
      const tagged = { ...headers, 'cache-tag': filesTag(dirname(path)) }
      answer(request, response, path.slice('/media'.length), mediaRoot, FOREVER, tagged)
      return true
    }
    const version = publicFiles.get(path)
    if (version === undefined) return false
    const unversioned = path.endsWith('.js') ? ASKED_AFTER : A_WHILE
    const kept = query === `v=${version}` ? FOREVER : unversioned
    const type = TYPES[path]
    answer(request, response, path, publicRoot, kept, {
      ...headers,
      ...(type && { 'content-type': type }),
    })
    return true
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  root: string,
  cacheControl: string,
  headers: OutgoingHttpHeaders,
): void {
  send(request, path, { root, index: false, dotfiles: 'deny', cacheControl: false })
    .on('headers', (held: ServerResponse) => {
      held.setHeader('cache-control', cacheControl)
      for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined) held.setHeader(name, value)
      }
    })
    .on('error', (error: { status?: number }) => {
      response.writeHead(error.status ?? 500, {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
      })
      response.end('Berkas tidak ditemukan.\n')
    })
    .on('directory', () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('Berkas tidak ditemukan.\n')
    })
    .pipe(response)
}
