/**
 * The renderer: Next.js and the newsroom in a server process, started by the supervisor. Sends
 * `{ type: 'ready', port }` once it can render a page. In development it runs alone.
 * @module
 */
import { readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import next from 'next'
import { environment, secret } from '#content/base/settings/environment.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { sessionTest } from '../desk-session.ts'
import { deskHeaders } from './desk-headers.ts'
import { deskLanguage } from './desk-language.ts'
import { inlineModule } from './inline-module.ts'
import { createActionTaking } from './known-actions.ts'
import { securityHeaders } from './page-headers.ts'
import { answerReadingPage, type Render } from './reading-page.ts'
import { createFileAnswers, fileVersion } from './static-files.ts'

/** Paths that Next.js answers itself, with its runtime and sessions: the desk and its API. */
const NOT_FOR_READERS = /^\/(?:admin(?:[/?]|$)|api\/)/
/** Files that the desk's pages load; nothing else below `/_next` is served. */
const RUNTIME_FILE = /^\/_next(\/static(?:\/[\w~-][\w.~-]*)+)(?:\?|$)/

const { siteUrl, host, port } = environment()
const dev = process.env.NODE_ENV !== 'production'

// It is for the keeper, even if it is sent to all of its processes. Alone in a terminal, the renderer ends with it.
if (!dev) process.on('SIGHUP', () => {})

const app = next({ dev, dir: process.cwd(), hostname: '127.0.0.1' })
await app.prepare()
const render: Render = app.getRequestHandler()
const security = securityHeaders(siteUrl)
const moduleAt = (path: string) => ({ path, address: `${path}?v=${fileVersion(`public${path}`)}` })
const modules = {
  ownModule: inlineModule(readFileSync('public/enhance.js', 'utf8')),
  liveModule: moduleAt('/langsung.js'),
  previewModule: moduleAt('/pratinjau.js'),
}
const answerFile = createFileAnswers(photoStorage(), 'public', security, render)

const takeAction = dev
  ? (request: IncomingMessage) => Promise.resolve(request)
  : createActionTaking(
      '.next',
      sessionTest(secret(), sessionCookie(siteUrl).name),
      deskLanguage(sessionCookie(siteUrl).prefix),
    )

const styleSheets = new Map<string, string>()
const styleSheet = (href: string): string => {
  const [path = ''] = href.split('?')
  const known = styleSheets.get(path)
  if (known !== undefined) return known
  const css = readFileSync(join('.next', path.replace(/^\/_next\//, '')), 'utf8')
  styleSheets.set(path, css)
  return css
}

function isFileOfRuntime(url: string): boolean {
  const file = RUNTIME_FILE.exec(url)?.[1]
  return (
    file !== undefined &&
    statSync(join('.next', file), { throwIfNoEntry: false })?.isFile() === true
  )
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/'
  const isRuntimeFile = isFileOfRuntime(url)
  if (isRuntimeFile || NOT_FOR_READERS.test(url)) {
    const headers = isRuntimeFile ? security : { ...security, ...deskHeaders(request, dev) }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value ?? '')
    const taken = await takeAction(request, response)
    return taken && render(taken, response)
  }
  if (answerFile(request, response)) return
  // Development keeps the runtime, which reloads the page.
  if (dev) return render(request, response)
  return answerReadingPage(request, response, { render, siteUrl, styleSheet, ...modules })
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${request.method} ${request.url}: ${String(error)}\n`)
    if (!response.headersSent) response.writeHead(500, { 'cache-control': 'no-store' })
    response.end()
  })
})
if (dev) {
  // The socket through which development pages learn of changes.
  server.on('upgrade', app.getUpgradeHandler())
  server.listen(port, host, () => process.stdout.write(`Warta develops at ${siteUrl}.\n`))
} else {
  server.listen(0, '127.0.0.1', async () => {
    const { port: own } = server.address() as AddressInfo
    // Render one page first: it opens the store, which readers should not wait for.
    await fetch(`http://127.0.0.1:${own}/`).then((page) => page.arrayBuffer())
    process.send?.({ type: 'ready', port: own })
  })
}

const stop = () => {
  // Development pages hold a connection open, so closing would never finish.
  if (dev) process.exit(0)
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
process.once('SIGTERM', stop)
process.once('disconnect', stop)
