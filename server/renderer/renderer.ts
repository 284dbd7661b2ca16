/**
 * The renderer: Next.js and the newsroom behind a server of their own, started by the supervisor. It
 * announces its port with `{ type: 'ready', port }` once a page can be made. In development it answers by itself.
 * @module
 */
import { readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import next from 'next'
import { environment } from '#content/base/settings/environment.ts'
import { securityHeaders } from './page-headers.ts'
import { answerReadingPage, type Render } from './reading-page.ts'
import { createFileAnswers, fileVersion } from './static-files.ts'

/** Where Next.js and the newsroom answer themselves, with runtime and sessions. */
const NOT_FOR_READERS = /^\/(?:admin(?:[/?]|$)|api\/)/
/** What the newsroom's pages load; any other address below `/_next` is nothing to anybody. */
const RUNTIME_FILE = /^\/_next(\/static(?:\/[\w~-][\w.~-]*)+)(?:\?|$)/

const { siteUrl, dataDir, host, port } = environment()
const dev = process.env.NODE_ENV !== 'production'

const app = next({ dev, dir: process.cwd(), hostname: '127.0.0.1' })
await app.prepare()
const render: Render = app.getRequestHandler()
const security = securityHeaders(siteUrl)
const moduleAt = (path: string) => ({ path, address: `${path}?v=${fileVersion(`public${path}`)}` })
const modules = { ownModule: moduleAt('/enhance.js'), previewModule: moduleAt('/pratinjau.js') }
const answerFile = createFileAnswers(join(dataDir, 'media'), 'public', security)

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
    for (const [name, value] of Object.entries(security)) response.setHeader(name, value ?? '')
    if (!isRuntimeFile) {
      response.setHeader('cache-control', 'private, no-store')
      response.setHeader('x-frame-options', 'SAMEORIGIN')
      response.setHeader('x-robots-tag', 'noindex')
    }
    return render(request, response)
  }
  if (answerFile(request, response)) return
  // In development the runtime stays: it is what reloads the page.
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
  // How a page that is being written hears of changes.
  server.on('upgrade', app.getUpgradeHandler())
  server.listen(port, host, () => process.stdout.write(`Warta develops at ${siteUrl}.\n`))
} else {
  server.listen(0, '127.0.0.1', async () => {
    const { port: own } = server.address() as AddressInfo
    // The first page opens the store; readers should not wait for it.
    await fetch(`http://127.0.0.1:${own}/`).then((page) => page.arrayBuffer())
    process.send?.({ type: 'ready', port: own })
  })
}

const stop = () => {
  // A page under development holds its connection for news of changes.
  if (dev) process.exit(0)
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
process.once('SIGTERM', stop)
process.once('disconnect', stop)
