/**
 * How long it takes from an editor's save until readers see it, on a running portal, and what the desk weighs.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { median, report } from './bench-table.ts'
import { weighDesk } from './desk-weight.ts'

const PORT = 28_416
const base = `http://127.0.0.1:${PORT}`
/** The delay from which an editor notices waiting, in milliseconds. */
const GOAL = 300

/** Measures `rounds` saves on the starter content. Returns the exit code. */
export async function benchDesk({
  rounds,
  json,
}: {
  readonly rounds: number
  readonly json?: string
}): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-desk-'))
  const env = { DATA_DIR: folder, PORT: String(PORT), SITE_URL: base, DATABASE_URL: '' }
  try {
    const portal = await startPortal(env)
    try {
      const authorization = await signInAtDesk(base, env)
      const times = await saveAndLook(rounds, authorization)
      const [publish, change, autosave] = [times.publish, times.change, times.autosave].map(median)
      const line = (what: string, value = Number.NaN) => ({
        what,
        value: `${value.toFixed(0)} ms`,
        goal: `at most ${GOAL} ms`,
        isReached: value <= GOAL,
      })
      return report(
        [
          line(`publish to visible, on three pages, median of ${rounds}`, publish),
          line('change to visible, on three pages, median', change),
          line('autosave, median', autosave),
          ...(await weighDesk(base, await longStory(authorization))),
        ],
        json,
      )
    } finally {
      await end(portal)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The number of a new draft of 2,000 words in 40 paragraphs. */
async function longStory(authorization: string): Promise<number> {
  const text = 'Air naik pelan sejak pagi di tepi sungai. '.repeat(7).trim()
  const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }
  const body = lexicalFromBlocks(Array.from({ length: 40 }, () => paragraph))
  const data = { headline: 'Naskah yang panjang', body, _status: 'draft' }
  const path = '/api/articles?draft=true&depth=0'
  const { doc } = await ask<{ doc: { id: number } }>('POST', path, data, authorization)
  return doc.id
}

async function saveAndLook(rounds: number, authorization: string) {
  const { docs } = await ask<{ docs: { id: number }[] }>(
    'GET',
    '/api/sections?where[slug][equals]=news',
    undefined,
    authorization,
  )
  const times = { publish: [] as number[], change: [] as number[], autosave: [] as number[] }
  const text = 'Isi berita untuk mengukur waktu simpan. '.repeat(40)
  const body = lexicalFromBlocks([{ type: 'paragraph', content: [{ type: 'text', text }] }])
  for (let round = 0; round < rounds; round += 1) {
    const headline = `Putaran pengukuran ${round}`
    const data = { headline, section: docs[0]?.id, body, _status: 'draft' }
    const made = '/api/articles?draft=true&depth=0'
    const { doc } = await ask<{ doc: { id: number; slug: string } }>(
      'POST',
      made,
      data,
      authorization,
    )
    const save = async (query: string, change: object) => {
      const path = `/api/articles/${doc.id}?depth=0${query}`
      await ask('PATCH', path, { ...data, ...change }, authorization)
    }
    const pages = [`/news/${doc.slug}`, '/news', '/']
    const untilSeen = async (words: string) => {
      for (const page of pages) {
        const html = await (await fetch(base + page)).text()
        if (!html.includes(words)) throw new Error(`${page} does not show “${words}”.`)
      }
    }
    const timed = async (work: () => Promise<void>) => {
      const began = performance.now()
      await work()
      return performance.now() - began
    }
    times.autosave.push(
      await timed(() => save('&draft=true&autosave=true', { summary: `Tersimpan ${round}.` })),
    )
    times.publish.push(
      await timed(async () => {
        await save('', { _status: 'published' })
        await untilSeen(headline)
      }),
    )
    const changed = `${headline} berubah`
    times.change.push(
      await timed(async () => {
        await save('', { headline: changed, changeKind: 'update', _status: 'published' })
        await untilSeen(changed)
      }),
    )
  }
  return times
}

async function ask<Body>(
  method: string,
  path: string,
  data?: object,
  authorization?: string,
): Promise<Body> {
  const answer = await fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    ...(data && { body: JSON.stringify(data) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Body
}
