/**
 * How many readers wait for a change: every page that is remade before it is shown, of all stories and lists in memory.
 * @module
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { withArchive } from './bench-archive.ts'
import { type Figure, report } from './bench-table.ts'

const PORT = 28_424
const base = `http://127.0.0.1:${PORT}`
/** Renders for which somebody waits after one change: the story itself, and lists that show it. */
const MOST_WAITED_FOR = 5
/** Readers who ask at the same time. */
const READERS = 4

/** Measures changes of the newest story while `pages` story pages are in memory. Returns the exit code. */
export async function benchPurges({
  pages,
  json,
}: {
  readonly pages: number
  readonly json?: string
}): Promise<number> {
  return withArchive({ stories: pages, now: new Date(), port: PORT }, async (env) => {
    const portal = await startPortal(env)
    try {
      const authorization = await signInAtDesk(base, env)
      const database = join(env.DATA_DIR, 'warta.db')
      const paths = ['/', '/terkini', ...sectionsAndStories(database, pages)]
      return report(await measure(paths, authorization), json)
    } finally {
      await end(portal)
    }
  })
}

async function measure(paths: readonly string[], authorization: string): Promise<Figure[]> {
  const save = async (method: string, path: string, data: object): Promise<{ id: number }> => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(data),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return ((await answer.json()) as { doc: { id: number } }).doc
  }
  const [section] = await found('/api/sections?where[slug][equals]=news', authorization)
  const story = { headline: 'Paling baru', section: section?.id, _status: 'published' }
  const { id } = await save('POST', '/api/articles', { ...story, body: bodyOf('Salah ketyk.') })
  const change = (data: object) =>
    save('PATCH', `/api/articles/${id}`, { changeKind: 'update', ...data })
  await change({ summary: 'Ringkasan.' })
  await settle(paths)
  const figures: Figure[] = []
  const after = async (what: string, work: () => Promise<unknown>) => {
    await work()
    const waited = (await visit(paths)).filter((status) => status.includes('fwd=')).length
    figures.push({
      what: `pages of ${paths.length} that somebody waits for after ${what}`,
      value: String(waited),
      goal: `at most ${MOST_WAITED_FOR}`,
      isReached: waited <= MOST_WAITED_FOR,
    })
    await settle(paths.slice(0, 200))
  }
  await after('a mended typo', () => change({ body: bodyOf('Salah ketik.') }))
  await after('a correction', () =>
    change({
      body: bodyOf('Jumlahnya delapan belas.'),
      corrections: [{ text: 'Jumlahnya delapan belas.' }],
    }),
  )
  await after('a publication', () =>
    save('POST', '/api/articles', { ...story, headline: 'Lebih baru', body: bodyOf('Isi.') }),
  )
  return figures
}

const bodyOf = (text: string) =>
  lexicalFromBlocks([{ type: 'paragraph', content: [{ type: 'text', text }] }])

async function found(path: string, authorization: string): Promise<{ id: number }[]> {
  const answer = await fetch(`${base}${path}`, { headers: { authorization } })
  return ((await answer.json()) as { docs: { id: number }[] }).docs
}

/** Visits pages until all are in memory as they are now. */
async function settle(paths: readonly string[]): Promise<void> {
  let left = paths
  while (left.length > 0) {
    const seen = await visit(left)
    left = left.filter((_, index) => !/hit; ttl=[1-9]/.test(seen[index] ?? ''))
    if (left.length > 0) await pause(500)
  }
}

/** The `Cache-Status` of each page. */
async function visit(paths: readonly string[]): Promise<string[]> {
  const seen: string[] = []
  let next = 0
  const readers = Array.from({ length: READERS }, async () => {
    for (let index = next++; index < paths.length; index = next++) {
      const answer = await fetch(`${base}${paths[index]}`)
      await answer.arrayBuffer()
      seen[index] = answer.headers.get('cache-status') ?? ''
    }
  })
  await Promise.all(readers)
  return seen
}

const row = z.object({ section: z.string(), slug: z.string() })

/** The paths of all sections, and of the newest stories. */
function sectionsAndStories(path: string, pages: number): string[] {
  const database = new DatabaseSync(path, { readOnly: true })
  const rows = z.array(row).parse(
    database
      .prepare(
        `select s.slug as section, a.slug as slug from articles a join sections s on s.id = a.section_id
           where a._status = 'published' and a.withdrawn_at is null order by a.published_at desc limit ?`,
      )
      .all(pages),
  )
  database.close()
  const sections = new Set(rows.map(({ section }) => `/${section}`))
  return [...sections, ...rows.map(({ section, slug }) => `/${section}/${slug}`)]
}
