/**
 * `next start` with one prerendered page and one made on request, for comparison: the framework on its own.
 * @module
 */
import { type ChildProcess, execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { startOn } from './bench-process.ts'

/** A running `next start`. */
export interface NextPeer {
  readonly url: string
  readonly server: ChildProcess
  /** Removes the build; does not end the process. */
  remove(): void
}

const NEXT = resolve('node_modules/next/dist/bin/next')

/** Builds an application with one page that shows `html`, and starts it on core 0. */
export async function startNext(port: number, html: string): Promise<NextPeer> {
  // Inside the project, where it finds the framework.
  const folder = resolve('.next/bench-app')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app/dynamic'), { recursive: true })
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  write('package.json', '{"type":"module"}')
  write(
    'next.config.js',
    `export default { turbopack: { root: ${JSON.stringify(resolve('.'))} } }\n`,
  )
  write(
    'app/layout.js',
    `import { createElement } from 'react'
export default ({ children }) => createElement('html', { lang: 'id' }, createElement('body', null, children))\n`,
  )
  write(
    'app/page.js',
    `import { createElement } from 'react'
const html = ${JSON.stringify(html)}
export default () => createElement('main', { dangerouslySetInnerHTML: { __html: html } })\n`,
  )
  // The least that a page made on request costs: no store, no components, no metadata.
  write(
    'app/dynamic/page.js',
    `import { createElement } from 'react'
export const dynamic = 'force-dynamic'
export default () => createElement('p', null, 'Halo.')\n`,
  )
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await promisify(execFile)(process.execPath, [NEXT, 'build'], { cwd: folder, env })
  const url = `http://127.0.0.1:${port}/`
  const server = await startOn(
    0,
    [process.execPath, NEXT, 'start', folder, '-p', String(port), '-H', '127.0.0.1'],
    url,
  )
  return { url, server, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
